import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { contains } from '../../database/search';
import type { Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import type { ListRequest, ListRules } from '../../web/list';
import type { ListOrder } from '../../web/page-after';
import { caseOffices } from './case.scope';
import { onlySeenCases } from './who-may-see';
import { DueDiligenceCase } from './due-diligence-case.entity';

export const CASE_LIST: ListRules = {
  sorts: ['number', 'partner', 'office', 'state', 'level', 'due', 'opened'],
  filters: ['state', 'level', 'office', 'partner', 'late', 'open'],
  usual: { sort: 'number', direction: 'desc' },
};

/** By rank, not by the letters of the word. */
export const LEVEL_RANK = `CASE COALESCE(held.level, held.proposedLevel)
  WHEN 'very_high' THEN 4 WHEN 'high' THEN 3 WHEN 'medium' THEN 2 WHEN 'low' THEN 1 ELSE 0 END`;

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  number: 'held.id',
  partner: 'partner.name',
  office: 'office.name',
  state: 'held.state',
  level: 'level_rank',
  due: 'due_or_last',
  opened: 'held.openedAt',
};

/** What waits for no day comes after all that do. */
export const CASE_ORDER: ListOrder = {
  id: 'held.id',
  sorts: { ...SORT_COLUMNS, level: LEVEL_RANK, due: 'held.dueOn' },
  reckoned: ['level'],
};

/** A case in a list, with the names a reader knows it by. */
export interface ListedCase {
  id: number;
  case: DueDiligenceCase;
  partnerName: string;
  officeName: string;
}

export type CaseQuery = SelectQueryBuilder<DueDiligenceCase>;

/** Every case with its partner and office, whoever asks: for those who name whose they are themselves. */
export function everyCase(manager: EntityManager): CaseQuery {
  return manager
    .createQueryBuilder(DueDiligenceCase, 'held')
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .innerJoin(Office, 'office', 'office.id = held.officeId')
    .where('1 = 1');
}

/** The cases this person may read, narrowed by what was asked for. */
export function casesQuery(
  manager: EntityManager,
  actor: Actor,
  request: Pick<ListRequest, 'q' | 'filters'>,
  today: Day,
): CaseQuery {
  const query = everyCase(manager);
  within(query, caseOffices(actor));
  onlySeenCases(query, actor);
  if (request.q) {
    query.andWhere(
      `(${contains('partner.name')} OR ${contains('held.number')} OR ${contains('held.purpose')})`,
      contains.value(request.q),
    );
  }
  return narrowed(query, request.filters, today);
}

/** Only cases of these offices. */
export function within(query: CaseQuery, offices: 'all' | readonly number[]): CaseQuery {
  if (offices === 'all') return query;
  return offices.length === 0
    ? query.andWhere('1 = 0')
    : query.andWhere('held.officeId IN (:...offices)', { offices });
}

function narrowed(query: CaseQuery, filters: ListRequest['filters'], today: Day): CaseQuery {
  const { state, level, office, partner, late, open } = filters;
  if (state) query.andWhere('held.state = :state', { state });
  if (level) query.andWhere('COALESCE(held.level, held.proposedLevel) = :level', { level });
  if (office) query.andWhere('held.officeId = :office', { office: Number(office) || 0 });
  if (partner) query.andWhere('held.partnerId = :partner', { partner: Number(partner) || 0 });
  if (late === 'yes') query.andWhere('held.dueOn < :today', { today });
  if (open === 'yes') query.andWhere("held.state NOT IN ('decided', 'withdrawn')");
  return query;
}

/** In the order asked for; ties by age. */
export function sorted(query: CaseQuery, sort: string, direction: 'asc' | 'desc'): CaseQuery {
  const way = direction === 'desc' ? 'DESC' : 'ASC';
  return query
    .addSelect(LEVEL_RANK, 'level_rank')
    .addSelect("COALESCE(held.dueOn, '9999-12-31')", 'due_or_last')
    .orderBy(SORT_COLUMNS[sort] ?? 'held.id', way)
    .addOrderBy('held.id', way);
}

/** The rows with their names, in one statement. */
export async function listed(query: CaseQuery): Promise<ListedCase[]> {
  query.addSelect('partner.name', 'partner_shown').addSelect('office.name', 'office_shown');
  const { entities, raw } = await query.getRawAndEntities<{ partner_shown: string; office_shown: string }>();
  return entities.map((found, index) => ({
    id: found.id,
    case: found,
    partnerName: raw[index]?.partner_shown ?? '',
    officeName: raw[index]?.office_shown ?? '',
  }));
}
