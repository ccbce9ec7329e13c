import { screenedName } from './screened-name';

/** True when a name has a word to be compared by; `!? LTD` has a legal form and nothing else. */
export function isComparable(name: string): boolean {
  return screenedName(name).words.length > 0;
}
