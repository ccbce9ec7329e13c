import { Workflow } from '../kernel/workflow';
import type { Reason } from '../kernel/verdict';
import type { ImportBatch } from './import-batch.entity';
import type { ImportState } from './questionnaire.vocabulary';

export type ImportMove = 'apply' | 'discard';

type Counts = Pick<ImportBatch, 'errorRows' | 'newRows'>;

/** A file that was checked is applied whole, or discarded. */
export const importWorkflow = new Workflow<ImportState, ImportMove, Counts>('checked', {
  apply: {
    from: ['checked'],
    to: 'applied',
    by: ['focal_point', 'analyst', 'affiliate', 'administrator'],
    when: against,
  },
  discard: {
    from: ['checked'],
    to: 'discarded',
    by: ['focal_point', 'analyst', 'affiliate', 'administrator'],
  },
});

function against({ errorRows, newRows }: Counts): Reason[] {
  if (errorRows > 0) return [{ key: 'imports.refused.errors', values: { count: errorRows } }];
  return newRows === 0 ? [{ key: 'imports.refused.nothing_new' }] : [];
}
