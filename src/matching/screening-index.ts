import { reason, type Reason } from '../kernel/verdict';
import { candidatesOf } from './candidates';
import type { IndexedEntry, Query } from './entry';
import { evidenceOf } from './evidence';
import { identifierKeys } from './identifier-keys';
import { ListedNames } from './listed-names';
import { scoreNames, type NameKind, type NameScore } from './score';
import { screenedName, type ScreenedName } from './screened-name';

/** An entry that may be meant, by its best name; `evidence` says what else agrees or does not. */
export interface Match {
  entryId: string;
  list: string;
  entryName: string;
  matchedName: string;
  /** 0 to 1; a name alone gives at most 0.97, the rest is for what confirms it. */
  score: number;
  reason: Reason;
  evidence: readonly Reason[];
}

const NAME_ALONE = 0.97;
const LOW_QUALITY = 0.02;
/** More than all that may be added to the score of a name. */
const MOST_EVIDENCE = 0.1;
const SAME_IDENTIFIER = 0.97;

interface SearchOptions {
  /** At most so many entries; 10 if not said. */
  top?: number;
  /** The least score, 0 to 1; 0.5 if not said. */
  threshold?: number;
}

/** What can be asked which entries are meant. */
export interface Searchable {
  /** Entries that may be meant, best first. */
  search(query: Query, options?: SearchOptions): Match[];
}

/** The names of all active lists in memory, for one thread; built anew for a new list version. */
export class ScreeningIndex implements Searchable {
  private readonly names: ListedNames;
  private readonly byIdentifier = new Map<string, number[]>();

  private constructor(
    private readonly entries: readonly IndexedEntry[],
    whole: ListedNames | null,
  ) {
    this.names = new ListedNames(whole);
  }

  /** Builds the index; entries are kept, not copied. */
  static build(entries: readonly IndexedEntry[]): ScreeningIndex {
    return ScreeningIndex.filled(entries, null);
  }

  private static filled(entries: readonly IndexedEntry[], whole: ListedNames | null): ScreeningIndex {
    const index = new ScreeningIndex(entries, whole);
    entries.forEach((entry, owner) => {
      entry.names.forEach(({ name }, place) => index.names.add(owner, place, name, nameKindOf(entry)));
      for (const { value } of entry.identifiers ?? []) index.note(value, owner);
    });
    index.names.close();
    return index;
  }

  /**
   * Only some of the entries, with the very scores the whole gives them: what a new list version brought.
   * A small index of theirs, weighing words as the whole does, rules out nearly every question at once;
   * the whole is asked for the rest.
   */
  restrictedTo(keep: (entry: IndexedEntry) => boolean): Searchable {
    const kept = new Set(this.entries.filter(keep));
    const part = ScreeningIndex.filled([...kept], this.names);
    return {
      search: (query, { top = 10, threshold = 0.5 } = {}) => {
        if (part.search(query, { top: 1, threshold }).length === 0) return [];
        return this.found(query, threshold)
          .filter(({ entry }) => kept.has(entry))
          .slice(0, top)
          .map(({ match }) => match);
      },
    };
  }

  /** Entries that may be meant, best first: at most `top` that score `threshold` (0 to 1) or more. */
  search(query: Query, { top = 10, threshold = 0.5 }: SearchOptions = {}): Match[] {
    return this.found(query, threshold)
      .slice(0, top)
      .map(({ match }) => match);
  }

  private found(query: Query, threshold: number): { entry: IndexedEntry; match: Match }[] {
    const best = new Map<number, Match>();
    const asked = askedAs(query, this.names.vocabulary.weightOf);
    for (const name of candidatesOf(this.names, asked(query.kind))) {
      const owner = this.names.owner(name);
      const match = this.compared(query, asked, name, threshold);
      if (match && match.score >= threshold && match.score > (best.get(owner)?.score ?? 0))
        best.set(owner, match);
    }
    for (const owner of this.identified(query)) {
      if (best.has(owner)) continue;
      const entry = this.entries[owner];
      const match = entry && matchOf(query, entry, 0, { score: 0, reason: reason('matching.different') });
      if (match && match.score >= threshold) best.set(owner, match);
    }
    const found = [...best].flatMap(([owner, match]) => {
      const entry = this.entries[owner];
      return entry ? [{ entry, match }] : [];
    });
    return found.sort((a, b) => b.match.score - a.match.score || byText(a.match.entryId, b.match.entryId));
  }

  private compared(query: Query, asked: Asked, name: number, threshold: number): Match | undefined {
    const entry = this.entries[this.names.owner(name)];
    if (!entry) return undefined;
    const kind = query.kind ?? (entry.kind === 'person' ? 'person' : 'organization');
    const found = scoreNames(asked(kind), this.names.prepared(name), this.names.vocabulary, kind);
    // What else agrees is asked for only where it can still make a match of it.
    if (found.score * NAME_ALONE + MOST_EVIDENCE < threshold && !query.identifiers?.length) return undefined;
    return matchOf(query, entry, this.names.place(name), found);
  }

  private identified(query: Query): Set<number> {
    return new Set(
      (query.identifiers ?? [])
        .flatMap(({ value }) => identifierKeys(value))
        .flatMap((key) => this.byIdentifier.get(key) ?? []),
    );
  }

  private note(value: string, owner: number): void {
    for (const key of identifierKeys(value)) {
      const known = this.byIdentifier.get(key);
      if (known) known.push(owner);
      else this.byIdentifier.set(key, [owner]);
    }
  }
}

type Asked = (kind?: NameKind) => ScreenedName;

/** The name asked for, made ready for each kind of entry when the first of its kind is compared. */
function askedAs({ name }: Query, weightOf: (word: string) => number): Asked {
  const ready = new Map<NameKind | undefined, ScreenedName>();
  return (kind) => {
    const known = ready.get(kind);
    if (known) return known;
    const read = screenedName(name, kind);
    const made = { ...read, weights: read.words.map(weightOf) };
    ready.set(kind, made);
    return made;
  };
}

function nameKindOf({ kind }: IndexedEntry): NameKind {
  return kind === 'person' ? 'person' : 'organization';
}

function matchOf(query: Query, entry: IndexedEntry, place: number, found: NameScore): Match {
  const { shift, same, reasons } = evidenceOf(query, entry);
  const listed = entry.names[place];
  const low = listed?.quality === 'low' ? LOW_QUALITY : 0;
  const score = Math.min(1, Math.max(0, found.score * NAME_ALONE - low + shift));
  return {
    entryId: entry.entryId,
    list: entry.list,
    entryName: entry.names[0]?.name ?? '',
    matchedName: listed?.name ?? '',
    score: same ? Math.max(score, SAME_IDENTIFIER) : score,
    reason: found.reason,
    evidence: reasons,
  };
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
