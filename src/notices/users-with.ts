import type { EntityManager } from 'typeorm';
import { RoleAssignment } from '../accounts/role-assignment.entity';
import { User } from '../accounts/user.entity';
import type { Role } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { OFFICE_FACTS } from '../accounts/office-facts';

/**
 * The persons who hold a role on `day` so that it reaches the office: there, at its regional office, or
 * everywhere. An officer in charge holds an assignment of their own, so is among them. With `officeId`
 * null: those who hold the role anywhere. Two indexed queries; ids in order.
 */
export async function usersWith(
  manager: EntityManager,
  role: Role,
  officeId: number | null,
  day: Day,
): Promise<number[]> {
  const query = manager
    .createQueryBuilder(RoleAssignment, 'held')
    .innerJoin(User, 'person', 'person.id = held.userId AND person.active')
    .select('DISTINCT person.id', 'id')
    .where('held.role = :role AND held.fromDay <= :day', { role, day })
    .andWhere('(held.toDay IS NULL OR held.toDay >= :day)')
    .orderBy('person.id');
  if (officeId !== null) {
    const officeIds = [officeId, ...(await OFFICE_FACTS.only.regionOf(manager, officeId))];
    query.andWhere('(held.officeId IS NULL OR held.officeId IN (:...officeIds))', { officeIds });
  }
  const rows = await query.getRawMany<{ id: number }>();
  return rows.map((row) => row.id);
}
