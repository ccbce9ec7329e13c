import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { brokenCursor, conditionAfter, fitsKind, valueOf, writeCursor, type ValueKind } from './cursor';
import type { CursorRequest, RowsAfter } from './json-list';

/** The order of a JSON list: its id, and what each name of a sort is as SQL. */
export interface ListOrder {
  id: string;
  sorts: Readonly<Record<string, string>>;
  /** Sorts that are reckoned small whole numbers; of a column its kind is known. */
  reckoned?: readonly string[];
}

type Query<E extends ObjectLiteral> = SelectQueryBuilder<E>;

/**
 * The rows of a JSON list after its cursor, in the order asked for. Which rows and in which order is asked first,
 * by ids alone; `read` reads those with all that belongs to them, without asking again which fit. One that is gone
 * meanwhile is left out.
 */
export async function rowsAfter<E extends ObjectLiteral, R extends { id: number }>(
  query: Query<E>,
  request: CursorRequest,
  order: ListOrder,
  read: (page: Query<E>) => Promise<R[]>,
  total: number | Promise<number> = query.getCount(),
): Promise<RowsAfter<R>> {
  const [all, found] = await Promise.all([total, idsAfter(query, request, order)]);
  const { pageIds, next } = found;
  if (pageIds.length === 0) return { rows: [], total: all, next };
  const rows = await read(query.clone().where(`${order.id} IN (:...pageIds)`, { pageIds }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { rows: pageIds.flatMap((id) => byId.get(id) ?? []), total: all, next };
}

/** The ids of a page, and the cursor of the next one. */
async function idsAfter<E extends ObjectLiteral>(
  query: Query<E>,
  request: CursorRequest,
  order: ListOrder,
): Promise<{ pageIds: number[]; next: string | null }> {
  const { sort, direction, after, limit } = request;
  const { kind, ...column } = columnOf(query, sort, order);
  const way = direction === 'desc' ? 'DESC' : 'ASC';
  const keys = query.clone().select(order.id, 'row_id').orderBy();
  if (after) {
    if (!fitsKind(after.value, kind)) throw brokenCursor();
    keys.andWhere(conditionAfter(column, after, direction), { afterValue: after.value, afterId: after.id });
  }
  if (column.by !== null) {
    keys.addSelect(column.by, 'sorted_by');
    // PostgreSQL does so of itself, by its index; SQLite is told.
    if (column.nullable) keys.orderBy('sorted_by', way, way === 'ASC' ? 'NULLS LAST' : 'NULLS FIRST');
    else keys.orderBy('sorted_by', way);
  }
  keys.addOrderBy(order.id, way).limit(limit + 1);
  const found = await keys.getRawMany<{ row_id: number; sorted_by?: string | number | null }>();
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const next = last && writeCursor(request, { value: valueOf(last.sorted_by, kind), id: last.row_id });
  return { pageIds: shown.map((row) => row.row_id), next: next ?? null };
}

/** What a sort is in the database: by the id itself, by a column, or by something reckoned. */
function columnOf<E extends ObjectLiteral>(
  query: Query<E>,
  sort: string,
  { id, sorts, reckoned = [] }: ListOrder,
) {
  const by = sort === 'id' ? id : (sorts[sort] ?? id);
  if (by === id) return { by: null, id, nullable: false, kind: 'integer' as const };
  const [alias = '', name = ''] = by.split('.');
  const known = query.expressionMap.aliases.find((each) => each.name === alias);
  const column = known?.hasMetadata ? known.metadata.findColumnWithPropertyPath(name) : undefined;
  const isLeft = query.expressionMap.joinAttributes.some(
    (join) => join.direction === 'LEFT' && join.alias.name === alias,
  );
  const kind: ValueKind = column ? kindOf(column.type) : reckoned.includes(sort) ? 'integer' : 'text';
  return { by, id, nullable: !column || column.isNullable || isLeft, kind };
}

function kindOf(type: unknown): ValueKind {
  return type === 'integer' || type === 'bigint' ? type : 'text';
}
