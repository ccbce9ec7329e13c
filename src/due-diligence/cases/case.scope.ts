import { holds, officesWith, type Actor } from '../../kernel/actor';
import type { DueDiligenceCase } from './due-diligence-case.entity';

/** The offices whose cases a person may read: headquarters all, a region its own, an office its own. */
export function caseOffices(actor: Actor): 'all' | number[] {
  if (holds(actor, 'committee_member', 'director_general', 'analyst', 'auditor', 'administrator'))
    return 'all';
  return officesWith(actor, 'focal_point', 'chief', 'regional_director');
}

export function mayRead(actor: Actor, found: Pick<DueDiligenceCase, 'officeId'>): boolean {
  const offices = caseOffices(actor);
  return offices === 'all' || offices.includes(found.officeId);
}
