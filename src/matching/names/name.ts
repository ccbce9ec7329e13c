import { reason, type Reason } from '../../kernel/verdict';
import { align, type Alignment } from './align';
import { prepareName, type PreparedName } from './prepared';
import { isNumber, plainWeight } from './words';

/** From this score on a name counts as one the register knows; set by the table of `name.spec.ts`. */
export const KNOWN_AS = 0.86;
/** From this score on two names are worth showing side by side to a person. */
export const WORTH_A_LOOK = 0.75;

/** How alike two names are, from 0 to 1, and the sentence that says why. */
export interface Likeness {
  score: number;
  why: Reason;
}

/**
 * The name in plain lower case: any script in Latin letters, `&` as `and`, no punctuation, and legal
 * forms and common words in one spelling (`Société Alba, S.A.` and `SOCIETE ALBA SA` fold alike).
 */
export function foldName(name: string): string {
  return prepareName(name).folded;
}

const prepared = new Map<string, PreparedName>();
const MOST_PREPARED = 20_000;

/** Compares two names as written; for loops over a register, `prepareName` and `compareName`. */
export function compareNames(a: string, b: string, weightOf?: (word: string) => number): Likeness {
  return compareName(remembered(a), remembered(b), weightOf);
}

function remembered(name: string): PreparedName {
  const known = prepared.get(name);
  if (known) return known;
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  const ready = prepareName(name);
  prepared.set(name, ready);
  return ready;
}

/**
 * Compares two prepared names. Words weigh by `weightOf` (rarity in the register, above 0; common words
 * of company names weigh little without it). Typos, dropped, joined and moved words cost a little each;
 * numbers must agree, and legal forms hardly count.
 */
export function compareName(
  a: PreparedName,
  b: PreparedName,
  weightOf: (word: string) => number = plainWeight,
): Likeness {
  if (a.words.length === 0 || b.words.length === 0) return { score: 0, why: reason('matching.different') };
  if (a.folded === b.folded) return { score: 1, why: reason('matching.same') };
  // `JSCARGUMENT` is `JSC ARGUMENT`: somebody left out the space after the legal form.
  if (a.run === b.run) return { score: 0.97, why: reason('matching.joined') };
  const forms = a.legal !== '' && b.legal !== '' && a.legal !== b.legal ? 0.02 : 0;
  if (a.joined === b.joined) {
    const key = a.words.length === b.words.length ? 'matching.same' : 'matching.joined';
    return { score: 0.99 - forms, why: reason(key) };
  }
  // Always in one order, so that comparing the other way round cannot give another score.
  const [first, second] = a.folded < b.folded ? [a, b] : [b, a];
  return scored(first, second, align(first, second, weightOf), forms);
}

function scored(a: PreparedName, b: PreparedName, found: Alignment, forms: number): Likeness {
  // Known acronyms are worth a person's look and no more: many names share three initials.
  if (isAcronym(a, b) || isAcronym(b, a)) return { score: 0.8, why: reason('matching.acronym') };
  const moved = found.ordered ? 0 : 0.03;
  const score = Math.max(0, found.share - forms - moved - (found.joined ? 0.01 : 0));
  if (score > 0 && found.left.some(isNumber)) {
    const both = a.words.some(isNumber) && b.words.some(isNumber);
    return {
      score: Math.min(score, both ? 0.5 : 0.8),
      why: reason('matching.numbers', { numbers: found.left.filter(isNumber).join(', ') }),
    };
  }
  return { score, why: whyOf(found, score) };
}

function isAcronym(short: PreparedName, long: PreparedName): boolean {
  const [word, ...more] = short.words;
  return word !== undefined && more.length === 0 && long.words.length >= 3 && word === long.initials;
}

function whyOf(found: Alignment, score: number): Reason {
  if (score === 0) return reason('matching.different');
  if (found.left.length > 0) return reason('matching.partly', { words: found.left.join(', ') });
  if (found.typos > 0) return reason('matching.typos', { count: found.typos });
  return reason(found.joined ? 'matching.joined' : 'matching.order');
}

const MOST_KEYS = 12;
const LONGEST_KEY = 12;

/**
 * Keys under which a name is found in an indexed table, at most twelve: two names that
 * `compareNames` calls alike share at least one, but for rare spellings. Each telling word's consonants,
 * the name run together, its initials, and for a name of one word its consonants with one left out.
 */
export function nameKeys(name: string): string[] {
  const { words, joined, run, initials } = prepareName(name);
  const telling = words.filter((word) => plainWeight(word) === 1);
  const keys = new Set<string>([skeleton(joined), skeleton(run)]);
  const [only, ...more] = words;
  if (words.length >= 3) keys.add(`@${initials.slice(0, LONGEST_KEY)}`);
  else if (only !== undefined && more.length === 0 && only.length >= 3 && only.length <= 6)
    keys.add(`@${only}`);
  for (const word of telling.length > 0 ? telling : words) keys.add(skeleton(word));
  if (more.length === 0 && only !== undefined) for (const key of shortened(skeleton(only))) keys.add(key);
  keys.delete('');
  return [...keys].slice(0, MOST_KEYS);
}

/** A word's consonants as they sound, doubles once: vowels are what spellings differ in most. */
function skeleton(word: string): string {
  if (isNumber(word) || word.length < 4) return word.slice(0, LONGEST_KEY);
  const sounds = word
    .replace(/ph/g, 'f')
    .replace(/ck|c|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/v/g, 'w');
  const first = sounds.charAt(0).replace(/[aeiouy]/, 'a');
  const key = (first + sounds.slice(1).replace(/[aeiouyh]/g, '')).replace(/(.)\1+/g, '$1');
  return (key.length < 2 ? word : key).slice(0, LONGEST_KEY);
}

function shortened(key: string): string[] {
  if (key.length < 4) return [];
  return Array.from(
    { length: Math.min(key.length, 9) },
    (_, at) => `~${key.slice(0, at)}${key.slice(at + 1)}`,
  );
}
