import { Invalid } from '../kernel/errors';

/** What a JSON list is sorted by, and how. */
export interface Sorted {
  sort: string;
  direction: 'asc' | 'desc';
}

/** Where a page ended: the last row's id, and what it was sorted by. */
export interface Position {
  value: string | number | null;
  id: number;
}

/** As the database keeps what is sorted by; `integer` and `bigint` are what fits in four and eight bytes. */
export type ValueKind = 'text' | 'integer' | 'bigint';

const LARGEST_ID = 2_147_483_647;
/** Longer than any name that is sorted by, written as base 64. */
const LONGEST = 8_000;

/** By id alone the id is the cursor; else the order it was made for, the value and the id. */
export function writeCursor({ sort, direction }: Sorted, { value, id }: Position): string {
  if (sort === 'id' && direction === 'asc') return String(id);
  return Buffer.from(JSON.stringify([sort, direction, value, id])).toString('base64url');
}

/** @throws Invalid for one that is broken, or was made for another order */
export function readCursor(cursor: unknown, asked: Sorted): Position | null {
  if (cursor === undefined || cursor === '') return null;
  const read = typeof cursor === 'string' && cursor.length <= LONGEST ? positionIn(cursor, asked) : null;
  if (!read) throw brokenCursor();
  return read;
}

export function brokenCursor(): Invalid {
  return Invalid.field('after', 'field.broken_cursor');
}

function positionIn(cursor: string, { sort, direction }: Sorted): Position | null {
  if (sort === 'id' && direction === 'asc') {
    // Nothing has an id of nought: what is after it is the whole list.
    return /^\d{1,10}$/.test(cursor) && Number(cursor) <= LARGEST_ID
      ? { value: null, id: Number(cursor) }
      : null;
  }
  const said = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(said) || said.length !== 4) return null;
  const [madeFor, way, value, id] = said as unknown[];
  if (madeFor !== sort || way !== direction || !isId(id) || !isValue(value)) return null;
  return { value, id };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

function isId(id: unknown): id is number {
  return Number.isInteger(id) && (id as number) >= 0 && (id as number) <= LARGEST_ID;
}

function isValue(value: unknown): value is Position['value'] {
  // No database keeps a NUL in a text.
  if (typeof value === 'string') return !value.includes('\0');
  return value === null || Number.isFinite(value);
}

/** Whether the database can compare a value with what it keeps: what it would not, no cursor of ours says. */
export function fitsKind(value: Position['value'], kind: ValueKind): boolean {
  if (value === null) return true;
  if (kind === 'text') return typeof value === 'string';
  if (typeof value !== 'number') return false;
  if (kind === 'integer') return Number.isInteger(value) && Math.abs(value) <= LARGEST_ID;
  return Number.isSafeInteger(value);
}

/** As a driver hands a value over it may be a text of digits; the cursor keeps a number. */
export function valueOf(raw: string | number | null | undefined, kind: ValueKind): Position['value'] {
  if (raw === null || raw === undefined) return null;
  return kind === 'text' ? raw : Number(raw);
}

/** What a list is sorted by as SQL, and whether it may be missing. */
export interface SortColumn {
  /** Null where the id alone is the order. */
  by: string | null;
  id: string;
  nullable: boolean;
}

/**
 * The condition for the rows after a position, in the order `by, id` both in one direction. What has no value
 * counts as the greatest, on both databases. The first comparison alone lets an index be entered at the place.
 */
export function conditionAfter(
  { by, id, nullable }: SortColumn,
  { value }: Position,
  direction: Sorted['direction'],
): string {
  const beyond = direction === 'asc' ? '>' : '<';
  const laterId = `${id} ${beyond} :afterId`;
  if (by === null) return laterId;
  if (value === null) {
    return direction === 'asc' ? `(${by} IS NULL AND ${laterId})` : `(${by} IS NOT NULL OR ${laterId})`;
  }
  const later = `(${by} ${beyond}= :afterValue AND (${by} ${beyond} :afterValue OR ${laterId}))`;
  return nullable && direction === 'asc' ? `(${later} OR ${by} IS NULL)` : later;
}
