import type { Response } from 'express';
import { writeCsv } from './spreadsheet/write-csv';
import type { SheetColumn, SheetValues } from './spreadsheet/sheet';
import { writeXlsx } from './spreadsheet/write-xlsx';

export type TableFormat = 'xlsx' | 'csv';

/** The format a list was asked to be exported in, or null for the page. */
export function tableFormat(query: Readonly<Record<string, unknown>>): TableFormat | null {
  return query.format === 'xlsx' || query.format === 'csv' ? query.format : null;
}

/** Sends a whole list as a spreadsheet, never cut. */
export async function sendTable(
  response: Response,
  format: TableFormat,
  name: string,
  columns: readonly SheetColumn[],
  rows: Iterable<SheetValues>,
): Promise<void> {
  response.attachment(`${name}.${format}`);
  if (format === 'csv') {
    response.type('text/csv; charset=utf-8').send(writeCsv(columns, rows));
    return;
  }
  response
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .send(await writeXlsx([{ name: name.slice(0, 31), columns: [...columns], rows }]));
}
