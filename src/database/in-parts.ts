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

/** A page of rows that come from several queries, one after the other, each with how many it finds. */
export async function pageOf<Row extends ObjectLiteral>(
  parts: readonly { count: number; query: () => SelectQueryBuilder<Row> }[],
  skip: number,
  size: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  let before = 0;
  for (const { count, query } of parts) {
    const offset = Math.max(0, skip - before);
    const limit = Math.min(size - rows.length, count - offset);
    if (limit > 0) rows.push(...(await query().offset(offset).limit(limit).getMany()));
    before += count;
  }
  return rows;
}
