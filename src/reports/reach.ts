import { rolesOf, type Actor } from '../kernel/actor';
import type { CoverageScope } from './coverage.rows';

/** What "yours" means to a person: one office, a region, or the whole organization. */
export interface Reach {
  scope: 'office' | 'region' | 'organization';
  offices: CoverageScope;
}

/** The widest the person's grants reach; null for an affiliate, who sees no register. */
export function reachOf(actor: Actor): Reach | null {
  const roles = rolesOf(actor).filter((role) => role !== 'affiliate');
  if (roles.length === 0) return null;
  const grants = actor.grants.filter((grant) => grant.role !== 'affiliate');
  if (grants.some((grant) => grant.officeIds === 'all')) return { scope: 'organization', offices: 'all' };
  const offices = [...new Set(grants.flatMap((grant) => (grant.officeIds === 'all' ? [] : grant.officeIds)))];
  return { scope: offices.length > 1 ? 'region' : 'office', offices };
}
