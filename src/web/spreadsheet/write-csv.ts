import { stringify } from 'csv-stringify/sync';
import { isDecimal, numberText, type SheetColumn, type SheetValues } from './sheet';

/** What a spreadsheet would run as a formula when it stands first in a cell (OWASP, CSV injection). */
const FORMULA = /^[-=+@\t\r＝＋－＠]/u;

/** Rows written at once: what takes some milliseconds. */
const PIECE = 200;

/**
 * The rows as CSV: UTF-8 with byte order mark, commas, CRLF, header first. Text that a spreadsheet would
 * run as a formula gets an apostrophe before it, which `readSheet` takes off again.
 */
export function writeCsv(columns: readonly SheetColumn[], rows: Iterable<SheetValues>): string {
  const lines: string[][] = [columns.map((column) => harmless(column.header))];
  for (const row of rows) lines.push(columns.map((column) => cellText(column, row[column.key])));
  return stringify(lines, { bom: true, record_delimiter: 'windows' });
}

/** As `writeCsv`, in pieces as the rows come. */
export async function* csvLines(
  columns: readonly SheetColumn[],
  rows: AsyncIterable<SheetValues>,
): AsyncGenerator<string> {
  let part: SheetValues[] = [];
  yield writeCsv(columns, []);
  for await (const row of rows) {
    part.push(row);
    if (part.length < PIECE) continue;
    yield linesOf(columns, part);
    part = [];
  }
  yield linesOf(columns, part);
}

function linesOf(columns: readonly SheetColumn[], rows: readonly SheetValues[]): string {
  const lines = rows.map((row) => columns.map((column) => cellText(column, row[column.key])));
  return stringify(lines, { record_delimiter: 'windows' });
}

function cellText(column: SheetColumn, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  return column.kind !== 'text' && isDecimal(value) ? value : harmless(value);
}

function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
