import type { Change } from '../../database/change';
import { differences, type Difference, type Identity } from './identity';
import { IdentityChange } from './identity-change.entity';
import { identityOf } from './identity-of';

/** A partner that is another than it was, inside the change that made it so. */
export interface Changed {
  partnerId: number;
  at: string;
  before: Identity;
  after: Identity;
  /** Empty when only its group was left. */
  differences: readonly Difference[];
}

type Watcher = (change: Change, changed: Changed) => Promise<void>;

const watchers = new Set<Watcher>();

/** Where due diligence, a later module, hears of it; what a watcher throws undoes the change. */
export function watchIdentity(watcher: Watcher): void {
  watchers.add(watcher);
}

/**
 * Does what may change who a partner is, keeps what it was before, and tells those who judged it. Every way
 * to write a name, number, owner or group of a partner goes through here.
 */
export async function keepingIdentity<T>(
  change: Change,
  partnerId: number,
  work: () => Promise<T>,
): Promise<T> {
  const before = await identityOf(change.manager, partnerId);
  const at = change.clock.now();
  const result = await work();
  const after = await identityOf(change.manager, partnerId);
  const found = differences(before, after);
  if (found.length > 0)
    await change.insert(IdentityChange, {
      ...{ partnerId, changedBy: change.actor.id, changedAt: at, differences: found },
    });
  if (found.length === 0 && before.groupId === after.groupId) return result;
  for (const watcher of watchers) await watcher(change, { partnerId, at, before, after, differences: found });
  return result;
}
