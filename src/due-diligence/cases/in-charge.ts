import { RoleAssignment } from '../../accounts/role-assignment.entity';
import type { Change } from '../../database/change';
import type { Role } from '../../kernel/actor';
import type { CaseFile } from './case-file';

/** The person in whose stead whoever acts holds a role at this office; null when it is their own. */
export async function inChargeFor(
  change: Change,
  file: Pick<CaseFile, 'office'>,
  role: Role,
): Promise<number | null> {
  const { id: userId } = change.actor;
  if (userId === null) return null;
  const day = change.clock.today();
  const held = await change.manager.findBy(RoleAssignment, { userId, role });
  const reach = [null, file.office.id, file.office.parentId];
  const inForce = held.filter(
    (each) => each.fromDay <= day && (each.toDay ?? day) >= day && reach.includes(each.officeId),
  );
  const [lent] = inForce;
  if (!lent || inForce.some((each) => each.inChargeForId === null)) return null;
  const original = await change.manager.findOneBy(RoleAssignment, { id: lent.inChargeForId ?? 0 });
  return original?.userId ?? null;
}
