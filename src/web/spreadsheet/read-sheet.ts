import { readXlsx, streamXlsxRows, type CellValue } from 'hucre/xlsx';
import { AccordError } from '../../kernel/errors';
import { checkArchive } from './archive';
import { csvRows } from './read-csv';
import {
  foldHeader,
  numberText,
  refusal,
  SHEET_LIMITS,
  SheetBuilder,
  type SheetLimits,
  type SheetRow,
} from './sheet';

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
 * Opens the sheet that is meant of an XLSX workbook, or a CSV file, told apart by content and not by `name`. A sheet
 * that is hidden is what somebody does not want read. Days come as `YYYY-MM-DD`, numbers as plain decimals, booleans
 * as `yes` and `no`, all else as text.
 * @throws Invalid on field `file`, with what the person can do about it.
 */
export async function openSheet(file: Buffer, name: string, wanted: Wanted = {}): Promise<OpenedSheet> {
  const limits = wanted.limits ?? SHEET_LIMITS;
  const magic = file.subarray(0, 4).toString('hex');
  if (magic === 'd0cf11e0') throw refusal('old_excel', { name });
  if (!magic.startsWith('504b')) return { sheet: null, rows: csvRows(file, limits) };
  checkArchive(file, limits.bytes);
  const sheet = await chosenSheet(file, name, wanted);
  return { sheet, rows: xlsxRows(file, name, sheet, limits) };
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

/** Nobody looks through more sheets for the one that is meant. */
const MOST_SHEETS = 50;

async function chosenSheet(file: Buffer, name: string, { sheet, needs }: Wanted): Promise<string> {
  return sheetOf(file, name, sheet ?? null, async (each) => {
    const headers = await firstLine(file, name, each);
    if (headers.length === 0) return 'empty';
    const there = new Set(headers.map(foldHeader));
    return needs?.every((group) => group.some((header) => there.has(header))) ? 'fits' : 'filled';
  });
}

/** The visible sheet that is named, or the only one that fits, or the first that holds anything. */
export async function sheetOf(
  file: Buffer,
  name: string,
  sheet: string | null,
  judge: (sheet: string) => Promise<'empty' | 'filled' | 'fits'>,
): Promise<string> {
  const visible = (await sheetNames(file, name)).slice(0, MOST_SHEETS);
  if (sheet) {
    const named = visible.find((each) => foldHeader(each) === foldHeader(sheet));
    if (named === undefined) throw refusal('no_such_sheet', { sheet, sheets: visible.join(', ') });
    return named;
  }
  const filled: string[] = [];
  const fitting: string[] = [];
  for (const each of visible) {
    const found = await judge(each);
    if (found !== 'empty') filled.push(each);
    if (found === 'fits') fitting.push(each);
  }
  const [only, other] = fitting;
  if (other !== undefined) throw refusal('several_sheets', { sheets: fitting.join(', ') });
  const found = only ?? filled[0];
  if (found === undefined) throw refusal('empty');
  return found;
}

/** The sheets that are to be seen, in their order. */
async function sheetNames(file: Buffer, name: string): Promise<string[]> {
  const names: string[] = [];
  await opened(name, () =>
    readXlsx(file, {
      sheets: (info) => {
        if (!info.hidden && !info.veryHidden) names.push(info.name);
        return false;
      },
    }),
  );
  return names;
}

async function firstLine(file: Buffer, name: string, sheet: string): Promise<string[]> {
  return opened(name, async () => {
    for await (const row of streamXlsxRows(file, { sheet })) {
      const values = row.values.map(cellText);
      if (values.some((value) => value !== '')) return values;
    }
    return [];
  });
}

async function* xlsxRows(
  file: Buffer,
  name: string,
  sheet: string,
  limits: SheetLimits,
): AsyncGenerator<SheetRow> {
  const builder = new SheetBuilder(limits);
  const rows = streamXlsxRows(file, { sheet });
  try {
    for (;;) {
      const { done, value } = await opened(name, () => rows.next());
      if (done) break;
      const exact = value.values.flatMap((each, at) => (isExact(each) ? [at] : []));
      const row = builder.add(value.index + 1, value.values.map(cellText), exact);
      if (row) yield row;
    }
  } finally {
    await rows.return(undefined);
  }
  builder.finish();
}

/** The library has its own errors for broken parts and none for a zip that is no workbook. */
export async function opened<T>(name: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof AccordError) throw error;
    throw refusal('not_workbook', { name });
  }
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
