import type { EntityManager } from 'typeorm';
import { Engagement } from '../engagements/engagement.entity';
import { EngagementOffice } from '../engagements/engagement-office.entity';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { enteredIn } from '../engagements/year-entries';
import type { EntryLump } from './computations';

/** Cleared before it was agreed, or reported as screened in the questionnaire (evaluation 4.2.2). */
const COVERED = `engagement.reportedDueDiligence = 'yes'
  OR (NOT engagement.withoutClearance AND engagement.overrideBy IS NULL)`;

export interface CountedLump extends EntryLump {
  /** Of these, illustrative records. */
  illustrative: number;
}

/** The entries of a year by type and kind, counted by the database. */
export async function entryLumps(manager: EntityManager, year: number): Promise<CountedLump[]> {
  const query = manager
    .createQueryBuilder(Engagement, 'engagement')
    .innerJoin(PartnershipType, 'type', 'type.id = engagement.typeId')
    .select('type.code', 'type')
    .addSelect('engagement.kind', 'kind')
    .addSelect('COUNT(*)', 'entries')
    .addSelect('SUM(CASE WHEN engagement.startsOn < :newYear THEN 1 ELSE 0 END)', 'continuing')
    .addSelect(`SUM(CASE WHEN ${COVERED} THEN 1 ELSE 0 END)`, 'covered')
    .addSelect('SUM(CASE WHEN engagement.illustrative THEN 1 ELSE 0 END)', 'illustrative')
    .where('1 = 1')
    .setParameter('newYear', `${year}-01-01`)
    .groupBy('type.code')
    .addGroupBy('engagement.kind');
  const rows = await enteredIn(query, year).getRawMany<RawLump>();
  return rows.map(({ type, kind, ...counts }) => ({
    type,
    kind,
    entries: Number(counts.entries),
    continuing: Number(counts.continuing),
    covered: Number(counts.covered),
    illustrative: Number(counts.illustrative),
  }));
}

/** As the drivers give it: PostgreSQL counts as text. */
type RawLump = Pick<CountedLump, 'type' | 'kind'> &
  Record<'entries' | 'continuing' | 'covered' | 'illustrative', number | string>;

/** How many offices led an entry of the year or took part in one. */
export async function officesEngaged(manager: EntityManager, year: number): Promise<number> {
  const leading = manager
    .createQueryBuilder(Engagement, 'engagement')
    .select('DISTINCT engagement.officeId', 'id')
    .where('1 = 1');
  const besides = manager
    .createQueryBuilder(EngagementOffice, 'link')
    .innerJoin(Engagement, 'engagement', 'engagement.id = link.engagementId')
    .select('DISTINCT link.officeId', 'id')
    .where('1 = 1');
  const [lead, more] = await Promise.all([
    enteredIn(leading, year).getRawMany<{ id: number }>(),
    enteredIn(besides, year).getRawMany<{ id: number }>(),
  ]);
  return new Set([...lead, ...more].map(({ id }) => id)).size;
}
