import { officesWith, type Actor } from '../kernel/actor';
import { giftOffices } from '../partners/gift.scope';

/** Whose contributions a person sees: one rule for the list, the sums and what partners show of it. */
export const visibleOffices = giftOffices;

/** For which offices a person records contributions. */
export function writableOffices(actor: Actor): 'all' | number[] {
  return officesWith(actor, 'focal_point', 'analyst', 'affiliate', 'administrator');
}

export function reaches(offices: 'all' | readonly number[], officeId: number): boolean {
  return offices === 'all' || offices.includes(officeId);
}
