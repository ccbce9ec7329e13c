import type { EntityManager } from 'typeorm';
import { Contribution } from '../contributions/contribution.entity';
import { ask, rowsWhere } from '../database/ask';
import { Engagement } from '../engagements/engagement.entity';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { enteredIn } from '../engagements/year-entries';
import type { Locale } from '../kernel/actor';
import { sumThatWeighs } from '../kernel/counted';
import { touchesYear } from '../kernel/period';
import { Office } from '../offices/office.entity';
import { Grouped } from './compendium.counts';
import type { CompendiumRows, CountedRow, EntryRow, PartnerRow } from './compendium.model';

/**
 * Reads what the compendium of a year is compiled from. A year may have tens of thousands of entries: which they are is asked
 * once, what belongs to them in parts that hold nobody up.
 */
export async function readRows(read: EntityManager, year: number, locale: Locale): Promise<CompendiumRows> {
  const [offices, types, counted, parents, money] = await Promise.all([
    rowsWhere(read, Office, {}),
    rowsWhere(read, PartnershipType, {}, 'position'),
    countedRows(read, year),
    ask<{ id: number; parent: number }>(
      read,
      'SELECT id, parent_id AS parent FROM partner WHERE parent_id IS NOT NULL',
    ),
    moneyRows(read, year),
  ]);
  const ids = counted.map(({ id }) => id);
  return {
    offices,
    types: types.map((type) => ({ id: type.id, code: type.code, name: typeName(type, locale) })),
    before: counted.filter((row) => isIn(row, year - 1)),
    entries: await entryRows(
      read,
      counted.filter((row) => isIn(row, year)),
    ),
    partnersOf: await partnersOf(read, ids),
    countriesOf: await countriesOf(read, ids),
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

/** Ids of engagements looked through at once: what takes some tens of milliseconds. */
const LOOKED_THROUGH = 20_000;

/** What counts of the year and of the one before, by id. */
async function countedRows(read: EntityManager, year: number): Promise<CountedRow[]> {
  const [last] = await ask<{ id: number | null }>(read, 'SELECT MAX(id) AS id FROM engagement');
  const rows: CountedRow[] = [];
  for (let after = 0; after < (last?.id ?? 0); after += LOOKED_THROUGH) {
    const query = read
      .createQueryBuilder(Engagement, 'engagement')
      .select(COUNTED_COLUMNS.map((column) => `engagement.${column} AS "${column}"`))
      .where('engagement.id BETWEEN :first AND :last', { first: after + 1, last: after + LOOKED_THROUGH });
    // Written out: rows as the driver makes them take several times the memory, and the time to read from.
    for (const row of await enteredIn(query, year - 1, year).getRawMany<CountedRow>()) {
      const { id, kind, typeId, startsOn, endsOn, agreement } = row;
      rows.push({ id, kind, typeId, startsOn, endsOn, agreement });
    }
  }
  return rows.sort((a, b) => a.id - b.id);
}

const COUNTED_COLUMNS = ['id', 'kind', 'typeId', 'startsOn', 'endsOn', 'agreement'] as const;

const ENTRY_COLUMNS = `id, number, title, theme, state, office_id AS "officeId",
  without_clearance AS "withoutClearance", illustrative`;

/** SQLite gives flags as 0 and 1 when rows are read raw. */
type RawFlags = Record<'withoutClearance' | 'illustrative', boolean | number>;

/** The entries of the year: by type, partnerships first, and title. */
async function entryRows(read: EntityManager, counted: readonly CountedRow[]): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  for (const part of inParts(counted)) {
    const found = await ask<Omit<EntryRow, keyof RawFlags | keyof CountedRow> & RawFlags & { id: number }>(
      read,
      `SELECT ${ENTRY_COLUMNS} FROM engagement WHERE id IN (:...ids)`,
      { ids: part.map(({ id }) => id) },
    );
    const byId = new Map(found.map((row) => [row.id, row]));
    for (const own of part) {
      const row = byId.get(own.id);
      if (!row) continue;
      // Written out here too: a spread makes a slow object of it.
      rows.push({
        id: own.id,
        kind: own.kind,
        typeId: own.typeId,
        startsOn: own.startsOn,
        endsOn: own.endsOn,
        agreement: own.agreement,
        number: row.number,
        title: row.title,
        theme: row.theme,
        state: row.state,
        officeId: row.officeId,
        withoutClearance: Boolean(row.withoutClearance),
        illustrative: Boolean(row.illustrative),
      });
    }
  }
  return rows.sort(
    (a, b) => a.typeId - b.typeId || compared(b.kind, a.kind) || compared(a.title, b.title) || a.id - b.id,
  );
}

/** Each partner is one object, however many entries it is in. */
async function partnersOf(read: EntityManager, ids: readonly number[]): Promise<Map<number, PartnerRow[]>> {
  const known = new Map<number, PartnerRow>();
  const result = new Map<number, PartnerRow[]>();
  for (const part of inParts(ids)) {
    const links = await ask<{ engagementId: number; partnerId: number; lead: boolean | number }>(
      read,
      `SELECT engagement_id AS "engagementId", partner_id AS "partnerId", lead FROM engagement_partner
       WHERE engagement_id IN (:...part)`,
      { part },
    );
    const unknown = [...new Set(links.map(({ partnerId }) => partnerId))].filter((id) => !known.has(id));
    for (const { id, name, kind, countryCode, listing, listingUntil } of await partnerRows(read, unknown))
      known.set(id, { id, name, kind, countryCode, listing, listingUntil });
    const linksOf = Grouped.of(links, (link) => [link.engagementId, link]);
    for (const id of part) {
      const inOrder = linksOf
        .at(id)
        .flatMap(({ partnerId, lead }) => {
          const partner = known.get(partnerId);
          return partner ? { partner, lead: Number(lead) } : [];
        })
        .sort((a, b) => b.lead - a.lead || compared(a.partner.name, b.partner.name));
      result.set(
        id,
        inOrder.map(({ partner }) => partner),
      );
    }
  }
  return result;
}

function partnerRows(read: EntityManager, ids: readonly number[]): Promise<PartnerRow[]> {
  return ask(
    read,
    `SELECT id, name, kind, country_code AS "countryCode", listing, listing_until AS "listingUntil" FROM partner
     WHERE id IN (:...ids)`,
    { ids },
  );
}

async function countriesOf(read: EntityManager, ids: readonly number[]): Promise<Map<number, string[]>> {
  const result = new Map<number, string[]>();
  for (const part of inParts(ids)) {
    const rows = await ask<{ engagementId: number; code: string }>(
      read,
      `SELECT engagement_id AS "engagementId", country_code AS code FROM engagement_country
       WHERE engagement_id IN (:...part)`,
      { part },
    );
    const codesOf = Grouped.of(rows, ({ engagementId, code }) => [engagementId, code]);
    for (const id of part) result.set(id, [...codesOf.at(id)].sort());
  }
  return result;
}

/** Ids a statement names at once: what takes some milliseconds. */
const AT_ONCE = 1_000;

function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += AT_ONCE) yield all.slice(start, start + AT_ONCE);
}

function isIn({ startsOn, endsOn }: CountedRow, year: number): boolean {
  return touchesYear({ from: startsOn, to: endsOn }, year);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
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
