import { In } from 'typeorm';
import { attempt } from '../../audit/attempt';
import type { Change } from '../../database/change';
import { refusalOf } from '../../database/refusal';
import { blockingKeysOf } from '../../partners/name-keys';
import { PartnerAlias } from '../../partners/partner-alias.entity';
import { PartnerNameKey } from '../../partners/partner-name-key.entity';
import { Partner } from '../../partners/partner.entity';

/** Rows change their partner. */
export async function give(
  change: Change,
  entity: string,
  ids: readonly number[],
  partnerId: number,
): Promise<void> {
  for (const part of parts(ids)) await change.set(entity, { id: In(part) }, { partnerId });
}

/**
 * Rows that `from` still has go home to a partner; answers those that stay, because the database refuses:
 * what was agreed or received since on a clearance that the partner does not have.
 */
export async function giveBack(
  change: Change,
  entity: string,
  ids: readonly number[],
  { from, to }: { from: number; to: number },
): Promise<number[]> {
  const stayed: number[] = [];
  for (const part of parts(ids)) {
    const where = { id: In(part), partnerId: from };
    if (await tried(change, () => change.set(entity, where, { partnerId: to }))) continue;
    for (const id of part)
      if (!(await tried(change, () => change.set(entity, { id, partnerId: from }, { partnerId: to }))))
        stayed.push(id);
  }
  return stayed;
}

/** Does something that the database may refuse; answers false, with nothing done, when it does. */
export async function tried(change: Change, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt(change, work);
    return true;
  } catch (error) {
    if (refusalOf(error) !== null) return false;
    throw error;
  }
}

/** The keys of each by the names it now has; a merged record is not found by any. */
export async function rekey(change: Change, ...ids: readonly number[]): Promise<void> {
  for (const partnerId of new Set(ids)) {
    const partner = await change.manager.findOneByOrFail(Partner, { id: partnerId });
    const aliases = await change.manager.findBy(PartnerAlias, { partnerId });
    const names =
      typeof partner.mergedIntoId === 'number' ? [] : [partner, ...aliases].map(({ name }) => name);
    await change.remove(PartnerNameKey, { partnerId });
    await change.insertMany(PartnerNameKey, blockingKeysOf(names).map((key) => ({ partnerId, key }))); // prettier-ignore
  }
}

export function parts(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) => ids.slice(at * 500, (at + 1) * 500));
}
