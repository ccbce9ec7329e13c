import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Engagement } from '../engagements/engagement.entity';
import { enteredIn } from '../engagements/year-entries';
import type { Day } from '../kernel/clock';
import { Office } from '../offices/office.entity';
import type { ListRequest, ListRules } from '../web/list';
import { WITHOUT_CASE } from './without-case';
import type { CoverageRow } from './coverage';

/** Whose partnerships are counted. */
export type CoverageScope = 'all' | readonly number[];

/** What is missing: a clearance before the start, or an answer in the questionnaire. */
export const MISSING_PARTS = ['clearance', 'answer'] as const;

/** The figures of coverage that are counted of partnerships, each with the list behind it. */
export const COVERAGE_PARTS = [...MISSING_PARTS, 'questionnaire', 'answered', 'required', 'cleared', 'overridden'] as const; // prettier-ignore
export type CoveragePart = (typeof COVERAGE_PARTS)[number];

export const OPEN_LIST: ListRules = {
  sorts: ['number', 'title', 'office', 'starts'],
  filters: ['year', 'office', 'missing'],
  usual: { sort: 'starts', direction: 'desc' },
};

/** A partnership somebody has to see to. */
export interface OpenRow {
  id: number;
  number: string;
  title: string;
  office: string;
  region: string;
  startsOn: Day;
  withoutClearance: boolean;
  withoutAnswer: boolean;
  illustrative: boolean;
  officeId: number;
  createdAt: string;
  /** True while one of its partners has no case at all. */
  withoutCase: boolean;
}

/** The partnerships that took place in the year, with the office and the region they count under. */
export function partnershipsOf(
  read: EntityManager,
  year: number,
  scope: CoverageScope,
): SelectQueryBuilder<Engagement> {
  const query = read
    .createQueryBuilder(Engagement, 'engagement')
    .innerJoin(Office, 'office', 'office.id = engagement.officeId')
    .leftJoin(Office, 'above', "above.id = office.parentId AND office.kind = 'country'")
    .where("engagement.kind = 'partnership'");
  if (scope !== 'all') query.andWhere('engagement.officeId IN (:...scope)', { scope: [0, ...scope] });
  return enteredIn(query, year);
}

export async function coverageRows(
  read: EntityManager,
  year: number,
  scope: CoverageScope,
): Promise<CoverageRow[]> {
  type Raw = Omit<CoverageRow, 'overridden' | 'withoutClearance'> & {
    withoutClearance: boolean | number;
    overrideBy: number | null;
  };
  const rows = await partnershipsOf(read, year, scope)
    .select([
      'engagement.id AS "id"',
      'engagement.questionnaire AS "questionnaire"',
      'engagement.reportedDueDiligence AS "reportedDueDiligence"',
      'office.id AS "officeId"',
      'office.name AS "office"',
      'COALESCE(above.id, office.id) AS "regionId"',
      'COALESCE(above.name, office.name) AS "region"',
      'engagement.withoutClearance AS "withoutClearance"',
      'engagement.overrideBy AS "overrideBy"',
    ])
    .getRawMany<Raw>();
  return rows.map(({ overrideBy, ...row }) => ({
    ...row,
    withoutClearance: Boolean(row.withoutClearance),
    overridden: overrideBy !== null,
  }));
}

/** The offices a number stands for: the office itself and those below it. */
export async function officeAndBelow(read: EntityManager, officeId: number): Promise<number[]> {
  const below = await read.find(Office, {
    where: { parentId: officeId, kind: 'country' },
    select: { id: true },
  });
  return [officeId, ...below.map(({ id }) => id)];
}

const UNANSWERED = `(engagement.questionnaire = :questionnaire AND
  (engagement.reportedDueDiligence IS NULL OR engagement.reportedDueDiligence <> 'yes'))`;

/** As `coverage` counts them. */
const PARTS: Readonly<Record<CoveragePart, string>> = {
  clearance: 'engagement.withoutClearance',
  answer: UNANSWERED,
  questionnaire: 'engagement.questionnaire = :questionnaire',
  answered: "(engagement.questionnaire = :questionnaire AND engagement.reportedDueDiligence = 'yes')",
  required: '1 = 1',
  cleared: '(NOT engagement.withoutClearance AND engagement.overrideBy IS NULL)',
  overridden: '(NOT engagement.withoutClearance AND engagement.overrideBy IS NOT NULL)',
};

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  number: 'engagement.number',
  title: 'engagement.title',
  office: 'office.name',
  starts: 'engagement.startsOn',
};

/** The partnerships of the year without a clearance or an answer (evaluation 4.2.2). */
export function openPartnerships(
  read: EntityManager,
  year: number,
  scope: CoverageScope,
  request: Pick<ListRequest, 'filters' | 'sort' | 'direction'>,
): SelectQueryBuilder<Engagement> {
  const direction = request.direction === 'desc' ? 'DESC' : 'ASC';
  const query = partnershipsOf(read, year, scope).setParameter('questionnaire', String(year));
  const part = COVERAGE_PARTS.find((each) => each === request.filters.missing);
  query.andWhere(part ? PARTS[part] : `(engagement.withoutClearance OR ${UNANSWERED})`);
  return query
    .orderBy(SORT_COLUMNS[request.sort] ?? 'engagement.startsOn', direction)
    .addOrderBy('engagement.id', direction);
}

/** SQLite gives flags as 0 and 1 when rows are read raw. */
type RawFlags = Record<'withoutClearance' | 'withoutAnswer' | 'withoutCase' | 'illustrative', boolean | number>; // prettier-ignore

export async function openRows(query: SelectQueryBuilder<Engagement>): Promise<OpenRow[]> {
  const rows = await query
    .select([
      'engagement.id AS "id"',
      'engagement.number AS "number"',
      'engagement.title AS "title"',
      'office.name AS "office"',
      'COALESCE(above.name, office.name) AS "region"',
      'engagement.startsOn AS "startsOn"',
      'engagement.withoutClearance AS "withoutClearance"',
      `CASE WHEN ${UNANSWERED} THEN 1 ELSE 0 END AS "withoutAnswer"`,
      `CASE WHEN ${WITHOUT_CASE} THEN 1 ELSE 0 END AS "withoutCase"`,
      'engagement.officeId AS "officeId"',
      'engagement.createdAt AS "createdAt"',
      'engagement.illustrative AS "illustrative"',
    ])
    .getRawMany<Omit<OpenRow, keyof RawFlags> & RawFlags>();
  return rows.map((row) => ({
    ...row,
    withoutClearance: Boolean(row.withoutClearance),
    withoutAnswer: Boolean(row.withoutAnswer),
    withoutCase: Boolean(row.withoutCase),
    illustrative: Boolean(row.illustrative),
  }));
}
