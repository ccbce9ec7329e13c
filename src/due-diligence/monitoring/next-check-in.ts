import type { EntityManager } from 'typeorm';
import { restrictedCases } from '../cases/restricted.scope';
import type { Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { MonitoringCheckIn } from './monitoring-check-in.entity';
import { MonitoringPlan } from './monitoring-plan.entity';

/** The day a partner that is monitored is looked at next; null when nothing is planned. */
export async function nextCheckIn(
  manager: EntityManager,
  actor: Actor,
  partnerId: number,
): Promise<Day | null> {
  const row = await manager
    .createQueryBuilder()
    .select('MIN(look.due_on)', 'due')
    .from(MonitoringCheckIn, 'look')
    .innerJoin(MonitoringPlan, 'plan', 'plan.id = look.plan_id')
    .where('plan.partner_id = :partnerId AND plan.ended_on IS NULL AND look.done_on IS NULL', { partnerId })
    .andWhere(`plan.case_id NOT IN (${restrictedCases(actor, 'id')})`)
    .getRawOne<{ due: Day | null }>();
  return row?.due ?? null;
}
