/** The roles a person can hold; who decides which level stands in `facts.md` section 2. */
export const ROLES = [
  'focal_point',
  'chief',
  'regional_director',
  'committee_member',
  'director_general',
  'analyst',
  'affiliate',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const LOCALES = ['en', 'fr', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** One role held today, with the offices it reaches, its own first (`'all'` for the whole organization). */
export interface Grant {
  role: Role;
  officeIds: 'all' | readonly number[];
}

/** Who acts, through which door. `id` is null for the product itself (start-up, command line). */
export interface Actor {
  id: number | null;
  name: string;
  locale: Locale;
  grants: readonly Grant[];
  via: 'page' | 'api' | 'cli' | 'import';
  /** Signed in with a password that somebody else set: may only choose their own. */
  choosesPassword?: true;
}

/** The product itself, as an administrator of everything: start-up, command line, demo loading. */
export function productActor(name = 'Accord', via: Actor['via'] = 'cli'): Actor & { id: null } {
  return { id: null, name, locale: 'en', via, grants: [{ role: 'administrator', officeIds: 'all' }] };
}

/** The distinct roles the actor holds anywhere. */
export function rolesOf(actor: Actor): Role[] {
  return [...new Set(actor.grants.map((grant) => grant.role))];
}

/** True when the actor holds one of `roles` anywhere. */
export function holds(actor: Actor, ...roles: Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}

/** The roles the actor holds that reach this office. */
export function rolesAt(actor: Actor, officeId: number): Role[] {
  return actor.grants
    .filter((grant) => grant.officeIds === 'all' || grant.officeIds.includes(officeId))
    .map((grant) => grant.role);
}

/** The offices in which the actor holds one of `roles`: for `WHERE office_id IN (…)`. */
export function officesWith(actor: Actor, ...roles: Role[]): 'all' | number[] {
  const reached = new Set<number>();
  for (const grant of actor.grants) {
    if (!roles.includes(grant.role)) continue;
    if (grant.officeIds === 'all') return 'all';
    for (const id of grant.officeIds) reached.add(id);
  }
  return [...reached];
}
