import type { EntityManager } from 'typeorm';
import { linesOf } from '../clearances/load-lines';
import { ask, rowsWhere } from '../database/ask';
import type { Actor } from '../kernel/actor';
import { officeNames } from '../offices/office-names';
import { Partner } from '../partners/partner.entity';
import type { PartnerAtHand } from './engagement';
import { EngagementCountry } from './engagement-country.entity';
import { EngagementOffice } from './engagement-office.entity';
import { EngagementPartner } from './engagement-partner.entity';
import type { Engagement } from './engagement.entity';
import { PartnershipType } from './partnership-type.entity';

interface Named {
  id: number;
  name: string;
}

/** What belongs to an engagement in other tables. */
export interface EngagementParts {
  type: PartnershipType;
  office: Named;
  otherOffices: Named[];
  countryCodes: string[];
  /** The lead partner first. */
  partners: (Named & { lead: boolean })[];
}

export type EngagementWithParts = Engagement & EngagementParts;

/** Ids a statement names at once: below SQLite's number of parameters. */
const AT_ONCE = 10_000;

/** The engagements with what belongs to them, by a few queries for all. */
export async function withParts(
  read: EntityManager,
  engagements: readonly Engagement[],
): Promise<EngagementWithParts[]> {
  const result: EngagementWithParts[] = [];
  for (let start = 0; start < engagements.length; start += AT_ONCE) {
    result.push(...(await chunkWithParts(read, engagements.slice(start, start + AT_ONCE))));
  }
  return result;
}

async function chunkWithParts(
  read: EntityManager,
  engagements: readonly Engagement[],
): Promise<EngagementWithParts[]> {
  const engagementId = engagements.map(({ id }) => id);
  const [types, partners, otherOffices, countries] = await Promise.all([
    rowsWhere(read, PartnershipType, {}),
    rowsWhere(read, EngagementPartner, { engagementId }, 'id'),
    rowsWhere(read, EngagementOffice, { engagementId }, 'id'),
    rowsWhere(read, EngagementCountry, { engagementId }, 'id'),
  ]);
  const officeIds = [...engagements, ...otherOffices].map(({ officeId }) => officeId);
  const offices = await officeNames(read, officeIds);
  const officeOf = (id: number): Named => ({ id, name: known(offices.get(id)) });
  const partnerNames = await namesOfPartners(
    read,
    partners.map(({ partnerId }) => partnerId),
  );
  const byType = new Map(types.map((type) => [type.id, type]));
  const [partnersOf, officesOf, countriesOf] = [grouped(partners), grouped(otherOffices), grouped(countries)];
  return engagements.map((engagement) => ({
    ...engagement,
    type: known(byType.get(engagement.typeId)),
    office: officeOf(engagement.officeId),
    otherOffices: (officesOf.get(engagement.id) ?? []).map((row) => officeOf(row.officeId)),
    countryCodes: (countriesOf.get(engagement.id) ?? []).map((row) => row.countryCode),
    partners: (partnersOf.get(engagement.id) ?? [])
      .toSorted((a, b) => Number(b.lead) - Number(a.lead))
      .map((row) => ({ ...known(partnerNames.get(row.partnerId)), lead: row.lead })),
  }));
}

/**
 * The partners with what was decided of them, in the order of `ids`; unknown ids are left out. Reasons made of
 * it are for `reader` (null: for nobody in person).
 */
export async function partnersAtHand(
  manager: EntityManager,
  ids: readonly number[],
  reader: Actor | null,
): Promise<PartnerAtHand[]> {
  if (ids.length === 0) return [];
  const partners = await rowsWhere(manager, Partner, { id: ids });
  const lines = await linesOf(manager, ids, reader);
  return ids.flatMap((id) => {
    const partner = partners.find((each) => each.id === id);
    if (!partner) return [];
    const { name, kind, size } = partner;
    return [{ id, name, kind, size, line: lines.get(id) ?? [] }];
  });
}

/** The countries an engagement takes place in. */
export async function countriesOf(manager: EntityManager, engagementId: number): Promise<string[]> {
  const rows = await rowsWhere(manager, EngagementCountry, { engagementId }, 'id');
  return rows.map(({ countryCode }) => countryCode);
}

/** The offices beside the one that leads. */
export async function officeIdsOf(manager: EntityManager, engagementId: number): Promise<number[]> {
  const rows = await rowsWhere(manager, EngagementOffice, { engagementId }, 'id');
  return rows.map(({ officeId }) => officeId);
}

/** The ids of an engagement's partners, the lead first. */
export async function partnerIdsOf(manager: EntityManager, engagementId: number): Promise<number[]> {
  const rows = await rowsWhere(manager, EngagementPartner, { engagementId }, 'id');
  return rows.toSorted((a, b) => Number(b.lead) - Number(a.lead)).map(({ partnerId }) => partnerId);
}

async function namesOfPartners(manager: EntityManager, ids: readonly number[]): Promise<Map<number, Named>> {
  const distinct = [...new Set(ids)];
  const result = new Map<number, Named>();
  for (let start = 0; start < distinct.length; start += AT_ONCE) {
    const part = distinct.slice(start, start + AT_ONCE);
    const rows = await ask<Named>(manager, 'SELECT id, name FROM partner WHERE id IN (:...part)', { part });
    for (const { id, name } of rows) result.set(id, { id, name });
  }
  return result;
}

function grouped<T extends { engagementId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.engagementId);
    if (group) group.push(row);
    else groups.set(row.engagementId, [row]);
  }
  return groups;
}

/** Foreign keys see to it that what is named is there. */
function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('an engagement names what is not there');
  return value;
}
