import type { EntityManager } from 'typeorm';
import { alive, coversGroup } from '../../clearances/alive';
import { type ClearanceFacts, type Line } from '../../clearances/company';
import { withMembersBelow } from '../../clearances/group';
import { linesOf } from '../../clearances/load-lines';
import type { Day } from '../../kernel/clock';

/** A partnership that runs, of an office. */
export interface LeftWithout {
  id: number;
  number: string;
  title: string;
  officeId: number;
}

/** Those of a partner itself, and those of companies above it that cover the group. */
function reaching([own, ...above]: Line, today: Day): ClearanceFacts[] {
  const ofGroup = above.flatMap(({ clearances }) => alive(clearances, today)).filter(coversGroup);
  return [...alive(own?.clearances ?? [], today), ...ofGroup];
}

/**
 * Partnerships agreed or under way of a partner, or of one below it, that has no clearance of its own or of a
 * group left. They run on; nothing new passes. Those found running or let through by the Director General
 * never had one.
 */
export async function leftWithoutClearance(
  manager: EntityManager,
  partnerId: number,
  today: Day,
): Promise<LeftWithout[]> {
  const lines = await linesOf(manager, await withMembersBelow(manager, [partnerId]));
  const bare = [...lines].flatMap(([id, line]) => (reaching(line, today).length > 0 ? [] : [id]));
  if (bare.length === 0) return [];
  // By name: engagements are a later module.
  return manager
    .createQueryBuilder()
    .select([
      'DISTINCT engagement.id AS "id"',
      'engagement.number AS "number"',
      'engagement.title AS "title"',
      'engagement.officeId AS "officeId"',
    ])
    .from('Engagement', 'engagement')
    .innerJoin('EngagementPartner', 'part', 'part.engagementId = engagement.id')
    .where('part.partnerId IN (:...bare)', { bare })
    .andWhere("engagement.kind = 'partnership' AND engagement.state IN ('agreed', 'active')")
    .andWhere('NOT engagement.withoutClearance AND engagement.overrideBy IS NULL')
    .orderBy('engagement.id')
    .getRawMany<LeftWithout>();
}
