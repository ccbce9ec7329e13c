import { join } from 'node:path';
import { inThread } from '../../workers/in-thread';
import type { Wanted } from './read-sheet';
import type { SheetRow } from './sheet';
import type { work } from './sheet.job';

/**
 * The rows of the sheet that is meant of a workbook, or of a CSV, read in a thread of its own.
 * @throws Invalid on field `file`, with what the person can do about it
 */
export async function sheetRows(content: Buffer, name: string, wanted: Wanted = {}): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const { rows } of inThread<typeof work>(join(__dirname, 'sheet.job'), {
    content,
    name,
    wanted,
  })) {
    for (const row of rows) all.push(row);
  }
  return all;
}
