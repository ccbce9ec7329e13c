import { align, type Alignment } from './names/align';
import { canonicalWord, isNumber } from './names/words';
import { inFull } from './abbreviations';
import { reason, type Reason } from '../kernel/verdict';
import { ALTERNATIVES, SECTORS } from './generic-words';
import { screenedName, type ScreenedName } from './screened-name';
import { likenessBy } from './word-likeness';
import { isUsual, wordWeight } from './word-weight';

export type NameKind = 'person' | 'organization';

/** How alike two names are, from 0 to 1, and the sentence that says why. */
export interface NameScore {
  score: number;
  reason: Reason;
}

/** What is known of words: how much each tells apart, and which are words in their own right. */
export interface Lexicon {
  /** Above 0 and at most 1. */
  weightOf: (word: string) => number;
  isKnown: (word: string) => boolean;
}

const NO_LIST: Lexicon = { weightOf: wordWeight, isKnown: isUsual };
/** From this score on a name counts as one the register knows; set by the table of `names.spec.ts`. */
export const KNOWN_AS = 0.86;
/** From this score on two names are worth showing side by side to a person. */
export const WORTH_A_LOOK = 0.75;

/** Scores two names as written, of any script; `kind` is what both are thought to be. */
export function scorePair(name1: string, name2: string, kind?: NameKind): NameScore {
  return scorePrepared(screenedName(name1), screenedName(name2), kind);
}

/** `scorePair` for loops: prepare once, compare often. */
export function scorePrepared(a: ScreenedName, b: ScreenedName, kind?: NameKind): NameScore {
  return scoreNames(a, b, NO_LIST, kind);
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
    likenessBy(lexicon.isKnown, first.consonantal || second.consonantal, kind),
  );
  return judged(first, second, found, legal, kind);
}

function judged(
  a: ScreenedName,
  b: ScreenedName,
  found: Alignment,
  legal: number,
  kind: NameKind | undefined,
): NameScore {
  if (kind !== 'person' && (isAcronym(a, b) || isAcronym(b, a)))
    return { score: ACRONYM, reason: reason('matching.acronym') };
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
  if (found.best < TELLING && found.left.length > 0 && score > 0)
    return { score: score * (0.6 + (0.4 * found.best) / TELLING), reason: why(found) };
  if (kind !== 'person' && contradict(found.aloneWords))
    return { score: Math.min(score, CONTRADICTED), reason: why(found) };
  if (found.typos > 0 && a.words.length === 1 && b.words.length === 1 && longest(a) <= 5 && longest(b) <= 5)
    return { score: score * SHORT_ALONE, reason: why(found) };
  return { score: score * standing(found.aloneWords, kind), reason: why(found) };
}

/** `Visa` and `Vista`: another letter in a short name that stands alone is as likely another name. */
const SHORT_ALONE = 0.88;

function longest({ words }: ScreenedName): number {
  return Math.max(...words.map((word) => word.length));
}

/** What is left of the score where a word without a partner says more than its weight. */
function standing([a, b]: Alignment['aloneWords'], kind: NameKind | undefined): number {
  const [one = '', ...more] = [...a, ...b];
  // `Red Cross` is not `Red Cross Pharma`.
  if (kind !== 'person' && more.length === 0 && SECTOR.has(one) && one !== 'bank') return OTHER_SECTOR;
  // The last word of `Kim Jong Un` and `Kim Jong Il` is light, being short, and yet tells them apart.
  const short = (words: readonly string[]): boolean =>
    words.some((word) => word.length > 1 && word.length < 4);
  return kind !== 'organization' && short(a) && short(b) ? OTHER_SHORT : 1;
}

const OTHER_SECTOR = 0.93;
const OTHER_SHORT = 0.85;

/** Below it the heaviest word in common is one of those that many names share. */
const TELLING = 0.5;
/** The most for names that are alternatives: `North Alba` and `South Alba`. */
const CONTRADICTED = 0.6;
/** Worth a look and no more: many names share three initials. */
const ACRONYM = 0.78;

function isAcronym(short: ScreenedName, long: ScreenedName): boolean {
  const [word = '', ...more] = short.words;
  if (more.length > 0 || word.length < 3) return false;
  // `NIOC` counts the company, which is a legal form here.
  const company = /\bco(rp)?\b/.test(long.legal) && word.endsWith('c') ? 1 : 0;
  if (long.words.length !== word.length && long.words.length !== word.length - company) return false;
  return long.words.length > 1 && long.words.every((each, at) => each.charCodeAt(0) === word.charCodeAt(at));
}

const ALTERNATIVE_OF = new Map<string, number[]>();
ALTERNATIVES.forEach((line, group) => {
  for (const each of line.split(' ')) {
    const word = inFull(canonicalWord(each));
    ALTERNATIVE_OF.set(word, [...(ALTERNATIVE_OF.get(word) ?? []), group]);
  }
});
const SECTOR = new Set(SECTORS.split(' ').map((word) => inFull(canonicalWord(word))));

/** Each name has a word, or a letter on its own, that stands for what the other is not. */
function contradict([a, b]: Alignment['aloneWords']): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a.some((word) => word.length === 1) && b.some((word) => word.length === 1)) return true;
  if (a.some((word) => SECTOR.has(word)) && b.some((word) => SECTOR.has(word))) return true;
  const groups = a.flatMap((word) => ALTERNATIVE_OF.get(word) ?? []);
  return (
    groups.length > 0 && b.some((word) => ALTERNATIVE_OF.get(word)?.some((each) => groups.includes(each)))
  );
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
  if (contradicted > 0) {
    const share = found.share + (1 - found.share) * 0.58 * Math.min(1, Math.max(0, matched - 0.75) / 1.15);
    return share * (1 - (0.21 * contradicted) / (contradicted + matched));
  }
  if (aloneA === 0 && aloneB === 0) return found.share;
  const telling = Math.min(1, Math.max(0, matched - 0.8) / 1.2);
  // A mistyped word next to a missing one is little to go by.
  return found.share + (1 - found.share) * (found.typos > 0 ? 0.3 : 0.76) * telling;
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
