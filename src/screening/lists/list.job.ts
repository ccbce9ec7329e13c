import { createHash } from 'node:crypto';
import { hashed, type HashedEntry } from './compare';
import type { ListFormat } from './list-entry';
import type { ListMapping } from './list-mapping';
import { readList, type ReadList } from './read-list';
import type { Unread } from './unread';

/** The files of a list as they were handed in. */
export interface ListFiles {
  /** Null where it is to be recognized. */
  format: ListFormat | null;
  files: readonly { name: string; content: Uint8Array; sheet?: string | null }[];
  mapping: ListMapping | null;
}

/** Entries that are handed on at once: what is handled in a few milliseconds. */
const ENTRIES = 500;

/** Reads a list in a thread: what the files are first, then their entries, then what of them was not read. */
export async function* work({ format, files, mapping }: ListFiles): AsyncGenerator<ListPart> {
  const held = files.map(({ name, content, sheet }) => ({
    ...{ name, sheet: sheet ?? null },
    content: Buffer.from(content.buffer, content.byteOffset, content.length),
  }));
  const hash = createHash('sha256');
  for (const { content } of held) hash.update(content);
  // Other columns make another version of the same file.
  if (mapping) hash.update(JSON.stringify(mapping));
  const found = await readList(format, held, mapping);
  const { publishedOn, columns, log } = found;
  yield {
    about: { sha256: hash.digest('hex'), format: found.format, publishedOn, columns, unread: log.total },
  };
  const { entries } = found;
  // What was handed on is let go: a large list is not to be in memory twice.
  while (entries.length > 0) yield { entries: entries.splice(0, ENTRIES).map(hashed) };
  for (let start = 0; start < log.lines.length; start += ENTRIES)
    yield { unread: log.lines.slice(start, start + ENTRIES) };
}

/** What is said of the files as a whole. */
export interface ListAbout extends Pick<ReadList, 'format' | 'publishedOn' | 'columns'> {
  sha256: string;
  /** How much was not read. */
  unread: number;
}

export type ListPart = { about: ListAbout } | { entries: HashedEntry[] } | { unread: Unread[] };
