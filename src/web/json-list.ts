import { Invalid } from '../kernel/errors';
import { mapped } from '../kernel/breathe';
import { readCursor, type Position, type Sorted } from './cursor';
import { listRequest, type ListRequest, type ListRules, type RawQuery } from './list';
import { fieldsOf, type ViewClass } from './list-query';

/** What a JSON list was asked for, checked. */
export interface CursorRequest extends Sorted, Pick<ListRequest, 'q' | 'filters'> {
  /** Only rows after this one; null at the start. */
  after: Position | null;
  limit: number;
  /** Only these properties of each item; null for all. */
  fields: readonly string[] | null;
}

/** The rows of a page with what stands around them. */
export interface RowsAfter<R> {
  rows: R[];
  total: number;
  next: string | null;
}

export interface CursorPage<T> {
  items: T[];
  /** How many fit in all, of those the caller sees. */
  total: number;
  /** Give it as `after` for the next page; null at the end. */
  next: string | null;
}

const DIRECTIONS = ['asc', 'desc'] as const;

/**
 * Reads `limit` (1–200, usually 50), `after`, `sort`, `direction`, `fields`, `q` and the filters of a JSON list of
 * `view`. A program is told what it wrote wrong: a list in another order than it meant would lose it rows.
 * @throws Invalid
 */
export function cursorRequest(
  raw: RawQuery,
  rules: Pick<ListRules, 'sorts' | 'filters'>,
  view: ViewClass,
): CursorRequest {
  const limit = Number(raw.limit ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) {
    throw Invalid.field('limit', 'field.out_of_range', { min: 1, max: 200 });
  }
  const sort = oneOf('sort', raw.sort, ['id', ...rules.sorts], 'id');
  const direction = oneOf('direction', raw.direction, DIRECTIONS, 'asc');
  const after = readCursor(raw.after, { sort, direction });
  const { q, filters } = listRequest(raw, { ...rules, usual: { sort: 'id' } });
  return { q, filters, sort, direction, after, limit, fields: askedFields(raw.fields, fieldsOf(view)) };
}

function oneOf<T extends string>(name: string, said: unknown, known: readonly T[], usual: T): T {
  if (said === undefined || said === '') return usual;
  const found = known.find((each) => each === said);
  if (found === undefined) throw Invalid.field(name, 'field.not_one_of');
  return found;
}

/** @throws Invalid for a name that no item has */
export function askedFields(said: unknown, known: readonly string[]): string[] | null {
  if (said === undefined || said === '') return null;
  const names = typeof said === 'string' ? said.split(',').map((each) => each.trim()) : [];
  if (names.length === 0 || names.some((each) => !known.includes(each))) {
    throw Invalid.field('fields', 'field.not_one_of');
  }
  return known.filter((each) => names.includes(each));
}

/** Only the named properties of an item; all without names. */
export function withFields<T extends object>(item: T, fields: readonly string[] | null): T {
  if (fields === null) return item;
  const entries = Object.entries(item).filter(([name]) => fields.includes(name));
  // What a caller leaves out it does not miss: the type is that of the whole.
  return Object.fromEntries(entries) as T;
}

/** The page as it is answered: each row as its view, of it what was asked for. */
export async function cursorPage<R, T extends object>(
  { rows, total, next }: RowsAfter<R>,
  { fields }: Pick<CursorRequest, 'fields'>,
  view: (row: R) => T,
): Promise<CursorPage<T>> {
  return { items: await mapped(rows, (row) => withFields(view(row), fields)), total, next };
}
