import { join } from 'node:path';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { lockHead } from '../../audit/append';
import type { UnitOfWork } from '../../audit/unit-of-work';
import { inParts } from '../groups/line';
import type { Database } from '../../database/database';
import { inThread } from '../../workers/in-thread';
import { PartnerNameKey } from '../partner-name-key.entity';
import { Partner } from '../partner.entity';
import type { Compared, NamesOf, Near, work as compare } from './compare.job';
import { PartnerPair } from './partner-pair.entity';

const CHANGED = `partner.mergedIntoId IS NULL
  AND (partner.pairedVersion IS NULL OR partner.pairedVersion <> partner.version)`;
/** A key that so many partners share tells none of them apart. */
const TOO_COMMON = 200;
/** Partners compared at once: a second or two of a thread. */
export const BATCH = 100;
const KEYS_AT_ONCE = 50;
/** What one statement inserts at once. */
const PART = 500;
const OPEN = { state: 'open', note: null, decidedBy: null, decidedAt: null } as const;

type Versions = ReadonlyMap<number, number>;

/** How many partners are new or changed since their names were last compared. */
export function countChanged(manager: EntityManager): Promise<number> {
  return changed(manager).getCount();
}

/**
 * Compares the names of the next changed partners with all others, and remembers those alike; answers how many.
 * The names are compared in a thread of its own, and only what came of it is written in a transaction.
 */
export async function compareChanged({ read }: Database, work: UnitOfWork): Promise<number> {
  const versions = await changedNext(read);
  const ids = [...versions.keys()];
  if (ids.length === 0) return 0;
  const near = await neighbours(read, ids);
  const partners = await namesOf(read, [...ids, ...near.flatMap(([, others]) => others)]);
  const found = new Map<string, Compared>();
  for await (const part of inThread<typeof compare>(join(__dirname, 'compare.job'), { partners, near }))
    for (const pair of part) found.set(keyOf(pair), pair);
  await work.housekeeping(async (manager) => {
    await lockHead(manager);
    await remember(manager, await unchanged(manager, versions), found);
  });
  return ids.length;
}

interface Version {
  id: number;
  version: number;
}

function changed(manager: EntityManager): SelectQueryBuilder<Partner> {
  return manager
    .createQueryBuilder(Partner, 'partner')
    .select(['partner.id AS "id"', 'partner.version AS "version"'])
    .where(CHANGED);
}

async function changedNext(read: EntityManager): Promise<Versions> {
  const rows = await changed(read).orderBy('partner.id').limit(BATCH).getRawMany<Version>();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Those that are still as they were compared, and that nobody else has compared meanwhile. */
async function unchanged(manager: EntityManager, versions: Versions): Promise<number[]> {
  const rows = await changed(manager)
    .andWhere('partner.id IN (:...ids)', { ids: [...versions.keys()] })
    .getRawMany<Version>();
  return rows.filter(({ id, version }) => versions.get(id) === version).map(({ id }) => id);
}

/** Those that share a key that is not too common, by partner. */
async function neighbours(read: EntityManager, ids: readonly number[]): Promise<Near[]> {
  const own = await read
    .createQueryBuilder(PartnerNameKey, 'own')
    .select(['own.partnerId AS "id"', 'own.key AS "key"'])
    .where('own.partnerId IN (:...ids)', { ids })
    .getRawMany<{ id: number; key: string }>();
  const holders = new Map<string, number[]>();
  // Key by key of a few: none of these statements holds anybody up.
  for (const keys of parts([...new Set(own.map(({ key }) => key))], KEYS_AT_ONCE)) {
    const telling = await tellingOf(read, keys);
    if (telling.length === 0) continue;
    const rows = await read
      .createQueryBuilder(PartnerNameKey, 'held')
      .select(['held.partnerId AS "id"', 'held.key AS "key"'])
      .where('held.key IN (:...telling)', { telling })
      .getRawMany<{ id: number; key: string }>();
    for (const { id, key } of rows) holders.set(key, [...(holders.get(key) ?? []), id]);
  }
  const near = new Map(ids.map((id) => [id, new Set<number>()]));
  for (const { id, key } of own)
    for (const other of holders.get(key) ?? []) if (other !== id) near.get(id)?.add(other);
  return [...near].map(([id, others]) => [id, [...others]]);
}

/** The keys among these that are not too common. */
async function tellingOf(read: EntityManager, keys: readonly string[]): Promise<string[]> {
  const rows = await read
    .createQueryBuilder(PartnerNameKey, 'held')
    .select('held.key', 'key')
    .where('held.key IN (:...keys)', { keys })
    .groupBy('held.key')
    .having('COUNT(*) <= :most', { most: TOO_COMMON })
    .getRawMany<{ key: string }>();
  return rows.map(({ key }) => key);
}

interface Named {
  id: number;
  name: string;
  parentId: number | null;
}

/** The partners that are not merged into another, each with all its names, its own first. */
async function namesOf(read: EntityManager, ids: readonly number[]): Promise<NamesOf[]> {
  const partners = await inParts(ids, (part) =>
    read.query<Named[]>(
      `SELECT id, name, parent_id AS "parentId" FROM partner
       WHERE id IN (${part.join(', ')}) AND merged_into_id IS NULL`,
    ),
  );
  const aliases = await inParts(ids, (part) =>
    read.query<{ id: number; name: string }[]>(
      `SELECT partner_id AS id, name FROM partner_alias WHERE partner_id IN (${part.join(', ')}) ORDER BY id`,
    ),
  );
  const named = new Map(partners.map(({ name, ...each }) => [each.id, { ...each, names: [name] }]));
  for (const { id, name } of aliases) named.get(id)?.names.push(name);
  return [...named.values()];
}

/** What was decided of a pair holds while its names are the same. */
async function remember(
  manager: EntityManager,
  ids: readonly number[],
  compared: ReadonlyMap<string, Compared>,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await stillThere(manager, ids, compared);
  const known = await manager.find(PartnerPair, {
    where: [{ lowId: In([...ids]) }, { highId: In([...ids]) }],
  });
  const kept = new Set<string>();
  for (const pair of known) {
    const key = keyOf(pair);
    const now = found.get(key);
    if (!now) await manager.delete(PartnerPair, { id: pair.id });
    else if (now.namesHash !== pair.namesHash)
      await manager.update(PartnerPair, { id: pair.id }, { ...now, ...OPEN, version: pair.version + 1 });
    if (now) kept.add(key);
  }
  const fresh = [...found].flatMap(([key, pair]) =>
    kept.has(key) ? [] : [{ ...pair, ...OPEN, version: 1 }],
  );
  for (const part of parts(fresh, PART)) await manager.insert(PartnerPair, part);
  await manager.update(Partner, { id: In([...ids]) }, { pairedVersion: () => 'version' });
}

/** Of these partners, and with nobody who was merged into another while the names were compared. */
async function stillThere(
  manager: EntityManager,
  ids: readonly number[],
  compared: ReadonlyMap<string, Compared>,
): Promise<Map<string, Compared>> {
  const own = new Set(ids);
  const found = [...compared].filter(([, { lowId, highId }]) => own.has(lowId) || own.has(highId));
  const rows = await inParts(
    found.flatMap(([, { lowId, highId }]) => [lowId, highId]),
    (part) =>
      manager.query<{ id: number }[]>(
        `SELECT id FROM partner WHERE id IN (${part.join(', ')}) AND merged_into_id IS NULL`,
      ),
  );
  const there = new Set(rows.map(({ id }) => id));
  return new Map(found.filter(([, { lowId, highId }]) => there.has(lowId) && there.has(highId)));
}

function keyOf({ lowId, highId }: { lowId: number; highId: number }): string {
  return `${lowId} ${highId}`;
}

function parts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
