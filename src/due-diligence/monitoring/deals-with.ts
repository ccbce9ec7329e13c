import type { EntityManager } from 'typeorm';
import { holds, officesWith, type Actor } from '../../kernel/actor';
import type { Partner } from '../../partners/partner.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { ENGAGEMENTS } from '../engaged';

/**
 * Whether one of the person's offices leads the partner, opened a case on it or works with it; headquarters
 * deals with all. Only they may stop the work with it: everybody else raises a concern.
 */
export async function dealsWith(
  manager: EntityManager,
  actor: Actor,
  { id: partnerId, leadOfficeId }: Partner,
): Promise<boolean> {
  if (holds(actor, 'analyst')) return true;
  const offices = officesWith(actor, 'focal_point', 'chief');
  if (offices === 'all' || offices.includes(leadOfficeId)) return true;
  if (offices.length === 0) return false;
  const opened = await manager
    .createQueryBuilder(DueDiligenceCase, 'held')
    .where('held.partnerId = :partnerId AND held.officeId IN (:...offices)', { partnerId, offices })
    .getExists();
  if (opened) return true;
  return ENGAGEMENTS.only.everWith(manager, partnerId, offices);
}
