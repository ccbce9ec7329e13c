import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { contains } from '../database/search';
import { idsHolding, isNumbered } from '../database/words';
import type { Actor } from '../kernel/actor';
import { weighs } from '../kernel/counted';
import { visibleOffices as partnerOffices } from '../partners/partner';
import { Partner } from '../partners/partner.entity';
import type { ListRequest, ListRules } from '../web/list';
import type { ListOrder } from '../web/page-after';
import { Contribution } from './contribution.entity';
import { visibleOffices } from './contribution.scope';

export const CONTRIBUTION_LIST: ListRules = {
  sorts: ['received', 'number', 'donor', 'usd'],
  filters: ['year', 'channel', 'form', 'earmarking', 'booked_as', 'state', 'office', 'type', 'allocation', 'source', 'partner'],
  usual: { sort: 'received', direction: 'desc' },
}; // prettier-ignore

type Query = SelectQueryBuilder<Contribution>;

/** What each filter asks of a row; what it does not understand finds nothing rather than everything. */
const FILTERS: Readonly<Record<string, (query: Query, value: string) => Query>> = {
  year: (query, value) => ofYear(query, Number(value) || 0),
  channel: (query, value) => query.andWhere('contribution.channel = :channel', { channel: value }),
  form: (query, value) => query.andWhere('contribution.form = :form', { form: value }),
  earmarking: (query, value) => query.andWhere('contribution.earmarking = :earmarking', { earmarking: value }),
  booked_as: (query, value) => query.andWhere('contribution.bookedAs = :booking', { booking: value }),
  state: (query, value) =>
    value === 'counted'
      ? query.andWhere(weighs('contribution', 'counted'))
      : query.andWhere('contribution.state = :state', { state: value }),
  office: (query, value) => query.andWhere('contribution.officeId = :office', { office: Number(value) || 0 }),
  type: (query, value) =>
    value === 'none'
      ? query.andWhere('contribution.typeId IS NULL')
      : query.andWhere('contribution.typeId = :type', { type: Number(value) || 0 }),
  allocation: (query, value) => query.andWhere('contribution.toBeAllocated = :open', { open: value === 'open' }),
  partner: (query, value) => query.andWhere('contribution.partnerId = :partner', { partner: Number(value) || 0 }),
  source: (query, value) => bySource(query, value),
}; // prettier-ignore

/** By the days of the year, which is what the year is: the list's own index gives them in order. */
function ofYear(query: Query, year: number): Query {
  const written = String(year).padStart(4, '0');
  return query.andWhere('contribution.receivedOn BETWEEN :firstDay AND :lastDay', {
    firstDay: `${written}-01-01`,
    lastDay: `${written}-12-31`,
  });
}

/** The sources of the goal report: grants of the affiliate are the public's money by an agreement. */
function bySource(query: Query, source: string): Query {
  if (source !== 'general_public' && source !== 'affiliate_grants') {
    return query.andWhere('contribution.donorKind = :source', { source });
  }
  const grants = source === 'affiliate_grants';
  return query
    .andWhere(`contribution.donorKind = 'general_public'`)
    .andWhere(`contribution.channel ${grants ? '=' : '<>'} 'agreement'`);
}

/** The contributions of a list that the person sees. */
export function contributionsMatching(
  manager: EntityManager,
  actor: Actor,
  request: Pick<ListRequest, 'q' | 'filters'> & { sort?: string; isMany?: boolean },
): Query {
  const query = manager.createQueryBuilder(Contribution, 'contribution').where('1 = 1');
  const offices = visibleOffices(actor);
  if (offices !== 'all')
    query.andWhere('contribution.officeId IN (:...offices)', { offices: [0, ...offices] });
  if (request.sort === 'donor') {
    // A giver the person does not see is neither found nor sorted by its name.
    query.leftJoin(
      Partner,
      'partner',
      `partner.id = contribution.partnerId AND ${onlySeen(actor, 'partner.leadOfficeId')}`,
    );
  }
  if (request.q) {
    byWords(manager, actor, query, request.q, request.isMany ?? false);
  }
  for (const [name, value] of Object.entries(request.filters)) FILTERS[name]?.(query, value);
  return query;
}

/**
 * By the name of a giver the person sees, the name of many givers, or number; `isMany`: so many were found that a
 * page is soon full.
 */
function byWords(manager: EntityManager, actor: Actor, query: Query, words: string, isMany: boolean): void {
  const giver = idsHolding(manager, 'partner', { name: words });
  const number = isNumbered(manager, isMany ? 'contribution' : 'held', words);
  const givers = `SELECT partner.id FROM partner WHERE ${onlySeen(actor, 'partner.lead_office_id')}
    AND partner.id IN (${giver.sql})`;
  query.setParameters({ ...giver.parameters, ...number.parameters });
  if (isMany) {
    query.andWhere(
      `(${contains('contribution.publicLabel')} OR ${number.sql} OR + contribution.partnerId IN (${givers}))`,
      contains.value(words),
    );
    return;
  }
  const label = idsHolding(manager, 'contribution', { public_label: words });
  query.andWhere(
    `contribution.id IN (${label.sql}
      UNION ALL SELECT held.id FROM contribution held WHERE ${number.sql}
      UNION ALL SELECT given.id FROM contribution given WHERE given.partner_id IN (${givers}))`,
    label.parameters,
  );
}

/** The partners this person sees, as SQL on their lead office. Ids of offices are whole numbers, safe to write out. */
function onlySeen(actor: Actor, leadOffice: string): string {
  const offices = partnerOffices(actor);
  return offices === null ? '1 = 1' : `${leadOffice} IN (${[0, ...offices].map(Number).join(', ')})`;
}

/** Whether the person sees every giver's name. */
export function seesAllGivers(actor: Actor): boolean {
  return partnerOffices(actor) === null;
}

/** Those of no named giver. With the sign SQLite does not look for them under nobody, where it would sort them all. */
export function unnamed(query: Query): Query {
  return query.andWhere('+ contribution.partnerId IS NULL');
}

/**
 * Those of a named giver, by its name; `query` joins nothing yet. The sum of the id keeps the databases from sorting
 * all contributions: they read the givers in order, and stop when the page is full.
 */
export function byGiver(query: Query, direction: ListRequest['direction']): Query {
  const order = direction === 'desc' ? 'DESC' : 'ASC';
  return query
    .innerJoin(Partner, 'giver', 'giver.id + 0 = contribution.partnerId')
    .orderBy('giver.name', order)
    .addOrderBy('giver.id', order)
    .addOrderBy('contribution.id', order);
}

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  received: 'contribution.receivedOn',
  number: 'contribution.number',
  donor: 'partner.name',
  usd: 'contribution.usdMinor',
};

/** Those without a name come first, as on the page. */
export const CONTRIBUTION_ORDER: ListOrder = {
  id: 'contribution.id',
  sorts: { ...SORT_COLUMNS, donor: "COALESCE(partner.name, '')" },
};

export function inOrder(query: Query, request: Pick<ListRequest, 'sort' | 'direction'>): Query {
  const direction = request.direction === 'desc' ? 'DESC' : 'ASC';
  // Those without a name come first, whatever the database thinks of what is not there.
  if (request.sort === 'donor') query.orderBy('(partner.name IS NOT NULL)', direction);
  return query
    .addOrderBy(SORT_COLUMNS[request.sort] ?? 'contribution.receivedOn', direction)
    .addOrderBy('contribution.id', direction);
}
