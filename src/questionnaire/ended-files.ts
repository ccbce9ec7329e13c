import { In } from 'typeorm';
import type { UnitOfWork } from '../audit/unit-of-work';
import { ImportBatch } from './import-batch.entity';
import { StagedRows } from './staged-rows.entity';

/** Parts removed by one transaction: what is erased is overwritten, which takes some milliseconds. */
const AT_ONCE = 10;

/**
 * Removes the rows of files that wait no longer: applied, put aside, or told of somebody who was erased by law. In
 * transactions of their own, for the end of one that removes all rows of a large file would hold everything up;
 * asked for after each such change, and daily, for what a process left that ended in between.
 */
export async function removeRowsOfEndedFiles(work: UnitOfWork): Promise<void> {
  for (let removed = AT_ONCE; removed === AT_ONCE;) {
    removed = await work.housekeeping(async (manager) => {
      const rows = await manager
        .createQueryBuilder(StagedRows, 'staged')
        .select('staged.id', 'id')
        .innerJoin(ImportBatch, 'batch', "batch.id = staged.importId AND batch.state <> 'checked'")
        .limit(AT_ONCE)
        .getRawMany<{ id: number }>();
      if (rows.length > 0) await manager.delete(StagedRows, { id: In(rows.map(({ id }) => id)) });
      return rows.length;
    });
  }
}
