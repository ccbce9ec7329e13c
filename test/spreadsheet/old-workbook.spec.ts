import { Invalid } from '../../src/kernel/errors';
import { readList } from '../../src/screening/lists/read-list';
import { openSheet } from '../../src/web/spreadsheet/read-sheet';
import { container, oldBook } from './old-workbook.support';

const ROWS = [['Name', 'Amount', 'On'], ['Одо Ranth', 'twelve', 42825]]; // prettier-ignore
const xls = (...given: Parameters<typeof oldBook>): Buffer => container('Workbook', oldBook(...given));
const many = Array.from({ length: 300 }, (_, at) => [`Invented ${at}`, 'x', 42825]);

async function rowsOf(file: Buffer): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const { cells } of (await openSheet(file, 'book.xls')).rows) rows.push(cells);
  return rows;
}

async function refused(file: Buffer): Promise<string> {
  try {
    await rowsOf(file);
    return 'read';
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return error.fields[0]!.reason.key.replace('spreadsheet.', '');
  }
}

describe('an old workbook (.xls)', () => {
  it('is read as any other, short or long, but for its hidden sheets', async () => {
    const hidden = { name: 'Old', rows: [['Name'], ['Nobody']], hidden: true }; // prettier-ignore
    const short = xls({ sheets: [hidden, { name: 'New', rows: ROWS }] });
    expect(await rowsOf(short)).toEqual([{ name: 'Одо Ranth', amount: 'twelve', on: '2017-03-31' }]);
    const long = xls({ sheets: [hidden, { name: 'New', rows: [...ROWS, ...many] }] });
    expect(long.length).toBeGreaterThan(4096 * 4);
    expect(await rowsOf(long)).toHaveLength(301);
  });

  it('may be a list, with a title above its header', async () => {
    const rows = [['A list of names'], ['Name', 'Country'], ['Odo Ranth', 'Syria']]; // prettier-ignore
    const content = xls({ sheets: [{ name: 'Data', rows }] });
    const { entries } = await readList(null, [{ name: 'list.xls', content }]);
    expect(entries).toMatchObject([{ names: [{ name: 'Odo Ranth' }], countries: ['SY'] }]);
  });

  const sheets = [{ name: 'Data', rows: [...ROWS, ...many] }];
  const whole = xls({ sheets });
  const round = Buffer.from(whole);
  // The first sector is followed by itself.
  round.writeUInt32LE(0, round.length - 512);
  test.each<[string, Buffer, string]>([
    ['of Excel 95', xls({ sheets, version: 0x0500 }), 'old_excel'],
    ['of Excel 95 by the name of its stream', container('Book', oldBook({ sheets })), 'old_excel'],
    ['with text that would be lost', xls({ sheets, richText: true }), 'old_excel'],
    ['with a password', xls({ sheets, password: true }), 'has_password'],
    ['that is an XLSX with a password', container('EncryptedPackage', oldBook({ sheets })), 'has_password'],
    ['that is a letter', container('WordDocument', oldBook({ sheets })), 'not_workbook'],
    ['that is cut off', whole.subarray(0, whole.length - 2048), 'damaged'],
    ['that goes round', round, 'damaged'],
    ['of which only the head is left', whole.subarray(0, 8), 'damaged'],
  ])('%s is refused, and says why', async (_, file, why) => {
    expect(await refused(file)).toBe(why);
  });
});
