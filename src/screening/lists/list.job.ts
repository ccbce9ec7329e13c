import { createHash } from 'node:crypto';
import { hashed, type HashedEntry } from './compare';
import type { ListFormat } from './list-entry';
import { readList } from './read-list';

/** The files of a list as they were handed in. */
export interface ListFiles {
  format: ListFormat;
  files: readonly { name: string; content: Uint8Array; sheet?: string | null }[];
}

/** Entries that are handed on at once: what is handled in a few milliseconds. */
const ENTRIES = 500;

/** Reads a list in a thread: the checksum of its files first, then its entries. */
export async function* work({ format, files }: ListFiles): AsyncGenerator<ListPart> {
  const held = files.map(({ name, content, sheet }) => ({
    ...{ name, sheet: sheet ?? null },
    content: Buffer.from(content.buffer, content.byteOffset, content.length),
  }));
  const hash = createHash('sha256');
  for (const { content } of held) hash.update(content);
  const sha256 = hash.digest('hex');
  const entries = await readList(format, held);
  for (let start = 0; start < entries.length; start += ENTRIES) {
    yield { sha256, entries: entries.slice(start, start + ENTRIES).map(hashed) };
  }
}

export interface ListPart {
  sha256: string;
  entries: HashedEntry[];
}
