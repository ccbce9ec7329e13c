import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Rows made at once: what takes some milliseconds. */
const ROWS = 500;

/**
 * Every row of an ordered query, in parts that hold nobody up: which rows and in which order is asked once, their
 * contents as they are needed. One that is gone meanwhile is left out.
 */
export async function* rowsInParts<Row extends ObjectLiteral & { id: number }>(
  query: SelectQueryBuilder<Row>,
): AsyncGenerator<Row[]> {
  const id = `${query.alias}.id`;
  const all = await query.clone().select(id, 'id').getRawMany<{ id: number }>();
  for (let start = 0; start < all.length; start += ROWS) {
    const partIds = all.slice(start, start + ROWS).map((row) => row.id);
    yield await query.clone().andWhere(`${id} IN (:...partIds)`, { partIds }).getMany();
  }
}
