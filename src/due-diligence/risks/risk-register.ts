import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { User } from '../../accounts/user.entity';
import { contains } from '../../database/search';
import { officesWith, type Actor } from '../../kernel/actor';
import { addDays, type Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import type { ListRequest, ListRules } from '../../web/list';
import type { ListOrder } from '../../web/page-after';
import type { WaitingItem } from '../../web/waiting';
import { levelOfProduct } from '../assessment/risks';
import { caseOffices } from '../cases/case.scope';
import { CaseRisk } from '../cases/case-risk.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { onlySeenCases } from '../cases/who-may-see';
import { RISK_CATEGORIES, RISK_LEVELS, type RiskCategory, type RiskLevel } from '../due-diligence.vocabulary';

export const RISK_LIST: ListRules = {
  sorts: ['review', 'partner', 'office', 'category', 'level'],
  filters: ['office', 'category', 'level', 'owner', 'due'],
  usual: { sort: 'review' },
};

/** When a risk is looked at again: its day has come, it comes within a month, or nobody set one. */
export const REVIEWS = ['due', 'soon', 'none'] as const;

/** Days ahead that count as soon (own). */
const SOON = 30;
const MOST = 100;

/** A risk with what a reader knows it by. */
export interface RiskRow {
  id: number;
  caseId: number;
  number: string;
  partnerId: number;
  partner: string;
  officeId: number;
  office: string;
  category: RiskCategory;
  likelihood: number;
  impact: number;
  level: RiskLevel;
  text: string;
  mitigation: string | null;
  ownerUserId: number | null;
  ownerOfficeId: number | null;
  /** Its name; in words where nobody was chosen yet. */
  owner: string | null;
  reviewOn: Day | null;
}

type Query = SelectQueryBuilder<CaseRisk>;

const PRODUCT = 'asked.likelihood * asked.impact';

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  review: "COALESCE(asked.reviewOn, '9999-12-31')",
  partner: 'partner.name',
  office: 'office.name',
  category: 'asked.category',
  level: PRODUCT,
};

/** What nobody set a day for comes after all that has one. */
export const RISK_ORDER: ListOrder = {
  id: 'asked.id',
  sorts: { ...SORT_COLUMNS, review: 'asked.reviewOn' },
  reckoned: ['level'],
};

/** The rated risks of cases under way or decided that this person may see, narrowed by what was asked for. */
export function risksQuery(
  manager: EntityManager,
  actor: Actor,
  { q, filters }: Pick<ListRequest, 'q' | 'filters'>,
  today: Day,
): Query {
  const query = seenBy(manager, actor);
  if (q) query.andWhere(`(${contains('partner.name')} OR ${contains('held.number')})`, contains.value(q));
  const { office, category, level, owner, due } = filters;
  if (office) query.andWhere('held.officeId = :office', { office: Number(office) || 0 });
  if (RISK_CATEGORIES.includes(category as RiskCategory)) query.andWhere({ category });
  const products = productsOf(level);
  if (products) query.andWhere(`${PRODUCT} BETWEEN :low AND :high`, { low: products[0], high: products[1] });
  if (owner) ownedBy(query, owner, actor);
  if (due === 'due') query.andWhere('asked.reviewOn <= :today', { today });
  if (due === 'soon') query.andWhere('asked.reviewOn <= :soon', { soon: addDays(today, SOON) });
  if (due === 'none') query.andWhere('asked.reviewOn IS NULL');
  return query;
}

/** As far as a person's cases go; and whoever owns a risk sees it. */
function seenBy(manager: EntityManager, actor: Actor): Query {
  const query = manager
    .createQueryBuilder(CaseRisk, 'asked')
    .innerJoin(DueDiligenceCase, 'held', 'held.id = asked.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .innerJoin(Office, 'office', 'office.id = held.officeId')
    .leftJoin(User, 'person', 'person.id = asked.ownerUserId')
    .leftJoin(Office, 'desk', 'desk.id = asked.ownerOfficeId')
    .where("held.state NOT IN ('draft', 'withdrawn')")
    .andWhere('asked.likelihood IS NOT NULL AND asked.impact IS NOT NULL');
  const offices = caseOffices(actor);
  if (offices !== 'all') {
    query.andWhere('(held.officeId IN (:...offices) OR asked.ownerUserId = :self)', {
      offices: [0, ...offices],
      self: actor.id ?? 0,
    });
  }
  return onlySeenCases(query, actor);
}

function ownedBy(query: Query, owner: string, actor: Actor): void {
  const [, kind, id] = /^(user|office):(\d{1,9})$/.exec(owner) ?? [];
  if (owner === 'mine') query.andWhere('asked.ownerUserId = :owner', { owner: actor.id ?? 0 });
  else if (owner === 'none') query.andWhere('asked.ownerUserId IS NULL AND asked.ownerOfficeId IS NULL');
  else if (kind === 'user') query.andWhere('asked.ownerUserId = :owner', { owner: Number(id) });
  else if (kind === 'office') query.andWhere('asked.ownerOfficeId = :owner', { owner: Number(id) });
}

/** The least and the greatest product of a level; null for none. */
function productsOf(level: string | undefined): [number, number] | null {
  if (!RISK_LEVELS.includes(level as RiskLevel)) return null;
  const products = Array.from({ length: 25 }, (_, index) => index + 1);
  const fitting = products.filter((each) => levelOfProduct(each) === level);
  return [fitting[0] ?? 0, fitting.at(-1) ?? 0];
}

export function inOrder(query: Query, sort: string, direction: 'asc' | 'desc'): Query {
  const way = direction === 'desc' ? 'DESC' : 'ASC';
  return query.orderBy(SORT_COLUMNS[sort] ?? 'asked.reviewOn', way).addOrderBy('asked.id', way);
}

export async function riskRows(query: Query): Promise<RiskRow[]> {
  const rows = await query
    .select([
      'asked.id AS "id"',
      'asked.caseId AS "caseId"',
      'held.number AS "number"',
      'held.partnerId AS "partnerId"',
      'partner.name AS "partner"',
      'held.officeId AS "officeId"',
      'office.name AS "office"',
      'asked.category AS "category"',
      'asked.likelihood AS "likelihood"',
      'asked.impact AS "impact"',
      'asked.text AS "text"',
      'asked.mitigation AS "mitigation"',
      'asked.ownerUserId AS "ownerUserId"',
      'asked.ownerOfficeId AS "ownerOfficeId"',
      'COALESCE(person.name, desk.name, asked.owner) AS "owner"',
      'asked.reviewOn AS "reviewOn"',
    ])
    .getRawMany<Omit<RiskRow, 'level' | 'text'> & { text: string | null }>();
  return rows.map((row) => ({
    ...row,
    text: row.text ?? '',
    level: levelOfProduct(row.likelihood * row.impact),
  }));
}

/** Risks whose day has come, for the person who owns them or whose office does. */
export async function waitingRisks(manager: EntityManager, actor: Actor, today: Day): Promise<WaitingItem[]> {
  if (actor.id === null) return [];
  const offices = officesWith(actor, 'focal_point', 'chief');
  const query = risksQuery(manager, actor, { q: '', filters: { due: 'due' } }, today).andWhere(
    '(asked.ownerUserId = :me OR asked.ownerOfficeId IN (:...mine))',
    { me: actor.id, mine: offices === 'all' ? [0] : [0, ...offices] },
  );
  const rows = await riskRows(inOrder(query, 'review', 'asc').limit(MOST));
  return rows.map(({ id, reviewOn, partner, number, category, level, office }) => ({
    dueOn: reviewOn,
    title: partner,
    subtitle: { key: 'risks.waiting', values: { number, category } },
    ...{ level, office, href: `/risks/${id}`, nextStep: { key: 'risks.review' } },
  }));
}
