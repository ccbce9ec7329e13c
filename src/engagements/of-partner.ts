import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';
import type { Day } from '../kernel/clock';
import { Engagement } from './engagement.entity';
import { EngagementPartner } from './engagement-partner.entity';

/** An engagement as a line on the page of one of its partners. */
export interface EngagementLine {
  id: number;
  number: string;
  title: string;
  kind: string;
  state: string;
  starts_on: Day;
  ends_on: Day | null;
}

/** The latest engagements of a partner. */
export function engagementsOf(
  manager: EntityManager,
  partnerId: number,
  limit: number,
): Promise<EngagementLine[]> {
  return manager
    .createQueryBuilder()
    .select(['e.id AS id', 'e.number AS number', 'e.title AS title', 'e.kind AS kind', 'e.state AS state'])
    .addSelect(['e.starts_on AS starts_on', 'e.ends_on AS ends_on'])
    .from(EngagementPartner, 'ep')
    .innerJoin(Engagement, 'e', 'e.id = ep.engagement_id')
    .where('ep.partner_id = :partnerId', { partnerId })
    .orderBy('e.starts_on', 'DESC')
    .addOrderBy('e.id', 'DESC')
    .limit(limit)
    .getRawMany<EngagementLine>();
}

/** How many engagements each has that are not cancelled, and in how many countries. */
export async function engagementCounts(
  manager: EntityManager,
  partnerIds: readonly number[],
): Promise<Map<number, { engagements: number; countries: number }>> {
  const rows = await ask<{ partner_id: number; engagements: number | string; countries: number | string }>(
    manager,
    `SELECT engagement_partner.partner_id, COUNT(DISTINCT engagement_partner.engagement_id) AS engagements,
       COUNT(DISTINCT engagement_country.country_code) AS countries
     FROM engagement_partner
     JOIN engagement ON engagement.id = engagement_partner.engagement_id AND engagement.state <> 'cancelled'
     LEFT JOIN engagement_country ON engagement_country.engagement_id = engagement_partner.engagement_id
     WHERE engagement_partner.partner_id IN (:...ids) GROUP BY engagement_partner.partner_id`,
    { ids: partnerIds },
  );
  return new Map(
    rows.map(({ partner_id, engagements, countries }) => [
      partner_id,
      { engagements: Number(engagements), countries: Number(countries) },
    ]),
  );
}
