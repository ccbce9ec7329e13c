import type { IndexedEntry, Query } from '../matching/entry';
import type { NameKind } from '../matching/score';
import { ScreeningIndex, type Match, type Searchable } from '../matching/screening-index';
import type { Reason } from '../kernel/verdict';
import { identifiersInText, plain } from '../matching/identifier-keys';
import type { EntryKind, Identifier, ListEntry } from './lists/list-entry';
import { lowestThreshold, thresholdFor, type ScreeningSettings } from './screening-settings';

/** An entry that stands, as its row has it: `data` is still JSON text, to be read in the worker. */
export interface EntryRow {
  list: string;
  listId: number;
  firstVersion: number;
  hash: string;
  data: string;
}

/** Only the entries a version of a list brought or changed. */
export interface VersionScope {
  listId: number;
  number: number;
}

/** A list entry that may be meant. */
export interface ScreeningMatch {
  /** Code of the list. */
  list: string;
  listId: number;
  /** The publisher's reference. */
  entryId: string;
  entryHash: string;
  entryKind: EntryKind;
  entryName: string;
  matchedName: string;
  /** 0 to 1. */
  score: number;
  /** Why the names are alike first, then what else agrees or does not. */
  reasons: Reason[];
  /** The last day of the measure; null where the list says none. */
  until: string | null;
}

export interface Asked {
  queries: readonly Query[];
  /** At most so many of each list for one question. */
  top: number;
  settings: ScreeningSettings;
  only: VersionScope | null;
}

type Loaded = IndexedEntry & {
  kind: EntryKind;
  listId: number;
  firstVersion: number;
  hash: string;
  until: string | null;
};

/** All entries that stand, with what a hit needs to know of them beside the names. */
export class EngineIndex {
  private entries: Loaded[] = [];
  private readonly byReference = new Map<string, Loaded>();
  private index = ScreeningIndex.build([]);
  private part: { only: VersionScope; index: Searchable } | null = null;

  add(rows: readonly EntryRow[]): void {
    for (const { data, list, listId, firstVersion, hash } of rows) {
      const listed = JSON.parse(data) as ListEntry;
      const { entryId, kind, names, birthDates, countries, until = null } = listed;
      const identifiers = withRemarks(listed);
      const entry = { entryId, kind, names, birthDates, countries, identifiers, list, listId, firstVersion, hash, until }; // prettier-ignore
      this.entries.push(entry);
      this.byReference.set(`${list} ${entryId}`, entry);
    }
  }

  /** Ends adding. */
  build(): void {
    this.index = ScreeningIndex.build(this.entries);
    this.part = null;
  }

  search({ queries, top, settings, only }: Asked): ScreeningMatch[][] {
    const options = { top: 1_000, threshold: lowestThreshold(settings) };
    const index = only === null ? this.index : this.within(only);
    return queries.map((query) => this.fitting(index.search(query, options), { query, top, settings }));
  }

  /** The last one asked for is kept: a run by a new version asks for it again and again. */
  private within(only: VersionScope): Searchable {
    const { part } = this;
    if (part?.only.listId === only.listId && part.only.number === only.number) return part.index;
    const brought = new Set<IndexedEntry>(this.entries.filter((entry) => isWithin(entry, only)));
    const index = this.index.restrictedTo((entry) => brought.has(entry));
    this.part = { only, index };
    return index;
  }

  private fitting(
    matches: readonly Match[],
    asked: Omit<Asked, 'queries' | 'only'> & { query: Query },
  ): ScreeningMatch[] {
    const counts = new Map<string, number>();
    return matches.flatMap((match) => {
      const entry = this.byReference.get(`${match.list} ${match.entryId}`);
      const count = counts.get(match.list) ?? 0;
      if (!entry || count >= asked.top) return [];
      const kind = asked.query.kind ?? nameKind(entry.kind);
      if (match.score < thresholdFor(asked.settings, match.list, kind)) return [];
      counts.set(match.list, count + 1);
      const { list, entryId, entryName, matchedName, score } = match;
      const { listId, hash: entryHash, kind: entryKind, until } = entry;
      const reasons = [match.reason, ...match.evidence];
      return [{ list, listId, entryId, entryHash, entryKind, entryName, matchedName, score, reasons, until }];
    });
  }
}

/** Numbers that the publisher wrote into the remarks find the entry as those of its own fields do. */
function withRemarks({ identifiers, remarks }: ListEntry): Identifier[] {
  if (!remarks) return identifiers;
  const known = new Set(identifiers.map(({ value }) => plain(value)));
  const told = identifiersInText(remarks).filter((value) => !known.has(plain(value)));
  return told.length === 0
    ? identifiers
    : [...identifiers, ...told.map((value) => ({ scheme: 'identifier', value }))];
}

function isWithin(entry: Loaded, only: VersionScope): boolean {
  return entry.listId === only.listId && entry.firstVersion === only.number;
}

function nameKind(kind: EntryKind): NameKind | null {
  return kind === 'person' || kind === 'organization' ? kind : null;
}
