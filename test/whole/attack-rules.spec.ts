import type { SheetColumn } from '../../src/web/spreadsheet/sheet';
import { writeXlsx } from '../../src/web/spreadsheet/write-xlsx';
import { numbersIn, wordsOf } from '../attack/body';
import { KINDS } from '../attack/kinds';
import { getRoutes } from '../attack/routes';

test('every address of a record has a row rule that the attack holds it against', () => {
  const without = getRoutes().filter(
    ({ path }) => path.includes(':') && !KINDS.some(({ at }) => at.test(path)),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('a workbook is read without its days, which are numbers too, and with its money', async () => {
  const columns: SheetColumn[] = [
    { key: 'day', header: 'Day', kind: 'day' },
    { key: 'usd', header: 'USD', kind: 'money' },
  ];
  const book = await writeXlsx([{ name: 'Gifts', columns, rows: [{ day: '2017-04-08', usd: '31415.92' }] }]);
  const found = numbersIn(wordsOf('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', book));
  expect([found.has('42833'), found.has('31415')]).toEqual([false, true]);
});
