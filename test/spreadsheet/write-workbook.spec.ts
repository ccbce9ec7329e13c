import { setTimeout as wait } from 'node:timers/promises';
import type { SheetColumn, SheetValues } from '../../src/web/spreadsheet/sheet';
import { writeWorkbook } from '../../src/web/spreadsheet/write-workbook';
import { writeXlsx } from '../../src/web/spreadsheet/write-xlsx';

const columns: SheetColumn[] = [
  { key: 'name', header: 'Name', kind: 'text' },
  { key: 'usd', header: 'USD', kind: 'money' },
  { key: 'on', header: 'Day', kind: 'day' },
  { key: 'kind', header: 'Kind', kind: 'text', options: ['one', 'other'] },
];
const rows = (count: number): SheetValues[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ name: `=Work ${at}`, usd: `${at}.50`, on: at % 3 === 0 ? null : '2017-03-01' },
    ...(at % 2 === 0 ? { kind: 'one' } : {}),
  }));

describe('a workbook', () => {
  it.each([3, 1_500])(
    'of %d rows is the same whether it was written at once or in a thread',
    async (count) => {
      const sheets = [
        { name: 'Entries', columns, rows: rows(count) },
        { name: 'None', columns, rows: [] },
      ];
      const [written, at] = [await writeWorkbook(sheets), await writeXlsx(sheets)];
      expect(written.equals(at)).toBe(true);
    },
  );

  it('of many rows is written while others are answered', async () => {
    let longest = 0;
    let last = performance.now();
    const written = { isDone: false };
    const beside = (async () => {
      while (!written.isDone) {
        await wait(1);
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
    })();
    const started = performance.now();
    await writeWorkbook([{ name: 'Entries', columns, rows: rows(8_000) }]);
    const took = performance.now() - started;
    written.isDone = true;
    await beside;
    expect(longest).toBeLessThan(took / 2);
  });
});
