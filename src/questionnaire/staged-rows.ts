import { Between, type EntityManager } from 'typeorm';
import type { UnitOfWork } from '../audit/unit-of-work';
import { breathe, outOfBreath } from '../kernel/breathe';
import { tellProgress } from '../kernel/progress';
import { Refused } from '../kernel/errors';
import { inParts } from '../web/spreadsheet/sheet.job';
import type { StagedRow } from './headers';
import type { ImportBatch } from './import-batch.entity';
import { StagedRows } from './staged-rows.entity';

/**
 * Rows and letters kept in one value at most: what is written and read in a few milliseconds. One row may be longer
 * than that by itself.
 */
export const STAGED_PART = { rows: 500, letters: 250_000 } as const;

/** Parts that a statement reads or a transaction writes: the end of a large one would hold everything up. */
const PARTS = 4;

/** Keeps the rows of a file until it is applied or put aside. */
export async function stageRows(
  work: UnitOfWork,
  importId: number,
  rows: readonly StagedRow[],
): Promise<void> {
  let place = 0;
  let staged = 0;
  for await (const parts of inParts(stagedParts(rows), PARTS)) {
    tellProgress('progress.keeping', staged, rows.length);
    await work.housekeeping(async (manager) => {
      for (const part of parts) {
        if (outOfBreath()) await breathe();
        await manager.insert(StagedRows, { importId, place, rows: part });
        place += 1;
      }
    });
    for (const part of parts) staged += part.length;
  }
}

/**
 * The rows of a file that waits, in the order of the file.
 * @throws Refused while not all of them are kept, or when they never will be
 */
export async function stagedRows(
  manager: EntityManager,
  { id: importId, totalRows }: Pick<ImportBatch, 'id' | 'totalRows'>,
): Promise<StagedRow[]> {
  const rows: StagedRow[] = [];
  for (let place = 0, more = true; more; place += PARTS) {
    if (outOfBreath()) await breathe();
    const where = { importId, place: Between(place, place + PARTS - 1) };
    const parts = await manager.find(StagedRows, { where, order: { place: 'ASC' } });
    for (const part of parts) for (const row of part.rows) rows.push(row);
    more = parts.length === PARTS;
  }
  if (rows.length !== totalRows) throw new Refused([{ key: 'imports.refused.not_kept' }]);
  return rows;
}

/** The rows in parts of a bounded size. */
export function* stagedParts(rows: Iterable<StagedRow>): Generator<StagedRow[]> {
  let part: StagedRow[] = [];
  let letters = 0;
  for (const row of rows) {
    const more = lettersOf(row);
    if (part.length > 0 && (part.length === STAGED_PART.rows || letters + more > STAGED_PART.letters)) {
      yield part;
      [part, letters] = [[], 0];
    }
    part.push(row);
    letters += more;
  }
  if (part.length > 0) yield part;
}

function lettersOf({ cells }: StagedRow): number {
  let letters = 0;
  for (const key in cells) letters += key.length + (cells[key]?.length ?? 0);
  return letters;
}
