import { isNumber } from './names/words';
import { hashOf, hashWithout } from './hash';

const LONGEST_NEIGHBOURED = 24;
/** Shorter words with two typos may be any other; longer ones are found by their pieces. */
const FARTHER = { from: 6, to: 9 };
/** Letters of a piece of a word that is looked up by its pieces. */
const PIECE = 3;

/** Two typos leave the first letters of a word as they are, or the last, or, if it is long, those between. */
export function pieceKeys(word: string): number[] {
  if (word.length < FARTHER.from || isNumber(word)) return [];
  const keys = [hashOf(`^${word.slice(0, PIECE)}`), hashOf(`$${word.slice(-PIECE)}`)];
  if (word.length >= 3 * PIECE) keys.push(hashOf(word.slice(PIECE, -PIECE)));
  return keys;
}

/** The pieces of a word with up to two typos, one of which may have moved the middle by a letter. */
export function askedPieces(word: string): number[] {
  if (word.length < FARTHER.from || isNumber(word)) return [];
  const keys = [hashOf(`^${word.slice(0, PIECE)}`), hashOf(`$${word.slice(-PIECE)}`)];
  if (word.length < 3 * PIECE - 1) return keys;
  for (let from = PIECE - 1; from <= PIECE + 1; from += 1)
    for (let to = word.length - PIECE - 1; to <= word.length - PIECE + 1; to += 1)
      if (to - from >= PIECE) keys.push(hashOf(word.slice(from, to)));
  return keys;
}

/** Hashes of a word and of the word with each letter left out; numbers and short words have no neighbours. */
export function neighbourKeys(word: string): number[] {
  if (word.length < 4 || isNumber(word)) return [];
  const keys = [hashOf(word)];
  const end = Math.min(word.length, LONGEST_NEIGHBOURED);
  for (let at = 0; at < end; at += 1) keys.push(hashWithout(word, at));
  return keys;
}

/** Hashes of a word with each two of its letters left out. */
export function fartherKeys(word: string): number[] {
  if (word.length < FARTHER.from || word.length > FARTHER.to || isNumber(word)) return [];
  const keys: number[] = [];
  for (let first = 0; first < word.length; first += 1) {
    const shorter = word.slice(0, first) + word.slice(first + 1);
    for (let at = first; at < shorter.length; at += 1) keys.push(hashWithout(shorter, at));
  }
  return keys;
}
