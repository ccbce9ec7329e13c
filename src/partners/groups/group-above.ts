import type { EntityManager } from 'typeorm';
import { Asked } from '../../kernel/asked';
import type { Day } from '../../kernel/clock';
import { membersAbove } from './line';

/** A company and all above it in its group. */
export async function fromHereUp(manager: EntityManager, partnerId: number): Promise<number[]> {
  return (await membersAbove(manager, [partnerId])).map(({ id }) => id);
}

type Covers = (manager: EntityManager, partnerIds: readonly number[], today: Day) => Promise<boolean>;

export const COVERS_ITS_GROUP = new Asked<Covers>('whether a clearance covers a group');

/**
 * True when a company of these has a clearance that covers its members and is not over. Suspended or held
 * ones count: they may come back, and nobody is asked then.
 */
export const anyCoversItsGroup: Covers = (manager, partnerIds, today) =>
  COVERS_ITS_GROUP.only(manager, partnerIds, today);
