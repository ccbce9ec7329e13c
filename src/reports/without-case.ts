import { In, type EntityManager } from 'typeorm';
import { RoleAssignment } from '../accounts/role-assignment.entity';
import { User } from '../accounts/user.entity';
import { parsePolicy } from '../due-diligence/policy/parse-policy';
import { DueDiligencePolicy } from '../due-diligence/policy/due-diligence-policy.entity';
import { policyVersion1 } from '../due-diligence/policy/version-1';
import { Engagement } from '../engagements/engagement.entity';
import { officesWith, type Actor } from '../kernel/actor';
import { addDays, type Day } from '../kernel/clock';
import { Office } from '../offices/office.entity';
import type { WaitingItem } from '../web/waiting';

const MOST = 100;

/** True of an engagement that goes on without clearance while one of its partners has no case at all. */
export const WITHOUT_CASE = `(engagement.withoutClearance AND engagement.state NOT IN ('closed', 'cancelled')
  AND EXISTS (SELECT 1 FROM engagement_partner link WHERE link.engagement_id = engagement.id
    AND NOT EXISTS (SELECT 1 FROM due_diligence_case known
      WHERE known.partner_id = link.partner_id AND known.state <> 'withdrawn')))`;

/** The day by which the case is to be opened: so many days, by the policy in force, after it was entered. */
export function caseDueOn(enteredAt: string, withinDays: number): Day {
  return addDays(enteredAt.slice(0, 10), withinDays);
}

export async function daysToOpen(manager: EntityManager): Promise<number> {
  const active = await manager.findOneBy(DueDiligencePolicy, { state: 'active' });
  return active ? parsePolicy(active.body).openCaseWithinDays : policyVersion1.openCaseWithinDays;
}

/** Who sees to each office: its focal points of the day, else its head, by name; none where it has neither. */
export async function ownersAt(
  manager: EntityManager,
  officeIds: readonly number[],
  day: Day,
): Promise<Map<number, string>> {
  const rows = await manager
    .createQueryBuilder(RoleAssignment, 'held')
    .innerJoin(User, 'person', 'person.id = held.userId AND person.active')
    .select(['held.officeId AS "officeId"', 'held.role AS "role"', 'person.name AS "name"'])
    .where({ officeId: In([0, ...new Set(officeIds)]), role: In(['focal_point', 'chief']) })
    .andWhere('held.fromDay <= :day AND (held.toDay IS NULL OR held.toDay >= :day)', { day })
    .orderBy('person.name')
    .getRawMany<{ officeId: number; role: string; name: string }>();
  const named = (id: number, role: string): string[] => [
    ...new Set(rows.filter((row) => row.officeId === id && row.role === role).map(({ name }) => name)),
  ];
  return new Map(
    officeIds.map((id) => {
      const focal = named(id, 'focal_point');
      return [id, (focal.length > 0 ? focal : named(id, 'chief')).join(', ')];
    }),
  );
}

/** Partnerships of the person's office whose due diligence is to be opened, the most urgent first. */
export async function waitingWithoutCase(manager: EntityManager, actor: Actor): Promise<WaitingItem[]> {
  const offices = officesWith(actor, 'focal_point');
  if (offices === 'all' || offices.length === 0) return [];
  const days = await daysToOpen(manager);
  const rows = await manager
    .createQueryBuilder(Engagement, 'engagement')
    .innerJoin(Office, 'office', 'office.id = engagement.officeId')
    .select([
      'engagement.id AS "id"',
      'engagement.title AS "title"',
      'engagement.number AS "number"',
      'engagement.createdAt AS "createdAt"',
      'office.name AS "office"',
    ])
    .where("engagement.kind = 'partnership'")
    .andWhere('engagement.officeId IN (:...offices)', { offices })
    .andWhere(WITHOUT_CASE)
    .orderBy('engagement.createdAt')
    .addOrderBy('engagement.id')
    .limit(MOST)
    .getRawMany<{ id: number; title: string; number: string; createdAt: string; office: string }>();
  return rows.map(({ id, title, number, createdAt, office }) => ({
    ...{ dueOn: caseDueOn(createdAt, days), title, level: null, office, href: `/engagements/${id}` },
    subtitle: { key: 'reports.waiting.without_case', values: { number } },
    nextStep: { key: 'cases.open' },
  }));
}
