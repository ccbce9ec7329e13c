import type { EntityManager } from 'typeorm';

/** The names of offices by id: one plain statement, as every list asks for them. */
export async function officeNames(
  manager: EntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const distinct = [...new Set(ids)].map(Number);
  if (distinct.length === 0) return new Map();
  const rows = await manager.query<{ id: number; name: string }[]>(
    `SELECT id, name FROM office WHERE id IN (${distinct.join(', ')})`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
