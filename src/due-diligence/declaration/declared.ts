import { reason } from '../../kernel/verdict';
import type { FieldError } from '../../kernel/errors';
import { valuesFor, type Answer, type AnswerValue } from '../assessment/answers';
import { rowsOf, type PostedForm } from '../cases/case-form';
import type { Criterion } from '../policy/policy';

/** What the partner answered to one criterion. */
export interface DeclaredAnswer {
  value: AnswerValue | null;
  /** Share of turnover in per cent. */
  sharePercent: number | null;
  note: string | null;
}

/** By code of the criterion. */
export type DeclaredAnswers = Readonly<Record<string, DeclaredAnswer>>;

export const DECLARED_RELATIONS = ['founder', 'director', 'owner'] as const;

/** Somebody behind the partner, as the partner names them. */
export interface DeclaredParty {
  relation: (typeof DECLARED_RELATIONS)[number];
  name: string;
  country: string | null;
  /** Companies they founded or ran before. */
  earlier: string | null;
}

/** All that a declaration says. */
export interface Declared {
  answers: DeclaredAnswers;
  parties: readonly DeclaredParty[];
  signerName: string | null;
  signerFunction: string | null;
  truthful: boolean;
}

/** Where a declaration stands on a day. */
export type DeclarationState = 'sent' | 'opened' | 'submitted' | 'withdrawn' | 'expired';

export function stateOn(
  day: string,
  kept: Readonly<
    Record<'expiresOn', string> & Record<'openedAt' | 'submittedAt' | 'withdrawnAt', string | null>
  >,
): DeclarationState {
  if (kept.withdrawnAt !== null) return 'withdrawn';
  if (kept.submittedAt !== null) return 'submitted';
  if (kept.expiresOn < day) return 'expired';
  return kept.openedAt === null ? 'sent' : 'opened';
}

/** Reads a posted declaration; what is wrong in it is named field by field, and nothing of it is kept then. */
export function declaredIn(
  form: PostedForm,
  criteria: readonly Criterion[],
): Declared & { errors: FieldError[] } {
  const errors: FieldError[] = [];
  const answers: Record<string, DeclaredAnswer> = {};
  for (const [index, row] of rowsOf(form, 'answers').entries()) {
    const criterion = criteria.find(({ code }) => code === row.criterion);
    if (!criterion) continue;
    const value =
      valuesFor(criterion).find((each) => each === (row.value === 'on' ? 'unknown' : row.value)) ?? null;
    const share = criterion.metric === 'share' ? shareOf(row.sharePercent) : null;
    if (share === undefined || (share !== null && value === 'unknown')) {
      errors.push({ field: `answers.${index}.sharePercent`, reason: reason('declaration.error.share') });
    }
    answers[criterion.code] = { value, sharePercent: share ?? null, note: textOf(row.note, 4000) };
  }
  const parties = rowsOf(form, 'parties').flatMap((row) => {
    const name = textOf(row.name, 300);
    const relation = DECLARED_RELATIONS.find((each) => each === row.relation) ?? 'founder';
    return name
      ? [{ relation, name, country: textOf(row.country, 100), earlier: textOf(row.earlier, 1000) }]
      : [];
  });
  const [signerName, signerFunction] = [textOf(form.signerName, 200), textOf(form.signerFunction, 200)];
  return { answers, parties, signerName, signerFunction, truthful: form.truthful === 'on', errors };
}

/** What is missing before it can be sent in: every answer, a signature, and the statement on truthfulness. */
export function missingOf(declared: Declared, criteria: readonly Criterion[]): FieldError[] {
  const errors: FieldError[] = criteria.flatMap(({ code, metric }, index) => {
    const answer = declared.answers[code];
    const answered = answer && (answer.value !== null || answer.sharePercent !== null);
    const field = `answers.${index}.${metric === 'share' ? 'sharePercent' : 'value'}`;
    return answered ? [] : [{ field, reason: reason('declaration.error.unanswered') }];
  });
  const need = (field: string, there: boolean, key: string): void => {
    if (!there) errors.push({ field, reason: reason(key) });
  };
  need('signerName', declared.signerName !== null, 'field.required');
  need('signerFunction', declared.signerFunction !== null, 'field.required');
  need('truthful', declared.truthful, 'declaration.error.truthful');
  return errors;
}

/** True when the partner says something else than the office. */
export function differs(own: Answer | null, declared: DeclaredAnswer | null): boolean {
  if (!own || !declared) return false;
  const said = ({ value, sharePercent }: Pick<Answer, 'value' | 'sharePercent'>): string =>
    sharePercent !== null ? String(sharePercent) : value === 'no' ? '0' : String(value);
  const blank = (each: Pick<Answer, 'value' | 'sharePercent'>): boolean =>
    each.value === null && each.sharePercent === null;
  return !blank(own) && !blank(declared) && said(own) !== said(declared);
}

function textOf(value: unknown, max: number): string | null {
  const text = typeof value === 'string' ? value.normalize('NFC').trim().slice(0, max) : '';
  return text === '' ? null : text;
}

/** Null when nothing is given, undefined when it is no share. */
function shareOf(value: unknown): number | null | undefined {
  const text = typeof value === 'string' ? value.trim().replace(',', '.') : '';
  if (text === '') return null;
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100 ? Number(text) : undefined;
}
