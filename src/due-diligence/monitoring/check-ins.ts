import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { contains } from '../../database/search';
import { officesWith, type Actor } from '../../kernel/actor';
import { addDays, type Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import type { ListRequest, ListRules } from '../../web/list';
import type { ListOrder } from '../../web/page-after';
import type { WaitingItem } from '../../web/waiting';
import { caseOffices } from '../cases/case.scope';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { onlySeenCases } from '../cases/who-may-see';
import type { RiskLevel } from '../due-diligence.vocabulary';
import { MonitoringCheckIn } from './monitoring-check-in.entity';
import { MonitoringPlan } from './monitoring-plan.entity';
import type { Kept, MonitoringRating } from './monitoring';

export const CHECK_IN_LIST: ListRules = {
  sorts: ['due', 'partner', 'office', 'level'],
  filters: ['which', 'office', 'partner'],
  usual: { sort: 'due' },
};

/** Which check-ins are looked at: those to come, those overdue, those done. */
export const WHICH = ['open', 'overdue', 'done'] as const;

/** Days before it falls due that a check-in waits for its office (own). */
const AHEAD = 14;
const MOST = 100;

/** A check-in with what a reader knows it by. */
export interface CheckInRow {
  id: number;
  caseId: number;
  number: string;
  partnerId: number;
  partner: string;
  officeId: number;
  office: string;
  level: RiskLevel;
  dueOn: Day;
  doneOn: Day | null;
  rating: MonitoringRating | null;
  whatHappened: string | null;
  agreementKept: Kept | null;
  resultsReached: Kept | null;
  conditionsKept: Kept | null;
}

type Query = SelectQueryBuilder<MonitoringCheckIn>;

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  due: 'look.dueOn',
  partner: 'partner.name',
  office: 'office.name',
  level: 'plan.level',
};

export const CHECK_IN_ORDER: ListOrder = { id: 'look.id', sorts: SORT_COLUMNS };

/** The check-ins this person may see, narrowed by what was asked for. */
export function checkInsQuery(
  manager: EntityManager,
  actor: Actor,
  { q, filters }: Pick<ListRequest, 'q' | 'filters'>,
  today: Day,
): Query {
  const query = manager
    .createQueryBuilder(MonitoringCheckIn, 'look')
    .innerJoin(MonitoringPlan, 'plan', 'plan.id = look.planId')
    .innerJoin(DueDiligenceCase, 'held', 'held.id = plan.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = plan.partnerId')
    .innerJoin(Office, 'office', 'office.id = plan.officeId')
    .where('(look.doneOn IS NOT NULL OR plan.endedOn IS NULL)');
  const offices = caseOffices(actor);
  if (offices !== 'all') query.andWhere('plan.officeId IN (:...offices)', { offices: [0, ...offices] });
  onlySeenCases(query, actor);
  if (q) query.andWhere(`(${contains('partner.name')} OR ${contains('held.number')})`, contains.value(q));
  const { which, office, partner } = filters;
  if (which === 'done') query.andWhere('look.doneOn IS NOT NULL');
  else if (which !== 'all') query.andWhere('look.doneOn IS NULL');
  if (which === 'overdue') query.andWhere('look.dueOn < :today', { today });
  if (office) query.andWhere('plan.officeId = :office', { office: Number(office) || 0 });
  if (partner) query.andWhere('plan.partnerId = :partner', { partner: Number(partner) || 0 });
  return query;
}

export function inOrder(query: Query, sort: string, direction: 'asc' | 'desc'): Query {
  const way = direction === 'desc' ? 'DESC' : 'ASC';
  return query.orderBy(SORT_COLUMNS[sort] ?? 'look.dueOn', way).addOrderBy('look.id', way);
}

export function checkInRows(query: Query): Promise<CheckInRow[]> {
  return query
    .select([
      'look.id AS "id"',
      'plan.caseId AS "caseId"',
      'held.number AS "number"',
      'plan.partnerId AS "partnerId"',
      'partner.name AS "partner"',
      'plan.officeId AS "officeId"',
      'office.name AS "office"',
      'plan.level AS "level"',
      'look.dueOn AS "dueOn"',
      'look.doneOn AS "doneOn"',
      'look.rating AS "rating"',
      'look.whatHappened AS "whatHappened"',
      'look.agreementKept AS "agreementKept"',
      'look.resultsReached AS "resultsReached"',
      'look.conditionsKept AS "conditionsKept"',
    ])
    .getRawMany<CheckInRow>();
}

/** Check-ins that wait for a focal point, the most urgent first. */
export async function waitingCheckIns(
  manager: EntityManager,
  actor: Actor,
  today: Day,
): Promise<WaitingItem[]> {
  const offices = officesWith(actor, 'focal_point');
  if (offices === 'all' || offices.length === 0) return [];
  const query = checkInsQuery(manager, actor, { q: '', filters: {} }, today)
    .andWhere('plan.officeId IN (:...own)', { own: offices })
    .andWhere('look.dueOn <= :ahead', { ahead: addDays(today, AHEAD) });
  const rows = await checkInRows(inOrder(query, 'due', 'asc').limit(MOST));
  return rows.map(({ id, dueOn, partner, number, level, office }) => ({
    dueOn,
    title: partner,
    subtitle: { key: 'monitoring.waiting', values: { number } },
    level,
    office,
    href: `/monitoring/${id}`,
    nextStep: { key: 'monitoring.check_in' },
  }));
}
