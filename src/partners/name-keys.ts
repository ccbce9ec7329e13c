import { memoOf } from '../kernel/memo';
import { foldName, nameKeys } from '../matching/names/name';

const MOST_FOLDED = 100_000;

/**
 * How the name of a partner is kept for finding equal ones, however written. A file asks for the same names again and
 * again, and so do the gifts of an office.
 */
export const nameKeyOf = memoOf(MOST_FOLDED, (name: string): string => foldName(name).slice(0, 300));

/** The blocking keys of all the names of one partner, each once, as long as their column holds. */
export function blockingKeysOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(nameKeys).map((key) => key.slice(0, 60)))];
}
