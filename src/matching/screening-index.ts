import { reason, type Reason } from '../kernel/verdict';
import { candidatesOf } from './candidates';
import type { IndexedEntry, Query } from './entry';
import { evidenceOf, plain } from './evidence';
import { ListedNames } from './listed-names';
import { scoreNames, type NameScore } from './score';
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
const SAME_IDENTIFIER = 0.97;

/** The names of all active lists in memory, for one thread; built anew for a new list version. */
export class ScreeningIndex {
  private readonly names = new ListedNames();
  private readonly byIdentifier = new Map<string, number[]>();

  private constructor(private readonly entries: readonly IndexedEntry[]) {}

  /** Builds the index; entries are kept, not copied. */
  static build(entries: readonly IndexedEntry[]): ScreeningIndex {
    const index = new ScreeningIndex(entries);
    entries.forEach((entry, owner) => {
      entry.names.forEach(({ name }, place) => index.names.add(owner, place, name));
      for (const { value } of entry.identifiers ?? []) index.note(plain(value), owner);
    });
    index.names.close();
    return index;
  }

  /** Entries that may be meant, best first: at most `top` that score `threshold` (0 to 1) or more. */
  search(query: Query, { top = 10, threshold = 0.5 }: { top?: number; threshold?: number } = {}): Match[] {
    const best = new Map<number, Match>();
    const asked = screenedName(query.name);
    for (const name of candidatesOf(this.names, asked)) {
      const owner = this.names.owner(name);
      const match = this.compared(query, asked, name);
      if (match && match.score >= threshold && match.score > (best.get(owner)?.score ?? 0))
        best.set(owner, match);
    }
    for (const owner of this.identified(query)) {
      if (best.has(owner)) continue;
      const entry = this.entries[owner];
      const match = entry && matchOf(query, entry, 0, { score: 0, reason: reason('matching.different') });
      if (match && match.score >= threshold) best.set(owner, match);
    }
    return [...best.values()].sort((a, b) => b.score - a.score || byText(a.entryId, b.entryId)).slice(0, top);
  }

  private compared(query: Query, asked: ScreenedName, name: number): Match | undefined {
    const entry = this.entries[this.names.owner(name)];
    if (!entry) return undefined;
    const kind = query.kind ?? (entry.kind === 'person' ? 'person' : 'organization');
    const found = scoreNames(asked, this.names.prepared(name), this.names.vocabulary, kind);
    return matchOf(query, entry, this.names.place(name), found);
  }

  private identified(query: Query): Set<number> {
    return new Set(
      (query.identifiers ?? []).flatMap(({ value }) => this.byIdentifier.get(plain(value)) ?? []),
    );
  }

  private note(value: string, owner: number): void {
    if (value.length < 4) return;
    const known = this.byIdentifier.get(value);
    if (known) known.push(owner);
    else this.byIdentifier.set(value, [owner]);
  }
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
