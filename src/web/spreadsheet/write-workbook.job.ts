import type { SheetColumn, SheetValues } from './sheet';
import { writeXlsx } from './write-xlsx';

/** A sheet as a thread is given it: its rows as lists of values, in the order of the columns. */
export interface PlainSheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetValues[string][])[];
}

/** Writes a workbook in a thread, and answers its bytes. */
export async function* work(sheets: readonly PlainSheet[]): AsyncGenerator<Uint8Array> {
  yield await writeXlsx(
    sheets.map(({ name, columns, rows }) => ({ name, columns, rows: rowsOf(columns, rows) })),
  );
}

function* rowsOf(columns: readonly SheetColumn[], rows: PlainSheet['rows']): Generator<SheetValues> {
  for (const row of rows) yield Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null]));
}
