import { inFull } from './abbreviations';
import { isPlace } from './countries';
import { ALTERNATIVES, SECTORS } from './generic-words';
import { LINES_OF_BUSINESS } from './lines-of-business';
import { canonicalWord, usualSpelling } from './names/words';
import { isClassLetter } from './number-words';

const ALTERNATIVE_OF = new Map<string, number[]>();
ALTERNATIVES.forEach((line, group) => {
  for (const each of line.split(' ')) {
    const word = inFull(canonicalWord(each));
    ALTERNATIVE_OF.set(word, [...(ALTERNATIVE_OF.get(word) ?? []), group]);
  }
});
const SECTOR = new Set(SECTORS.split(' ').map((word) => inFull(canonicalWord(word))));
const BUSINESS: ReadonlySet<string> = new Set(
  `${LINES_OF_BUSINESS} ${SECTORS}`.split(' ').map((word) => inFull(usualSpelling(word))),
);

const BRANCH = new Set('branch filiale sucursal succursale subsidiary subsidiaria niederlassung'.split(' '));
/** Such words as companies leave out or put in as they please. */
const LIGHT = new Set('bank capital works power express credit data material property product'.split(' '));

/** True for a word, in its one spelling, that says in which sector an organization works. */
export function isSector(word: string): boolean {
  return SECTOR.has(word);
}

/** True for a word, in its one spelling, for what organizations make, do or are. */
export function isBusiness(word: string): boolean {
  return BUSINESS.has(word);
}

/** Two words in their own right for what organizations do, or two places: neither is the other mistyped. */
export function areDistinct(a: string, b: string): boolean {
  if (a === `${b}s` || b === `${a}s`) return false;
  return (
    (BUSINESS.has(a) && BUSINESS.has(b)) ||
    (isPlace(a) && isPlace(b)) ||
    (isClassLetter(a) && isClassLetter(b))
  );
}

type AloneWords = readonly [readonly string[], readonly string[]];

/** Each name has a word, or a letter on its own, that stands for what the other is not. */
export function contradict([a, b]: AloneWords): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a.some((word) => word.length === 1) && b.some((word) => word.length === 1)) return true;
  if (a.some(isPlace) && b.some(isPlace)) return true;
  if (a.some(isClassLetter) && b.some(isClassLetter)) return true;
  if (a.some((word) => BUSINESS.has(word)) && b.some((word) => BUSINESS.has(word))) return true;
  const groups = a.flatMap((word) => ALTERNATIVE_OF.get(word) ?? []);
  return (
    groups.length > 0 && b.some((word) => ALTERNATIVE_OF.get(word)?.some((each) => groups.includes(each)))
  );
}

/** Words of one name alone that say where or of what a part of a company is: `Unilora` is not its branch in Ghana. */
export function isBranch([a, b]: AloneWords, matched: number): boolean {
  const [only, none] = a.length > 0 ? [a, b] : [b, a];
  return none.length === 0 && only.length > 0 && matched <= 1 && only.every((word) => isPlace(word) || BRANCH.has(word) || BUSINESS.has(word)) && only.some((word) => !LIGHT.has(word)); // prettier-ignore
}
