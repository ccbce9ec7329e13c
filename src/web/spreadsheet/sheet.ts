import type { CellValue } from 'hucre/xlsx';
import { Invalid } from '../../kernel/errors';

/** One row of a file: its number as the file counts it (1 is the first), and its cells by folded header. */
export interface SheetRow {
  row: number;
  /** Keyed by `foldHeader(header)`; every header of the file is present, an empty cell is ''. */
  cells: Record<string, string>;
  /** The headers whose cells the workbook keeps as numbers or days; absent where there are none. */
  exact?: string[];
}

/** A workbook that was opened: an XLSX, or an XLS of Excel 97 to 2003. */
export interface Workbook {
  name: string;
  /** Those that are to be seen, in their order. */
  sheets: readonly string[];
  rows: (sheet: string) => AsyncGenerator<{ index: number; values: readonly CellValue[] }>;
}

/** What a file may hold at most: rows below the header, bytes once opened, columns, and filled cells in all. */
export interface SheetLimits {
  rows: number;
  bytes: number;
  columns: number;
  cells: number;
}

/** A workbook of 200,000 rows and thirty columns opens to about 180 MB. */
export const SHEET_LIMITS: SheetLimits = {
  rows: 200_000,
  bytes: 200_000_000,
  columns: 200,
  cells: 6_000_000,
};

/** What a cell of a workbook may hold (Excel: 32,767 characters); no honest cell of a CSV holds more. */
export const LONGEST_CELL = 32_767;

/** A column of a file to write. Amounts and days come as the kernel writes them: `12.50`, `2017-01-31`. */
export interface SheetColumn {
  key: string;
  header: string;
  /** `percent` takes 12.5 for 12.5 %. */
  kind: 'text' | 'number' | 'money' | 'day' | 'percent';
  /** In characters. */
  width?: number;
  /** The values the cell's dropdown offers. */
  options?: readonly string[];
}

export type SheetValues = Readonly<Record<string, string | number | null>>;

/** How headers are compared: trimmed, single spaces, lower case. */
export function foldHeader(header: string): string {
  return header.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A plain decimal, as the kernel writes amounts. */
export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** A number as a plain decimal: no exponent, and 0.1 + 0.2 is 0.3 (15 digits, as spreadsheets keep). */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return value.toString();
  const text = Number(value.toPrecision(15)).toString();
  if (!text.includes('e')) return text;
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

/** Spreadsheet letters of a column, 0 is A. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : `${columnLetter(rest - 1)}${letter}`;
}

/** Counts what a file holds, and refuses what is beyond its bounds. */
export class SheetBounds {
  private lines = 0;
  private cells = 0;

  constructor(private readonly limits: SheetLimits) {}

  /**
   * How many cells of the line hold something.
   * @throws Invalid when a bound is passed
   */
  take(row: number, values: readonly string[]): number {
    const { columns, cells, rows } = this.limits;
    const filled = values.reduce((count, value) => (value === '' ? count : count + 1), 0);
    if (filled === 0) return 0;
    const last = values.findLastIndex((value) => value !== '');
    if (last >= columns) throw refusal('too_many_columns', { limit: columns, row });
    this.cells += filled;
    if (this.cells > cells) throw refusal('too_many_cells', { limit: cells });
    const long = values.findIndex((value) => value.length > LONGEST_CELL);
    if (long >= 0) throw refusal('cell_too_long', { limit: LONGEST_CELL, column: columnLetter(long), row });
    this.lines += 1;
    // The header is a line too.
    if (this.lines > rows + 1) throw refusal('too_many_rows', { limit: rows });
    return filled;
  }
}

/** Turns numbered lines of cells, header first, into rows; blank lines are passed over. */
export class SheetBuilder {
  private headers: string[] | undefined;
  private readonly bounds: SheetBounds;

  constructor(limits: SheetLimits) {
    this.bounds = new SheetBounds(limits);
  }

  /**
   * The row, or null for the header and for blank lines.
   * @throws Invalid when the headers are unusable, a value stands under none, or a bound is passed
   */
  add(row: number, values: readonly string[], exact: readonly number[] = []): SheetRow | null {
    if (this.bounds.take(row, values) === 0) return null;
    const { headers } = this;
    if (!headers) {
      this.headers = headersOf(values);
      return null;
    }
    const stray = values.findIndex((value, index) => index >= headers.length && value !== '');
    if (stray >= 0) throw refusal('no_header', { column: columnLetter(stray), row });
    const sure = exact.flatMap((index) => headers[index] ?? []);
    return {
      row,
      cells: Object.fromEntries(headers.map((header, index) => [header, values[index] ?? ''])),
      ...(sure.length > 0 ? { exact: sure } : {}),
    };
  }

  /** @throws Invalid when the file had no header line. */
  finish(): void {
    if (!this.headers) throw refusal('empty');
  }
}

/** The refusal of an uploaded file, by the last part of its text key. */
export function refusal(key: string, values?: Record<string, string | number>): Invalid {
  return Invalid.field('file', `spreadsheet.${key}`, values);
}

function headersOf(values: readonly string[]): string[] {
  const headers = values.map(foldHeader);
  while (headers.at(-1) === '') headers.pop();
  const empty = headers.indexOf('');
  if (empty >= 0) throw refusal('header_empty', { column: columnLetter(empty) });
  const seen = new Set<string>();
  const twice = headers.findIndex((header) => seen.size === seen.add(header).size);
  if (twice >= 0) throw refusal('header_twice', { header: values[twice]?.trim() ?? '' });
  return headers;
}
