import type { Actor, Role } from './actor';
import { reason, type Reason } from './verdict';

/** What somebody did first, so that the same person may not do what comes second. */
export type FirstAct =
  | 'created'
  | 'changed'
  | 'opened'
  | 'assessed'
  | 'wrote'
  | 'drafted'
  | 'proposed'
  | 'gave'
  | 'concerned'
  | 'password'
  | 'asked_account'
  | 'own_account'
  | 'password_account'
  | 'asked'
  | 'raised';

/** A first act with whoever did it; null is the product itself, which is nobody's second pair of eyes. */
export interface FirstHand {
  by: number | null;
  act: FirstAct;
}

/** The sentence that refuses the second act; each says what would make it possible. */
const REFUSALS: Readonly<Record<FirstAct, string>> = {
  created: 'four_eyes.created',
  changed: 'four_eyes.changed',
  opened: 'case.opened_by_you',
  assessed: 'case.assessed_by_you',
  wrote: 'four_eyes.wrote',
  drafted: 'four_eyes.drafted',
  proposed: 'policy.refusal.own_proposal',
  gave: 'four_eyes.gave',
  concerned: 'four_eyes.concerned',
  password: 'four_eyes.password',
  asked_account: 'four_eyes.asked_account',
  own_account: 'four_eyes.own_account',
  password_account: 'four_eyes.password_account',
  asked: 'engagements.refused.own_request',
  raised: 'four_eyes.raised',
};

/**
 * May this person do the second act, given who did the first ones? Every reason against it, once each; empty
 * when they may. It goes by the person, whatever role, delegation or door they come with.
 */
export function againstSecondHand(actorId: number | null, first: readonly FirstHand[]): Reason[] {
  if (actorId === null) return [];
  const acts = first.filter(({ by }) => by === actorId).map(({ act }) => act);
  return [...new Set(acts)].map((act) => reason(REFUSALS[act]));
}

/** Everybody who did a first act. */
export function firstHands(first: readonly FirstHand[]): number[] {
  return [...new Set(first.flatMap(({ by }) => (by === null ? [] : [by])))];
}

/** Roles that act for an office they reach; an officer in charge holds one of them in their own right. */
const ACTS_FOR: readonly Role[] = ['focal_point', 'chief', 'affiliate'];

/**
 * True for whoever is of this office: acts for it, or has their seat in it, whatever other role they hold
 * beside. What the office owes is confirmed by somebody else.
 */
export function isOfOffice(actor: Actor, officeId: number): boolean {
  return actor.grants.some(
    ({ role, officeIds }) =>
      officeIds !== 'all' &&
      officeIds.includes(officeId) &&
      (ACTS_FOR.includes(role) || officeIds[0] === officeId),
  );
}
