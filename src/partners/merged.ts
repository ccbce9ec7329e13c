import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';
import { Refused } from '../kernel/errors';
import { reason, type Reason } from '../kernel/verdict';
import type { Partner } from './partner.entity';

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
    const merged = await ask<Pick<Partner, 'name' | 'mergedIntoId'>>(
      manager,
      `SELECT name, merged_into_id AS "mergedIntoId" FROM partner
       WHERE id IN (:...ids) AND merged_into_id IS NOT NULL ORDER BY id`,
      { ids: ids.slice(start, start + 10_000) },
    );
    if (merged.length > 0) throw new Refused(merged.map(mergedReason));
  }
}
