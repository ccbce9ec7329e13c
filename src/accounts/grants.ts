import type { Grant } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { inForce } from '../kernel/period';
import type { RoleAssignment } from './role-assignment.entity';

/** The country offices under each regional office, by the id of the regional office. */
export type OfficesBelow = ReadonlyMap<number, readonly number[]>;

/**
 * What the assignments in force on `day` grant: no office reaches the whole organization, a regional
 * office itself and its country offices, any other office itself. An officer in charge holds an
 * assignment of their own, so nothing is special about it here.
 */
export function grantsOn(day: Day, assignments: readonly RoleAssignment[], below: OfficesBelow): Grant[] {
  return assignments
    .filter((each) => inForce({ from: each.fromDay, to: each.toDay }, day))
    .map(({ role, officeId }) => ({
      role,
      officeIds: officeId === null ? 'all' : [officeId, ...(below.get(officeId) ?? [])],
    }));
}
