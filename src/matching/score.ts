import { align, type Alignment, type WordLikeness } from './names/align';
import { likeness, typos } from './names/distance';
import { isNumber, plainWeight } from './names/words';
import { reason, type Reason } from '../kernel/verdict';
import { screenedName, type ScreenedName } from './screened-name';
import { consonants } from './skeleton';

export type NameKind = 'person' | 'organization';

/** How alike two names are, from 0 to 1, and the sentence that says why. */
export interface NameScore {
  score: number;
  reason: Reason;
}

/** Words that stand in many persons' names and tell few of them apart. */
const PARTICLES = new Set(
  'al el ul bin ibn ben bint abu abou abd haji hajji sheikh shaykh mullah maulavi dr mr mrs'.split(' '),
);

/** Short legal forms that may be a name too, where they stand before it: `S.A.S. ALBA`. */
const FORMS = new Set(
  'sas srl fze fzco fzc dmcc wll bhd pte pty doo oao zao ooo bv nv ag spa ou ca cv rl de'.split(' '),
);

/** Short words stand in many names and are often what a list or a person leaves out. */
const WEIGHT_OF_LENGTH = [0.1, 0.25, 0.5, 0.75, 0.9];

/** Weight of a word without a list to count it in, above 0 and at most 1. */
export function wordWeight(word: string): number {
  if (PARTICLES.has(word)) return 0.2;
  if (FORMS.has(word)) return 0.15;
  return Math.min(plainWeight(word), WEIGHT_OF_LENGTH[word.length] ?? 1);
}

/** What is known of words: how much each tells apart, and which are words in their own right. */
export interface Lexicon {
  /** Above 0 and at most 1. */
  weightOf: (word: string) => number;
  isKnown: (word: string) => boolean;
}

const NO_LIST: Lexicon = { weightOf: wordWeight, isKnown: () => false };
/** Two words that names do use are seldom one of them mistyped: `Marco` and `Mario`. */
const BOTH_KNOWN = 0.12;

/** Scores two names as written, of any script; `kind` is what both are thought to be. */
export function scorePair(name1: string, name2: string, kind?: NameKind): NameScore {
  return scoreNames(screenedName(name1), screenedName(name2), NO_LIST, kind);
}

/** Scores two prepared names by what `lexicon` knows of their words. The order of the two does not matter. */
export function scoreNames(a: ScreenedName, b: ScreenedName, lexicon: Lexicon, kind?: NameKind): NameScore {
  if (a.words.length === 0 || b.words.length === 0) return { score: 0, reason: reason('matching.different') };
  const legal = a.legal === b.legal ? 0 : a.legal === '' || b.legal === '' ? 0.005 : 0.015;
  if (sameWords(a.words, b.words)) return { score: 1 - legal, reason: reason('matching.same') };
  // `JSCARGUMENT` is `JSC ARGUMENT`: somebody left out the space after the legal form.
  if (a.run === b.run || a.words.join('') === b.words.join(''))
    return { score: 0.98 - legal, reason: reason('matching.joined') };
  const [first, second] = a.words.join(' ') < b.words.join(' ') ? [a, b] : [b, a];
  const found = align(
    first,
    second,
    lexicon.weightOf,
    likenessBy(lexicon, first.consonantal || second.consonantal),
  );
  return judged(first, second, found, legal, kind);
}

/** Likeness of words to a lexicon; `sound` when one of the names is written without vowels. */
function likenessBy({ isKnown }: Lexicon, sound: boolean): WordLikeness {
  if (sound) return bySound;
  return (a, b, maskOfA, maskOfB) => {
    const like = bySpelling(a, b, maskOfA, maskOfB);
    if (like === 0 || !isKnown(a) || !isKnown(b) || consonants(a) === consonants(b)) return like;
    return Math.max(0, like - BOTH_KNOWN);
  };
}

function judged(
  a: ScreenedName,
  b: ScreenedName,
  found: Alignment,
  legal: number,
  kind: NameKind | undefined,
): NameScore {
  const numbers = found.left.filter(isNumber);
  const score = Math.max(
    0,
    ofAlignment(found) - legal - (found.ordered ? 0 : kind === 'person' ? 0.005 : 0.015),
  );
  if (numbers.length > 0 && score > 0) {
    const both = a.words.some(isNumber) && b.words.some(isNumber);
    const why = reason('matching.numbers', { numbers: numbers.join(', ') });
    return { score: Math.min(score, both ? 0.45 : 0.75), reason: why };
  }
  return { score, reason: why(found) };
}

/**
 * Shared weight, a little more when one name holds the whole other and two words or more say so, and less
 * when each has a word the other lacks: `China Mobile` and `China Resources` contradict each other.
 */
function ofAlignment(found: Alignment): number {
  const [aloneA, aloneB] = found.alone;
  const [wholeA, wholeB] = found.whole;
  const matched = Math.min(wholeA - aloneA, wholeB - aloneB);
  const contradicted = Math.min(aloneA, aloneB);
  if (contradicted > 0) return found.share * (1 - (0.4 * contradicted) / (contradicted + matched));
  if (aloneA === 0 && aloneB === 0) return found.share;
  const telling = Math.min(1, Math.max(0, matched - 0.8) / 1.2);
  // A mistyped word next to a missing one is little to go by.
  return found.share + (1 - found.share) * (found.typos > 0 ? 0.15 : 0.65) * telling;
}

function why(found: Alignment): Reason {
  if (found.share === 0) return reason('matching.different');
  if (found.left.length > 0) return reason('matching.partly', { words: found.left.join(', ') });
  if (found.typos > 0) return reason('matching.typos', { count: found.typos });
  return reason(found.joined ? 'matching.joined' : 'matching.order');
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
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
  const like = 1 - (0.65 * count) / longest - (a.charCodeAt(0) === b.charCodeAt(0) ? 0 : 0.06);
  if (count <= most) return like;
  const key = consonants(a);
  if (key.length < 2 || key !== consonants(b)) return 0;
  return count <= 3 ? like - 0.03 : key.length < 3 ? 0 : 0.65;
};

/** Likeness of two words of which one may be written without vowels. */
export const bySound: WordLikeness = (a, b, maskOfA, maskOfB) => {
  const key = consonants(a);
  const other = consonants(b);
  if (key !== '' && key === other) return key.length >= 3 ? 0.95 : key.length === 2 ? 0.88 : 0.7;
  if (key.length + other.length >= 7) return 0.9 * likeness(key, other);
  return bySpelling(a, b, maskOfA, maskOfB);
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
