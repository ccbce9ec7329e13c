import { ROLES, type Role } from '../kernel/actor';

const EVERYONE: readonly Role[] = ROLES;
/** Everyone inside the organization; an affiliate enters its own donations and sees nothing else. */
const STAFF: readonly Role[] = ROLES.filter((role) => role !== 'affiliate');

/** What may be asked for, and which roles may ask. Which rows they reach is a rule of each module. */
export const PERMISSIONS = {
  'account.own': EVERYONE,
  'home.read': EVERYONE,
  'notices.own': EVERYONE,
  'notices.outbox': ['administrator'],
  'users.manage': ['administrator'],
  'audit.read': ['auditor', 'administrator'],
  'offices.read': EVERYONE,
  'offices.write': ['administrator'],
  'partners.read': EVERYONE,
  'partners.write': ['focal_point', 'chief', 'analyst', 'affiliate'],
  'partners.review': ['analyst', 'administrator'],
  'groups.read': EVERYONE,
  'groups.decide': ['analyst'],
  'identity.read': EVERYONE,
  'identity.answer': ['analyst'],
  'personal_data.erase': ['analyst', 'administrator'],
  'types.read': EVERYONE,
  'types.write': ['administrator'],
  'engagements.read': STAFF,
  'engagements.write': ['focal_point', 'chief', 'analyst'],
  'engagements.move': ['focal_point', 'chief', 'analyst', 'director_general'],
  'triage.ask': ['focal_point', 'chief', 'analyst'],
  'cases.read': STAFF,
  'cases.open': ['focal_point', 'chief', 'analyst'],
  'cases.write': ['focal_point', 'analyst'],
  'cases.move': [
    'focal_point',
    'analyst',
    'chief',
    'regional_director',
    'committee_member',
    'director_general',
  ],
  // Directors of departments are invited for single cases.
  'cases.vote': ['committee_member', 'regional_director', 'chief'],
  'committee.read': ['committee_member', 'director_general', 'analyst', 'auditor'],
  'committee.run': ['committee_member', 'analyst'],
  'concerns.raise': EVERYONE,
  'concerns.read': ['analyst', 'auditor', 'director_general'],
  'concerns.write': ['analyst', 'director_general'],
  'monitoring.read': STAFF,
  'risks.read': STAFF,
  'risks.review': ['focal_point', 'chief', 'regional_director', 'analyst'],
  'monitoring.write': ['focal_point', 'chief', 'analyst'],
  'policy.read': STAFF,
  'policy.write': ['analyst', 'administrator'],
  'screening.read': ['analyst', 'auditor', 'administrator', 'committee_member', 'director_general'],
  'screening.lists': ['analyst', 'administrator'],
  'screening.decide': ['analyst'],
  'screening.search': STAFF,
  'screening.lookups': ['analyst', 'auditor'],
  'contributions.read': EVERYONE,
  'contributions.write': ['focal_point', 'analyst', 'affiliate'],
  'contributions.move': ['focal_point', 'analyst', 'affiliate', 'director_general'],
  'rates.read': EVERYONE,
  'rates.write': ['analyst', 'administrator'],
  'goal.read': STAFF,
  'goal.write': ['analyst', 'administrator'],
  'strategy.read': STAFF,
  'strategy.write': ['analyst'],
  'compendium.read': STAFF,
  'questionnaire.import': ['focal_point', 'analyst', 'affiliate', 'administrator'],
  'waiting_rows.act': ['focal_point', 'chief', 'analyst', 'affiliate'],
  'reports.read': STAFF,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function mayAsk(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => allowed.includes(role));
}
