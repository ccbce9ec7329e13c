import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
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
