import { nameKeyOf as foldedKeyOf } from '../partners/name-keys';

const folded = new Map<string, string>();
const MOST_FOLDED = 100_000;

/** The folded name partners are found by; a file asks for the same names again and again. */
export function nameKeyOf(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const key = foldedKeyOf(name);
  folded.set(name, key);
  return key;
}
