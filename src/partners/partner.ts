import { officesWith, rolesOf, type Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import type { FieldError } from '../kernel/errors';
import { checkIdentifier } from './identifiers';
import type { PartnerInput } from './partner.input';
import type { IdentifierScheme } from './partners.vocabulary';

/** The input's field of each scheme. */
const FIELD: Readonly<Record<IdentifierScheme, 'lei' | 'registerNumber' | 'duns' | 'vat'>> = {
  lei: 'lei',
  register_number: 'registerNumber',
  duns: 'duns',
  vat: 'vat',
};

export interface Identified {
  scheme: IdentifierScheme;
  value: string;
  field: string;
}

/** The numbers given, each in its one spelling, and what is wrong with the others. */
export function identifiersOf(input: PartnerInput): { identifiers: Identified[]; errors: FieldError[] } {
  const identifiers: Identified[] = [];
  const errors: FieldError[] = [];
  for (const [scheme, field] of Object.entries(FIELD) as [IdentifierScheme, 'lei'][]) {
    const given = input[field];
    if (given === null) continue;
    const checked = checkIdentifier(scheme, given);
    if ('value' in checked) identifiers.push({ scheme, value: checked.value, field });
    else errors.push({ field, reason: checked.reason });
  }
  return { identifiers, errors };
}

/** The other names, each once, and none that is the name itself. */
export function aliasesOf(input: Pick<PartnerInput, 'name' | 'aliases'>): string[] {
  return [...new Set(input.aliases)].filter((alias) => alias !== input.name).slice(0, 50);
}

/** A name a partner no longer bears, and since when. */
export interface FormerName {
  name: string;
  formerSince: Day;
}

/**
 * The former names once a partner is called `name`: those kept, and the one it had `before`. A name taken
 * up again is no longer former; one that only changed its spelling in case is no other name.
 */
export function formerAfter(
  kept: readonly { name: string; formerSince: Day | null }[],
  before: string,
  name: string,
  today: Day,
): FormerName[] {
  const former = kept.map((each) => ({ name: each.name, formerSince: each.formerSince ?? today }));
  if (before.toLowerCase() !== name.toLowerCase()) former.push({ name: before, formerSince: today });
  const byName = new Map(former.map((each) => [each.name, each]));
  byName.delete(name);
  return [...byName.values()];
}

/** DRD keeps every partner; offices keep those they lead. */
export function mayKeep(actor: Actor, leadOfficeId: number): boolean {
  if (rolesOf(actor).includes('analyst') || actor.id === null) return true;
  const offices = officesWith(actor, 'focal_point', 'chief', 'affiliate');
  return offices === 'all' || offices.includes(leadOfficeId);
}

/** An affiliate sees the partners it leads and no others; everybody else sees all. Null for all. */
export function visibleOffices(actor: Actor): number[] | null {
  if (actor.id === null || rolesOf(actor).some((role) => role !== 'affiliate')) return null;
  const offices = officesWith(actor, 'affiliate');
  return offices === 'all' ? null : offices;
}
