import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Response } from 'express';
import { breathe, outOfBreath } from '../kernel/breathe';
import { csvLines } from './spreadsheet/write-csv';
import type { SheetColumn, SheetValues } from './spreadsheet/sheet';
import { streamXlsx, writeXlsx } from './spreadsheet/write-xlsx';

export type TableFormat = 'xlsx' | 'csv';

/** The format a list was asked to be exported in, or null for the page. */
export function tableFormat(query: Readonly<Record<string, unknown>>): TableFormat | null {
  return query.format === 'xlsx' || query.format === 'csv' ? query.format : null;
}

/** A workbook of so many rows is written at once, in some milliseconds; a longer one row by row. */
const AT_ONCE = 1_000;

/** Sends a whole list as a spreadsheet, never cut; written as it is read, so that a large one holds nobody up. */
export async function sendTable(
  response: Response,
  format: TableFormat,
  name: string,
  columns: readonly SheetColumn[],
  rows: Iterable<SheetValues> | AsyncIterable<SheetValues>,
): Promise<void> {
  // What is wrong with the first rows is answered as such: later the answer has begun.
  const { first, all } = await begun(rows);
  response.attachment(`${name}.${format}`);
  if (format === 'csv') {
    response.type('text/csv; charset=utf-8');
    await pipeline(csvLines(columns, all), response);
    return;
  }
  response.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const sheet = name.slice(0, 31);
  if (first.length < AT_ONCE) response.send(await writeXlsx([{ name: sheet, columns, rows: first }]));
  else await pipeline(Readable.fromWeb(streamXlsx(sheet, columns, all) as ReadableStream), response);
}

/** The first rows, and all of them, each as it is asked for. */
async function begun(
  rows: Iterable<SheetValues> | AsyncIterable<SheetValues>,
): Promise<{ first: SheetValues[]; all: AsyncGenerator<SheetValues> }> {
  const rest = breathing(rows);
  const first: SheetValues[] = [];
  while (first.length < AT_ONCE) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
  }
  async function* all(): AsyncGenerator<SheetValues> {
    yield* first;
    yield* rest;
  }
  return { first, all: all() };
}

async function* breathing(
  rows: Iterable<SheetValues> | AsyncIterable<SheetValues>,
): AsyncGenerator<SheetValues> {
  for await (const row of rows) {
    if (outOfBreath()) await breathe();
    yield row;
  }
}
