import { In } from 'typeorm';
import type { Change } from '../database/change';
import { reason } from '../kernel/verdict';
import { numberless, type HashedEntry } from './lists/compare';
import { ScreeningEntry } from './screening-entry.entity';
import { ScreeningHit } from './screening-hit.entity';

/** Rows read by one statement. */
const BATCH = 1_000;

/**
 * An entry that comes back under another number and says the same is the same: what was found and decided under the
 * old number is carried to the new one, and says so. Answers the numbers, old and new.
 */
export async function keepJudgements(
  change: Change,
  listId: number,
  added: readonly HashedEntry[],
): Promise<{ before: string; after: string }[]> {
  if (added.length === 0) return [];
  const gone = await goneEntries(change, listId);
  if (gone.size === 0) return [];
  const moved: { before: string; after: string }[] = [];
  for (const { entry, contentHash } of added) {
    const before = gone.get(numberless(entry));
    if (before === undefined || before === entry.entryId) continue;
    gone.delete(numberless(entry));
    const after = entry.entryId;
    const hits = await change.manager.findBy(ScreeningHit, { listId, entryId: before });
    const taken = await change.manager.findBy(ScreeningHit, { listId, entryId: after });
    const pairs = new Set(taken.map(({ partnerId, party }) => `${partnerId} ${party}`));
    for (const hit of hits) {
      if (pairs.has(`${hit.partnerId} ${hit.party}`)) continue;
      const changed = [reason('screening.changed.renumbered', { before, after })];
      await change.update(ScreeningHit, hit.id, { entryId: after, entryHash: contentHash, changed });
    }
    moved.push({ before, after });
  }
  return moved;
}

/** Entries with hits that the list no longer holds, by what they last said. */
async function goneEntries(change: Change, listId: number): Promise<Map<string, string>> {
  const hits = await change.manager
    .createQueryBuilder(ScreeningHit, 'hit')
    .select('DISTINCT hit.entryId', 'entryId')
    .where('hit.listId = :listId', { listId })
    .andWhere((query) => {
      const standing = query
        .subQuery()
        .select('1')
        .from(ScreeningEntry, 'entry')
        .where('entry.listId = hit.listId AND entry.entryId = hit.entryId AND entry.lastVersion IS NULL');
      return `NOT EXISTS ${standing.getQuery()}`;
    })
    .getRawMany<{ entryId: string }>();
  const ids = hits.map(({ entryId }) => entryId);
  const gone = new Map<string, string>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await change.manager.find(ScreeningEntry, {
      where: { listId, entryId: In(ids.slice(start, start + BATCH)) },
      order: { firstVersion: 'ASC' },
    });
    const last = new Map(rows.map((row) => [row.entryId, row.data]));
    for (const [entryId, data] of last) gone.set(numberless(data), entryId);
  }
  return gone;
}
