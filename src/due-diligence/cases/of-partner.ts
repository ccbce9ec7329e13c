import type { EntityManager } from 'typeorm';
import { restrictedCases } from './restricted.scope';
import type { Actor } from '../../kernel/actor';
import { DueDiligenceCase } from './due-diligence-case.entity';

/** A case as a line on the page of its partner. */
export interface CaseLine {
  id: number;
  number: string;
  state: string;
  level: string | null;
  opened_at: string;
}

/** The latest cases of a partner, but for those whose decision is restricted and not for this person. */
export function casesOf(
  manager: EntityManager,
  reader: Actor,
  partnerId: number,
  limit: number,
): Promise<CaseLine[]> {
  return manager
    .createQueryBuilder()
    .select(['c.id AS id', 'c.number AS number', 'c.state AS state', 'c.opened_at AS opened_at'])
    .addSelect('coalesce(c.level, c.proposed_level) AS level')
    .from(DueDiligenceCase, 'c')
    .where('c.partner_id = :partnerId', { partnerId })
    .andWhere(`c.id NOT IN (${restrictedCases(reader, 'id')})`)
    .orderBy('c.id', 'DESC')
    .limit(limit)
    .getRawMany<CaseLine>();
}
