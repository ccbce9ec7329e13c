import type { Alignment } from './names/align';
import { typos } from './names/distance';
import { shareOnlyTheirEnds } from './endings';
import { areFatherAndSon, isFiliation } from './filiation';
import { areOfTwoGenders } from './gender';
import { isSameGivenName } from './given-names';
import { reason } from '../kernel/verdict';
import { why, type Judging, type NameScore } from './judging';
import type { ScreenedName } from './screened-name';
import { syllablesCompared } from './syllables';

/** What tells two persons apart though most of their names agree; null where nothing does. */
export function asPersons(
  a: ScreenedName,
  b: ScreenedName,
  found: Alignment,
  { score, kind, way, lexicon }: Judging & { score: number },
): NameScore | null {
  if (areFatherAndSon(a.words, b.words, isSameWord))
    return { score: Math.min(score, FATHER_AND_SON), reason: reason('matching.fatherAndSon') };
  if (kind !== 'person') return null;
  if (areOfTwoGenders(a.words, b.words))
    return { score: Math.min(score, OTHER_GENDER), reason: reason('matching.gender') };
  const syllables = found.share < ALL_ALIKE ? syllablesCompared(a.words, b.words) : null;
  if (syllables === 'same')
    return { score: Math.max(score, SAME_SYLLABLES), reason: reason('matching.spelling') };
  if (syllables === 'other') return { score: Math.min(score, OTHER_SYLLABLE), reason: why(found) };
  if (found.left.length > 0 && Math.min(a.words.length, b.words.length) === 1)
    return { score: score * ONE_NAME, reason: why(found) };
  const [one, other] = found.aloneWords.map((words) => heaviestName(words, lexicon.weightOf));
  if (!one || !other || way !== 'spelling' || mayBeOne(one.word, other.word)) return null;
  const strength = Math.min(one.weight, other.weight);
  return {
    score: Math.min(score, REPLACED - 0.1 * strength),
    reason: reason('matching.replaced', { one: one.word, other: other.word }),
  };
}

/** A name mistyped or read from another script beyond what likeness takes: nothing is replaced. */
function mayBeOne(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  if (isSameGivenName(one, other) === false) return false;
  const length = Math.min(one.length, other.length);
  const most = length < 5 ? 1 : Math.max(2, Math.floor(length / 3));
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
/** One name alone and the same with another beside it: weak, for many share one. */
const ONE_NAME = 0.88;
const LEAST_NAME = 0.2;
/** The most for names of persons that have each a name of weight the other lacks. */
const REPLACED = 0.76;
const FATHER_AND_SON = 0.7;
const OTHER_GENDER = 0.72;
const SAME_SYLLABLES = 0.95;
const OTHER_SYLLABLE = 0.7;
