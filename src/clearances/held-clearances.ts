import { In, type EntityManager } from 'typeorm';
import type { ClearanceFacts } from './clearance';
import { Clearance } from './clearance.entity';
import { ClearanceScope, ClearanceScopeCountry, ClearanceScopeType } from './clearance-scope.entity';
import { covers, GROUP_DEPTH, groupAbove, WHOLE, type AskedScope, type Scope } from './scope';

/** A clearance as it stands for one partner, its own or that of its group. */
export type HeldClearance = Clearance & { scope: Scope };

/** A partner in its group, by name: partners are a later module. */
interface Member {
  id: number;
  parentId: number | null;
}

/** Ids asked for in one statement. */
const BATCH = 5_000;

/**
 * The clearances of each partner, those of the groups it belongs to included, by a few queries for all.
 * Partners without any have an empty list.
 */
export async function heldClearances(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, HeldClearance[]>> {
  const parents = await parentsOf(manager, partnerIds);
  const rows = await inParts([...parents.keys()], (ids) =>
    manager.find(Clearance, { where: { partnerId: In(ids) }, order: { id: 'ASC' } }),
  );
  const scopes = await scopesOf(manager, rows.map((row) => row.id)); // prettier-ignore
  const byPartner = new Map<number, HeldClearance[]>();
  for (const row of rows) {
    const held = { ...row, scope: scopes.get(row.id) ?? WHOLE };
    byPartner.set(row.partnerId, [...(byPartner.get(row.partnerId) ?? []), held]);
  }
  const ofGroup = (id: number): HeldClearance[] =>
    (byPartner.get(id) ?? []).filter((each) => each.scope.covers === 'group');
  return new Map(
    partnerIds.map((id) => [id, [...(byPartner.get(id) ?? []), ...groupAbove(id, parents).flatMap(ofGroup)]]),
  );
}

/** The clearances as the gate sees them for what is asked: with what each does not cover. */
export function asked(held: readonly HeldClearance[], scope: AskedScope): ClearanceFacts[] {
  return held.map((each) => ({ ...each, outside: covers(each.scope, scope) }));
}

/** The scopes of those clearances that have one. */
export async function scopesOf(
  manager: EntityManager,
  clearanceIds: readonly number[],
): Promise<Map<number, Scope>> {
  const rows = await inParts(clearanceIds, (ids) => manager.findBy(ClearanceScope, { clearanceId: In(ids) }));
  const limited = rows.map((row) => row.clearanceId);
  const [types, countries] = [
    await inParts(limited, (ids) => manager.findBy(ClearanceScopeType, { clearanceId: In(ids) })),
    await inParts(limited, (ids) => manager.findBy(ClearanceScopeCountry, { clearanceId: In(ids) })),
  ];
  return new Map(
    rows.map(({ clearanceId, covers: reach, donations }) => [
      clearanceId,
      {
        ...{ covers: reach, donations },
        typeIds: types.filter((each) => each.clearanceId === clearanceId).map(({ typeId }) => typeId),
        countryCodes: countries
          .filter((each) => each.clearanceId === clearanceId)
          .map(({ countryCode }) => countryCode),
      },
    ]),
  );
}

/** The parent of each partner and of those above it. */
async function parentsOf(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, number | null>> {
  const parents = new Map<number, number | null>();
  let wanted = [...new Set(partnerIds)];
  for (let level = 0; level <= GROUP_DEPTH && wanted.length > 0; level += 1) {
    const found = await inParts(wanted, (ids) =>
      manager.find<Member>('Partner', { where: { id: In(ids) }, select: { id: true, parentId: true } }),
    );
    for (const { id, parentId } of found) parents.set(id, parentId);
    wanted = [...new Set(found.map(({ parentId }) => parentId))].filter(
      (id): id is number => id !== null && !parents.has(id),
    );
  }
  return parents;
}

async function inParts<T>(ids: readonly number[], load: (part: number[]) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for (let start = 0; start < ids.length; start += BATCH)
    rows.push(...(await load(ids.slice(start, start + BATCH))));
  return rows;
}
