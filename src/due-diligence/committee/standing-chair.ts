import type { EntityManager } from 'typeorm';
import { RoleAssignment } from '../../accounts/role-assignment.entity';
import type { Change } from '../../database/change';
import type { Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Refused } from '../../kernel/errors';
import { policyInForce } from '../policy/policy-in-force';
import { chairSeat, convenerOf, conveningRefusals } from './convening';

/** Who holds the standing chair on a day, officers in charge among them. */
export async function standingChairs(manager: EntityManager, day: Day): Promise<number[]> {
  const capacity = chairSeat(await policyInForce(manager));
  const held = await manager.findBy(RoleAssignment, { role: 'committee_member', capacity });
  return held
    .filter(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay >= day))
    .map(({ userId }) => userId);
}

/** Whether this person may call sessions at all, for pages. */
export async function mayConvene(manager: EntityManager, actor: Actor, day: Day): Promise<boolean> {
  const chairs = await standingChairs(manager, day);
  return conveningRefusals(convenerOf(actor, chairs, null)).length === 0;
}

/** @throws Refused for whoever may not call or change a session with this chair */
export async function checkConvener(change: Change, chairId: number | null): Promise<void> {
  const chairs = await standingChairs(change.manager, change.clock.today());
  const refusals = conveningRefusals(convenerOf(change.actor, chairs, chairId));
  if (refusals.length > 0) throw new Refused(refusals);
}
