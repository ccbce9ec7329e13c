import { In, type EntityManager } from 'typeorm';
import { RoleAssignment } from '../../accounts/role-assignment.entity';
import { User } from '../../accounts/user.entity';
import type { Locale } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import { translate } from '../../texts/translator';
import type { CaseRisk } from '../cases/case-risk.entity';

export interface Choice {
  value: string;
  label: string;
}

type Owned = Pick<CaseRisk, 'ownerUserId' | 'ownerOfficeId'>;

/** The owner of a risk as a form chooses it: `user:7`, `office:3`, or nobody yet. */
export function ownerValue({ ownerUserId, ownerOfficeId }: Owned): string {
  if (ownerUserId !== null) return `user:${ownerUserId}`;
  return ownerOfficeId === null ? '' : `office:${ownerOfficeId}`;
}

/** A posted row with its choice of owner taken apart. */
export function withOwner({ owner, ...row }: Record<string, unknown>): Record<string, unknown> {
  const [, kind, id] = /^(user|office):(\d{1,9})$/.exec(typeof owner === 'string' ? owner.trim() : '') ?? [];
  return {
    ...row,
    ownerUserId: kind === 'user' ? Number(id) : null,
    ownerOfficeId: kind === 'office' ? Number(id) : null,
  };
}

/**
 * Whom a risk of a case can be given to: its office, the region above it, headquarters, and whoever holds a
 * role there today; and those who own one of its risks already.
 */
export async function ownerChoices(
  manager: EntityManager,
  locale: Locale,
  { office, risks }: { office: Office; risks: readonly Owned[] },
  day: Day,
): Promise<Choice[]> {
  const kept = risks.flatMap(({ ownerOfficeId }) => ownerOfficeId ?? []);
  const offices = await manager
    .createQueryBuilder(Office, 'office')
    .where('office.active')
    .andWhere("(office.id IN (:...ids) OR office.kind = 'headquarters')", {
      ids: [office.id, office.parentId ?? office.id, ...kept],
    })
    .orderBy('office.name')
    .getMany();
  const persons = await holdersAt(manager, offices.map(({ id }) => id), day); // prettier-ignore
  const known = risks.flatMap(({ ownerUserId }) => ownerUserId ?? []);
  const users = await manager.find(User, {
    where: { id: In([0, ...persons, ...known]), active: true },
    select: { id: true, name: true },
    order: { name: 'ASC' },
  });
  return [
    ...offices.map(({ id, name }) => ({
      value: `office:${id}`,
      label: translate(locale, 'risks.owner.office', { name }),
    })),
    ...users.map(({ id, name }) => ({ value: `user:${id}`, label: name })),
  ];
}

async function holdersAt(manager: EntityManager, officeIds: readonly number[], day: Day): Promise<number[]> {
  const rows = await manager
    .createQueryBuilder(RoleAssignment, 'held')
    .select('DISTINCT held.userId', 'userId')
    .where('held.fromDay <= :day AND (held.toDay IS NULL OR held.toDay >= :day)', { day })
    .andWhere("(held.officeId IN (:...officeIds) OR held.role = 'analyst')", { officeIds: [0, ...officeIds] })
    .andWhere("held.role IN ('focal_point', 'chief', 'regional_director', 'analyst')")
    .getRawMany<{ userId: number }>();
  return rows.map(({ userId }) => userId);
}
