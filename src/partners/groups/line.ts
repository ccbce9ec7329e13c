import type { EntityManager } from 'typeorm';
import { ask } from '../../database/ask';

/** Ids that one statement names. */
const BATCH = 5_000;

/** A partner in its group. */
interface Member {
  id: number;
  name: string;
  parentId: number | null;
}

/**
 * A company and those above it in its group, itself first, up to the head; a group that goes round in a
 * circle ends where it began. The one walk up a group: whatever asks for it asks here.
 */
export function lineOf(partnerId: number, parents: ReadonlyMap<number, number | null>): number[] {
  const line: number[] = [];
  for (let at: number | null = partnerId; at !== null && !line.includes(at); at = parents.get(at) ?? null) {
    line.push(at);
  }
  return line;
}

/**
 * Each partner and everybody above it, once, however deep the group. SQLite keeps the order of a CROSS JOIN: with a
 * plain one it reads the whole register for one partner.
 */
export async function membersAbove(manager: EntityManager, partnerIds: readonly number[]): Promise<Member[]> {
  const rows = await inParts(partnerIds, (ids) =>
    ask<Member>(
      manager,
      `WITH RECURSIVE above(id) AS (
         SELECT partner.id FROM partner WHERE partner.id IN (:...ids)
         UNION
         SELECT member.parent_id FROM above CROSS JOIN partner member
         WHERE member.id = above.id AND member.parent_id IS NOT NULL)
       SELECT partner.id AS "id", partner.name AS "name", partner.parent_id AS "parentId"
       FROM above CROSS JOIN partner WHERE partner.id = above.id`,
      { ids },
    ),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The partners given and everybody below them, however deep the group. */
export async function withMembersBelow(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<number[]> {
  const rows = await inParts(partnerIds, (ids) =>
    ask<{ id: number }>(
      manager,
      `WITH RECURSIVE below(id) AS (
         SELECT partner.id FROM partner WHERE partner.id IN (:...ids)
         UNION
         SELECT member.id FROM below CROSS JOIN partner member WHERE member.parent_id = below.id)
       SELECT below.id AS "id" FROM below`,
      { ids },
    ),
  );
  return [...new Set(rows.map(({ id }) => id))];
}

/** Loads by ids in parts that a statement can carry; as numbers, so that they are safe where they are written out. */
export async function inParts<T>(
  ids: readonly number[],
  load: (part: number[]) => Promise<T[]>,
): Promise<T[]> {
  const wanted = [...new Set(ids)].map(Number);
  const rows: T[] = [];
  for (let start = 0; start < wanted.length; start += BATCH)
    rows.push(...(await load(wanted.slice(start, start + BATCH))));
  return rows;
}
