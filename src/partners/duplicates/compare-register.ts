import { In, type EntityManager } from 'typeorm';
import { screenedName } from '../../matching/screened-name';
import { PartnerAlias } from '../partner-alias.entity';
import { PartnerNameKey } from '../partner-name-key.entity';
import { Partner } from '../partner.entity';
import { alikeness, namesHash, type NamedPartner } from './pair';
import { PartnerPair } from './partner-pair.entity';

const CHANGED = `partner.mergedIntoId IS NULL
  AND (partner.pairedVersion IS NULL OR partner.pairedVersion <> partner.version)`;
/** A key that so many partners share tells none of them apart. */
const TOO_COMMON = 200;
const BATCH = 250;
/** SQLite and PostgreSQL both take more; a statement of this size is still planned at once. */
const PART = 500;

/** How many partners are new or changed since their names were last compared. */
export function countChanged(manager: EntityManager): Promise<number> {
  return manager.createQueryBuilder(Partner, 'partner').where(CHANGED).getCount();
}

/** Compares the names of the next changed partners with all others, and remembers those alike; answers how many. */
export async function compareChanged(manager: EntityManager): Promise<number> {
  const changed = await manager
    .createQueryBuilder(Partner, 'partner')
    .where(CHANGED)
    .orderBy('partner.id')
    .limit(BATCH)
    .getMany();
  const ids = changed.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const near = await neighbours(manager, ids);
  const named = await namesOf(manager, [...ids, ...[...near.values()].flatMap((set) => [...set])]);
  const found = new Map<string, Omit<PartnerPair, 'id' | 'version'>>();
  for (const id of ids)
    for (const other of near.get(id) ?? []) {
      const low = named.get(Math.min(id, other));
      const high = named.get(Math.max(id, other));
      const alike = low && high ? alikeness(low, high) : null;
      if (!low || !high || !alike) continue;
      found.set(`${low.id} ${high.id}`, {
        ...alike,
        ...{ lowId: low.id, highId: high.id, namesHash: namesHash(low, high) },
        ...{ state: 'open', note: null, decidedBy: null, decidedAt: null },
      });
    }
  await remember(manager, ids, found);
  await manager.update(Partner, { id: In(ids) }, { pairedVersion: () => 'version' });
  return ids.length;
}

/** Those that share a key that is not too common, by partner. */
async function neighbours(manager: EntityManager, ids: readonly number[]): Promise<Map<number, Set<number>>> {
  const own = await manager.findBy(PartnerNameKey, { partnerId: In([...ids]) });
  const holders = new Map<string, number[]>();
  for (const keys of parts([...new Set(own.map(({ key }) => key))]))
    for (const { key, partnerId } of await manager.findBy(PartnerNameKey, { key: In(keys) }))
      holders.set(key, [...(holders.get(key) ?? []), partnerId]);
  const near = new Map<number, Set<number>>();
  for (const { key, partnerId } of own) {
    const others = holders.get(key) ?? [];
    if (others.length > TOO_COMMON) continue;
    const set = near.get(partnerId) ?? new Set();
    for (const other of others) if (other !== partnerId) set.add(other);
    near.set(partnerId, set);
  }
  return near;
}

async function namesOf(manager: EntityManager, ids: readonly number[]): Promise<Map<number, NamedPartner>> {
  const named = new Map<number, NamedPartner & { names: { name: string; prepared: ReturnType<typeof screenedName> }[] }>(); // prettier-ignore
  for (const part of parts([...new Set(ids)])) {
    for (const { id, name, parentId, mergedIntoId } of await manager.findBy(Partner, { id: In(part) }))
      if (typeof mergedIntoId !== 'number')
        named.set(id, { id, parentId, names: [{ name, prepared: screenedName(name) }] });
    for (const { partnerId, name } of await manager.findBy(PartnerAlias, { partnerId: In(part) }))
      named.get(partnerId)?.names.push({ name, prepared: screenedName(name) });
  }
  return named;
}

/** What was decided of a pair holds while its names are the same. */
async function remember(
  manager: EntityManager,
  ids: readonly number[],
  found: ReadonlyMap<string, Omit<PartnerPair, 'id' | 'version'>>,
): Promise<void> {
  const known = await manager.find(PartnerPair, {
    where: [{ lowId: In([...ids]) }, { highId: In([...ids]) }],
  });
  const kept = new Set<string>();
  for (const pair of known) {
    const key = `${pair.lowId} ${pair.highId}`;
    const now = found.get(key);
    if (!now) await manager.delete(PartnerPair, { id: pair.id });
    else if (now.namesHash !== pair.namesHash)
      await manager.update(PartnerPair, { id: pair.id }, { ...now, version: pair.version + 1 });
    if (now) kept.add(key);
  }
  const fresh = [...found].flatMap(([key, pair]) => (kept.has(key) ? [] : [{ ...pair, version: 1 }]));
  for (const part of parts(fresh)) await manager.insert(PartnerPair, part);
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, at) =>
    all.slice(at * PART, (at + 1) * PART),
  );
}
