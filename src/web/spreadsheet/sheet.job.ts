import { openSheet, type Wanted } from './read-sheet';
import type { SheetRow } from './sheet';

export interface SheetFile {
  content: Uint8Array;
  name: string;
  wanted: Wanted;
}

/** Rows that are handed on at once: what is handled in a few milliseconds. */
const ROWS = 500;

/** Reads a sheet in a thread: its name first, then its rows. */
export async function* work({ content, name, wanted }: SheetFile): AsyncGenerator<SheetPart> {
  const { sheet, rows } = await openSheet(
    Buffer.from(content.buffer, content.byteOffset, content.length),
    name,
    wanted,
  );
  yield { sheet, rows: [] };
  for await (const part of inParts(rows, ROWS)) yield { sheet, rows: part };
}

export interface SheetPart {
  sheet: string | null;
  rows: SheetRow[];
}

export async function* inParts<T>(all: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let part: T[] = [];
  for await (const each of all) {
    part.push(each);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
