import type { EntityManager } from 'typeorm';
import { handsOn } from '../../audit/hands';
import type { FirstHand } from '../../kernel/four-eyes';
import type { DueDiligencePolicy } from './due-diligence-policy.entity';

/** Who had a hand in a version: whoever drafted it, every editor since, whoever proposed it. */
export async function handsOnPolicy(manager: EntityManager, row: DueDiligencePolicy): Promise<FirstHand[]> {
  const writers = await handsOn(manager, 'policy', row.id, { 'policy.change': 'drafted' });
  return [{ by: row.createdBy, act: 'drafted' }, ...writers, { by: row.proposedBy, act: 'proposed' }];
}
