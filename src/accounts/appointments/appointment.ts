import type { Role } from '../../kernel/actor';
import { addDays, type Day } from '../../kernel/clock';
import { againstSecondHand, type FirstHand } from '../../kernel/four-eyes';
import type { Reason } from '../../kernel/verdict';

/** Roles that enter records of one office and decide nothing: one administrator gives them. */
const BY_ONE: readonly Role[] = ['focal_point', 'affiliate'];

/** Days for which whoever set somebody's password cannot be confirmed by that person (own). */
const PASSWORD_DAYS = 30;

/** Roles that decide, review or override are given by one administrator and confirmed by another. */
export function needsSecond(role: Role): boolean {
  return !BY_ONE.includes(role);
}

/** True when the new last day lets the role be held longer than now. */
export function widens(toDay: Day | null, wanted: Day | null): boolean {
  return toDay !== null && (wanted === null || wanted > toDay);
}

export interface Confirming {
  actorId: number | null;
  /** Who would hold the role. */
  userId: number;
  proposedBy: number;
  /** Who last set the confirmer's password for them, and on which day; null when nobody did. */
  password: { setBy: number | null; setOn: Day } | null;
  today: Day;
}

/**
 * What stands against confirming a role: that one gave it, that it is for oneself, or that whoever gave it
 * could have signed in as the confirmer, having set the password.
 */
export function againstConfirming(confirming: Confirming): Reason[] {
  return againstConfirmingAs({ first: 'gave', own: 'concerned', password: 'password' }, confirming);
}

/** The same of another act that two administrators do, each hand called by its own name. */
export function againstConfirmingAs(
  acts: Readonly<Record<'first' | 'own' | 'password', FirstHand['act']>>,
  { actorId, userId, proposedBy, password, today }: Confirming,
): Reason[] {
  const hands: FirstHand[] = [
    { by: proposedBy, act: acts.first },
    { by: userId, act: acts.own },
  ];
  const lately = password !== null && addDays(password.setOn, PASSWORD_DAYS) >= today;
  if (lately && password.setBy === proposedBy) hands.push({ by: actorId, act: acts.password });
  return againstSecondHand(actorId, hands);
}
