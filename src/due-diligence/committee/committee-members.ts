import type { EntityManager } from 'typeorm';
import { RoleAssignment } from '../../accounts/role-assignment.entity';
import { User } from '../../accounts/user.entity';
import type { Day } from '../../kernel/clock';
import type { Office } from '../../offices/office.entity';
import type { CaseConflict } from '../cases/case-conflict.entity';
import type { Vote } from './committee';
import { CommitteeInvitation } from './committee-invitation.entity';
import type { Seated } from './committee-item.entity';

/**
 * Who sits in the committee for a case of this office on a day: its members in force, everywhere or for
 * this office or region, the relevant Regional Director, and the directors invited for this one case
 * (evaluation 4.2.2). Each person once, by the office they hold.
 */
export async function seatedIn(
  manager: EntityManager,
  asked: { caseId: number; office: Pick<Office, 'id' | 'parentId'> },
  day: Day,
): Promise<Seated[]> {
  const here = [asked.office.id, asked.office.parentId ?? asked.office.id];
  const rows = await manager
    .createQueryBuilder(RoleAssignment, 'held')
    .innerJoin(User, 'person', 'person.id = held.userId')
    .select('held.userId', 'userId')
    .addSelect('held.role', 'role')
    .addSelect('held.capacity', 'capacity')
    .where('person.active')
    .andWhere('held.fromDay <= :day AND (held.toDay IS NULL OR held.toDay >= :day)', { day })
    .andWhere(
      `(held.role = 'committee_member' AND (held.officeId IS NULL OR held.officeId IN (:...here))
        OR held.role = 'regional_director' AND held.officeId IN (:...here))`,
      { here },
    )
    // A seat of the committee comes before the seat of the Regional Director.
    .orderBy('held.userId')
    .addOrderBy('held.role')
    .getRawMany<{ userId: number; role: string; capacity: string | null }>();
  const byOffice = rows.map(({ userId, role, capacity }) => ({
    userId,
    capacity: role === 'committee_member' ? (capacity ?? 'other_department') : 'regional_director',
  }));
  return eachOnce([...byOffice, ...(await invitedTo(manager, asked.caseId))]);
}

/** The directors invited for one case who are still here. */
async function invitedTo(manager: EntityManager, caseId: number): Promise<Seated[]> {
  return manager
    .createQueryBuilder(CommitteeInvitation, 'invited')
    .innerJoin(User, 'person', 'person.id = invited.userId')
    .select('invited.userId', 'userId')
    .addSelect('invited.capacity', 'capacity')
    .where('person.active AND invited.caseId = :caseId', { caseId })
    .orderBy('invited.id')
    .getRawMany<Seated>();
}

function eachOnce(seated: readonly Seated[]): Seated[] {
  const first = new Map<number, Seated>();
  for (const each of seated) if (!first.has(each.userId)) first.set(each.userId, each);
  return [...first.values()];
}

/**
 * Who counts as a member of a vote: of those who were taken down when it was opened, whoever still sits
 * in the committee or has voted while they did. Who declared a conflict is counted as recused.
 */
export function membersOfVote(
  frozen: readonly Seated[],
  today: readonly Seated[],
  votes: readonly Vote[],
): Seated[] {
  const known = new Set([...today.map((each) => each.userId), ...votes.map((each) => each.userId)]);
  return frozen.filter((each) => known.has(each.userId));
}

/** The votes as they count: a declared conflict takes the place of whatever was voted before. */
export function votesThatCount(
  members: readonly Seated[],
  votes: readonly Vote[],
  conflicts: readonly Pick<CaseConflict, 'userId' | 'reason'>[],
): Vote[] {
  const recused = conflicts
    .filter((each) => members.some((member) => member.userId === each.userId))
    .map(({ userId, reason }) => ({ userId, vote: 'recuse' as const, reason }));
  const own = votes.filter((each) => !recused.some(({ userId }) => userId === each.userId));
  return [...own, ...recused];
}

/** The ids of those who sit for every case of an office on a day. */
export async function membersOf(
  manager: EntityManager,
  office: Pick<Office, 'id' | 'parentId'>,
  day: Day,
): Promise<number[]> {
  return (await seatedIn(manager, { caseId: 0, office }, day)).map((each) => each.userId);
}
