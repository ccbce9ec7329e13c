import type { Role } from '../../kernel/actor';
import { addWorkingDays, type Day } from '../../kernel/clock';
import type { CaseState } from '../cases/case.workflow';

/** Working days before a step falls due that its holders are reminded (own). */
export const REMIND_AHEAD = 2;

/** Who has a case in each state, and who hears of it when it is late there: one level up. */
const HOLDERS: Partial<Record<CaseState, { has: Role; above: Role | null }>> = {
  draft: { has: 'focal_point', above: 'chief' },
  assessment: { has: 'analyst', above: 'committee_member' },
  chief: { has: 'chief', above: 'regional_director' },
  regional_director: { has: 'regional_director', above: 'committee_member' },
  committee: { has: 'committee_member', above: 'director_general' },
  director_general: { has: 'director_general', above: null },
};

/** Steps a case stays in; the others end it. */
export const STEP_STATES = Object.keys(HOLDERS) as CaseState[];

export function hasStep(state: string): boolean {
  return STEP_STATES.some((each) => each === state);
}

/** The role that has a case in a state; null when it is decided or withdrawn. */
export function holderOf(state: string): Role | null {
  return HOLDERS[state as CaseState]?.has ?? null;
}

/** The role that hears of a late step; null where nobody stands above. */
export function aboveOf(state: string): Role | null {
  return HOLDERS[state as CaseState]?.above ?? null;
}

/**
 * By when a step is to be done. A draft has days of its own in the policy; the others have the day the case was given
 * on entering, which the fast track can only shorten.
 */
export function stepDueOn(asked: {
  state: string;
  today: Day;
  caseDueOn: Day | null;
  draftWorkingDays: number;
  fastTrackWorkingDays: number | null;
}): Day | null {
  const { state, today, caseDueOn, fastTrackWorkingDays } = asked;
  if (!hasStep(state)) return null;
  const usual = state === 'draft' ? addWorkingDays(today, asked.draftWorkingDays) : caseDueOn;
  if (fastTrackWorkingDays === null) return usual;
  const fast = addWorkingDays(today, fastTrackWorkingDays);
  return usual === null || fast < usual ? fast : usual;
}

/** What is to be said of an open step today; nothing is said twice. */
export function dueNews(
  step: { dueOn: Day | null; remindedOn: Day | null; escalatedOn: Day | null },
  today: Day,
): 'remind' | 'escalate' | null {
  if (step.dueOn === null) return null;
  if (step.dueOn < today) return step.escalatedOn === null ? 'escalate' : null;
  const soon = step.dueOn <= addWorkingDays(today, REMIND_AHEAD);
  return soon && step.remindedOn === null ? 'remind' : null;
}
