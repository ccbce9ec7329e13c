import { join } from 'node:path';
import { tellProgress } from '../../kernel/progress';
import { inThread } from '../../workers/in-thread';
import type { HashedEntry } from './compare';
import type { ListFile, ListFormat } from './list-entry';
import type { ListMapping } from './list-mapping';
import { listRefusal } from './list-refusal';
import type { ListAbout, work } from './list.job';
import type { Unread } from './unread';

/** A list may be as large as the largest in use: 250,000 entries, from the command line. */
const LIMITS = { seconds: 300, megabytes: 2_048 };

/** The files of a list, read whole. */
export interface ListContent {
  about: ListAbout;
  entries: HashedEntry[];
  /** What was not read, as far as it is kept. */
  unread: Unread[];
}

/**
 * Reads the files of a list in a thread of its own; without a format it is recognized.
 * @throws Invalid when anything of them cannot be read, or they take too long or too much memory
 */
export async function entriesOf(
  format: ListFormat | null,
  files: readonly ListFile[],
  mapping: ListMapping | null,
): Promise<ListContent> {
  const entries: HashedEntry[] = [];
  const unread: Unread[] = [];
  let about: ListAbout | null = null;
  tellProgress('progress.reading_entries', 0);
  const parts = inThread<typeof work>(join(__dirname, 'list.job'), { format, files, mapping }, LIMITS);
  for await (const part of parts) {
    if ('about' in part) about = part.about;
    else if ('entries' in part) {
      for (const each of part.entries) entries.push(each);
      tellProgress('progress.reading_entries', entries.length);
    } else for (const each of part.unread) unread.push(each);
  }
  if (!about) throw listRefusal('empty');
  return { about, entries, unread };
}
