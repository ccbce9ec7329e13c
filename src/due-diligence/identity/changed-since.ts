import { MoreThanOrEqual, type EntityManager } from 'typeorm';
import { IdentityChange } from '../../partners/identity/identity-change.entity';
import type { DueDiligenceCase } from '../cases/due-diligence-case.entity';

/**
 * What makes a partner another one than the case was assessed on; before the assessment, than it was opened
 * on. Of a decided case what was known when it was decided.
 */
export async function changedSinceAssessment(
  manager: EntityManager,
  found: Pick<DueDiligenceCase, 'partnerId' | 'openedAt' | 'assessedAt' | 'decidedAt'>,
): Promise<IdentityChange[]> {
  const { partnerId, openedAt, assessedAt, decidedAt } = found;
  const changes = await manager.find(IdentityChange, {
    where: { partnerId, changedAt: MoreThanOrEqual(assessedAt ?? openedAt) },
    order: { id: 'ASC' },
  });
  return changes.filter(({ changedAt }) => decidedAt === null || changedAt <= decidedAt);
}
