import type { EntityManager } from 'typeorm';
import { RoleAssignment } from '../access/role-assignment.entity';
import { User } from '../access/user.entity';
import type { Day } from '../kernel/clock';
import type { Office } from '../offices/office.entity';

/**
 * Who sits in the committee for a case of this office on a day: its members in force, everywhere or for
 * this office or region, and the relevant Regional Director (evaluation 4.2.2). Ids, each once.
 */
export async function membersOf(
  manager: EntityManager,
  office: Pick<Office, 'id' | 'parentId'>,
  day: Day,
): Promise<number[]> {
  const here = [office.id, office.parentId ?? office.id];
  const rows = await manager
    .createQueryBuilder(RoleAssignment, 'held')
    .innerJoin(User, 'person', 'person.id = held.userId')
    .select('held.userId', 'userId')
    .distinct(true)
    .where('person.active')
    .andWhere('held.fromDay <= :day AND (held.toDay IS NULL OR held.toDay >= :day)', { day })
    .andWhere(
      `(held.role = 'committee_member' AND (held.officeId IS NULL OR held.officeId IN (:...here))
        OR held.role = 'regional_director' AND held.officeId IN (:...here))`,
      { here },
    )
    .orderBy('held.userId')
    .getRawMany<{ userId: number }>();
  return rows.map((row) => row.userId);
}
