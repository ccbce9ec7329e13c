import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { clearedBy } from '../clearances/cleared-sql';
import { contains } from '../database/search';
import { idsHolding, isNumbered } from '../database/words';
import type { Day } from '../kernel/clock';
import type { ListRequest, ListRules } from '../web/list';
import type { ListOrder } from '../web/page-after';
import { isClearedPart } from './cleared-part';
import { Engagement } from './engagement.entity';
import { TOOK_PLACE } from './year-entries';

export const ENGAGEMENT_LIST: ListRules = {
  sorts: ['number', 'title', 'kind', 'state', 'starts', 'ends'],
  filters: ['kind', 'type', 'state', 'office', 'country', 'year', 'partner', 'clearance'],
  usual: { sort: 'starts', direction: 'desc' },
};

/** What the clearance filter knows: marked as found running, overridden, or a partner not cleared today. */
export const CLEARANCE_FILTERS = ['running', 'override', 'uncleared'] as const;

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  number: 'engagement.number',
  title: 'engagement.title',
  kind: 'engagement.kind',
  state: 'engagement.state',
  starts: 'engagement.startsOn',
  ends: 'engagement.endsOn',
};

export const ENGAGEMENT_ORDER: ListOrder = { id: 'engagement.id', sorts: SORT_COLUMNS };

/** As the gate counts it: a partner without a clearance in force today that covers the engagement. */
const uncleared = (): string => `engagement.kind = 'partnership' AND EXISTS (SELECT 1 FROM engagement_partner
  WHERE engagement_partner.engagement_id = engagement.id
    AND NOT ${isClearedPart('engagement_partner', ':today')})`;

/**
 * What decides whether an engagement is in a list, beside its own rows and those of its partners and countries; undefined
 * where it reads something of which no change is counted.
 */
export function decidedBy({ q, filters }: Pick<ListRequest, 'q' | 'filters'>): readonly string[] | undefined {
  const { clearance, office, type } = filters;
  return clearance === 'uncleared' && !q && !office && !type ? clearedBy() : undefined;
}

/** What the filters are read against: the day, and the offices "my offices" stands for. */
export interface Reading {
  today: Day;
  ownOffices: 'all' | readonly number[];
}

/** The engagements that fit, unsorted. */
export function matching(
  manager: EntityManager,
  { q, filters, isMany = false }: Pick<ListRequest, 'q' | 'filters'> & { isMany?: boolean },
  reading: Reading,
): SelectQueryBuilder<Engagement> {
  const query = manager.createQueryBuilder(Engagement, 'engagement').where('1 = 1');
  if (q) {
    byWords(manager, query, q, isMany);
  }
  if (filters.kind) query.andWhere('engagement.kind = :kind', { kind: filters.kind });
  byState(query, filters.state);
  byType(query, filters.type);
  byOffice(query, filters.office, reading.ownOffices);
  byPlace(query, filters.country, filters.partner);
  byYear(query, filters.year);
  byClearance(query, filters.clearance, reading.today);
  return query;
}

export function sorted(
  query: SelectQueryBuilder<Engagement>,
  request: Pick<ListRequest, 'sort' | 'direction'>,
): SelectQueryBuilder<Engagement> {
  const direction = request.direction === 'desc' ? 'DESC' : 'ASC';
  return query
    .orderBy(SORT_COLUMNS[request.sort] ?? 'engagement.startsOn', direction)
    .addOrderBy('engagement.id', direction);
}

type Query = SelectQueryBuilder<Engagement>;

/** By title, the name of a partner, or number; `isMany`: so many were found that a page is soon full. */
function byWords(manager: EntityManager, query: Query, words: string, isMany: boolean): void {
  const partner = idsHolding(manager, 'partner', { name: words });
  const number = isNumbered(manager, isMany ? 'engagement' : 'held', words);
  query.setParameters({ ...partner.parameters, ...number.parameters });
  if (isMany) {
    query.andWhere(
      `(${contains('engagement.title')} OR ${number.sql}
        OR + engagement.id IN (SELECT engagement_partner.engagement_id FROM engagement_partner
          WHERE engagement_partner.partner_id IN (${partner.sql})))`,
      contains.value(words),
    );
    return;
  }
  const title = idsHolding(manager, 'engagement', { title: words });
  query.andWhere(
    `engagement.id IN (${title.sql}
      UNION ALL SELECT engagement_partner.engagement_id FROM engagement_partner
        WHERE engagement_partner.partner_id IN (${partner.sql})
      UNION ALL SELECT held.id FROM engagement held WHERE ${number.sql})`,
    title.parameters,
  );
}

/** By one state; `counted` for those in which it took place, as the reports count them. */
function byState(query: Query, state: string | undefined): void {
  if (state === 'counted') query.andWhere('engagement.state IN (:...tookPlace)', { tookPlace: TOOK_PLACE });
  else if (state) query.andWhere('engagement.state = :state', { state });
}

/** By the type's number or its code. */
function byType(query: Query, type: string | undefined): void {
  if (!type) return;
  if (/^\d{1,9}$/.test(type)) query.andWhere('engagement.typeId = :typeId', { typeId: Number(type) });
  else {
    query.andWhere('engagement.typeId IN (SELECT id FROM partnership_type WHERE code = :typeCode)', {
      typeCode: type,
    });
  }
}

/** By the office that leads or takes part; `mine` for those the person works for. */
function byOffice(query: Query, office: string | undefined, own: Reading['ownOffices']): void {
  if (!office || (office === 'mine' && own === 'all')) return;
  const officeIds = office === 'mine' ? [...own] : [Number(office) || 0];
  query.andWhere(
    `(engagement.officeId IN (:...officeIds) OR engagement.id IN
      (SELECT engagement_id FROM engagement_office WHERE office_id IN (:...officeIds)))`,
    { officeIds: officeIds.length > 0 ? officeIds : [0] },
  );
}

function byPlace(query: Query, country: string | undefined, partner: string | undefined): void {
  if (country) {
    query.andWhere(
      'engagement.id IN (SELECT engagement_id FROM engagement_country WHERE country_code = :country)',
      { country: country.toUpperCase() },
    );
  }
  if (partner) {
    query.andWhere(
      'engagement.id IN (SELECT engagement_id FROM engagement_partner WHERE partner_id = :partnerId)',
      { partnerId: Number(partner) || 0 },
    );
  }
}

/** Those that touch the calendar year, as the compendium counts them. */
function byYear(query: Query, year: string | undefined): void {
  if (!year) return;
  query.andWhere(
    // Not by the index of the ends, of which half are later than any year: by that of the starts, in order.
    `engagement.startsOn <= :lastDay AND COALESCE(engagement.endsOn, '9999-12-31') >= :firstDay`,
    {
      firstDay: `${year}-01-01`,
      lastDay: `${year}-12-31`,
    },
  );
}

function byClearance(query: Query, clearance: string | undefined, today: Day): void {
  if (clearance === 'running') query.andWhere('engagement.withoutClearance = :marked', { marked: true });
  if (clearance === 'override') query.andWhere('engagement.overrideBy IS NOT NULL');
  if (clearance === 'uncleared') query.andWhere(`(${uncleared()})`, { today });
}
