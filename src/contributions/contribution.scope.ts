import { holds, officesWith, type Actor } from '../kernel/actor';

/**
 * Whose contributions a person sees: an affiliate, a focal point and a chief those of their office, a
 * regional director those of the region, everybody else all.
 */
export function visibleOffices(actor: Actor): 'all' | number[] {
  if (holds(actor, 'analyst', 'committee_member', 'director_general', 'auditor', 'administrator')) {
    return 'all';
  }
  return officesWith(actor, 'affiliate', 'focal_point', 'chief', 'regional_director');
}

/** For which offices a person records contributions. */
export function writableOffices(actor: Actor): 'all' | number[] {
  return officesWith(actor, 'focal_point', 'analyst', 'affiliate', 'administrator');
}

export function reaches(offices: 'all' | readonly number[], officeId: number): boolean {
  return offices === 'all' || offices.includes(officeId);
}
