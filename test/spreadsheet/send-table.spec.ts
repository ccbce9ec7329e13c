import { Writable } from 'node:stream';
import type { Response } from 'express';
import { readSheet } from '../../src/web/spreadsheet/read-sheet';
import type { SheetColumn, SheetValues } from '../../src/web/spreadsheet/sheet';
import { writeCsv } from '../../src/web/spreadsheet/write-csv';
import { sendTable, type TableFormat } from '../../src/web/send-table';

const COLUMNS: SheetColumn[] = [
  { key: 'name', header: 'Name', kind: 'text' },
  { key: 'amount', header: 'Amount', kind: 'money' },
  { key: 'day', header: 'Day', kind: 'day' },
];

async function* rows(count: number): AsyncGenerator<SheetValues> {
  for (let index = 0; index < count; index += 1) {
    await Promise.resolve();
    yield { name: `=Invented, "${index}"`, amount: `${index}.50`, day: '2017-03-31' };
  }
}

/** What is sent, and how often others had their turn meanwhile. */
async function sent(
  format: TableFormat,
  all: AsyncIterable<SheetValues>,
): Promise<{ file: Buffer; turns: number }> {
  const parts: Buffer[] = [];
  const response = new Writable({
    write: (part: Buffer, _encoding, done) => {
      parts.push(Buffer.from(part));
      done();
    },
  });
  Object.assign(response, {
    attachment: () => response,
    type: () => response,
    send: (body: Buffer) => response.end(body),
  });
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const ended = new Promise((resolve) => response.once('finish', resolve));
  try {
    await sendTable(response as unknown as Response, format, 'table', COLUMNS, all);
    await ended;
  } finally {
    clearInterval(timer);
  }
  return { file: Buffer.concat(parts), turns };
}

describe.each(['csv', 'xlsx'] as const)('a table sent as %s', (format) => {
  test.each([0, 3, 1_000, 1_001, 5_000])('holds every row, each as it is: %i', async (count) => {
    const { file } = await sent(format, rows(count));
    const read = await readSheet(file, `table.${format}`);
    expect(read).toHaveLength(count);
    expect(read.at(-1)?.cells ?? null).toEqual(
      count === 0
        ? null
        : {
            name: `=Invented, "${count - 1}"`,
            amount: format === 'csv' ? `${count - 1}.50` : `${count - 0.5}`,
            day: '2017-03-31',
          },
    );
  });

  test('lets others have their turn while it is long', async () => {
    expect((await sent(format, rows(20_000))).turns).toBeGreaterThan(3);
  });

  test('is refused as a whole when its first row cannot be read', async () => {
    // eslint-disable-next-line require-yield
    async function* broken(): AsyncGenerator<SheetValues> {
      await Promise.resolve();
      throw new Error('no row');
    }
    await expect(sent(format, broken())).rejects.toThrow('no row');
  });
});

test('a CSV sent in pieces is the same as one written at once', async () => {
  const all: SheetValues[] = [];
  for await (const row of rows(1_234)) all.push(row);
  expect((await sent('csv', rows(1_234))).file.toString()).toBe(writeCsv(COLUMNS, all));
});
