import { readXlsx, streamXlsxRows, type CellValue } from 'hucre/xlsx';
import { AccordError } from '../../kernel/errors';
import { checkArchive } from './archive';
import { isCompoundFile } from './compound-file';
import { oldWorkbook } from './old-workbook';
import { foldHeader, refusal, type SheetLimits, type Workbook } from './sheet';

/** Nobody looks through more sheets for the one that is meant. */
const MOST_SHEETS = 50;

/**
 * The workbook that a file is, told by its content and not by its name; null for text.
 * @throws Invalid on field `file` when it is one that cannot be read
 */
export async function workbookOf(file: Buffer, name: string, limits: SheetLimits): Promise<Workbook | null> {
  if (isCompoundFile(file)) return oldWorkbook(file, name, limits);
  if (file.subarray(0, 2).toString('latin1') !== 'PK') return null;
  checkArchive(file, limits.bytes);
  return { name, sheets: await sheetNames(file, name), rows: (sheet) => rowsOf(file, name, sheet) };
}

/** The visible sheet that is named, or the only one that fits, or the first that holds anything. */
export async function sheetOf(
  book: Workbook,
  sheet: string | null,
  judge: (sheet: string) => Promise<'empty' | 'filled' | 'fits'>,
): Promise<string> {
  const visible = book.sheets.slice(0, MOST_SHEETS);
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

async function* rowsOf(
  file: Buffer,
  name: string,
  sheet: string,
): AsyncGenerator<{ index: number; values: readonly CellValue[] }> {
  const rows = streamXlsxRows(file, { sheet });
  try {
    for (;;) {
      const { done, value } = await opened(name, () => rows.next());
      if (done) return;
      yield value;
    }
  } finally {
    await rows.return(undefined);
  }
}

/** The library has its own errors for broken parts and none for a zip that is no workbook. */
async function opened<T>(name: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof AccordError) throw error;
    throw refusal('not_workbook', { name });
  }
}
