import type { EntityManager } from 'typeorm';
import { clearanceOn } from '../../clearances/clearance';
import { linesOf } from '../../clearances/load-lines';
import type { Day } from '../../kernel/clock';
import type { Partner } from '../../partners/partner.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';

/**
 * The case by which the group above a partner is cleared on the day, by a clearance that covers the group:
 * only from such a one a subsidiary takes answers (criteria "Tracks").
 */
export async function groupParent(
  manager: EntityManager,
  partner: Pick<Partner, 'parentId'> | null,
  day: Day,
): Promise<DueDiligenceCase | null> {
  if (!partner?.parentId) return null;
  const line = (await linesOf(manager, [partner.parentId])).get(partner.parentId) ?? [];
  const forGroup = line.map((company) => ({
    ...company,
    clearances: company.clearances.filter(({ scope }) => scope?.covers === 'group'),
  }));
  const { by } = clearanceOn(day, forGroup, { kind: 'any' });
  return by?.caseId === undefined ? null : manager.findOneBy(DueDiligenceCase, { id: by.caseId });
}
