import type { Alignment } from './names/align';
import { typos } from './names/distance';
import { shareOnlyTheirEnds } from './endings';
import { areFatherAndSon, isFiliation } from './filiation';
import { areOfTwoGenders } from './gender';
import { isSameGivenName } from './given-names';
import { reason } from '../kernel/verdict';
import { why, type Judging, type Lexicon, type NameScore } from './judging';
import type { ScreenedName } from './screened-name';
import { syllablesCompared } from './syllables';

/** What tells two persons apart though most of their names agree; null where nothing does. */
export function asPersons(
  a: ScreenedName,
  b: ScreenedName,
  found: Alignment,
  { score, kind, way, lexicon }: Judging & { score: number },
): NameScore | null {
  // Of a score that says little nothing is taken away: only syllables may still add to it.
  if (score < LEAST_SAYING) return kind === 'person' ? bySyllables(a, b, found, score) : null;
  if (areFatherAndSon(a.words, b.words, isSameWord))
    return { score: Math.min(score, FATHER_AND_SON), reason: reason('matching.fatherAndSon') };
  if (kind !== 'person') return null;
  if (areOfTwoGenders(a.words, b.words))
    return { score: Math.min(score, OTHER_GENDER), reason: reason('matching.gender') };
  const spelled = bySyllables(a, b, found, score);
  if (spelled) return spelled;
  if (found.left.length > 0 && Math.min(a.words.length, b.words.length) === 1)
    return { score: score * ONE_NAME, reason: why(found) };
  const [one, other] = found.aloneWords.map((words) => heaviestName(words, lexicon.weightOf));
  if (!one || !other || way !== 'spelling' || mayBeOne(one.word, other.word, lexicon)) return null;
  const strength = Math.min(one.weight, other.weight);
  // Of two names one is a given name that many bear.
  const few = Math.min(a.words.length, b.words.length) <= 2 ? ONE_LEFT : 0;
  return {
    score: Math.min(score, REPLACED - 0.1 * strength - few),
    reason: reason('matching.replaced', { one: one.word, other: other.word }),
  };
}

/** What syllables say of Chinese and Korean names, however they are written in Latin letters. */
function bySyllables(a: ScreenedName, b: ScreenedName, found: Alignment, score: number): NameScore | null {
  const syllables = found.share < ALL_ALIKE ? syllablesCompared(a.words, b.words) : null;
  if (syllables === 'same')
    return { score: Math.max(score, SAME_SYLLABLES), reason: reason('matching.spelling') };
  return syllables === 'other' ? { score: Math.min(score, OTHER_SYLLABLE), reason: why(found) } : null;
}

/** A name mistyped or read from another script beyond what likeness takes: nothing is replaced. */
function mayBeOne(one: string, other: string, { isListed }: Lexicon): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  if (isSameGivenName(one, other) === false) return false;
  const length = Math.min(one.length, other.length);
  // What is no word of the lists, beside one that is, is sooner mistyped.
  const short = isListed(one) === isListed(other) ? 5 : 4;
  const most = length < short ? 1 : Math.max(2, Math.floor(length / 3));
  return typos(one, other, most) <= most && !shareOnlyTheirEnds(one, other);
}

/** The word without a partner that tells the most, if it is a name and no initial or particle. */
function heaviestName(words: readonly string[], weightOf: (word: string) => number) {
  let best: { word: string; weight: number } | null = null;
  for (const word of words) {
    const weight = weightOf(word);
    if (word.length > 1 && !isFiliation(word) && weight > (best?.weight ?? LEAST_NAME))
      best = { word, weight };
  }
  return best;
}

function isSameWord(one: string, other: string): boolean {
  return one === other || isSameGivenName(one, other) === true;
}

const ALL_ALIKE = 0.99;
const LEAST_SAYING = 0.5;
/** One name alone and the same with another beside it: weak, for many share one. */
const ONE_NAME = 0.85;
const LEAST_NAME = 0.2;
/** The most for names of persons that have each a name of weight the other lacks. */
const REPLACED = 0.76;
const ONE_LEFT = 0.04;
const FATHER_AND_SON = 0.7;
const OTHER_GENDER = 0.72;
const SAME_SYLLABLES = 0.95;
const OTHER_SYLLABLE = 0.7;
