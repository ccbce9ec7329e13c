import type { Locale } from '../../kernel/actor';
import { formatNumber } from '../../texts/format';
import { translate } from '../../texts/translator';
import { valuesFor } from '../assessment/answers';
import type { Criterion } from '../policy/policy';
import { DECLARED_RELATIONS, type DeclaredAnswer } from './declared';
import type { OpenDeclaration } from './declarations.service';

/** Rows for people that are always there, and how many more than are filled in. */
const ROWS = 4;
const MORE = 2;

/** The form of a declaration; its fields are named as their errors are. */
export function declarationForm(open: OpenDeclaration, locale: Locale, token: string): object {
  const { row, criteria } = open;
  const count = Math.max(ROWS, row.parties.length + MORE);
  return {
    ...common(open, locale),
    ...{ action: `/declarations/${token}?language=${locale}`, expiresOn: row.expiresOn },
    ...{
      signerName: row.signerName ?? row.sentToName,
      signerFunction: row.signerFunction,
      truthful: row.truthful,
    },
    criteria: criteria.map((criterion, index) =>
      question(criterion, row.answers[criterion.code] ?? null, index, locale),
    ),
    relations: DECLARED_RELATIONS.map((value) => ({
      value,
      label: translate(locale, `related.relation.${value}`),
    })),
    parties: Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      names: {
        relation: `parties.${index}.relation`,
        name: `parties.${index}.name`,
        country: `parties.${index}.country`,
        earlier: `parties.${index}.earlier`,
      },
      party: row.parties[index] ?? null,
    })),
  };
}

function question(
  criterion: Criterion,
  answer: DeclaredAnswer | null,
  index: number,
  locale: Locale,
): object {
  const stem = `answers.${index}`;
  return {
    ...{ code: criterion.code, title: criterion.title[locale], question: criterion.question[locale] },
    isShare: criterion.metric === 'share',
    names: {
      ...{ criterion: `${stem}.criterion`, value: `${stem}.value`, share: `${stem}.sharePercent` },
      note: `${stem}.note`,
    },
    options: valuesFor(criterion).map((value) => ({
      value,
      label: translate(locale, `due_diligence.answer.${value === 'yes' ? criterion.yesWord : value}`),
    })),
    ...{ value: answer?.value ?? null, share: answer?.sharePercent ?? null, note: answer?.note ?? null },
    unknown: answer?.value === 'unknown',
  };
}

/** What was sent in, to be read again by whoever has the link. */
export function receiptPage(open: OpenDeclaration, locale: Locale): object {
  const { row, criteria } = open;
  return {
    ...common(open, locale),
    ...{ submittedAt: row.submittedAt, signerName: row.signerName, signerFunction: row.signerFunction },
    answers: criteria.map((criterion) => ({
      ...{ code: criterion.code, title: criterion.title[locale] },
      answer: declaredText(locale, criterion, row.answers[criterion.code] ?? null),
      note: row.answers[criterion.code]?.note ?? null,
    })),
    parties: row.parties,
  };
}

/** Of one that is neither open nor answered: its days are over, or it was withdrawn. */
export function closedPage(open: OpenDeclaration, locale: Locale): object {
  const why = open.state === 'withdrawn' ? 'declaration.closed.withdrawn' : 'declaration.closed.expired';
  return { ...common(open, locale), why: translate(locale, why) };
}

/** `7 %`, `Yes`; a dash where nothing was said. */
export function declaredText(
  locale: Locale,
  criterion: Criterion,
  said: Pick<DeclaredAnswer, 'value' | 'sharePercent'> | null,
): string {
  if (said?.sharePercent != null) return `${formatNumber(locale, said.sharePercent, 2)} %`;
  if (!said?.value) return '–';
  return translate(locale, `due_diligence.answer.${said.value === 'yes' ? criterion.yesWord : said.value}`);
}

function common({ partnerName, officeName, contact }: OpenDeclaration, locale: Locale): object {
  return { title: translate(locale, 'declaration.title'), partnerName, officeName, contact };
}
