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

interface End {
  day: string;
}

/**
 * The calendar years with entries, newest first and none after `lastYear` (an engagement may have no
 * end); `lastYear` alone when there are no entries.
 */
export async function entryYears(read: EntityManager, lastYear: number): Promise<number[]> {
  // Each read from one end of an index: the bounds of all that took place would be counted over all of it.
  const tookPlace = () =>
    read
      .createQueryBuilder(Engagement, 'engagement')
      .where('engagement.state IN (:...tookPlace)', { tookPlace: TOOK_PLACE });
  const [begins, isOpen, ends] = await Promise.all([
    tookPlace().select('engagement.startsOn', 'day').orderBy('engagement.startsOn').limit(1).getRawOne<End>(),
    tookPlace().andWhere('engagement.endsOn IS NULL').getExists(),
    tookPlace()
      .andWhere('engagement.endsOn IS NOT NULL')
      .select('engagement.endsOn', 'day')
      .orderBy('engagement.endsOn', 'DESC')
      .limit(1)
      .getRawOne<End>(),
  ]);
  const first = Number(begins?.day.slice(0, 4) ?? lastYear);
  const last = Math.max(
    first,
    Math.min(lastYear, isOpen ? lastYear : Number(ends?.day.slice(0, 4) ?? lastYear)),
  );
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
