import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Engagement } from './engagement.entity';
import type { EngagementState } from './engagements.vocabulary';

/** The states in which an engagement took place; drafts, reviews and what was cancelled did not. */
export const TOOK_PLACE = [
  'agreed',
  'active',
  'suspended',
  'closed',
] as const satisfies readonly EngagementState[];

/**
 * Keeps the engagements (under the alias `engagement`) that count as entries of one of the years: those
 * that took place and whose period touches it (evaluation 4.2.4). Every report counts by this one rule.
 */
export function enteredIn<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  firstYear: number,
  lastYear = firstYear,
): SelectQueryBuilder<T> {
  return query
    .andWhere('engagement.state IN (:...tookPlace)', { tookPlace: TOOK_PLACE })
    .andWhere('engagement.startsOn <= :lastDay', { lastDay: `${lastYear}-12-31` })
    .andWhere('(engagement.endsOn IS NULL OR engagement.endsOn >= :firstDay)', {
      firstDay: `${firstYear}-01-01`,
    });
}

/**
 * The calendar years with entries, newest first and none after `lastYear` (an engagement may have no
 * end); `lastYear` alone when there are no entries.
 */
export async function entryYears(read: EntityManager, lastYear: number): Promise<number[]> {
  const bounds = await read
    .createQueryBuilder(Engagement, 'engagement')
    .select('MIN(engagement.startsOn)', 'first')
    .addSelect("MAX(COALESCE(engagement.endsOn, '9999-12-31'))", 'last')
    .where('engagement.state IN (:...tookPlace)', { tookPlace: TOOK_PLACE })
    .getRawOne<{ first: string | null; last: string | null }>();
  const first = Number(bounds?.first?.slice(0, 4) ?? lastYear);
  const last = Math.max(first, Math.min(lastYear, Number(bounds?.last?.slice(0, 4) ?? lastYear)));
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
