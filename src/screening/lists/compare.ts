import { createHash } from 'node:crypto';
import { listRefusal } from './list-refusal';
import type { ListEntry } from './list-entry';

/** An entry as the last version left it. */
export interface StandingEntry {
  id: number;
  entryId: string;
  contentHash: string;
}

export interface HashedEntry {
  entry: ListEntry;
  contentHash: string;
}

export interface Comparison {
  added: HashedEntry[];
  changed: HashedEntry[];
  removed: StandingEntry[];
  /** Rows that no longer stand as they were: those of changed and of removed entries. */
  endedIds: number[];
}

/** A list of this size that loses this share at once was cut off at the end of a line, or split. */
const SHRINKING = { from: 1_000, share: 0.2 } as const;

/** An entry with the checksum of all it says. */
export function hashed(entry: ListEntry): HashedEntry {
  return { entry, contentHash: createHash('sha256').update(JSON.stringify(entry)).digest('hex') };
}

/** What a new version adds, changes and removes, by reference and content. */
export function compareLists(
  standing: readonly StandingEntry[],
  incoming: readonly HashedEntry[],
): Comparison {
  const left = new Map(standing.map((each) => [each.entryId, each]));
  const result: Comparison = { added: [], changed: [], removed: [], endedIds: [] };
  for (const { entry, contentHash } of incoming) {
    const known = left.get(entry.entryId);
    left.delete(entry.entryId);
    if (!known) result.added.push({ entry, contentHash });
    else if (known.contentHash !== contentHash) {
      result.changed.push({ entry, contentHash });
      result.endedIds.push(known.id);
    }
  }
  result.removed.push(...left.values());
  result.endedIds.push(...result.removed.map((each) => each.id));
  return result;
}

/**
 * A CSV cut off at the end of a line looks whole, so a large loss has to be confirmed.
 * @throws Invalid when a large list loses more than a fifth of its entries
 */
export function checkShrinking(standing: number, removed: number): void {
  if (standing < SHRINKING.from || removed <= standing * SHRINKING.share) return;
  throw listRefusal('shrunk', { removed, known: standing });
}
