import { streamXlsxRows, type CellValue } from 'hucre/xlsx';
import { AccordError } from '../../kernel/errors';
import { checkArchive } from './archive';
import { readCsv } from './read-csv';
import { numberText, refusal, SHEET_LIMITS, SheetBuilder, type SheetLimits, type SheetRow } from './sheet';

/**
 * Reads the first sheet of an XLSX workbook, or a CSV file, told apart by content and not by `name`.
 * Days come as `YYYY-MM-DD`, numbers as plain decimals, booleans as `yes` and `no`, all else as text.
 * @throws Invalid on field `file`, with what the person can do about it.
 */
export async function readSheet(
  file: Buffer,
  name: string,
  limits: SheetLimits = SHEET_LIMITS,
): Promise<SheetRow[]> {
  const magic = file.subarray(0, 4).toString('hex');
  if (magic === 'd0cf11e0') throw refusal('old_excel', { name });
  if (!magic.startsWith('504b')) return readCsv(file, limits);
  checkArchive(file, limits.bytes);
  return readXlsx(file, name, limits);
}

async function readXlsx(file: Buffer, name: string, limits: SheetLimits): Promise<SheetRow[]> {
  const builder = new SheetBuilder(limits);
  try {
    for await (const row of streamXlsxRows(file)) {
      const exact = row.values.flatMap((value, at) => (isExact(value) ? [at] : []));
      builder.add(row.index + 1, row.values.map(cellText), exact);
    }
  } catch (error) {
    if (error instanceof AccordError) throw error;
    // The library has its own errors for broken parts and none for a zip that is no workbook.
    throw refusal('not_workbook', { name });
  }
  return builder.finish();
}

function isExact(value: CellValue | undefined): boolean {
  return typeof value === 'number' || value instanceof Date;
}

function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // Days are midnight UTC: local getters would move them a day west of Greenwich.
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}
