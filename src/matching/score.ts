import { align, type Alignment } from './names/align';
import { typos } from './names/distance';
import { isNumber, usualSpelling } from './names/words';
import { inFull } from './abbreviations';
import { acronymOf } from './acronyms';
import { contradict, isBranch, isSector } from './contradictions';
import { reason } from '../kernel/verdict';
import { byForms, legalDifference } from './legal-difference';
import { isFormWord, screenedName, type ScreenedName } from './screened-name';
import { isGivenName } from './common-names';
import { why, type Judging, type Lexicon, type NameKind, type NameScore } from './judging';
import { withoutMistypedForm } from './mistyped-forms';
import { alikeInOneRun } from './runs';
import { asPersons } from './score-persons';
import { likenessBy, wayOf } from './word-likeness';
import { isUsual, wordWeight } from './word-weight';

export type { Lexicon, NameKind, NameScore };

const NO_LIST: Lexicon = { weightOf: wordWeight, isKnown: isUsual, isListed: isUsual, leastInitials: 3 };
/** From this score on a name counts as one the register knows; set by the table of `names.spec.ts`. */
export const KNOWN_AS = 0.86;
/** From this score on two names are worth showing side by side to a person. */
export const WORTH_A_LOOK = 0.75;

/** Scores two names as written, of any script; `kind` is what both are thought to be. */
export function scorePair(name1: string, name2: string, kind?: NameKind): NameScore {
  return scoreNames(screenedName(name1, kind), screenedName(name2, kind), NO_LIST, kind);
}

/** `scorePair` for loops: prepare once, compare often. */
export function scorePrepared(a: ScreenedName, b: ScreenedName, kind?: NameKind): NameScore {
  return scoreNames(a, b, NO_LIST, kind);
}

/** Scores two prepared names by what `lexicon` knows of their words. The order of the two does not matter. */
export function scoreNames(a: ScreenedName, b: ScreenedName, lexicon: Lexicon, kind?: NameKind): NameScore {
  if (a.words.length === 0 || b.words.length === 0) return ofNothing(a, b);
  if (kind !== 'person' && a.legal !== b.legal) {
    const one = withoutMistypedForm(a, b, lexicon.isKnown);
    const other = one ? null : withoutMistypedForm(b, a, lexicon.isKnown);
    if (one ?? other) {
      const found = scoreNames(one ?? a, other ?? b, lexicon, kind);
      return { score: Math.max(0, found.score - MISTYPED_FORM), reason: found.reason };
    }
  }
  const legal = legalDifference(a.legal, b.legal);
  const signs = signsCompared(a, b);
  if (signs === 'other') return { score: OTHER_SIGN, reason: reason('matching.signs') };
  if (sameWords(a.words, b.words)) return { score: 1 - legal, reason: reason('matching.same') };
  // `JSCARGUMENT` is `JSC ARGUMENT`: somebody left out the space after the legal form.
  if (a.run === b.run || spellTheSame(a.words, b.words))
    return { score: 0.98 - legal, reason: reason('matching.joined') };
  const [first, second] = isBefore(a.words, b.words) ? [a, b] : [b, a];
  const way = wayOf(first) === 'spelling' ? wayOf(second) : wayOf(first);
  const found = align(first, second, lexicon.weightOf, likenessBy(lexicon, way, kind));
  return judged(first, second, found, { legal, kind, way, lexicon });
}

/** What a mistyped legal form costs. */
const MISTYPED_FORM = 0.06;
/** Off the score of a short name with a given name in it, and a company's with its form: `Jean Griffin` and `GRIFFON FZC`. */
function besideCompany(a: ScreenedName, b: ScreenedName): number {
  if ((a.legal === '') === (b.legal === '')) return 0;
  const { words } = a.legal === '' ? a : b;
  return words.length < 4 && words.some(isGivenName) ? BESIDE_COMPANY : 0;
}

const BESIDE_COMPANY = 0.06;
/** The most for names that differ in a character. */
const OTHER_SIGN = 0.6;
const NO_LETTERS = screenedName('').run;

/** `!? LTD`: nothing is left that could be compared, and that is no sign of another name. */
function ofNothing(a: ScreenedName, b: ScreenedName): NameScore {
  if (a.words.length === 0 && b.words.length === 0 && a.run === b.run && a.run !== NO_LETTERS)
    return { score: 1, reason: reason('matching.same') };
  return { score: 0, reason: reason('matching.nothing') };
}

/** One other sign in a name of Han or Hangul is another name, as one syllable is. */
function signsCompared(a: ScreenedName, b: ScreenedName): 'other' | null {
  if (a.syllabic === '' || b.syllabic === '' || a.syllabic === b.syllabic) return null;
  const [one, other] = [[...a.syllabic], [...b.syllabic]];
  if (one.length !== other.length || one.length > 8) return null;
  const differ = one.filter((sign, at) => sign !== other[at]).length;
  // The same sounds in other signs are the older or shorter way to write them.
  return differ <= 2 && a.words.join('') !== b.words.join('') ? 'other' : null;
}

function judged(a: ScreenedName, b: ScreenedName, found: Alignment, judging: Judging): NameScore {
  const { legal, kind, way, lexicon } = judging;
  if (kind !== 'person' && (a.words.length === 1 || b.words.length === 1 || found.initials >= 3)) {
    const acronym = acronymScore(a, b, found, lexicon.leastInitials);
    if (acronym) return acronym;
  }
  const numbers = kind === 'person' ? [] : found.left.filter(isNumber);
  const plain = ofAlignment(found) - (found.ordered ? 0 : kind === 'person' ? 0.005 : 0.015);
  const score =
    kind === 'person'
      ? Math.max(0, plain - legal)
      : byForms(plain, a.legal, b.legal, legal) - besideCompany(a, b);
  if (numbers.length > 0 && score > 0) {
    const both = a.words.some(isNumber) && b.words.some(isNumber);
    const why = reason('matching.numbers', { numbers: numbers.join(', ') });
    return { score: Math.min(score, both ? 0.45 : 0.75), reason: why };
  }
  const run = found.share < ALL_ALIKE && way !== 'sound' ? alikeInOneRun(a, b, lexicon.isKnown) : 0;
  if (run > score) return { score: run - legal, reason: reason('matching.typos', { count: 1 }) };
  if (kind !== 'organization') {
    const person = asPersons(a, b, found, { ...judging, score });
    if (person) return person;
  }
  const sameForm = a.legal !== '' && a.legal === b.legal && found.typos === 0;
  if (isShort(a) || isShort(b))
    return { score: Math.min(score, sameForm ? SHORT_OF_FORM : SHORT_WHOLE), reason: why(found) };
  if (found.best < TELLING && found.left.length > 0 && score > 0)
    return { score: score * (0.6 + (0.4 * found.best) / TELLING), reason: why(found) };
  if (kind !== 'person' && contradict(found.aloneWords))
    return { score: Math.min(score, CONTRADICTED), reason: why(found) };
  if (kind !== 'person' && isBranch(found.aloneWords, Math.min(a.words.length, b.words.length)))
    return {
      score: Math.min(
        score,
        found.typos > 0
          ? OTHER_BRANCH
          : (sameForm ? BRANCH_OF_FORM : BRANCH) - 0.01 * (found.left.length - 1),
      ),
      reason: reason('matching.branch', { words: found.left.join(', ') }),
    };
  if (found.typos > 0 && a.words.length === 1 && b.words.length === 1)
    return { score: score * shortAlone(a.words[0] ?? '', b.words[0] ?? ''), reason: why(found) };
  return { score: score * standing(found.aloneWords, kind), reason: why(found) };
}

const ALL_ALIKE = 0.99;

function acronymScore(
  a: ScreenedName,
  b: ScreenedName,
  found: Alignment,
  leastInitials: number,
): NameScore | null {
  const acronym = acronymOf(a, b, oneSpelling) ?? acronymOf(b, a, oneSpelling);
  if (acronym === 'known') return { score: KNOWN_ACRONYM, reason: reason('matching.knownAcronym') };
  const letters = Math.min(...[a, b].filter(({ words }) => words.length === 1).map(({ words }) => words[0]?.length ?? 0)); // prettier-ignore
  if (acronym === 'initials')
    return { score: letters >= 5 ? LONG_ACRONYM : leastInitials <= 3 || letters >= leastInitials ? ACRONYM : SHARED_ACRONYM, reason: reason('matching.acronym') }; // prettier-ignore
  // `PLA China`: beside what both names have, one has the initials of the rest.
  return found.initials >= 3 && found.left.length === 0
    ? { score: ACRONYM, reason: reason('matching.acronym') }
    : null;
}

function oneSpelling(word: string): string {
  return isFormWord(word) ? '' : inFull(usualSpelling(word));
}

/**
 * `Visa` and `Vista`: another letter in a short name that stands alone is as likely another name, and one letter
 * in place of another more so than one too many, too few or moved.
 */
function shortAlone(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  if (length <= 5) return SHORT_ALONE;
  if (length <= 8 && typos(a, b, 1) > 1) return TWO_TYPOS_ALONE;
  return length <= 7 && a.length === b.length && [...a].sort().join('') !== [...b].sort().join('')
    ? OTHER_LETTER
    : 1;
}

const SHORT_ALONE = 0.88;
const OTHER_LETTER = 0.86;
const TWO_TYPOS_ALONE = 0.9;

/** A name of one word of three letters at most hits only whole: `RI` is in too many others. */
function isShort({ words }: ScreenedName): boolean {
  return words.length === 1 && (words[0]?.length ?? 0) <= 3;
}

const SHORT_WHOLE = 0.6;
/** With the same legal form it is worth a look, and no hit. */
const SHORT_OF_FORM = 0.74;

/** What is left of the score where a word without a partner says more than its weight. */
function standing([a, b]: Alignment['aloneWords'], kind: NameKind | undefined): number {
  const [one = '', ...more] = [...a, ...b];
  // `Red Cross` is not `Red Cross Pharma`.
  if (kind !== 'person' && more.length === 0 && isSector(one) && one !== 'bank') return OTHER_SECTOR;
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
/** Worth a look and no more: a company and what bears its name in one country. */
const BRANCH = 0.73;
const BRANCH_OF_FORM = 0.75;
/** And what bears one like it. */
const OTHER_BRANCH = 0.7;
/** Worth a look and no more: many names share three initials. */
const ACRONYM = 0.78;
const LONG_ACRONYM = 0.8;
const SHARED_ACRONYM = 0.68;
const KNOWN_ACRONYM = 0.85;

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

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/** Without writing them together where it is seen at once: most names that are compared are of other lengths. */
function spellTheSame(a: readonly string[], b: readonly string[]): boolean {
  let [one, other] = [0, 0];
  for (const word of a) one += word.length;
  for (const word of b) other += word.length;
  return one === other && a[0]?.charCodeAt(0) === b[0]?.charCodeAt(0) && a.join('') === b.join('');
}

/** An order of any two names, so that which of them is asked for makes no difference. */
function isBefore(a: readonly string[], b: readonly string[]): boolean {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const [one = '', other = ''] = [a[at], b[at]];
    if (one !== other) return one < other;
  }
  return a.length < b.length;
}
