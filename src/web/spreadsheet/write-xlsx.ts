import {
  writeXlsx as write,
  writeXlsxStream,
  type Cell,
  type CellValue,
  type DataValidation,
  type WriteSheet,
} from 'hucre/xlsx';
import { isDay } from '../../kernel/clock';
import { columnLetter, isDecimal, type SheetColumn, type SheetValues } from './sheet';

export interface SheetToWrite {
  name: string;
  columns: readonly SheetColumn[];
  rows: Iterable<SheetValues>;
}

const FORMATS: Readonly<Record<SheetColumn['kind'], string | undefined>> = {
  text: '@',
  number: undefined,
  money: '#,##0.00',
  day: 'yyyy-mm-dd',
  // A literal sign: the cell holds 12.5 and not 0.125, so that it reads back as it was written.
  percent: '0.0"%"',
};
const LISTS = 'Lists';
const LAST_ROW = 1_048_576;
/** Workbooks say when they were changed; a fixed day keeps the same rows the same bytes. */
const UNDATED = new Date(0);

/**
 * An XLSX workbook with typed cells, bold frozen headers, and dropdowns where a column has options.
 * Text is always a text cell, so `=1+1` stays what somebody typed. The same input gives the same bytes.
 */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const lists: string[][] = [];
  const written = sheets.map((sheet) => sheetOf(sheet, lists));
  if (lists.length > 0) written.push(listSheet(lists));
  const bytes = await write({ sheets: written, properties: { created: UNDATED, modified: UNDATED } });
  return Buffer.from(bytes);
}

/**
 * A workbook of one sheet in pieces as the rows come, for one of many rows. It is as `writeXlsx` writes it, but for
 * its header, which is not bold.
 */
export function streamXlsx(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<SheetValues>,
): ReadableStream<Uint8Array> {
  async function* cells(): AsyncGenerator<CellValue[]> {
    yield columns.map(({ header }) => header);
    for await (const row of rows) yield columns.map(({ kind, key }) => cellValue(kind, row[key]));
  }
  return writeXlsxStream(cells(), {
    ...{ name: sheetName(name), columns: columns.map(columnOf), freezePane: { rows: 1 } },
  });
}

function sheetOf(sheet: SheetToWrite, lists: string[][]): WriteSheet {
  const rows: CellValue[][] = [sheet.columns.map((column) => column.header)];
  for (const row of sheet.rows) {
    rows.push(sheet.columns.map((column) => cellValue(column.kind, row[column.key])));
  }
  return {
    name: sheetName(sheet.name),
    rows,
    columns: sheet.columns.map(columnOf),
    cells: new Map(sheet.columns.map((column, index) => [`0,${index}`, headerCell(column.header)])),
    freezePane: { rows: 1 },
    dataValidations: dropdowns(sheet.columns, lists),
  };
}

function columnOf(column: SheetColumn): NonNullable<WriteSheet['columns']>[number] {
  const width = column.width ?? Math.max(12, Math.min(40, column.header.length + 2));
  const numFmt = FORMATS[column.kind];
  return numFmt === undefined ? { width } : { width, numFmt };
}

function headerCell(header: string): Partial<Cell> {
  return { value: header, type: 'string', style: { font: { bold: true } } };
}

function cellValue(kind: SheetColumn['kind'], value: string | number | null | undefined): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return kind === 'text' ? value.toString() : value;
  // Day 60 of the 1900 calendar is a 29 February that never was: earlier days stay text.
  if (kind === 'day') return isDay(value) && value >= '1900-03-01' ? new Date(`${value}T00:00:00Z`) : value;
  if (kind === 'text' || !isDecimal(value)) return value;
  // A cell keeps fifteen digits: a longer number stays text and loses none.
  return value.replace(/\D/g, '').length > 15 ? value : Number(value);
}

/** Options stand on a hidden sheet: a list written into the rule itself may hold 255 characters only. */
function dropdowns(columns: readonly SheetColumn[], lists: string[][]): DataValidation[] {
  return columns.flatMap((column, index) => {
    if (!column.options || column.options.length === 0) return [];
    const letter = columnLetter(lists.push([...column.options]) - 1);
    const formula1 = `${LISTS}!$${letter}$1:$${letter}$${column.options.length}`;
    const at = columnLetter(index);
    return [
      { type: 'list', formula1, range: `${at}2:${at}${LAST_ROW}`, allowBlank: true, showErrorMessage: true },
    ];
  });
}

function listSheet(lists: readonly string[][]): WriteSheet {
  const length = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length }, (_, row) => lists.map((list) => list[row] ?? null));
  return { name: LISTS, rows, hidden: true };
}

/** At most 31 characters and none of `[ ] : * ? / \`, which Excel refuses. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  );
}
