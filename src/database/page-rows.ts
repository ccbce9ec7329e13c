import type { EntityManager, EntityTarget, SelectQueryBuilder } from 'typeorm';
import { askText, rowsWhere } from './ask';

/**
 * The rows of a page, in the order of the query: their numbers by it, often from an index alone, then whole rows by a
 * statement that stays the same. A builder that reads whole rows takes longer than the database does, over the names of
 * columns (`docs/benchmarks.md`). The query has its order, its offset and its limit, and finds each row once.
 */
export async function pageRows<E extends { id: number }>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  query: SelectQueryBuilder<E>,
): Promise<E[]> {
  const [text, values] = query.clone().select(`${query.alias}.id`, 'id').getQueryAndParameters();
  const found = await askText<{ id: number }>(manager, text, values);
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await rowsWhere<{ id: number }>(manager, entity, { id: ids });
  const byId = new Map(rows.map((row) => [row.id, row as E]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
