import type { EntityManager } from 'typeorm';
import { alive, coversGroup } from '../../clearances/alive';
import { type ClearanceFacts, type Line } from '../../clearances/company';
import { withMembersBelow } from '../../partners/groups/line';
import { linesOf } from '../../clearances/load-lines';
import type { Day } from '../../kernel/clock';
import { ENGAGEMENTS, type EngagedIn } from '../engaged';

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
): Promise<EngagedIn[]> {
  const lines = await linesOf(manager, await withMembersBelow(manager, [partnerId]));
  const bare = [...lines].flatMap(([id, line]) => (reaching(line, today).length > 0 ? [] : [id]));
  if (bare.length === 0) return [];
  return ENGAGEMENTS.only.runningWith(manager, bare);
}
