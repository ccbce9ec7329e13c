import { letterMask } from './names/distance';
import { hashOf } from './hash';
import { Pairs, Postings } from './postings';
import { consonants } from './skeleton';
import { isNickname, otherSpellings } from './given-names';
import { byLoan, bySound, bySpelling, NICKNAME, SAME_GIVEN_NAME, type Way } from './word-likeness';
import { loanKey } from './scripts';
import { askedPieces, fartherKeys, neighbourKeys, pieceKeys } from './word-keys';
import { wordWeight } from './word-weight';

/** A word of the lists and how alike it is to a word asked for, above 0. */
interface AlikeWord {
  id: number;
  like: number;
}

const MOST_ALIKE = 48;
/** Words under a coarse key are many: only those that sound the same are followed. */
const HEARD_ALIKE = 0.8;
/** A word so like another has one typo at most. */
const ONE_TYPO = 0.86;
/** Two typos change so many letters at most. */
const TWO_TYPOS = { letters: 4, count: 2 };

/** Every word of the lists, numbered, with its rarity and its neighbours. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly masks: number[] = [];
  private readonly ids = new Map<string, number>();
  private readonly counts: number[] = [];
  readonly leastInitials = 5;
  private weights = new Float32Array(0);
  private sounds: Postings | null = null;
  private loans: Postings | null = null;
  private neighbours: Postings | null = null;
  private pieces: Postings | null = null;

  /** `whole` gives the rarities, for the words of a part of its names. */
  constructor(private readonly whole: Vocabulary | null = null) {}

  /** The number of a word, counted once more. */
  count(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) {
      this.counts[known] = (this.counts[known] ?? 0) + 1;
      return known;
    }
    const id = this.words.push(word) - 1;
    this.ids.set(word, id);
    this.masks.push(letterMask(word));
    this.counts.push(1);
    return id;
  }

  idOf(word: string): number | undefined {
    return this.ids.get(word);
  }

  /** Ends counting: rarities and neighbours of all words; `names` is how many names were counted. */
  close(names: number): void {
    const sounds = new Pairs();
    const loans = new Pairs();
    const neighbours = new Pairs();
    const pieces = new Pairs();
    this.weights = new Float32Array(this.words.length);
    const scale = Math.log(1 + names / 4);
    this.words.forEach((word, id) => {
      const rarity = Math.log(1 + names / (3 + (this.counts[id] ?? 1))) / scale;
      this.weights[id] =
        this.whole?.weightOf(word) ?? Math.min(wordWeight(word), 0.1 + 0.9 * Math.min(1, rarity));
      sounds.add(hashOf(consonants(word)), id);
      const loan = loanKey(word);
      if (loan.length > 1) loans.add(hashOf(loan), id);
      for (const key of neighbourKeys(word)) neighbours.add(key, id);
      for (const key of pieceKeys(word)) pieces.add(key, id);
    });
    this.sounds = Postings.hashed(sounds);
    this.loans = Postings.hashed(loans);
    this.neighbours = Postings.hashed(neighbours);
    this.pieces = Postings.hashed(pieces);
  }

  /** Weight of a word: rare ones tell more apart. A word of no list weighs as a rare one. */
  readonly weightOf = (word: string): number => {
    if (this.whole) return this.whole.weightOf(word);
    const id = this.ids.get(word);
    return id === undefined ? wordWeight(word) : (this.weights[id] ?? 1);
  };

  /** Weight of a word by its number. */
  weightOfId(id: number): number {
    return this.weights[id] ?? 1;
  }

  /** A word of more than one listed name. */
  readonly isKnown = (word: string): boolean => {
    if (this.whole) return this.whole.isKnown(word);
    const id = this.ids.get(word);
    return id !== undefined && (this.counts[id] ?? 0) > 1;
  };

  /** A word as it stands in any listed name. */
  readonly isListed = (word: string): boolean => {
    return this.whole ? this.whole.isListed(word) : this.ids.has(word);
  };

  /** Words of the lists like this one, the likest first (of a part of the lists, all of them), by the way it was written. */
  alike(word: string, way: Way): AlikeWord[] {
    const found = new Map<number, number>();
    const own = this.ids.get(word);
    if (own !== undefined) found.set(own, 1);
    for (const other of otherSpellings(word)) {
      const id = this.ids.get(other);
      if (id !== undefined && id !== own) found.set(id, isNickname(word, other) ? NICKNAME : SAME_GIVEN_NAME);
    }
    const mask = letterMask(word);
    const likenessOf = { spelling: bySpelling, sound: bySound, loan: byLoan }[way];
    const consider = (ids: Uint32Array | undefined, least = 0): void => {
      for (const id of ids ?? []) {
        if (found.has(id)) continue;
        const like = likenessOf(word, this.words[id] ?? '', mask, this.masks[id] ?? 0);
        if (like >= least) found.set(id, like);
      }
    };
    const key = consonants(word);
    if (key.length >= (way === 'sound' ? 1 : 2)) consider(this.sounds?.get(hashOf(key)));
    if (way === 'sound' && word.includes('dh'))
      consider(this.sounds?.get(hashOf(consonants(word.replace(/dh/g, 'z')))));
    const loan = way === 'spelling' ? '' : loanKey(word);
    if (loan.length > 1) consider(this.loans?.get(hashOf(loan)), HEARD_ALIKE);
    for (const neighbour of neighbourKeys(word)) consider(this.neighbours?.get(neighbour));
    // Two typos in one word are followed where it is no word of the lists, nor one of them with a single typo.
    if (own === undefined && ![...found.values()].some((like) => like >= ONE_TYPO)) {
      for (const neighbour of fartherKeys(word)) consider(this.neighbours?.get(neighbour));
      for (const piece of askedPieces(word)) this.considerFar(this.pieces?.get(piece), word, mask, found);
    }
    const alike: AlikeWord[] = [];
    for (const [id, like] of found) if (like > 0) alike.push({ id, like });
    alike.sort((one, other) => other.like - one.like);
    return this.whole ? alike : alike.slice(0, MOST_ALIKE);
  }

  /** Many words have a piece in common with the one asked for: what cannot be two typos from it is seen at once. */
  private considerFar(
    ids: Uint32Array | undefined,
    word: string,
    mask: number,
    found: Map<number, number>,
  ): void {
    for (const id of ids ?? []) {
      if (lettersOf(mask ^ (this.masks[id] ?? 0)) > TWO_TYPOS.letters || found.has(id)) continue;
      const other = this.words[id] ?? '';
      if (Math.abs(other.length - word.length) > TWO_TYPOS.count) continue;
      const like = bySpelling(word, other, mask, this.masks[id] ?? 0);
      if (like > 0) found.set(id, like);
    }
  }
}

function lettersOf(mask: number): number {
  let count = 0;
  for (let bits = mask; bits !== 0; count += 1) bits &= bits - 1;
  return count;
}
