import { at, type Seeded } from '../demo/records/seeded';
import { foldName, nameKeys } from '../matching/names/name';
import type { PartnerNameKey } from '../partners/partner-name-key.entity';
import type { Partner } from '../partners/partner.entity';
import type { PartnerKind } from '../partners/partners.vocabulary';

const STARTS = ['Al', 'Bor', 'Cal', 'Dor', 'El', 'Fen', 'Gal', 'Hal', 'Is', 'Jor', 'Kel', 'Lum', 'Mar', 'Nor', 'Or', 'Pal', 'Quin', 'Ros', 'Sel', 'Tor', 'Ul', 'Vel', 'Wen', 'Zan']; // prettier-ignore
const MIDDLES = ['a', 've', 'mi', 'do', 'ra', 'li', 'su', 'te', 'no', 'ki'];
const ENDS = ['via', 'dane', 'mont', 'lex', 'tis', 'ra', 'nor', 'be', 'sol', 'quay', 'field', 'stad'];
const TRADES = ['Logistics', 'Foods', 'Energy', 'Telecom', 'Textiles', 'Finance', 'Travel', 'Media', 'Mobility', 'Systems', 'Health', 'Training']; // prettier-ignore
const FORMS = ['Ltd', 'SA', 'GmbH', 'Inc', 'LLC', 'SARL', 'BV', 'plc'];

/** How many of a hundred partners are of each kind. */
const KINDS: readonly [PartnerKind, number][] = [
  ['company', 60],
  ['business_network', 5],
  ['foundation', 12],
  ['association', 13],
  ['network_of_individuals', 3],
  ['individual', 6],
  ['ambassador', 1],
];

type PartnerRow = Omit<Partner, 'version'>;

/** Where the partners may belong. */
export interface Places {
  officeIds: readonly number[];
  countries: readonly string[];
}

/** An invented partner; its number makes the name its own. */
export function partnerRow(id: number, seeded: Seeded, { officeIds, countries }: Places): PartnerRow {
  const kind = kindOf(seeded.between(1, 100));
  const name = inventedName(kind, id, seeded);
  return {
    id,
    name,
    nameKey: foldName(name),
    kind,
    size: kind === 'company' ? seeded.pick(['start_up', 'small', 'medium', 'large'] as const) : null,
    countryCode: seeded.pick(countries),
    parentId: null,
    sector: null,
    listing: seeded.chance(0.9) ? 'public' : 'internal',
    listingUntil: null,
    leadOfficeId: seeded.pick(officeIds),
    website: null,
    note: null,
    sourceRef: `bench-partner-${id}`,
    illustrative: true,
    createdBy: null,
    createdAt: '2008-01-01T00:00:00.000Z',
  };
}

/** The keys under which the partner is found by a name much like its own. */
export function keyRows({ id, name }: Pick<Partner, 'id' | 'name'>): Omit<PartnerNameKey, 'id'>[] {
  return nameKeys(name).map((key) => ({ partnerId: id, key }));
}

function kindOf(percent: number): PartnerKind {
  let left = percent;
  for (const [kind, share] of KINDS) {
    left -= share;
    if (left <= 0) return kind;
  }
  return 'company';
}

function inventedName(kind: PartnerKind, id: number, seeded: Seeded): string {
  const first = `${at(STARTS, id)}${seeded.pick(MIDDLES)}${seeded.pick(ENDS)}`;
  const second = `${seeded.pick(STARTS)}${seeded.pick(MIDDLES)}${at(ENDS, id)}`;
  if (kind === 'company') return `${first} ${second} ${seeded.pick(TRADES)} ${seeded.pick(FORMS)}`;
  if (kind === 'foundation') return `${first} ${second} Foundation`;
  if (kind === 'association' || kind === 'business_network') return `${first} ${second} Association`;
  return `${first} ${second}`;
}
