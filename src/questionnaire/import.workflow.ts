import { Workflow } from '../kernel/workflow';
import type { Reason } from '../kernel/verdict';
import type { ImportBatch } from './import-batch.entity';
import type { ImportState } from './questionnaire.vocabulary';

export type ImportMove = 'apply' | 'discard';

/** New rows and corrections count alike. */
export type Counts = Pick<ImportBatch, 'errorRows' | 'newRows'> & { openQuestions: number };

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

function against({ errorRows, newRows, openQuestions }: Counts): Reason[] {
  const open =
    openQuestions > 0 ? [{ key: 'imports.refused.questions', values: { count: openQuestions } }] : [];
  if (errorRows > 0) return [{ key: 'imports.refused.errors', values: { count: errorRows } }, ...open];
  if (open.length > 0) return open;
  return newRows === 0 ? [{ key: 'imports.refused.nothing_new' }] : [];
}
