import type { ScreeningMatch } from './engine-index';
import type { HitEnding, HitState, SubjectRelation } from './screening.vocabulary';

/** A match, and which of a partner's subjects it is for. */
export interface PartyMatch extends ScreeningMatch {
  party: string;
  relation: SubjectRelation;
  /** Of the subject's names the one most alike. */
  subjectName: string;
  subjectHash: string;
}

/** What the rule reads of a hit that is there. */
export interface KnownHit {
  party: string;
  listId: number;
  entryId: string;
  state: HitState;
  subjectHash: string;
  entryHash: string;
  /** What it was before it ended; null for one that never did. */
  endedFrom?: HitState | null;
  endedBecause?: HitEnding | null;
}

/** How things stand now, whatever matches. */
export interface Standing {
  /** The hash of a subject of the partner, by party; none for one that is gone. */
  subjects: ReadonlyMap<string, string>;
  /** The hash of an entry that stands, by `entryKey`; none for one that is delisted. */
  entries: ReadonlyMap<string, string>;
  /** Entries whose measure is past its end, by `entryKey`. */
  past?: ReadonlySet<string>;
}

export interface HitChanges<K> {
  /** New pairs, to be looked at. */
  open: PartyMatch[];
  /** Decided or ended, and now something changed: to be looked at again. */
  reopen: { hit: K; match: PartyMatch }[];
  /** The entry was away, and is back as it was: what was decided holds. */
  restore: { hit: K; match: PartyMatch }[];
  /** Their state stays, what they say is brought up to date. No match: a confirmed one is no longer alike. */
  refresh: { hit: K; match: PartyMatch | null }[];
  end: { hit: K; because: HitEnding }[];
}

/** New hits of one subject and list; known ones are never pushed out, nor do they push out others. */
const MOST_NEW = 25;

export function entryKey(entry: { listId: number; entryId: string }): string {
  return `${entry.listId} ${entry.entryId}`;
}

/**
 * What a screening of one partner changes of its hits. A decision is remembered until the entry or the
 * subject changes; a confirmed hit is only ever ended by the list or the register, never by likeness.
 */
export function changesOf<K extends KnownHit>(
  known: readonly K[],
  matches: readonly PartyMatch[],
  standing: Standing,
): HitChanges<K> {
  const changes: HitChanges<K> = { open: [], reopen: [], restore: [], refresh: [], end: [] };
  const left = new Map(matches.map((match) => [pairKey(match), match]));
  for (const hit of known) {
    const match = left.get(pairKey(hit));
    left.delete(pairKey(hit));
    if (match) matched(changes, hit, match);
    else unmatched(changes, hit, standing);
  }
  changes.open.push(...best([...left.values()]));
  return changes;
}

function matched<K extends KnownHit>(changes: HitChanges<K>, hit: K, match: PartyMatch): void {
  const same = hit.subjectHash === match.subjectHash && hit.entryHash === match.entryHash;
  if (same && isKept(hit)) changes.restore.push({ hit, match });
  else if (hit.state === 'ended' || (hit.state === 'cleared' && !same)) changes.reopen.push({ hit, match });
  else if (!same) changes.refresh.push({ hit, match });
}

/** Decided, and ended by the list alone. */
function isKept({ state, endedFrom, endedBecause }: KnownHit): boolean {
  if (state !== 'ended' || endedBecause !== 'delisted') return false;
  return endedFrom === 'cleared' || endedFrom === 'confirmed';
}

function unmatched<K extends KnownHit>(changes: HitChanges<K>, hit: K, standing: Standing): void {
  if (hit.state === 'ended') return;
  const subject = standing.subjects.get(hit.party);
  const entry = standing.entries.get(entryKey(hit));
  if (subject === undefined) changes.end.push({ hit, because: 'subject_gone' });
  else if (entry === undefined) changes.end.push({ hit, because: 'delisted' });
  else if (standing.past?.has(entryKey(hit))) changes.end.push({ hit, because: 'measure_ended' });
  else if (hit.state === 'possible' || hit.state === 'proposed')
    changes.end.push({ hit, because: 'no_longer_alike' });
  // With nothing changed it is the thresholds that were raised: they undo no decision.
  else if (subject === hit.subjectHash && entry === hit.entryHash) return;
  else if (hit.state === 'confirmed') changes.refresh.push({ hit, match: null });
  else changes.end.push({ hit, because: 'no_longer_alike' });
}

/** The best of each subject and list. */
function best(matches: readonly PartyMatch[]): PartyMatch[] {
  const counts = new Map<string, number>();
  return [...matches]
    .sort((a, b) => b.score - a.score)
    .filter(({ party, listId }) => {
      const key = `${party} ${listId}`;
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return count < MOST_NEW;
    });
}

function pairKey(pair: { party: string; listId: number; entryId: string }): string {
  return `${pair.party} ${entryKey(pair)}`;
}
