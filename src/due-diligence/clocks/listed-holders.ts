import { In, type EntityManager } from 'typeorm';
import { RoleAssignment } from '../../accounts/role-assignment.entity';
import { User } from '../../accounts/user.entity';
import type { Role } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import type { ListedCase } from '../cases/case-list';
import { holderOf } from './clock';

/** Who has the next step of a case: the role, and the person where just one holds it. */
interface ListedHolder {
  role: Role;
  name: string | null;
}

/** A case of a list with who has it; nobody has what is decided or withdrawn. */
export interface HeldCase extends ListedCase {
  holder: ListedHolder | null;
  /** True at headquarters, where the director of the department stands for the chief. */
  atHeadquarters: boolean;
}

interface Assigned {
  role: Role;
  officeId: number | null;
  userId: number;
  name: string;
}

/** Who has each case of a list today: three statements, however many cases. */
export async function withHolders(
  manager: EntityManager,
  rows: readonly ListedCase[],
  today: Day,
): Promise<HeldCase[]> {
  if (rows.length === 0) return [];
  const roles = [...new Set(rows.map((row) => holderOf(row.case.state)).filter((role) => role !== null))];
  const assigned = await assignedTo(manager, roles, today);
  const offices = await officesOf(manager, rows);
  return rows.map((row) => {
    const role = holderOf(row.case.state);
    const office = offices.get(row.case.officeId);
    const atHeadquarters = office?.kind === 'headquarters';
    const holder = role && {
      role,
      name: role === 'committee_member' ? null : onlyOne(assigned, role, office),
    };
    return { ...row, holder, atHeadquarters };
  });
}

function onlyOne(assigned: readonly Assigned[], role: Role, office: Office | undefined): string | null {
  const reach = [null, office?.id, office?.parentId];
  const found = assigned.filter((each) => each.role === role && reach.includes(each.officeId));
  return new Set(found.map(({ userId }) => userId)).size === 1 ? (found[0]?.name ?? null) : null;
}

async function assignedTo(manager: EntityManager, roles: readonly Role[], day: Day): Promise<Assigned[]> {
  if (roles.length === 0) return [];
  return manager
    .createQueryBuilder(RoleAssignment, 'held')
    .innerJoin(User, 'person', 'person.id = held.userId AND person.active')
    .select(['held.role AS "role"', 'held.officeId AS "officeId"'])
    .addSelect(['person.id AS "userId"', 'person.name AS "name"'])
    .where('held.role IN (:...roles) AND held.fromDay <= :day', { roles, day })
    .andWhere('(held.toDay IS NULL OR held.toDay >= :day)')
    .getRawMany<Assigned>();
}

/** The offices of the cases; the office above counts only where it is a regional one. */
async function officesOf(
  manager: EntityManager,
  rows: readonly ListedCase[],
): Promise<ReadonlyMap<number, Office>> {
  const offices = await manager.findBy(Office, {
    id: In([...new Set(rows.map((row) => row.case.officeId))]),
  });
  const parents = await manager.findBy(Office, {
    id: In([...new Set(offices.map(({ parentId }) => parentId).filter((id) => id !== null))]),
    kind: 'regional',
  });
  const regional = new Set(parents.map(({ id }) => id));
  return new Map(
    offices.map((each) => [
      each.id,
      { ...each, parentId: regional.has(each.parentId ?? 0) ? each.parentId : null },
    ]),
  );
}
