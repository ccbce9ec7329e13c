import type { CellValue } from 'hucre/xlsx';
import { csvRows } from './read-csv';
import {
  foldHeader,
  numberText,
  SHEET_LIMITS,
  SheetBuilder,
  type SheetLimits,
  type SheetRow,
  type Workbook,
} from './sheet';
import { sheetOf, workbookOf } from './workbook';

/** Which sheet of a workbook is meant. */
export interface Wanted {
  /** Its name, where somebody chose it. */
  sheet?: string | null | undefined;
  /** Folded headers a sheet must have: one of each group. Of several sheets that have them one is to be chosen. */
  needs?: readonly (readonly string[])[];
  limits?: SheetLimits;
}

/** A sheet that was found, and its rows as they are read. */
export interface OpenedSheet {
  /** Null for a CSV. */
  sheet: string | null;
  rows: AsyncIterable<SheetRow>;
}

/**
 * Opens the sheet that is meant of a workbook, or a CSV file, told apart by content and not by `name`. A sheet
 * that is hidden is what somebody does not want read. Days come as `YYYY-MM-DD`, numbers as plain decimals, booleans
 * as `yes` and `no`, all else as text.
 * @throws Invalid on field `file`, with what the person can do about it.
 */
export async function openSheet(file: Buffer, name: string, wanted: Wanted = {}): Promise<OpenedSheet> {
  const limits = wanted.limits ?? SHEET_LIMITS;
  const book = await workbookOf(file, name, limits);
  if (!book) return { sheet: null, rows: csvRows(file, limits) };
  const sheet = await chosenSheet(book, wanted);
  return { sheet, rows: bookRows(book, sheet, limits) };
}

/** Every row at once, for who has the time: the product reads files in a thread (`sheet-rows.ts`). */
export async function readSheet(
  file: Buffer,
  name: string,
  limits: SheetLimits = SHEET_LIMITS,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of (await openSheet(file, name, { limits })).rows) rows.push(row);
  return rows;
}

async function chosenSheet(book: Workbook, { sheet, needs }: Wanted): Promise<string> {
  return sheetOf(book, sheet ?? null, async (each) => {
    const headers = await firstLine(book, each);
    if (headers.length === 0) return 'empty';
    const there = new Set(headers.map(foldHeader));
    return needs?.every((group) => group.some((header) => there.has(header))) ? 'fits' : 'filled';
  });
}

async function firstLine(book: Workbook, sheet: string): Promise<string[]> {
  for await (const row of book.rows(sheet)) {
    const values = row.values.map(cellText);
    if (values.some((value) => value !== '')) return values;
  }
  return [];
}

async function* bookRows(book: Workbook, sheet: string, limits: SheetLimits): AsyncGenerator<SheetRow> {
  const builder = new SheetBuilder(limits);
  for await (const { index, values } of book.rows(sheet)) {
    const exact = values.flatMap((each, at) => (isExact(each) ? [at] : []));
    const row = builder.add(index + 1, values.map(cellText), exact);
    if (row) yield row;
  }
  builder.finish();
}

function isExact(value: CellValue | undefined): boolean {
  return typeof value === 'number' || value instanceof Date;
}

export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // Days are midnight UTC: local getters would move them a day west of Greenwich.
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}
