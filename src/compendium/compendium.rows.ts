import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Locale } from '../kernel/actor';
import { sumThatWeighs } from '../kernel/counted';
import { Contribution } from '../contributions/contribution.entity';
import { Engagement } from '../engagements/engagement.entity';
import { EngagementCountry } from '../engagements/engagement-country.entity';
import { EngagementPartner } from '../engagements/engagement-partner.entity';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { enteredIn } from '../engagements/year-entries';
import { Office } from '../offices/office.entity';
import { Partner } from '../partners/partner.entity';
import type { CompendiumRows, EntryRow, PartnerRow } from './compendium.model';

/** Reads what the compendium of a year is compiled from: a fixed number of statements, whatever the size. */
export async function readRows(read: EntityManager, year: number, locale: Locale): Promise<CompendiumRows> {
  const [offices, types, engagements, partners, countries, parents, money] = await Promise.all([
    read.find(Office, { select: { id: true, name: true, kind: true, parentId: true } }),
    read.find(PartnershipType, { order: { position: 'ASC' } }),
    engagementRows(read, year),
    partnerRows(read, year),
    countryRows(read, year),
    read
      .createQueryBuilder(Partner, 'partner')
      .select(['partner.id AS id', 'partner.parentId AS parent'])
      .where('partner.parentId IS NOT NULL')
      .getRawMany<{ id: number; parent: number }>(),
    moneyRows(read, year),
  ]);
  return {
    offices,
    types: types.map((type) => ({ id: type.id, code: type.code, name: typeName(type, locale) })),
    engagements,
    partners,
    countries,
    parents: new Map(parents.map(({ id, parent }) => [id, parent])),
    money,
  };
}

/** The name of a partnership type in the reader's language. */
export function typeName(
  type: Pick<PartnershipType, 'nameEn' | 'nameFr' | 'nameEs'>,
  locale: Locale,
): string {
  return { en: type.nameEn, fr: type.nameFr, es: type.nameEs }[locale];
}

const ENTRY_COLUMNS = [
  'id', 'number', 'title', 'kind', 'typeId', 'theme', 'startsOn', 'endsOn', 'agreement', 'state', 'officeId',
  'withoutClearance', 'illustrative',
] as const; // prettier-ignore

/** SQLite gives flags as 0 and 1 when rows are read raw. */
type RawFlags = Record<'withoutClearance' | 'illustrative', boolean | number>;

async function engagementRows(read: EntityManager, year: number): Promise<EntryRow[]> {
  const query = read
    .createQueryBuilder(Engagement, 'engagement')
    .select(ENTRY_COLUMNS.map((column) => `engagement.${column} AS "${column}"`))
    .where('1 = 1');
  const rows = await enteredIn(query, year - 1, year)
    .orderBy('engagement.typeId')
    .addOrderBy('engagement.kind', 'DESC')
    .addOrderBy('engagement.title')
    .addOrderBy('engagement.id')
    .getRawMany<Omit<EntryRow, keyof RawFlags> & RawFlags>();
  // In place: a copy of each of tens of thousands of rows is what the memory goes to.
  return rows.map((row) =>
    Object.assign(row, {
      withoutClearance: Boolean(row.withoutClearance),
      illustrative: Boolean(row.illustrative),
    }),
  );
}

async function partnerRows(read: EntityManager, year: number): Promise<PartnerRow[]> {
  const query = read
    .createQueryBuilder(EngagementPartner, 'link')
    .innerJoin(Partner, 'partner', 'partner.id = link.partnerId')
    .select([
      'link.engagementId AS "engagementId"',
      'link.lead AS "lead"',
      'partner.id AS "id"',
      'partner.name AS "name"',
      'partner.kind AS "kind"',
      'partner.countryCode AS "countryCode"',
      'partner.listing AS "listing"',
      'partner.listingUntil AS "listingUntil"',
    ]);
  const rows = await ofYears(query, year)
    .orderBy('link.lead', 'DESC')
    .addOrderBy('partner.name')
    .getRawMany<Omit<PartnerRow, 'lead'> & { lead: boolean | number }>();
  return rows.map((row) => Object.assign(row, { lead: Boolean(row.lead) }));
}

function countryRows(read: EntityManager, year: number): Promise<CompendiumRows['countries'][number][]> {
  const query = read
    .createQueryBuilder(EngagementCountry, 'link')
    .select(['link.engagementId AS "engagementId"', 'link.countryCode AS "countryCode"']);
  return ofYears(query, year).getRawMany();
}

function ofYears<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, year: number): SelectQueryBuilder<T> {
  query.innerJoin(Engagement, 'engagement', 'engagement.id = link.engagementId').where('1 = 1');
  return enteredIn(query, year - 1, year);
}

async function moneyRows(read: EntityManager, year: number): Promise<CompendiumRows['money']> {
  const rows = await read
    .createQueryBuilder(Contribution, 'contribution')
    .select('contribution.typeId', 'typeId')
    .addSelect(sumThatWeighs('contribution', 'counted', 'usdMinor'), 'usdMinor')
    .addSelect(sumThatWeighs('contribution', 'waiting', 'usdMinor'), 'waitingMinor')
    .where('contribution.year = :year', { year })
    .groupBy('contribution.typeId')
    .getRawMany<{ typeId: number | null; usdMinor: string | number; waitingMinor: string | number }>();
  return rows.map(({ typeId, usdMinor, waitingMinor }) => ({
    typeId,
    usdMinor: Number(usdMinor),
    waitingMinor: Number(waitingMinor),
  }));
}
