import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Refused } from '../kernel/errors';
import { reason, type Reason } from '../kernel/verdict';
import { Partner } from './partner.entity';

/** Why nothing more is said of a record that was merged into another: with the number of that one. */
export function mergedReason({ name, mergedIntoId }: Pick<Partner, 'name' | 'mergedIntoId'>): Reason {
  return reason('duplicates.error.merged', { name, id: mergedIntoId ?? 0 });
}

/**
 * A record that was merged into another takes nothing more, whatever it is: it would be kept where nobody
 * looks, and never be screened. The database refuses it too (`migrations/1700000014000-identity.ts`).
 * @throws Refused with the record that stands for each
 */
export async function refuseMerged(
  manager: EntityManager,
  partnerIds: readonly (number | null | undefined)[],
): Promise<void> {
  const ids = [...new Set(partnerIds)].filter((id) => typeof id === 'number');
  for (let start = 0; start < ids.length; start += 10_000) {
    const merged = await manager.find(Partner, {
      select: { id: true, name: true, mergedIntoId: true },
      where: { id: In(ids.slice(start, start + 10_000)), mergedIntoId: Not(IsNull()) },
    });
    if (merged.length > 0) throw new Refused(merged.map(mergedReason));
  }
}
