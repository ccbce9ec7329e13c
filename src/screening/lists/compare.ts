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
  changed: (HashedEntry & { standing: StandingEntry })[];
  removed: StandingEntry[];
}

/** A list of this size that loses this share at once was cut off at the end of a line, or split. */
const SHRINKING = { from: 50, share: 0.2 } as const;

/** Lists so small are written by hand, and may hold other names from one day to the next. */
const NOTHING_IN_COMMON_FROM = 3;

/** An entry with the checksum of all it says. */
export function hashed(entry: ListEntry): HashedEntry {
  return { entry, contentHash: contentHashOf(entry) };
}

/** Another line break or blank says nothing else: a decision must not be asked for again because of one. */
export function contentHashOf(entry: ListEntry): string {
  const written = JSON.stringify(entry);
  const told = ODD_BLANKS.test(written) ? withoutBlanks(entry) : written;
  return createHash('sha256').update(told).digest('hex');
}

/** Blanks at an end, several, or other than a space, as JSON writes them; most entries have none. */
const ODD_BLANKS = / {2}|" | "|\\[nrtfv]|[^\S ]|[\u200B\uFEFF]/;

function withoutBlanks(entry: ListEntry): string {
  return JSON.stringify(entry, (_key, value: unknown) => (typeof value === 'string' ? spaced(value) : value));
}

/** The same for all that an entry says but its number: publishers number anew what they list again. */
export function numberless(entry: ListEntry): string {
  return contentHashOf({ ...entry, entryId: '', listedOn: null, updatedOn: null });
}

function spaced(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]+/g, ' ').trim();
}

/** What a new version adds, changes and removes, by reference and content. */
export function compareLists(
  standing: readonly StandingEntry[],
  incoming: readonly HashedEntry[],
): Comparison {
  const left = new Map(standing.map((each) => [each.entryId, each]));
  const result: Comparison = { added: [], changed: [], removed: [] };
  for (const { entry, contentHash } of incoming) {
    const known = left.get(entry.entryId);
    left.delete(entry.entryId);
    if (!known) result.added.push({ entry, contentHash });
    else if (known.contentHash !== contentHash) result.changed.push({ entry, contentHash, standing: known });
  }
  result.removed.push(...left.values());
  return result;
}

/**
 * A file cut off at the end of a line looks whole, and so does the file of another list: both have to be confirmed.
 * @throws Invalid when a list loses more than a fifth of its entries, or has none in common with before
 */
export function checkShrinking(standing: number, removed: number): void {
  if (standing >= NOTHING_IN_COMMON_FROM && removed === standing)
    throw listRefusal('nothing_in_common', { known: standing });
  if (standing < SHRINKING.from || removed <= standing * SHRINKING.share) return;
  throw listRefusal('shrunk', { removed, known: standing });
}

/**
 * A list does not go back in time without somebody saying so.
 * @throws Invalid when the file is of an earlier day than the version in force
 */
export function checkOlder(day: string | null, known: string | null): void {
  if (day !== null && known !== null && day < known) throw listRefusal('older', { day, known });
}
