import { typos } from './names/distance';
import type { ScreenedName } from './screened-name';

/** Shorter names are too many others with a letter more; longer ones are not compared to their ends. */
const SHORTEST = 5;
const SHORTEST_WHOLE = 8;
const LONGEST = 40;
const MOST_LETTERS = 5;

/**
 * How alike two names are written in one run, 0 where that says no more than their words: a letter that slipped over a space
 * (`FR AEASTERN BANK`) or into a word that is taken apart (`Arbdulhamid`) spoils both words, and yet is one typo.
 * Of a word that names do use no letter has slipped.
 */
export function alikeInOneRun(a: ScreenedName, b: ScreenedName, isKnown: (word: string) => boolean): number {
  if (letters(maskOf(a) ^ maskOf(b)) > MOST_LETTERS) return 0;
  const [one, other] = differing(a.words, b.words);
  if (one.length + other.length < 3 || (one.every(isKnown) && other.every(isKnown))) return 0;
  const [run, otherRun] = [runOf(one), runOf(other)];
  const shortest = Math.min(run.length, otherRun.length);
  const whole = Math.min(lengthOf(a.words), lengthOf(b.words));
  if (shortest < SHORTEST || whole < SHORTEST_WHOLE || Math.max(run.length, otherRun.length) > LONGEST)
    return 0;
  const most = mostTypos(shortest);
  const count = typos(run, otherRun, most);
  if (count > most || !isMoved(one, other, count)) return 0;
  return MISTYPED - (PER_TYPO * count) / whole;
}

const MISTYPED = 0.98;
const PER_TYPO = 0.9;

function mostTypos(length: number): number {
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

/** The words of each name from the first to the last that is not the other's too. */
function differing(
  a: readonly string[],
  b: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Word by word there are more typos than in one run: a letter went over a space. */
function isMoved(a: readonly string[], b: readonly string[], count: number): boolean {
  if (a.length !== b.length) return true;
  let sum = 0;
  for (let at = 0; at < a.length && sum <= count; at += 1) sum += typos(a[at] ?? '', b[at] ?? '', 3);
  return sum > count;
}

/** The words together, servants of God as they are written most: `abdul`. */
function runOf(words: readonly string[]): string {
  let run = '';
  for (const word of words) run += word === 'abd' ? 'abdul' : word;
  return run;
}

function lengthOf(words: readonly string[]): number {
  let length = 0;
  for (const word of words) length += word.length;
  return length;
}

function maskOf({ masks }: ScreenedName): number {
  let mask = 0;
  for (const each of masks) mask |= each;
  return mask;
}

function letters(mask: number): number {
  let count = 0;
  for (let bits = mask; bits !== 0; count += 1) bits &= bits - 1;
  return count;
}
