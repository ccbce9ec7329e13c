import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { rememberedSums } from '../audit/remembered';
import type { Database } from '../database/database';
import { Engagement } from '../engagements/engagement.entity';
import { enteredIn } from '../engagements/year-entries';
import type { Day } from '../kernel/clock';
import { Office } from '../offices/office.entity';
import type { ListRequest, ListRules } from '../web/list';
import { WITHOUT_CASE } from './without-case';
import type { CoverageGroup } from './coverage';

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

/**
 * The partnerships of the year, those counted alike together; kept by block, so that a change counts a part of the
 * table anew.
 */
export async function coverageGroups(
  database: Database,
  year: number,
  scope: CoverageScope,
): Promise<CoverageGroup[]> {
  const query = groupsQuery(database.read, year, scope);
  return placed(database.read, await rememberedSums(database, query, COUNTED_BY, 'partnerships'));
}

/** The same inside a change, which sees what it has written. */
export async function coverageGroupsIn(
  manager: EntityManager,
  year: number,
  scope: CoverageScope,
): Promise<CoverageGroup[]> {
  return placed(manager, await groupsQuery(manager, year, scope).getRawMany<RawGroup>());
}

/** Of the table of engagements alone. */
function groupsQuery(
  read: EntityManager,
  year: number,
  scope: CoverageScope,
): SelectQueryBuilder<Engagement> {
  const query = read
    .createQueryBuilder(Engagement, 'engagement')
    .select('COUNT(*)', 'partnerships')
    .addSelect(OVERRIDDEN, 'overridden')
    .where("engagement.kind = 'partnership'")
    .groupBy(OVERRIDDEN);
  for (const column of COUNTED_ALIKE)
    query.addSelect(`engagement.${column}`, column).addGroupBy(`engagement.${column}`);
  if (scope !== 'all') query.andWhere('engagement.officeId IN (:...scope)', { scope: [0, ...scope] });
  return enteredIn(query, year);
}

type RawGroup = Record<(typeof COUNTED_BY)[number], unknown> & { partnerships: number | string };

/** With the names of their offices and regions, from beside the table. */
async function placed(read: EntityManager, groups: readonly RawGroup[]): Promise<CoverageGroup[]> {
  const offices = await countedUnder(read);
  return groups.flatMap((group) => {
    const place = offices.get(Number(group.officeId));
    if (!place) return [];
    return [
      {
        partnerships: Number(group.partnerships),
        questionnaire: group.questionnaire as CoverageGroup['questionnaire'],
        reportedDueDiligence: group.reportedDueDiligence as CoverageGroup['reportedDueDiligence'],
        withoutClearance: Boolean(group.withoutClearance),
        overridden: Number(group.overridden) === 1,
        ...place,
      },
    ];
  });
}

const OVERRIDDEN = 'CASE WHEN engagement.overrideBy IS NULL THEN 0 ELSE 1 END';
const COUNTED_ALIKE = ['officeId', 'questionnaire', 'reportedDueDiligence', 'withoutClearance'] as const;
const COUNTED_BY = [...COUNTED_ALIKE, 'overridden'] as const;

type Place = Pick<CoverageGroup, 'officeId' | 'office' | 'regionId' | 'region'>;

/** Each office with the region it counts under: the office above a country office, else itself. */
async function countedUnder(read: EntityManager): Promise<ReadonlyMap<number, Place>> {
  const rows = await read.query<Place[]>(
    `SELECT office.id AS "officeId", office.name AS "office", COALESCE(above.id, office.id) AS "regionId",
       COALESCE(above.name, office.name) AS "region"
     FROM office LEFT JOIN office above ON above.id = office.parent_id AND office.kind = 'country'`,
  );
  return new Map(rows.map((row) => [row.officeId, row]));
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
