import { COMMON_NAMES } from './common-names';
import { isPlace } from './countries';
import { GENERIC, GIVEN_NAMES } from './generic-words';
import { plainWeight } from './names/words';
import { isClassLetter } from './number-words';

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

/** What the names of very many people tell apart, at most. */
const COMMON_NAME = 0.5;

const GENERIC_WEIGHTS = new Map(
  Object.entries(GENERIC).flatMap(([weight, words]) =>
    words.split(' ').map((each) => [each, Number(weight)] as const),
  ),
);

/** One kind of shares of a company, which most leave out. */
const CLASS = 0.2;
/** Where a company is: often left out, and shared by many. */
const COUNTRY = 0.55;

/** Weight of a word without a list to count it in, above 0 and at most 1. */
export function wordWeight(word: string): number {
  if (PARTICLES.has(word)) return 0.2;
  if (FORMS.has(word)) return 0.15;
  if (isClassLetter(word)) return CLASS;
  const plain = GENERIC_WEIGHTS.get(word) ?? (isPlace(word) ? COUNTRY : plainWeight(word));
  return Math.min(plain, COMMON_NAMES.has(word) ? COMMON_NAME : 1, WEIGHT_OF_LENGTH[word.length] ?? 1);
}

/** Words in their own right without a list to count them in. */
const USUAL: ReadonlySet<string> = new Set([
  ...GENERIC_WEIGHTS.keys(),
  ...COMMON_NAMES,
  ...GIVEN_NAMES.split(' '),
]);

/** True for a word of the language or a name in use, which is seldom another one mistyped. */
export function isUsual(word: string): boolean {
  return USUAL.has(word) || plainWeight(word) < 1;
}
