import { screenedName } from './screened-name';

/** A word that stands for itself: beside it, legal forms fall away. */
const BESIDE = 'quellmar';

/** True when a name has a word to be compared by; `!? LTD` has a legal form and nothing else. */
export function isComparable(name: string): boolean {
  return screenedName(`${BESIDE} ${name}`).words.some((word) => word !== BESIDE);
}
