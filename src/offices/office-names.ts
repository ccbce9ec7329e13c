import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';

/** The names of offices by id: one plain statement, as every list asks for them. */
export async function officeNames(
  manager: EntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const rows = await ask<{ id: number; name: string }>(
    manager,
    'SELECT id, name FROM office WHERE id IN (:...ids)',
    { ids: distinct },
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
