import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { contains } from '../../database/search';
import type { Actor } from '../../kernel/actor';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import type { ListRequest, ListRules } from '../../web/list';
import type { ListOrder } from '../../web/page-after';
import { Decision } from '../cases/decision.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { onlySeen } from '../cases/who-may-see';
import { DecisionGround } from './decision-ground.entity';

export const LIBRARY_LIST: ListRules = {
  sorts: ['decided', 'partner', 'office', 'level', 'outcome', 'number'],
  filters: ['outcome', 'level', 'office', 'partner', 'sector', 'ground', 'band', 'binding', 'conditions', 'followed', 'from', 'to'],
  usual: { sort: 'decided', direction: 'desc' },
}; // prettier-ignore

const LEVEL_RANK =
  "CASE made.level WHEN 'very_high' THEN 4 WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END";

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  decided: 'made.decidedAt',
  partner: 'partner.name',
  office: 'office.name',
  level: 'level_rank',
  outcome: 'made.outcome',
  number: 'held.id',
};

export const LIBRARY_ORDER: ListOrder = {
  id: 'made.id',
  sorts: { ...SORT_COLUMNS, level: LEVEL_RANK },
  reckoned: ['level'],
};

/** A decision in the library, with what a reader knows it by. */
export interface LibraryRow {
  id: number;
  decision: Decision;
  caseId: number;
  number: string;
  purpose: string;
  officeId: number;
  officeName: string;
  partnerId: number;
  partnerName: string;
  sector: string | null;
  conditions: number;
  notFollowed: boolean;
  grounds: DecisionGround[];
}

type LibraryQuery = SelectQueryBuilder<Decision>;

interface Raw {
  case_id_shown: number;
  number_shown: string;
  purpose_shown: string;
  office_id_shown: number;
  office_shown: string;
  partner_id_shown: number;
  partner_shown: string;
  sector_shown: string | null;
  conditions_shown: number | string;
  follow_ups_shown: number | string;
}

/**
 * The decisions of every office: all staff may learn from them (evaluation 4.2.2), but for the restricted
 * ones. Restricted notes are no part of it.
 */
export function libraryQuery(
  manager: EntityManager,
  actor: Actor,
  { q, filters }: Pick<ListRequest, 'q' | 'filters'>,
): LibraryQuery {
  const query = manager
    .createQueryBuilder(Decision, 'made')
    .innerJoin(DueDiligenceCase, 'held', 'held.id = made.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .innerJoin(Office, 'office', 'office.id = held.officeId')
    .where("made.stage = 'decision'");
  onlySeen(query, actor);
  if (q) {
    query.andWhere(
      `(${contains('partner.name')} OR ${contains('held.number')} OR ${contains('held.purpose')}
        OR ${contains('made.reason')} OR EXISTS (SELECT 1 FROM decision_condition c
          WHERE c.decision_id = made.id AND ${contains('c.text')}))`,
      contains.value(q),
    );
  }
  narrowBySubject(query, filters);
  narrowByGround(query, filters);
  narrowByOutcome(query, filters);
  return query;
}

function narrowBySubject(query: LibraryQuery, { office, partner, sector }: ListRequest['filters']): void {
  if (office) query.andWhere('held.officeId = :office', { office: Number(office) || 0 });
  if (partner) query.andWhere('held.partnerId = :partner', { partner: Number(partner) || 0 });
  if (sector) query.andWhere('partner.sector = :sector', { sector });
}

function narrowByGround(query: LibraryQuery, { ground, band }: ListRequest['filters']): void {
  if (!ground) return;
  query.andWhere(
    `EXISTS (SELECT 1 FROM decision_ground g WHERE g.decision_id = made.id AND g.criterion = :ground
      ${band ? 'AND g.band = :band' : ''})`,
    { ground, ...(band ? { band } : {}) },
  );
}

function narrowByOutcome(query: LibraryQuery, filters: ListRequest['filters']): void {
  const { outcome, level, binding, conditions, followed, from, to } = filters;
  if (outcome) query.andWhere('made.outcome = :outcome', { outcome });
  if (level) query.andWhere('made.level = :level', { level });
  if (binding) query.andWhere(`${binding === 'no' ? 'NOT ' : ''}made.binding AND made.outcome <> 'returned'`);
  if (conditions) {
    const not = conditions === 'no' ? 'NOT ' : '';
    query.andWhere(`${not}EXISTS (SELECT 1 FROM decision_condition n WHERE n.decision_id = made.id)`);
  }
  if (followed === 'no') {
    query.andWhere('EXISTS (SELECT 1 FROM decision_follow_up f WHERE f.decision_id = made.id)');
  }
  if (from) query.andWhere('made.decidedAt >= :from', { from });
  // The whole last day counts: an instant begins with its day.
  if (to) query.andWhere('made.decidedAt < :to', { to: `${to}~` });
}

export function librarySorted(query: LibraryQuery, sort: string, direction: 'asc' | 'desc'): LibraryQuery {
  const way = direction === 'desc' ? 'DESC' : 'ASC';
  return query
    .addSelect(LEVEL_RANK, 'level_rank')
    .orderBy(SORT_COLUMNS[sort] ?? 'made.decidedAt', way)
    .addOrderBy('made.id', way);
}

/** The rows with their names and grounds: one statement, and one for every thousand rows' grounds. */
export async function libraryRows(manager: EntityManager, query: LibraryQuery): Promise<LibraryRow[]> {
  query
    .addSelect('held.id', 'case_id_shown')
    .addSelect('held.number', 'number_shown')
    .addSelect('held.purpose', 'purpose_shown')
    .addSelect('office.id', 'office_id_shown')
    .addSelect('office.name', 'office_shown')
    .addSelect('partner.id', 'partner_id_shown')
    .addSelect('partner.name', 'partner_shown')
    .addSelect('partner.sector', 'sector_shown')
    .addSelect(count('decision_condition'), 'conditions_shown')
    .addSelect(count('decision_follow_up'), 'follow_ups_shown');
  const { entities, raw } = await query.getRawAndEntities<Raw>();
  const grounds = await groundsByDecision(
    manager,
    entities.map(({ id }) => id),
  );
  return entities.flatMap((decision, index) => {
    const row = raw[index];
    return row ? [libraryRow(decision, row, grounds.get(decision.id) ?? [])] : [];
  });
}

function count(table: string): string {
  return `(SELECT COUNT(*) FROM ${table} k WHERE k.decision_id = made.id)`;
}

function libraryRow(decision: Decision, row: Raw, grounds: DecisionGround[]): LibraryRow {
  return {
    ...{ id: decision.id, decision, grounds, sector: row.sector_shown },
    ...{ caseId: row.case_id_shown, number: row.number_shown, purpose: row.purpose_shown },
    ...{ officeId: row.office_id_shown, officeName: row.office_shown },
    ...{ partnerId: row.partner_id_shown, partnerName: row.partner_shown },
    conditions: Number(row.conditions_shown),
    notFollowed: Number(row.follow_ups_shown) > 0,
  };
}

const CHUNK = 1000;

async function groundsByDecision(
  manager: EntityManager,
  ids: readonly number[],
): Promise<Map<number, DecisionGround[]>> {
  const found = new Map<number, DecisionGround[]>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const decisionId = In(ids.slice(start, start + CHUNK));
    for (const ground of await manager.find(DecisionGround, {
      where: { decisionId },
      order: { id: 'ASC' },
    })) {
      const known = found.get(ground.decisionId);
      if (known) known.push(ground);
      else found.set(ground.decisionId, [ground]);
    }
  }
  return found;
}
