import { initialsKey } from './acronyms';
import { hashOf } from './hash';
import { joinedKeys, type ListedNames } from './listed-names';
import { wayOf } from './word-likeness';
import type { ScreenedName } from './screened-name';

/** Names compared in full for one question; beyond them the rough score is too low to matter. Without vowels more are alike. */
const MOST_COMPARED = { spelling: 45, sound: 60, loan: 60 };
const LEAST_SHARE = 0.3;
/** Postings read for one question: common words of many alike spellings are not followed for ever. */
const MOST_READ = 60_000;

/** Rough shared weight by name, and the last word asked for that was found in it. */
class Tally {
  readonly touched: number[] = [];
  private readonly weights: Float32Array;
  private readonly seen: Int16Array;

  constructor(names: number) {
    this.weights = new Float32Array(names);
    this.seen = new Int16Array(names);
  }

  /** `word` tells words apart and is not 0: a name counts each of them once. */
  add(name: number, weight: number, word: number): void {
    const last = this.seen[name] ?? 0;
    if (last === word) return;
    if (last === 0) this.touched.push(name);
    this.weights[name] = (this.weights[name] ?? 0) + weight;
    this.seen[name] = word;
  }

  weight(name: number): number {
    return this.weights[name] ?? 0;
  }

  clear(): void {
    for (const name of this.touched) {
      this.weights[name] = 0;
      this.seen[name] = 0;
    }
    this.touched.length = 0;
  }
}

/** One tally an index, used again by every question. */
const tallies = new WeakMap<ListedNames, Tally>();

function tallyOf(names: ListedNames): Tally {
  const known = tallies.get(names);
  if (known) return known;
  const tally = new Tally(names.count);
  tallies.set(names, tally);
  return tally;
}

/** Names that may be meant, the likeliest first: sharing words, words like them, or the same letters joined. */
export function candidatesOf(names: ListedNames, asked: ScreenedName): number[] {
  const tally = tallyOf(names);
  const { vocabulary } = names;
  const weights = asked.words.map(vocabulary.weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let read = 0;
  // Rare words first: what is left unread is what tells the least.
  const order = weights.map((_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  for (const at of order) {
    const word = asked.words[at] ?? '';
    for (const { id, like } of vocabulary.alike(word, wayOf(asked))) {
      const found = names.namesWith(id);
      if (read + found.length > MOST_READ && !names.whole) continue;
      read += found.length;
      const weight = like * ((weights[at] ?? 0) + vocabulary.weightOfId(id));
      for (const name of found) tally.add(name, weight, at + 1);
    }
  }
  addJoined(names, asked, weights, total, tally);
  const found = likeliest(names, tally, total, MOST_COMPARED[wayOf(asked)]);
  tally.clear();
  return found;
}

function addJoined(
  names: ListedNames,
  asked: ScreenedName,
  weights: readonly number[],
  total: number,
  tally: Tally,
): void {
  const { vocabulary } = names;
  for (const name of names.namesSpelling(asked.run)) tally.add(name, total * 2, -1);
  const initials = initialsKey(asked.words);
  for (const key of initials === 0 ? joinedKeys(asked.words) : [...joinedKeys(asked.words), initials])
    for (const name of names.namesSpelling(key)) tally.add(name, total * 2, -1);
  asked.words.forEach((word, at) => {
    if (word.length < 4) return;
    for (const name of names.namesSpelling(hashOf(word))) tally.add(name, (weights[at] ?? 0) * 2.5, -2 - at);
    const next = asked.words[at + 1];
    const id = next === undefined ? undefined : vocabulary.idOf(word + next);
    if (id === undefined) return;
    const weight = (weights[at] ?? 0) + (weights[at + 1] ?? 0) + vocabulary.weightOf(word + (next ?? ''));
    for (const name of names.namesWith(id)) tally.add(name, weight, -2 - at);
  });
}

function likeliest(names: ListedNames, tally: Tally, total: number, most: number): number[] {
  const shares: { name: number; share: number }[] = [];
  for (const name of tally.touched) {
    const share = tally.weight(name) / (total + names.total(name));
    if (share >= LEAST_SHARE) shares.push({ name, share });
  }
  shares.sort((a, b) => b.share - a.share || a.name - b.name);
  return (names.whole ? shares : shares.slice(0, most)).map(({ name }) => name);
}
