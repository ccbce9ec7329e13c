import { reason, type Reason } from '../../kernel/verdict';
import type { Criterion, Effect, Policy } from '../policy/policy';
import { isText } from './risks';

export const ANSWER_VALUES = ['yes', 'no', 'alleged', 'unknown'] as const;
export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** The answer to one criterion. `value` is null for a share that is known. */
export interface Answer {
  code: string;
  value: AnswerValue | null;
  /** Share of turnover in per cent, 0 to 100. */
  sharePercent: number | null;
  /** The analyst's written reason for "cannot be determined" (criteria UNK-1). */
  why: string | null;
  note?: string | null;
  evidence?: string | null;
}

export function isUnknown(answer: Answer): boolean {
  return answer.value === 'unknown';
}

/** The values a criterion can be answered with; a share is answered by its number or "unknown". */
export function valuesFor(criterion: Criterion): AnswerValue[] {
  if (criterion.metric === 'share') return ['no', 'unknown'];
  return criterion.metric === 'alleged' ? ['no', 'alleged', 'yes', 'unknown'] : ['no', 'yes', 'unknown'];
}

/** The share in per cent; "no" without a number is a share of nothing. Undefined when there is none. */
function shareOf(answer: Answer): number | undefined {
  const share = answer.sharePercent ?? (answer.value === 'no' ? 0 : undefined);
  return share !== undefined && share >= 0 && share <= 100 ? share : undefined;
}

/**
 * What the answer does; undefined when it settles nothing: not answered, not a value of this metric,
 * or "cannot be determined" without an effect of the criterion's own (then UNK-1 applies).
 */
export function answerEffect(criterion: Criterion, answer: Answer, addressed: boolean): Effect | undefined {
  if (isUnknown(answer)) return criterion.unknown ?? undefined;
  if (criterion.metric === 'share') return bandEffect(criterion, shareOf(answer));
  if (answer.value === 'no') return { kind: 'none' };
  if (answer.value === 'alleged' && criterion.metric === 'alleged') return criterion.alleged;
  if (answer.value !== 'yes') return undefined;
  return (addressed ? criterion.addressedByEngagement : null) ?? criterion.yes;
}

function bandEffect(criterion: Criterion, share: number | undefined): Effect | undefined {
  if (share === undefined) return undefined;
  const reached = criterion.bands.filter(
    ({ limit, included }) => share > limit || (included && share === limit),
  );
  return reached.at(-1)?.effect ?? { kind: 'none' };
}

/** What is still missing of one answer; an unknown one waits for the analyst's written reason. */
export function openAnswer(criterion: Criterion, answer: Answer | undefined, letters = 1): Reason[] {
  const { code } = criterion;
  if (!answer) return [reason('due_diligence.open.unanswered', { code })];
  if (isUnknown(answer)) {
    return isText(answer.why, letters) ? [] : [reason('due_diligence.open.unknown_without_why', { code })];
  }
  const answered =
    criterion.metric === 'share'
      ? shareOf(answer) !== undefined
      : answer.value !== null && valuesFor(criterion).includes(answer.value);
  return answered ? [] : [reason('due_diligence.open.unanswered', { code })];
}

/** A subsidiary takes its approved parent's answers, except those asked again by country (track "group"). */
export function inheritedAnswers(policy: Policy, parent: readonly Answer[]): Answer[] {
  const kept = new Set(policy.criteria.filter((each) => !each.countrySpecific).map((each) => each.code));
  return parent.filter((answer) => kept.has(answer.code)).map((answer) => ({ ...answer }));
}
