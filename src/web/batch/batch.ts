import { Invalid } from '../../kernel/errors';
import type { ProblemBody } from '../problem';

/** `all`: everything or nothing. `good`: the good ones, each by itself. */
export const BATCH_MODES = ['all', 'good'] as const;
export type BatchMode = (typeof BATCH_MODES)[number];

export const BATCH_LIMIT = 1_000;

export interface AskedBatch {
  mode: BatchMode;
  /** As they came: each is checked by itself, as a POST of one is. */
  items: readonly unknown[];
}

/** What became of one item. */
export type BatchResult =
  | { index: number; status: 'created'; id: number }
  | { index: number; status: 'refused'; problem: ProblemBody }
  | { index: number; status: 'not_done' };

export interface BatchAnswer {
  results: BatchResult[];
  created: number;
  refused: number;
}

/** @throws Invalid for another mode, no items or too many of them, and for what belongs to no batch */
export function askedBatch(body: unknown): AskedBatch {
  const { mode: said, items, ...others } = isRecord(body) ? body : {};
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw Invalid.field(unknown, 'field.unknown');
  const mode = BATCH_MODES.find((each) => each === said);
  if (!mode) throw Invalid.field('mode', said === undefined ? 'field.required' : 'field.not_one_of');
  if (!Array.isArray(items)) throw Invalid.field('items', 'field.required');
  if (items.length === 0 || items.length > BATCH_LIMIT) {
    throw Invalid.field('items', 'field.out_of_range', { min: 1, max: BATCH_LIMIT });
  }
  return { mode, items };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function batchAnswer(results: BatchResult[]): BatchAnswer {
  const count = (status: BatchResult['status']): number =>
    results.filter((each) => each.status === status).length;
  return { results, created: count('created'), refused: count('refused') };
}
