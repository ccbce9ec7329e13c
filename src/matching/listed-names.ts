import { initialsKey } from './acronyms';
import { hashOf } from './hash';
import { Numbers, Pairs, Postings } from './postings';
import { screenedName, type ScreenedName } from './screened-name';
import { Vocabulary } from './vocabulary';

interface Packed {
  owners: Uint32Array;
  places: Uint32Array;
  /** Where each name's words begin in `wordIds`. */
  starts: Uint32Array;
  wordIds: Uint32Array;
  runs: Uint32Array;
}

/** Some 8 MB of names. */
const MOST_LATELY = 16_000;

/** Every name of the lists in flat arrays, found by word and by what its neighbouring words spell together. */
export class ListedNames {
  readonly vocabulary: Vocabulary;
  /** The place of the entry, and of the name within it, for each name. */
  private readonly owners = new Numbers();
  private readonly places = new Numbers();
  private readonly starts = new Numbers();
  private readonly wordIds = new Numbers();
  private readonly runs = new Numbers();
  private readonly legals: string[] = [];
  private readonly consonantal: boolean[] = [];
  /** Few names: those in the scripts of east Asia, as they were written. */
  private readonly syllabic = new Map<number, string>();
  private readonly lately = new Map<number, ScreenedName>();
  private byWord: Postings | null = null;
  private byJoined: Postings | null = null;
  private totals = new Float32Array(0);
  private packed: Packed = {
    owners: new Uint32Array(0),
    places: new Uint32Array(0),
    starts: new Uint32Array(0),
    wordIds: new Uint32Array(0),
    runs: new Uint32Array(0),
  };

  /** `whole` is given for a part of its names: words weigh as in the whole, and nothing is cut short. */
  constructor(readonly whole: ListedNames | null = null) {
    this.vocabulary = new Vocabulary(whole?.vocabulary ?? null);
  }

  get count(): number {
    return this.runs.length;
  }

  /** Adds a name of the entry at `owner`; `place` is the name's place within the entry. */
  add(owner: number, place: number, name: string, kind?: 'person' | 'organization'): void {
    const { words, legal, run, consonantal, syllabic } = screenedName(name, kind);
    if (syllabic !== '') this.syllabic.set(this.runs.length, syllabic);
    this.owners.push(owner);
    this.places.push(place);
    this.starts.push(this.wordIds.length);
    this.runs.push(run);
    this.legals.push(legal);
    this.consonantal.push(consonantal);
    for (const word of words) this.wordIds.push(this.vocabulary.count(word));
  }

  /** Ends adding: ready to be asked. */
  close(): void {
    const count = this.count;
    this.starts.push(this.wordIds.length);
    const { owners, places, starts, wordIds, runs } = this;
    this.packed = {
      owners: owners.packed(),
      places: places.packed(),
      starts: starts.packed(),
      wordIds: wordIds.packed(),
      runs: runs.packed(),
    };
    this.vocabulary.close(count);
    this.totals = new Float32Array(count);
    const words = new Pairs();
    const joined = new Pairs();
    for (let name = 0; name < count; name += 1) this.post(name, words, joined);
    this.byWord = Postings.numbered(words, this.vocabulary.words.length);
    this.byJoined = Postings.hashed(joined);
  }

  private post(name: number, byWord: Pairs, byJoined: Pairs): void {
    const words = this.wordsOf(name);
    const keys = new Set<number>([this.packed.runs[name] ?? 0]);
    for (const key of joinedKeys(words)) keys.add(key);
    const initials = initialsKey(words);
    if (initials !== 0) keys.add(initials);
    for (const key of keys) byJoined.add(key, name);
    for (const id of new Set(this.idsOf(name))) byWord.add(id, name);
    this.totals[name] = words.reduce((sum, word) => sum + this.vocabulary.weightOf(word), 0);
  }

  namesWith(word: number): Uint32Array {
    return this.byWord?.get(word) ?? new Uint32Array(0);
  }

  /** Names of which neighbouring words, or all, may spell the text with this hash. */
  namesSpelling(hash: number): Uint32Array {
    return this.byJoined?.get(hash) ?? new Uint32Array(0);
  }

  /** Weight of all words of a name. */
  total(name: number): number {
    return this.totals[name] ?? 0;
  }

  owner(name: number): number {
    return this.packed.owners[name] ?? 0;
  }

  place(name: number): number {
    return this.packed.places[name] ?? 0;
  }

  /** The prepared name; those that are compared with many are put together once. */
  prepared(name: number): ScreenedName {
    let known = this.lately.get(name);
    if (known !== undefined) return known;
    if (this.lately.size >= MOST_LATELY) this.lately.clear();
    known = this.together(name);
    this.lately.set(name, known);
    return known;
  }

  /** The prepared name, put together again from its numbers. */
  private together(name: number): ScreenedName {
    const { vocabulary, packed } = this;
    const [words, masks, weights]: [string[], number[], number[]] = [[], [], []];
    const end = packed.starts[name + 1] ?? 0;
    for (let at = packed.starts[name] ?? 0; at < end; at += 1) {
      const id = packed.wordIds[at] ?? 0;
      words.push(vocabulary.words[id] ?? '');
      masks.push(vocabulary.masks[id] ?? 0);
      weights.push(vocabulary.weightOfId(id));
    }
    return {
      words,
      masks,
      weights,
      legal: this.legals[name] ?? '',
      run: this.packed.runs[name] ?? 0,
      consonantal: this.consonantal[name] ?? false,
      syllabic: this.syllabic.get(name) ?? '',
    };
  }

  private idsOf(name: number): Uint32Array {
    return this.packed.wordIds.subarray(this.packed.starts[name], this.packed.starts[name + 1]);
  }

  private wordsOf(name: number): string[] {
    return Array.from(this.idsOf(name), (id) => this.vocabulary.words[id] ?? '');
  }
}

/** Hashes of each two and three neighbouring words written together, and of all. */
export function joinedKeys(words: readonly string[]): number[] {
  const keys: number[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const two = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
    if (two.length >= 4) keys.push(hashOf(two));
    if (at + 2 < words.length) keys.push(hashOf(`${two}${words[at + 2] ?? ''}`));
  }
  if (words.length !== 2 && words.length !== 3) keys.push(hashOf(words.join('')));
  return keys;
}
