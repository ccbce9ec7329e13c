import { join } from 'node:path';
import { tellProgress } from '../kernel/progress';
import { inThread } from '../workers/in-thread';
import type { StagedRow } from './headers';
import type { FileToStage, StagedHead, work } from './stage.job';

export type StagedFile = StagedHead & { rows: StagedRow[] };

/**
 * The rows of a file by our columns, read in a thread of its own.
 * @throws Invalid on field `file` when it cannot be read, lacks a column, or passes a bound
 */
export async function readFile(file: FileToStage): Promise<StagedFile> {
  const rows: StagedRow[] = [];
  let head: StagedHead | undefined;
  for await (const part of inThread<typeof work>(join(__dirname, 'stage.job'), file)) {
    if ('head' in part) head = part.head;
    else {
      for (const row of part.rows) rows.push(row);
      tellProgress('progress.reading', rows.length);
    }
  }
  if (!head) throw new Error('the thread told nothing of the file');
  return { ...head, rows };
}
