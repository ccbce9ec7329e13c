import { readXls, type CellValue } from 'hucre';
import { AccordError } from '../../kernel/errors';
import { streamsOf } from './compound-file';
import { refusal, type SheetLimits, type Workbook } from './sheet';

/** Records of a workbook, by their numbers ([MS-XLS]). */
const BEGIN = 0x0809;
const END = 0x000a;
const PASSWORD = 0x002f;
const SHEET = 0x0085;
/** Text with letters of several kinds, as old programs wrote it: our reader passes it over, so that it would be lost. */
const RICH_TEXT = 0x00d6;
const EXCEL_97 = 0x0600;

/**
 * Opens an old workbook (.xls, Excel 97 to 2003). The library that reads its cells tells neither hidden sheets nor a
 * password, so these are looked for here.
 * @throws Invalid when it is older, has a password, is damaged, or is another kind of file of Office
 */
export async function oldWorkbook(file: Buffer, name: string, limits: SheetLimits): Promise<Workbook> {
  if (file.length > limits.bytes) throw refusal('too_large', { limit: Math.round(limits.bytes / 1e6) });
  try {
    const sheets = visibleSheets(file, name);
    const book = await readXls(file);
    const rows = new Map(book.sheets.map((sheet) => [sheet.name, sheet.rows]));
    return { name, sheets, rows: (sheet) => filledRows(rows.get(sheet) ?? []) };
  } catch (error) {
    if (error instanceof AccordError) throw error;
    throw refusal('damaged');
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- of an XLSX they are waited for
async function* filledRows(
  rows: readonly (CellValue[] | undefined)[],
): AsyncGenerator<{ index: number; values: CellValue[] }> {
  for (const [index, values] of rows.entries()) if (values) yield { index, values };
}

/** The sheets that are to be seen, in their order. */
function visibleSheets(file: Buffer, name: string): string[] {
  const streams = streamsOf(file, ['Workbook']);
  if (streams.has('EncryptedPackage')) throw refusal('has_password', { name });
  const stream = streams.get('Workbook');
  if (!stream) throw refusal(streams.has('Book') ? 'old_excel' : 'not_workbook', { name });
  const visible: string[] = [];
  let [isFirst, isHead] = [true, true];
  for (const { id, data } of recordsOf(stream)) {
    const isTooOld = isFirst && (id !== BEGIN || data.readUInt16LE(0) !== EXCEL_97);
    if (isTooOld || id === RICH_TEXT) throw refusal('old_excel', { name });
    if (isHead && id === PASSWORD) throw refusal('has_password', { name });
    if (isHead && id === SHEET && isShown(data)) visible.push(sheetName(data));
    if (id === END) isHead = false;
    isFirst = false;
  }
  return visible;
}

/** Its state is “visible”, and it is no chart and no macro. */
function isShown(data: Buffer): boolean {
  return data.readUInt8(4) % 4 === 0 && data.readUInt8(5) === 0;
}

function sheetName(data: Buffer): string {
  const [length, isWide] = [data.readUInt8(6), data.readUInt8(7) % 2 === 1];
  return data.toString(isWide ? 'utf16le' : 'latin1', 8, 8 + (isWide ? 2 * length : length));
}

function* recordsOf(stream: Buffer): Generator<{ id: number; data: Buffer }> {
  for (let at = 0; at + 4 <= stream.length;) {
    const [id, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    if (id === 0 && length === 0) return;
    yield { id, data: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}
