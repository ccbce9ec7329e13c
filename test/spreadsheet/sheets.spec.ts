import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { Invalid } from '../../src/kernel/errors';
import { openSheet, type Wanted } from '../../src/web/spreadsheet/read-sheet';
import { sheetRows } from '../../src/web/spreadsheet/sheet-rows';

const NEEDS = { needs: [['name', 'nom'], ['amount']] };
const ROWS = [['Name', 'Amount'], ['Invented', 12]]; // prettier-ignore

async function book(...sheets: (Pick<WriteSheet, 'name' | 'rows'> & Partial<WriteSheet>)[]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets }));
}

/** The sheet that is read, or why none is. */
async function read(file: Buffer, wanted: Wanted = NEEDS): Promise<string> {
  try {
    return String((await openSheet(file, 'book.xlsx', wanted)).sheet);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const { key, values } = error.fields[0]!.reason;
    return [key.replace('spreadsheet.', ''), ...Object.values(values ?? {})].join(': ');
  }
}

const hidden = { hidden: true };
const notes = { name: 'Notes', rows: [['Read me'], ['Please']] };

describe('of a workbook is read', () => {
  test.each<[string, Parameters<typeof book>, string, Wanted?]>([
    ['the only sheet', [{ name: 'One', rows: ROWS }], 'One'],
    ['no hidden sheet', [{ name: 'Old', rows: ROWS, ...hidden }, { name: 'New', rows: ROWS }], 'New'],
    ['no very hidden sheet', [{ name: 'Old', rows: ROWS, veryHidden: true }, { name: 'New', rows: ROWS }], 'New'],
    ['no hidden sheet, though the other does not fit', [{ name: 'Old', rows: ROWS, ...hidden }, notes], 'Notes'],
    ['the sheet behind an empty one', [{ name: 'Empty', rows: [] }, { name: 'Full', rows: ROWS }], 'Full'],
    ['the sheet behind a leaf of notes', [notes, { name: 'Full', rows: ROWS }], 'Full'],
    ['nothing of empty sheets', [{ name: 'Empty', rows: [] }, { name: 'Blank', rows: [[null]] }], 'empty'],
    ['none of two that fit', [{ name: 'A', rows: ROWS }, { name: 'B', rows: ROWS }], 'several_sheets: A, B'],
    ['the one of two that was chosen', [{ name: 'A', rows: ROWS }, { name: 'B', rows: ROWS }], 'B', { ...NEEDS, sheet: ' b ' }],
    ['no other than was chosen', [{ name: 'A', rows: ROWS }], 'no_such_sheet: C: A', { ...NEEDS, sheet: 'C' }],
    ['no hidden one, chosen or not', [{ name: 'A', rows: ROWS, ...hidden }, notes], 'no_such_sheet: A: Notes', { ...NEEDS, sheet: 'A' }],
    ['the first where nothing is asked for', [{ name: 'A', rows: ROWS }, { name: 'B', rows: ROWS }], 'A', {}],
  ])('%s', async (_, sheets, found, wanted) => {
    expect(await read(await book(...sheets), wanted)).toBe(found);
  }); // prettier-ignore
});

test('the rows come from a thread as they are, cells with an hour as well', async () => {
  const file = await book(
    { name: 'Old', rows: [['Name', 'Amount'], ['Nobody', 1]], ...hidden }, // prettier-ignore
    { name: 'New', rows: [['Name', 'Amount', 'On'], ['Invented', 12.5, new Date('2017-03-31T10:30:00Z')]] }, // prettier-ignore
  );
  expect(await sheetRows(file, 'book.xlsx', NEEDS)).toEqual([
    { row: 2, cells: { name: 'Invented', amount: '12.5', on: '2017-03-31' }, exact: ['amount', 'on'] },
  ]);
});

test('a workbook that is refused in a thread is refused as here', async () => {
  await expect(sheetRows(Buffer.from('PK no workbook'), 'book.xlsx', NEEDS)).rejects.toBeInstanceOf(Invalid);
});
