import { In, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { Clearance } from '../../clearances/clearance.entity';
import { ClearanceScope } from '../../clearances/clearance-scope.entity';
import { membersAbove } from '../../clearances/group';
import type { Day } from '../../kernel/clock';

/** A company and all above it in its group. */
export async function fromHereUp(manager: EntityManager, partnerId: number): Promise<number[]> {
  return (await membersAbove(manager, [partnerId])).map(({ id }) => id);
}

/**
 * True when a company of these has a clearance that covers its members and is not over. Suspended or held
 * ones count: they may come back, and nobody is asked then.
 */
export async function anyCoversItsGroup(
  manager: EntityManager,
  partnerIds: readonly number[],
  today: Day,
): Promise<boolean> {
  const where = { partnerId: In([...partnerIds]), validUntil: MoreThanOrEqual(today) };
  const held = await manager.find(Clearance, { where, select: { id: true } });
  const ids = held.map(({ id }) => id);
  return ids.length > 0 && manager.existsBy(ClearanceScope, { clearanceId: In(ids), covers: 'group' });
}
