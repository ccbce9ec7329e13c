import type { EntityManager } from 'typeorm';
import { handsOn } from '../../audit/hands';
import type { FirstHand } from '../../kernel/four-eyes';
import type { DueDiligenceCase } from './due-diligence-case.entity';

/** What is written in a case file, by the verbs of the audit trail. */
const WRITTEN = {
  'case.answer': 'wrote',
  'case.rate_risks': 'wrote',
  'case.state': 'wrote',
  'case.consult': 'wrote',
  'case.set_level': 'assessed',
} as const;

/** Who had a hand in a case: whoever opened it, wrote in it and assessed it, now or before it was reopened. */
export async function handsOnCase(
  manager: EntityManager,
  { id, openedBy, assessedBy }: Pick<DueDiligenceCase, 'id' | 'openedBy' | 'assessedBy'>,
): Promise<FirstHand[]> {
  const written = await handsOn(manager, 'case', id, WRITTEN);
  return [{ by: openedBy, act: 'opened' }, { by: assessedBy, act: 'assessed' }, ...written];
}
