import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { CaseSource } from '../due-diligence/cases/case-source.entity';
import { caseOffices } from '../due-diligence/cases/case.scope';
import { DueDiligenceCase } from '../due-diligence/cases/due-diligence-case.entity';
import { onlySeenCases } from '../due-diligence/cases/who-may-see';
import { CaseStep } from '../due-diligence/clocks/case-step.entity';
import { DecisionFollowUp } from '../due-diligence/library/decision-follow-up.entity';
import { Incident } from '../due-diligence/monitoring/incident.entity';
import type { Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { Office } from '../offices/office.entity';
import { Partner } from '../partners/partner.entity';
import { CLOCK_COLUMNS, type ClocksBy } from './clocks.service';
import type { CoverageScope } from './coverage.rows';

/** The figures of the reports that have a list of their own behind them. */
export const RECORDS_OF = ['screenings', 'not-followed', 'steps', 'cases', 'incidents'] as const;
export type RecordsOf = (typeof RECORDS_OF)[number];

/** Which records are looked for; what a figure does not know of it leaves out. */
export interface RecordsAsked {
  of: RecordsOf;
  year: number;
  scope: CoverageScope;
  upTo: Day;
  by: ClocksBy;
  /** A state, an office's name or a level, as the line of the clocks is called. */
  key: string | null;
  level: string | null;
  criterion: string | null;
  /** `late` of steps, `incident` of cases, `serious`, `ended` and `undecided` of incidents. */
  only: string | null;
}

/** One record behind a figure; partner and case are null where they are not for this person. */
export interface RecordRow {
  id: number;
  day: Day | null;
  partnerId: number | null;
  partner: string | null;
  office: string | null;
  caseId: number | null;
  number: string | null;
  what: string;
}

type Query = SelectQueryBuilder<ObjectLiteral>;

const LEVEL = 'COALESCE(held.level, held.proposedLevel)';

/** Exactly the records that the figure counts. */
export function recordsQuery(manager: EntityManager, asked: RecordsAsked): Query {
  switch (asked.of) {
    case 'screenings':
      return screenings(manager, asked);
    case 'not-followed':
      return notFollowed(manager, asked);
    case 'steps':
      return steps(manager, asked);
    case 'cases':
      return cases(manager, asked);
    case 'incidents':
      return incidents(manager, asked);
  }
}

/** Screenings up to a day (evaluation 4.2.2: 63 to mid-2018); other sources are none. */
function screenings(manager: EntityManager, { upTo }: RecordsAsked): Query {
  return manager
    .createQueryBuilder(CaseSource, 'found')
    .leftJoin(DueDiligenceCase, 'held', 'held.id = found.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = found.partnerId')
    .leftJoin(Office, 'office', 'office.id = partner.leadOfficeId')
    .select(['found.consultedOn AS "day"', 'found.source AS "what"'])
    .where("found.kind = 'screening' AND found.consultedOn <= :upTo", { upTo });
}

/** Advisory approvals that were recorded in a year as not followed. */
function notFollowed(manager: EntityManager, { year, scope }: RecordsAsked): Query {
  const query = ofCase(
    manager
      .createQueryBuilder(DecisionFollowUp, 'found')
      .innerJoin('Decision', 'made', 'made.id = found.decisionId')
      .innerJoin(DueDiligenceCase, 'held', 'held.id = made.caseId'),
  )
    .select(['SUBSTR(found.recordedAt, 1, 10) AS "day"', 'made.outcome AS "what"'])
    .where('found.recordedAt >= :from AND found.recordedAt < :to', during(year));
  return within(query, scope);
}

/** The steps of cases that ended in a year. */
function steps(manager: EntityManager, { year, scope, by, key, only }: RecordsAsked): Query {
  const query = manager
    .createQueryBuilder(CaseStep, 'found')
    .innerJoin(DueDiligenceCase, 'held', 'held.id = found.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .innerJoin(Office, 'office', 'office.id = found.officeId')
    .select(['SUBSTR(found.leftAt, 1, 10) AS "day"', 'found.state AS "what"'])
    .where('found.leftAt >= :from AND found.leftAt < :to', during(year));
  if (key !== null) query.andWhere(`${CLOCK_COLUMNS[by].replace('step.', 'found.')} = :key`, { key });
  if (only === 'late') query.andWhere('SUBSTR(found.leftAt, 1, 10) > found.dueOn');
  if (scope !== 'all') query.andWhere('found.officeId IN (:...scope)', { scope: [0, ...scope] });
  return query;
}

/** Cases that were decided, or those of them with an incident afterwards. */
function cases(manager: EntityManager, { level, only }: RecordsAsked): Query {
  const query = ofCase(
    manager
      .createQueryBuilder(DueDiligenceCase, 'found')
      .innerJoin(DueDiligenceCase, 'held', 'held.id = found.id'),
  )
    .select(['SUBSTR(held.decidedAt, 1, 10) AS "day"', 'held.purpose AS "what"'])
    .where('1 = 1');
  if (level) query.andWhere(`${LEVEL} = :level`, { level });
  return only === 'incident'
    ? query.andWhere('EXISTS (SELECT 1 FROM incident seen WHERE seen.case_id = held.id)')
    : query.andWhere('held.decidedAt IS NOT NULL');
}

function incidents(manager: EntityManager, { level, criterion, only }: RecordsAsked): Query {
  const query = manager
    .createQueryBuilder(Incident, 'found')
    .leftJoin(DueDiligenceCase, 'held', 'held.id = found.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = found.partnerId')
    .leftJoin(Office, 'office', 'office.id = partner.leadOfficeId')
    .select(['found.happenedOn AS "day"', 'found.severity AS "what"'])
    .where('1 = 1');
  if (level) query.andWhere(`found.caseId IS NOT NULL AND ${LEVEL} = :level`, { level });
  if (criterion) query.andWhere('found.criterion = :criterion', { criterion });
  if (only === 'serious') query.andWhere("found.severity IN ('serious', 'grave')");
  if (only === 'ended') query.andWhere("found.effect IN ('suspended', 'ended')");
  if (only === 'undecided') query.andWhere('found.caseId IS NULL');
  return query;
}

/** With the partner and the office of the case. */
function ofCase<T extends ObjectLiteral>(query: SelectQueryBuilder<T>): SelectQueryBuilder<T> {
  return query
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .innerJoin(Office, 'office', 'office.id = held.officeId');
}

function within<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  scope: CoverageScope,
): SelectQueryBuilder<T> {
  return scope === 'all' ? query : query.andWhere('held.officeId IN (:...scope)', { scope: [0, ...scope] });
}

function during(year: number): { from: string; to: string } {
  return { from: `${year}-01-01`, to: `${year + 1}-01-01` };
}

/**
 * A page of them, newest first. Every record is there, so that the list is as long as the figure says; but
 * whose case it is stands only where the person may read it.
 */
export async function recordRows(manager: EntityManager, actor: Actor, query: Query): Promise<RecordRow[]> {
  const rows = await query
    .addSelect('found.id', 'id')
    .addSelect('partner.id', 'partnerId')
    .addSelect('partner.name', 'partner')
    .addSelect('office.name', 'office')
    .addSelect('held.id', 'caseId')
    .addSelect('held.number', 'number')
    .addSelect('held.purpose', 'purpose')
    .getRawMany<RecordRow & { purpose: string | null }>();
  const readable = await readableCases(manager, actor, rows.flatMap(({ caseId }) => caseId ?? [])); // prettier-ignore
  return rows.map(({ purpose, ...row }) => {
    if (row.caseId === null || readable.has(row.caseId)) return row;
    const what = row.what === purpose ? '' : row.what;
    return { ...row, what, caseId: null, number: null, partnerId: null, partner: null };
  });
}

async function readableCases(
  manager: EntityManager,
  actor: Actor,
  ids: readonly number[],
): Promise<Set<number>> {
  const offices = caseOffices(actor);
  const query = manager
    .createQueryBuilder(DueDiligenceCase, 'held')
    .select('held.id', 'id')
    .where('held.id IN (:...ids)', { ids: [0, ...new Set(ids)] });
  if (offices !== 'all') query.andWhere('held.officeId IN (:...offices)', { offices: [0, ...offices] });
  const rows = await onlySeenCases(query, actor).getRawMany<{ id: number }>();
  return new Set(rows.map(({ id }) => id));
}
