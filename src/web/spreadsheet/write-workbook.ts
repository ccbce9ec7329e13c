import { join } from 'node:path';
import { outOfBreath, breathe } from '../../kernel/breathe';
import { inThread } from '../../workers/in-thread';
import type { PlainSheet, work } from './write-workbook.job';
import { writeXlsx, type SheetToWrite } from './write-xlsx';

/** A workbook of so many rows is written at once, in some tens of milliseconds; a longer one in a thread. */
const AT_ONCE = 1_000;

/** As `writeXlsx`, and nobody waits for a long one but whoever asked for it. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const plain: PlainSheet[] = [];
  let count = 0;
  for (const { name, columns, rows } of sheets) {
    const values: PlainSheet['rows'][number][] = [];
    for (const row of rows) {
      if (outOfBreath()) await breathe();
      values.push(columns.map(({ key }) => row[key] ?? null));
    }
    count += values.length;
    plain.push({ name, columns, rows: values });
  }
  if (count <= AT_ONCE) return writeXlsx(sheets);
  for await (const bytes of inThread<typeof work>(join(__dirname, 'write-workbook.job'), plain))
    return Buffer.from(bytes);
  throw new Error('a thread wrote no workbook');
}
