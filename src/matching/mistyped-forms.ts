import { typos } from './names/distance';
import { spellingsOfForm } from './names/legal-forms';
import { isBusiness } from './contradictions';
import type { ScreenedName } from './screened-name';

/** A word of so many letters may be a form with two typos; a shorter one is a form with one at most. */
const LONG = 6;

/**
 * `LADOGA hOOO` beside `LADOGA OOO`: what stands where a legal form does is the form of the other name mistyped,
 * if this name lacks it. Only the other name can tell: `hooo` alone may be a word.
 */
export function withoutMistypedForm(
  name: ScreenedName,
  other: ScreenedName,
  isKnown: (word: string) => boolean,
): ScreenedName | null {
  if (other.legal === '' || name.legal === other.legal || name.words.length < 2) return null;
  const ways = lacking(name.legal, other.legal);
  if (ways === null) return null;
  const isForm = (word: string | undefined): boolean =>
    word !== undefined && isMistyped(word, ways) && !other.words.includes(word) && !isKnown(word) && !isBusiness(word); // prettier-ignore
  let [start, end] = [0, name.words.length];
  while (end > 1 && isForm(name.words[end - 1])) end -= 1;
  while (start < end - 1 && isForm(name.words[start])) start += 1;
  return end - start === name.words.length ? null : part(name, start, end, other.legal);
}

/** How the forms are written that one name has and the other lacks, and which words were those mistyped. */
interface Ways {
  spellings: readonly string[];
  seen: Map<string, boolean>;
}

/** By the forms of the one, and those of the other: a key written together would have to be hashed anew each time. */
const waysOf = new Map<string, Map<string, Ways | null>>();

function lacking(own: string, others: string): Ways | null {
  let ofOwn = waysOf.get(own);
  if (ofOwn === undefined) {
    if (waysOf.size >= MOST_REMEMBERED) waysOf.clear();
    ofOwn = new Map<string, Ways | null>();
    waysOf.set(own, ofOwn);
  }
  let ways = ofOwn.get(others);
  if (ways !== undefined) return ways;
  const has = new Set(own.split(' '));
  const spellings = others.split(' ').flatMap((form) => (has.has(form) ? [] : spellingsOfForm(form)));
  ways = spellings.length === 0 ? null : { spellings, seen: new Map() };
  if (ofOwn.size >= MOST_REMEMBERED) ofOwn.clear();
  ofOwn.set(others, ways);
  return ways;
}

const MOST_REMEMBERED = 500;
const MOST_WORDS = 5_000;

function isMistyped(word: string, { spellings, seen }: Ways): boolean {
  const known = seen.get(word);
  if (known !== undefined) return known;
  const is = spellings.some((spelling) => {
    const most = word.length >= LONG && spelling.length >= LONG - 1 ? 2 : 1;
    return word.length > 1 && typos(word, spelling, most) <= most;
  });
  if (seen.size >= MOST_WORDS) seen.clear();
  seen.set(word, is);
  return is;
}

function part(name: ScreenedName, start: number, end: number, legal: string): ScreenedName {
  const { words, masks, weights } = name;
  return {
    ...name,
    words: words.slice(start, end),
    masks: masks.slice(start, end),
    ...(weights ? { weights: weights.slice(start, end) } : {}),
    legal,
  };
}
