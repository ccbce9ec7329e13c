import type { EntityManager } from 'typeorm';
import { handsOn } from '../../audit/hands';
import type { FirstHand } from '../../kernel/four-eyes';
import type { DueDiligencePolicy } from './due-diligence-policy.entity';

/**
 * Who had a hand in a version: whoever drafted it, every editor since, whoever added a lesson to it, and everybody who
 * ever proposed it, though it came back and somebody else proposed it again.
 */
export async function handsOnPolicy(manager: EntityManager, row: DueDiligencePolicy): Promise<FirstHand[]> {
  const writers = await handsOn(manager, 'policy', row.id, {
    'policy.change': 'drafted',
    'policy.learn': 'drafted',
    'policy.propose': 'proposed',
  });
  return [{ by: row.createdBy, act: 'drafted' }, ...writers, { by: row.proposedBy, act: 'proposed' }];
}
