import { join } from 'node:path';
import { inThread } from '../../workers/in-thread';
import type { HashedEntry } from './compare';
import type { ListFile, ListFormat } from './list-entry';
import type { work } from './list.job';

/** A list may be as large as the largest in use: 250,000 entries, from the command line. */
const LIMITS = { seconds: 300, megabytes: 2_048 };

/**
 * Reads the files of a list in a thread of its own.
 * @throws Invalid when anything of them cannot be read, or they take too long or too much memory
 */
export async function entriesOf(
  format: ListFormat,
  files: readonly ListFile[],
): Promise<{ sha256: string; entries: HashedEntry[] }> {
  const all: HashedEntry[] = [];
  let checksum = '';
  const parts = inThread<typeof work>(join(__dirname, 'list.job'), { format, files }, LIMITS);
  for await (const { sha256, entries } of parts) {
    checksum = sha256;
    for (const each of entries) all.push(each);
  }
  return { sha256: checksum, entries: all };
}
