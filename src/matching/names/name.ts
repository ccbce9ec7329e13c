import { prepareName } from './prepared';
import { isNumber, plainWeight } from './words';

/**
 * The name in plain lower case: any script in Latin letters, `&` as `and`, no punctuation, and legal
 * forms and common words in one spelling (`Société Alba, S.A.` and `SOCIETE ALBA SA` fold alike).
 */
export function foldName(name: string): string {
  return prepareName(name).folded;
}

const MOST_KEYS = 12;
const LONGEST_KEY = 12;

/**
 * Keys under which a name is found in an indexed table, at most twelve: two names that
 * `scorePair` calls alike share at least one, but for rare spellings. Each telling word's consonants,
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
