import { foldName, nameKeys } from '../matching/names/name';

/** How the name of a partner is kept for finding equal ones, however written. */
export function nameKeyOf(name: string): string {
  return foldName(name).slice(0, 300);
}

/** The blocking keys of all the names of one partner, each once, as long as their column holds. */
export function blockingKeysOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(nameKeys).map((key) => key.slice(0, 60)))];
}
