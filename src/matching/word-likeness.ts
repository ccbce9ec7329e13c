import type { WordLikeness } from './names/align';
import { likeness, typos } from './names/distance';
import { hasWays, isMistypedWay } from './abbreviations';
import { isNickname, isSameGivenName } from './given-names';
import { consonants, heardAs } from './skeleton';
import { areDistinct, isBusiness } from './contradictions';
import { byEnding, shareOnlyTheirEnds } from './endings';
import { isHeard, loanKey } from './scripts';
import { isUsual } from './word-weight';

type NameKind = 'person' | 'organization';

/** Two words that names do use are seldom one of them mistyped: `Marco` and `Mario`. */
const BOTH_KNOWN = 0.2;

/** `Yevgeny` and `Eugene`; `Khalid` and `Khalil`. */
export const SAME_GIVEN_NAME = 0.94;
/** `Bill` for `William`. */
export const NICKNAME = 0.86;
const OTHER_GIVEN_NAME = 0.5;
/** Words less alike have two typos or more. */
const ONE_TYPO = 0.86;

/** How a name was written: in letters, without vowels, or by syllables that hear names of others. */
export type Way = 'spelling' | 'sound' | 'loan';

export function wayOf({ consonantal, syllabic }: { consonantal: boolean; syllabic: string }): Way {
  if (consonantal) return 'sound';
  return isHeard(syllabic) ? 'loan' : 'spelling';
}

/** What is known of words: those of several names, and those of any listed one. */
interface Words {
  isKnown: (word: string) => boolean;
  isListed: (word: string) => boolean;
}

/** Likeness of words to a lexicon, by the way the names are written. */
export function likenessBy({ isKnown, isListed }: Words, way: Way, kind: NameKind | undefined): WordLikeness {
  if (way === 'sound') return bySound;
  if (way === 'loan') return byLoan;
  return (a, b, maskOfA, maskOfB) => {
    if (kind !== 'person' && areDistinct(a, b)) return 0;
    const like = bySpelling(a, b, maskOfA, maskOfB);
    const given = kind === 'organization' ? null : isSameGivenName(a, b);
    if (given === true) return Math.max(like, isNickname(a, b) ? NICKNAME : SAME_GIVEN_NAME);
    if (given === false) return like * OTHER_GIVEN_NAME;
    if (kind !== 'organization') {
      const ended = byEnding(a, b);
      if (ended !== null) return ended || partly(a, b, maskOfA, maskOfB, kind);
    }
    if (kind === 'organization' && isShortBusiness(a, b)) return Math.min(like, PARTLY);
    if (like === 0) {
      const part = partly(a, b, maskOfA, maskOfB, kind);
      if (!mayBeMistyped(a, b, kind)) return part;
      const one = mistypedOf(a, b, isListed);
      return one === null ? part : Math.max(part, asMistyped(one, one === a ? b : a, kind));
    }
    if (
      kind !== 'organization' &&
      like < ONE_TYPO &&
      shareOnlyTheirEnds(a, b) &&
      mistypedOf(a, b, isListed) === null
    )
      return like * OTHER_GIVEN_NAME;
    const areWords = (isKnown(a) && isKnown(b)) || (isUsual(a) && isListed(b)) || (isUsual(b) && isListed(a));
    return areWords && !sounds(a, b) ? Math.max(0, like - BOTH_KNOWN) : like;
  };
}

/** What is seen without asking the lists: words too short for their typos, or one that has other spellings. */
function mayBeMistyped(a: string, b: string, kind: NameKind | undefined): boolean {
  if (a.length <= 6 && b.length <= 6) return Math.abs(a.length - b.length) <= 2;
  return kind !== 'person' && (hasWays(a) || hasWays(b));
}

/** Which of two words may be the other mistyped: one that is no word, beside one of the lists. */
function mistypedOf(a: string, b: string, isListed: (word: string) => boolean): string | null {
  const listed = isListed(a);
  if (listed === isListed(b)) return null;
  const other = listed ? b : a;
  return isUsual(other) ? null : other;
}

/** What words with too many typos for their length count, where one of them is no word of its own. */
function asMistyped(mistyped: string, word: string, kind: NameKind | undefined): number {
  if (kind !== 'person' && isMistypedWay(mistyped, word)) return MISTYPED_WAY;
  const [least, most] = [Math.min(mistyped.length, word.length), Math.max(mistyped.length, word.length)];
  if (least < 2 || most > 6) return 0;
  if (most < 4) return typos(mistyped, word, 1) <= 1 ? SHORT : 0;
  return least > 2 && typos(mistyped, word, 2) <= 2 ? SHORT : 0;
}

const MISTYPED_WAY = 0.8;

/** `Oil` and `Foil`: beside a short word of business, one with another letter is another word. */
function isShortBusiness(a: string, b: string): boolean {
  return Math.min(a.length, b.length) <= 5 && isBusiness(a) !== isBusiness(b) && typos(a, b, 1) <= 1;
}

/** `Hassan` and `Hasan`; not `Omar` and `Amir`, whose few consonants many names share. */
function sounds(a: string, b: string): boolean {
  const key = consonants(a);
  return (
    (key === consonants(b) &&
      (key.length > 2 || a.slice(0, 2) === b.slice(0, 2)) &&
      !/[ao]{2}$/.test(a.slice(-1) + b.slice(-1))) ||
    a === b
  );
}

/** What such words count. */
const PARTLY = 0.58;
/** Of a name of a person pairs of letters tell less: many share them (`Ferrari` and `Herard`). */
const PARTLY_NAME = 0.48;
const BEGINNING = 0.78;
const INITIAL = 0.6;
const SHORT = 0.4;

/** A word that is part of another, its initial, or shares most letter pairs: half a sign, and no contradiction. */
function partly(a: string, b: string, maskOfA: number, maskOfB: number, kind: NameKind | undefined): number {
  const far = differing(maskOfA, maskOfB) > 7;
  if (far && a.charCodeAt(0) !== b.charCodeAt(0)) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1)
    return kind !== 'organization' && long.length > 1 && long.startsWith(short) ? INITIAL : 0;
  if ((CONTRARY.has(a) && CONTRARY.has(b)) || (isUsual(a) && isUsual(b))) return 0;
  if (short.length < 4) return kind === 'person' && long.length <= 4 && typos(a, b, 1) <= 1 ? SHORT : 0;
  if (long.startsWith(short)) return short.length >= 5 ? BEGINNING : PARTLY;
  if (far) return 0;
  if (kind !== 'organization' && shareOnlyTheirEnds(a, b)) return 0;
  return pairsShared(short, long) >= (short.length < 6 ? 0.6 : 0.5)
    ? kind === 'person'
      ? PARTLY_NAME
      : PARTLY
    : 0;
}

/** Share of neighbouring letters two words have in common (Dice), from 0 to 1. */
function pairsShared(short: string, long: string): number {
  let both = 0;
  for (let at = 0; at + 1 < short.length; at += 1) if (long.includes(short.slice(at, at + 2))) both += 1;
  return (2 * both) / (short.length + long.length - 2);
}

/** Words spelt alike that mean the opposite or another place: never one of them mistyped. */
const CONTRARY = new Set(
  (
    'north south east west northern southern eastern western northeast northwest southeast southwest norte sur nord sud ' +
    'export import exports imports inner outer upper lower austria australia austrian australian iran iraq iranian iraqi ' +
    'niger nigeria mali malawi gambia zambia india indiana china chile america africa american african asia asian'
  ).split(' '),
);

/** Likeness of two words in Latin letters: a mistyped word, or one transliterated another way. */
export const bySpelling: WordLikeness = (a, b, maskOfA, maskOfB) => {
  const longest = Math.max(a.length, b.length);
  if (CONTRARY.has(a) && CONTRARY.has(b)) return 0;
  if (Math.abs(a.length - b.length) > 3 || differing(maskOfA, maskOfB) > 6) return 0;
  const most = mostTypos(longest);
  if (most === 0) return 0;
  const count = typos(a, b, 3);
  // A first letter is seldom mistyped, and then by its neighbour on the keyboard, not by another word's.
  const like = 1 - (0.78 * count) / longest - beginning(a, b, count);
  if (count <= most) return like;
  const key = consonants(a);
  if (key.length < 2 || key !== consonants(b) || beginOtherwise(a, b)) return 0;
  return count <= 3 ? like - 0.03 : key.length < 4 ? 0 : 0.65;
};

/** A first letter is seldom mistyped, and hardly ever another one in its place and a typo beside it. */
function beginning(a: string, b: string, count: number): number {
  if (a.charCodeAt(0) === b.charCodeAt(0)) return 0;
  const slipped = a.charCodeAt(1) === b.charCodeAt(0) || a.charCodeAt(0) === b.charCodeAt(1);
  return count < 2 || slipped || !beginOtherwise(a, b) ? 0.06 : 0.16;
}

/** `Singh` and `Zhang` have the consonants of one class, and begin with other sounds. */
function beginOtherwise(a: string, b: string): boolean {
  return soundClass(a.charAt(0)) !== soundClass(b.charAt(0));
}

function soundClass(letter: string): string {
  if ('ckq'.includes(letter)) return 'k';
  if ('jgy'.includes(letter)) return 'j';
  if ('vfw'.includes(letter)) return 'f';
  if ('pb'.includes(letter)) return 'b';
  return 'aeiouh'.includes(letter) ? 'a' : letter;
}

/** Likeness of two words of which one may be written without vowels. */
export const bySound: WordLikeness = (a, b, maskOfA, maskOfB) => {
  const key = consonants(a);
  const other = consonants(b);
  if (key !== '' && key === other) return key.length >= 3 ? 0.95 : key.length === 2 ? 0.88 : 0.7;
  if (a.includes('dh') || b.includes('dh')) {
    const [soft, otherSoft] = [a, b].map((word) => consonants(word.replace(/dh/g, 'z')));
    if (soft === otherSoft && (soft?.length ?? 0) >= 2) return (soft?.length ?? 0) >= 3 ? 0.94 : 0.86;
  }
  // `v` is written by the letter that is heard as `w` too, and left out with it.
  if (a.includes('v') || b.includes('v')) {
    const [withW, otherWithW] = [a, b].map((word) => heardAs(consonants(word.replace(/v/g, 'w'))));
    if (withW === otherWithW && (withW?.length ?? 0) >= 3) return 0.9;
  }
  // Scripts without `p`, `v` or `g` of their own write their neighbours.
  const [heard, otherHeard] = [heardAs(key), heardAs(other)];
  if (heard.length >= 2 && heard === otherHeard) return heard.length >= 3 ? 0.92 : 0.85;
  if (key.length + other.length >= 7) return 0.9 * likeness(key, other);
  return bySpelling(a, b, maskOfA, maskOfB);
};

/** `ジョー` for `Joe`: short, and begun by the same sound. */
function heardShort(a: string, b: string): number {
  return Math.max(a.length, b.length) <= 4 && a.charCodeAt(0) === b.charCodeAt(0) ? 0.6 : 0;
}

/** Likeness of two words of which one may be a name of others written as it was heard: `푸틴`, `プーチン`. */
export const byLoan: WordLikeness = (a, b, maskOfA, maskOfB) => {
  const key = loanKey(a);
  const other = loanKey(b);
  if (key === other)
    return key.length >= 3
      ? 0.93
      : key.length === 2
        ? 0.88
        : Math.max(heardShort(a, b), bySpelling(a, b, maskOfA, maskOfB));
  const longest = Math.max(key.length, other.length);
  const close = longest >= 4 && typos(key, other, 1) <= 1 ? 1 - 1 / (longest + 1) : 0;
  return Math.max(close, bySpelling(a, b, maskOfA, maskOfB));
};

function mostTypos(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 11 ? 2 : 3;
}

/** How many letters only one of two words has. */
function differing(maskOfA: number, maskOfB: number): number {
  let bits = maskOfA ^ maskOfB;
  let count = 0;
  for (; bits !== 0; count += 1) bits &= bits - 1;
  return count;
}
