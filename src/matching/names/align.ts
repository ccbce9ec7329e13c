import { likeness } from './distance';
import type { PreparedName } from './prepared';
import { isNumber } from './words';

/** How the words of one name found those of another. */
export interface Alignment {
  /** Shared weight of all words, from 0 to 1: twice what matched over what there is (Dice). */
  share: number;
  typos: number;
  joined: boolean;
  /** Most letters of a word that are the initials of neighbours on the other side. */
  initials: number;
  ordered: boolean;
  /** Words without a partner, on either side. */
  left: string[];
  /** Weight of the words without a partner, for each name on its own. */
  alone: readonly [number, number];
  /** Weight of all words of each name. */
  whole: readonly [number, number];
  /** Weight of the heaviest word that found a partner. */
  best: number;
  /** Words of each name without a partner. */
  aloneWords: readonly [readonly string[], readonly string[]];
}

/** How alike two words are, 0 for different words; `maskOfA` and `maskOfB` are their letter masks. */
export type WordLikeness = (a: string, b: string, maskOfA: number, maskOfB: number) => number;

/** One name's words while they look for partners; `partner` is an index of the other side, or -1. */
interface Side {
  words: readonly string[];
  masks: readonly number[];
  weights: readonly number[];
  partner: number[];
}

type Words = Pick<PreparedName, 'words' | 'masks'> & { weights?: readonly number[] };

/** Pairs the words of two names, best pairs first, each word once; weights are above 0. */
export function align(
  a: Words,
  b: Words,
  weightOf: (word: string) => number,
  likenessOf: WordLikeness,
): Alignment {
  const left = sideOf(a, weightOf);
  const right = sideOf(b, weightOf);
  let matched = pairEqual(left, right);
  const joined = pairJoined(left, right) + pairJoined(right, left);
  matched += joined;
  const alike = pairAlike(left, right, likenessOf);
  const initials = [pairInitials(left, right), pairInitials(right, left)];
  matched += alike.weight + initials.reduce((sum, each) => sum + each.weight, 0);
  const whole = [total(left.weights), total(right.weights)] as const;
  const sum = whole[0] + whole[1];
  const aloneWords = [alone(left), alone(right)] as const;
  return {
    share: sum === 0 ? 0 : matched / sum,
    typos: alike.count,
    joined: joined > 0,
    initials: Math.max(...initials.map(({ letters }) => letters)),
    ordered: isOrdered(left.partner),
    left: [...aloneWords[0], ...aloneWords[1]],
    alone: [weightAlone(left), weightAlone(right)],
    whole,
    best: Math.max(heaviest(left), heaviest(right)),
    aloneWords,
  };
}

function heaviest({ weights, partner }: Side): number {
  let most = 0;
  for (let at = 0; at < partner.length; at += 1)
    if (partner[at] !== -1 && (weights[at] ?? 0) > most) most = weights[at] ?? 0;
  return most;
}

function sideOf(name: Words, weightOf: (word: string) => number): Side {
  const { words, masks } = name;
  const weights = name.weights ?? words.map(weightOf);
  const partner: number[] = [];
  for (let at = 0; at < words.length; at += 1) partner.push(-1);
  return { words, masks, weights, partner };
}

function pairEqual(a: Side, b: Side): number {
  let matched = 0;
  for (let i = 0; i < a.words.length; i += 1) {
    for (let j = 0; j < b.words.length; j += 1) {
      if (b.partner[j] !== -1 || a.words[i] !== b.words[j]) continue;
      matched += pair(a, i, b, j);
      break;
    }
  }
  return matched;
}

/** Words of one side that two or three neighbours of the other spell together. */
function pairJoined(ones: Side, many: Side): number {
  let matched = 0;
  if (many.words.length < 2) return matched;
  for (let i = 0; i < ones.words.length; i += 1) {
    const word = ones.words[i] ?? '';
    if (ones.partner[i] !== -1 || word.length < 4) continue;
    for (let from = 0; from < many.words.length - 1; from += 1) {
      const [to, like] = joinedUntil(word, many, from);
      if (to < 0) continue;
      ones.partner[i] = from;
      many.partner.fill(i, from, to);
      // Joined and mistyped at once is less sure than joined.
      matched += like * ((ones.weights[i] ?? 0) + total(many.weights.slice(from, to)));
      break;
    }
  }
  return matched;
}

/** The end of the free neighbours from `from` that spell `word` together, or -1, and how alike they do. */
function joinedUntil(word: string, many: Side, from: number): readonly [number, number] {
  if (many.words[from]?.charCodeAt(0) !== word.charCodeAt(0)) return NOT_JOINED;
  let text = '';
  for (let to = from; to < many.words.length && to < from + 3 && many.partner[to] === -1; to += 1) {
    text += many.words[to] ?? '';
    const like = to > from ? likeness(word, text) : 0;
    if (like >= (word.at(-1) === text.at(-1) ? 0.86 : 0.9)) return [to + 1, like === 1 || word.length > 7 ? 1 : like - SHORT_JOINED]; // prettier-ignore
    if (text.length > word.length + 1) return NOT_JOINED;
  }
  return NOT_JOINED;
}

const NOT_JOINED = [-1, 0] as const;
/** Of a short word little is left to go by when it is joined and mistyped: `Al Bora` is not `Alvora`. */
const SHORT_JOINED = 0.15;

/** How much of their weight a few letters are worth that are the initials of free neighbours: `HK`, `J.P.` */
const INITIALS = 0.6;

function pairInitials(ones: Side, many: Side): { weight: number; letters: number } {
  const result = { weight: 0, letters: 0 };
  for (let i = 0; i < ones.words.length; i += 1) {
    const word = ones.words[i] ?? '';
    if (ones.partner[i] !== -1 || word.length < 2 || word.length > 3 || isNumber(word)) continue;
    const from = beginning(word, many);
    if (from < 0) continue;
    ones.partner[i] = from;
    many.partner.fill(i, from, from + word.length);
    result.weight +=
      INITIALS * ((ones.weights[i] ?? 0) + total(many.weights.slice(from, from + word.length)));
    result.letters = Math.max(result.letters, word.length);
  }
  return result;
}

/** Where free neighbours begin whose first letters spell the word, or -1. */
function beginning(word: string, many: Side): number {
  for (let from = 0; from + word.length <= many.words.length; from += 1) {
    let at = 0;
    while (
      at < word.length &&
      many.partner[from + at] === -1 &&
      many.words[from + at]?.charCodeAt(0) === word.charCodeAt(at)
    )
      at += 1;
    if (at === word.length) return from;
  }
  return -1;
}

function pairAlike(a: Side, b: Side, likenessOf: WordLikeness): { weight: number; count: number } {
  const found = candidates(a, b, likenessOf);
  if (found.length > 1) found.sort((one, other) => other.like - one.like);
  const result = { weight: 0, count: 0 };
  for (const { i, j, like } of found) {
    if (a.partner[i] !== -1 || b.partner[j] !== -1) continue;
    result.weight += like * pair(a, i, b, j);
    result.count += 1;
  }
  return result;
}

/** Every pair of free words of which one may be the other mistyped; numbers never are. */
function candidates(a: Side, b: Side, likenessOf: WordLikeness): { i: number; j: number; like: number }[] {
  const found: { i: number; j: number; like: number }[] = [];
  for (let i = 0; i < a.words.length; i += 1) {
    const word = a.words[i] ?? '';
    if (a.partner[i] !== -1 || isNumber(word)) continue;
    for (let j = 0; j < b.words.length; j += 1) {
      const other = b.words[j] ?? '';
      if (b.partner[j] !== -1 || isNumber(other)) continue;
      const like = likenessOf(word, other, a.masks[i] ?? 0, b.masks[j] ?? 0);
      if (like > 0) found.push({ i, j, like });
    }
  }
  return found;
}

/** Pairs two words and gives the weight of both. */
function pair(a: Side, i: number, b: Side, j: number): number {
  a.partner[i] = j;
  b.partner[j] = i;
  return (a.weights[i] ?? 0) + (b.weights[j] ?? 0);
}

function alone(side: Side): string[] {
  return side.words.filter((_, index) => side.partner[index] === -1);
}

function weightAlone(side: Side): number {
  let sum = 0;
  for (let i = 0; i < side.partner.length; i += 1) if (side.partner[i] === -1) sum += side.weights[i] ?? 0;
  return sum;
}

function isOrdered(partners: readonly number[]): boolean {
  let last = -1;
  for (const at of partners) {
    if (at === -1) continue;
    if (at < last) return false;
    last = at;
  }
  return true;
}

function total(weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}
