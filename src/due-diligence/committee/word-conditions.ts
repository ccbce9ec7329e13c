import { addDays, type Day } from '../../kernel/clock';
import type { FieldError } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import type { ConditionInput } from '../cases/case.input';
import type { CommitteeVote } from './committee-vote.entity';

/** Days the office has for a condition that a vote sets and nobody gave a day (own). */
const DAYS_FOR_A_CONDITION = 30;

/** A condition of one voter, by the key that names it in forms: `7-0` is the first of person 7. */
export interface AskedCondition {
  key: string;
  askedBy: number;
  text: string;
  owner: string;
  dueOn: Day;
  holdsGate: boolean;
}

/** A condition of the committee as it is written down. */
export interface CommitteeAsked {
  text: string;
  owner: string;
  dueOn: Day;
  holdsGate: boolean;
  /** The voter; null for one that words several together. */
  askedBy: number | null;
  /** Place in the list of the condition that words it. */
  wordedBy: number | null;
}

/** What the votes ask for, voter by voter; who votes without conditions, or is recused, asks for none. */
export function askedInVotes(
  votes: readonly Pick<CommitteeVote, 'userId' | 'vote' | 'conditions'>[],
  office: string,
  today: Day,
): AskedCondition[] {
  return votes
    .filter(({ vote }) => vote === 'approve_with_conditions')
    .flatMap(({ userId, conditions }) =>
      (conditions ?? []).map(({ text, owner, dueOn, holdsGate }, index) => ({
        ...{ key: `${userId}-${index}`, askedBy: userId, text, holdsGate },
        owner: owner ?? office,
        // A day that went by while the committee voted cannot be kept.
        dueOn: dueOn !== null && dueOn >= today ? dueOn : addDays(today, DAYS_FOR_A_CONDITION),
      })),
    );
}

/** What is wrong with a wording: every worded condition stands for some of a voter's, each of them once. */
export function wordingFaults(
  worded: readonly ConditionInput[],
  asked: readonly AskedCondition[],
): FieldError[] {
  const seen = new Set<string>();
  return worded.flatMap(({ standsFor }, index) => {
    const field = `conditions.${index}.standsFor`;
    const keys = standsFor ?? [];
    if (keys.length === 0) return [{ field, reason: reason('committee.stands_for_none') }];
    return keys.flatMap((key) => {
      const twice = seen.has(key);
      seen.add(key);
      if (!asked.some((each) => each.key === key))
        return [{ field, reason: reason('field.unknown_reference') }];
      return twice ? [{ field, reason: reason('committee.stands_for_twice') }] : [];
    });
  });
}

/**
 * What is written down: the wordings first, then every voter's condition in the voter's own words. What one
 * of them holds, its wording holds too, and none is due later than what it stands for.
 */
export function committeeConditions(
  worded: readonly ConditionInput[],
  asked: readonly AskedCondition[],
): CommitteeAsked[] {
  const wordings = worded.map(({ text, owner, dueOn, holdsGate, standsFor }) => {
    const stood = asked.filter(({ key }) => standsFor?.includes(key));
    return {
      ...{ text, owner, askedBy: null, wordedBy: null },
      dueOn: stood.reduce((first, each) => (each.dueOn < first ? each.dueOn : first), dueOn),
      holdsGate: holdsGate || stood.some((each) => each.holdsGate),
    };
  });
  const own = asked.map(({ key, askedBy, text, owner, dueOn, holdsGate }) => {
    const at = worded.findIndex(({ standsFor }) => standsFor?.includes(key));
    return { text, owner, dueOn, holdsGate, askedBy, wordedBy: at < 0 ? null : at };
  });
  return [...wordings, ...own];
}
