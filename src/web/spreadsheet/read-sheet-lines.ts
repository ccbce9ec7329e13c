import { textOf } from './decode';
import { dividerOf, looseRecords, NeverClosed, type TableRow } from './loose-csv';
import { cellText } from './read-sheet';
import { refusal, SHEET_LIMITS, SheetBounds, type SheetLimits, type Workbook } from './sheet';
import { sheetOf, workbookOf } from './workbook';

/** How many lines may stand above the header of a table. */
export const LINES_ABOVE = 30;

/** A table of which the header is still to be found, line by line; blank lines are passed over. */
export interface OpenedTable {
  /** Null for a text file. */
  sheet: string | null;
  lines: AsyncIterable<TableRow> | Iterable<TableRow>;
}

/**
 * Opens a table as others publish them: XLSX, XLS, or text in UTF-8, UTF-16 or Windows-1252 divided by commas, semicolons,
 * tabs or bars, with a header anywhere in the first lines. Of several sheets the one is taken in whose first lines
 * `isTable` finds what it looks for.
 * @throws Invalid on field `file`, with what the person can do about it
 */
export async function openTable(
  file: Buffer,
  name: string,
  wanted: { sheet?: string | null; isTable: (lines: readonly TableRow[]) => boolean; limits?: SheetLimits },
): Promise<OpenedTable> {
  const limits = wanted.limits ?? SHEET_LIMITS;
  if (file.length > limits.bytes) throw refusal('too_large', { limit: Math.round(limits.bytes / 1e6) });
  const book = await workbookOf(file, name, limits);
  if (!book) return { sheet: null, lines: bounded(textLines(file), limits) };
  const sheet = await sheetOf(book, wanted.sheet ?? null, async (each) => {
    const lines = await firstLines(book, each);
    if (lines.length === 0) return 'empty';
    return wanted.isTable(lines) ? 'fits' : 'filled';
  });
  return { sheet, lines: bounded(bookLines(book, sheet), limits) };
}

function textLines(file: Buffer): Iterable<TableRow> {
  const text = textOf(file);
  if (text === null) throw refusal(file.subarray(0, 8192).includes(0) ? 'binary' : 'unknown_encoding');
  return closed(looseRecords(text, dividerOf(text)));
}

function* closed(lines: Iterable<TableRow>): Generator<TableRow> {
  try {
    for (const { row, values } of lines) yield { row, values: values.map(plainText) };
  } catch (error) {
    if (error instanceof NeverClosed) throw refusal('csv_broken', { line: error.line });
    throw error;
  }
}

/** Takes off the apostrophe that `writeCsv` puts before what a spreadsheet would run as a formula. */
function plainText(value: string): string {
  return value.replace(/^'(?=[-=+@\t\r＝＋－＠])/u, '').trim();
}

async function firstLines(book: Workbook, sheet: string): Promise<TableRow[]> {
  const lines: TableRow[] = [];
  for await (const line of bookLines(book, sheet)) {
    if (line.values.some((value) => value !== '')) lines.push(line);
    if (lines.length >= LINES_ABOVE) break;
  }
  return lines;
}

async function* bookLines(book: Workbook, sheet: string): AsyncGenerator<TableRow> {
  for await (const { index, values } of book.rows(sheet))
    yield { row: index + 1, values: values.map(cellText) };
}

async function* bounded(
  lines: AsyncIterable<TableRow> | Iterable<TableRow>,
  limits: SheetLimits,
): AsyncGenerator<TableRow> {
  const bounds = new SheetBounds(limits);
  for await (const line of lines) if (bounds.take(line.row, line.values) > 0) yield line;
}
