import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { encodingOf } from '../web/spreadsheet/decode';
import type { NameKind } from '../matching/score';
import { CommandFailed } from './product';

/** A row of a file, by the names of its columns. */
export type CsvRow = Readonly<Record<string, string>>;

/** What is done to the rows of a file: some at once, to other rows. */
export interface RowsTask {
  in: string;
  out: string;
  /** Columns without which nothing can be done. */
  needed: readonly string[];
  /** Columns that are added behind those of the file. */
  added: readonly string[];
  rows: (rows: readonly { row: CsvRow; line: number }[]) => Promise<Record<string, string>[]>;
}

const AT_ONCE = 500;
const DELIMITERS = [',', ';', '\t'] as const;
const LONGEST_HEADER = 4096;
const KNOWN_COLUMNS = ['name', 'kind', 'country', 'birth_date', 'identifier', 'name1', 'name2'];

/**
 * Reads a CSV file, hands its rows on in parts and writes what comes back, never the whole file in memory.
 * @throws CommandFailed when the file is not there, is damaged, or lacks a column
 */
export async function throughRows(task: RowsTask): Promise<number> {
  if (!(await stat(task.in).catch(() => null))) throw new CommandFailed(`There is no file ${task.in}.`);
  const encoding = await encodingIn(task.in);
  const columns: string[] = [];
  const read = parse({
    bom: true,
    delimiter: await delimiterOf(task.in, encoding),
    skip_empty_lines: true,
    // No honest line is longer: a quotation mark was never closed.
    max_record_size: 1_000_000,
    info: true,
    columns: (head: string[]) => {
      columns.push(...head.map(columnName));
      checkColumns(task, columns);
      return columns;
    },
  });
  let count = 0;
  async function* worked(
    rows: AsyncIterable<{ record: CsvRow; info: { lines: number } }>,
  ): AsyncGenerator<string[]> {
    let headed = false;
    let part: { row: CsvRow; line: number }[] = [];
    async function* finished(): AsyncGenerator<string[]> {
      count += part.length;
      const out = [...columns, ...task.added];
      for (const row of await task.rows(part)) yield out.map((name) => row[name] ?? '');
      part = [];
    }
    for await (const { record, info } of rows) {
      if (!headed) yield [...columns, ...task.added];
      headed = true;
      part.push({ row: record, line: info.lines });
      if (part.length >= AT_ONCE) yield* finished();
    }
    if (!headed) {
      checkColumns(task, columns);
      yield [...columns, ...task.added];
    }
    yield* finished();
  }
  try {
    await pipeline(
      createReadStream(task.in),
      decodedBy(encoding, task.in),
      read,
      worked,
      stringify(),
      createWriteStream(task.out, { mode: 0o600 }),
    );
  } catch (error) {
    throw readable(error, task.in);
  }
  return count;
}

/** `person`, `organization` or nothing. @throws CommandFailed naming the line */
export function kindOf(row: CsvRow, line: number): NameKind | null {
  const kind = (row.kind ?? '').trim().toLowerCase();
  if (kind === '') return null;
  if (kind === 'person' || kind === 'organization') return kind;
  throw new CommandFailed(
    `Line ${line}: the kind is “${kind}”; write person or organization, or leave it empty.`,
  );
}

/** A file larger than this is taken to be in UTF-8, and refused where it is not. */
const LARGEST_LOOKED_AT = 200_000_000;

/** A name read in a wrong encoding is on no list: better none is looked for. @throws CommandFailed */
async function encodingIn(path: string): Promise<string> {
  const { size } = await stat(path);
  const encoding = size > LARGEST_LOOKED_AT ? 'utf-8' : encodingOf(await readFile(path));
  if (encoding) return encoding;
  throw new CommandFailed(
    `The encoding of ${basename(path)} cannot be told, so names would be read wrongly. Save it in UTF-8.`,
  );
}

function decodedBy(encoding: string, path: string) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding, { fatal: true });
    try {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new CommandFailed(
        `${basename(path)} is damaged, or in another encoding than ${encoding}. Save it in UTF-8.`,
      );
    }
  };
}

/** Spreadsheets of many countries write semicolons: whichever the first line holds most of. */
async function delimiterOf(path: string, encoding: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
    const [first = ''] = text.split(/\r?\n/);
    const count = (mark: string): number => first.split(mark).length;
    return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  } finally {
    await file.close();
  }
}

/** `Birth date` is `birth_date`; a column that means nothing here keeps its name. */
function columnName(name: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return KNOWN_COLUMNS.includes(plain) ? plain : name.trim();
}

function checkColumns(task: RowsTask, columns: readonly string[]): void {
  const missing = task.needed.filter((name) => !columns.includes(name));
  if (missing.length === 0) return;
  throw new CommandFailed(
    `${basename(task.in)} has no column ${missing.join(' and no column ')}. Its first line must name its columns.`,
  );
}

function readable(error: unknown, file: string): Error {
  const { code, lines, message } = error as { code?: string; lines?: number; message: string };
  if (!code?.startsWith('CSV_')) return error as Error;
  return new CommandFailed(`${basename(file)} is damaged at line ${lines ?? 1}: ${message}`);
}
