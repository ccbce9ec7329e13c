import { holds, officesWith, type Actor } from '../kernel/actor';

/**
 * Whose contributions a person sees, as rows, as sums and as names of givers: an affiliate, a focal point and
 * a chief those of their office, a regional director those of the region, everybody else all. It stands here
 * because partners show what they gave; `contributions` asks the same.
 */
export function giftOffices(actor: Actor): 'all' | number[] {
  if (actor.id === null) return 'all';
  if (holds(actor, 'analyst', 'committee_member', 'director_general', 'auditor', 'administrator')) {
    return 'all';
  }
  return officesWith(actor, 'affiliate', 'focal_point', 'chief', 'regional_director');
}

/** The rule as SQL on a column of offices. Ids come from the database: whole numbers, safe to write out. */
export function giftsSeen(actor: Actor, column: string): string {
  const offices = giftOffices(actor);
  return offices === 'all' ? '1 = 1' : `${column} IN (${[0, ...offices].map(Number).join(', ')})`;
}
