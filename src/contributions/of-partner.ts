import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';
import type { Actor } from '../kernel/actor';
import { sumThatWeighs, weighs } from '../kernel/counted';
import { giftsSeen } from '../partners/gift.scope';
import { Contribution } from './contribution.entity';

/** What a partner gave, US cents: confirmed, and recorded but not confirmed yet. */
export interface Given {
  givenMinor: number;
  waitingMinor: number;
}

/** What each gave, of the contributions the reader sees. */
export async function givenBy(
  manager: EntityManager,
  reader: Actor,
  partnerIds: readonly number[],
): Promise<Map<number, Given>> {
  const rows = await ask<{ partner_id: number; given: number | string; waiting: number | string }>(
    manager,
    `SELECT partner_id, ${sumThatWeighs('contribution', 'counted', 'usd_minor')} AS given,
       ${sumThatWeighs('contribution', 'waiting', 'usd_minor')} AS waiting
     FROM contribution
     WHERE partner_id IN (:...ids) AND ${giftsSeen(reader, 'office_id')} GROUP BY partner_id`,
    { ids: partnerIds },
  );
  return new Map(
    rows.map(({ partner_id, given, waiting }) => [
      partner_id,
      { givenMinor: Number(given), waitingMinor: Number(waiting) },
    ]),
  );
}

/** What one gave in each year, of the contributions the reader sees, the latest first. */
export async function givenByYear(
  manager: EntityManager,
  reader: Actor,
  partnerId: number,
): Promise<(Given & { year: number; gifts: number })[]> {
  const rows = await manager
    .createQueryBuilder()
    .select('g.year', 'year')
    .addSelect(`SUM(CASE WHEN ${weighs('g', 'counted')} THEN 1 ELSE 0 END)`, 'gifts')
    .addSelect(sumThatWeighs('g', 'counted', 'usd_minor'), 'given')
    .addSelect(sumThatWeighs('g', 'waiting', 'usd_minor'), 'waiting')
    .from(Contribution, 'g')
    .where(`g.partner_id = :partnerId AND NOT (${weighs('g', 'void')})`, { partnerId })
    .andWhere(giftsSeen(reader, 'g.office_id'))
    .groupBy('g.year')
    .orderBy('g.year', 'DESC')
    .getRawMany<{ year: number; gifts: number | string; given: number | string; waiting: number | string }>();
  return rows.map(({ year, gifts, given, waiting }) => ({
    ...{ year, gifts: Number(gifts) },
    ...{ givenMinor: Number(given), waitingMinor: Number(waiting) },
  }));
}
