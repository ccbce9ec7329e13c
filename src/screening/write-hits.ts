import { In, IsNull } from 'typeorm';
import type { Change } from '../database/change';
import { reason, type Reason } from '../kernel/verdict';
import { among } from './among';
import { isPast } from './past';
import { changesOf, entryKey, type HitChanges, type PartyMatch } from './hit-changes';
import type { ListEntry } from './lists/list-entry';
import type { Found, HitsWritten, ScreenedPartner } from './found';
import { ScreeningCheck } from './screening-check.entity';
import { ScreeningEntry } from './screening-entry.entity';
import { ScreeningHit } from './screening-hit.entity';
import { subjectHash, type Subject } from './subject';
import { entryChanges, subjectChanges } from './what-changed';

type Row = Omit<ScreeningHit, 'version'>;
type StandingEntry = Pick<ScreeningEntry, 'listId' | 'entryId' | 'contentHash' | 'firstVersion' | 'data'>;
type Partners = Found['partners'];

/** What one partner's hits come to. */
interface Judged {
  each: Partners[number];
  changes: HitChanges<ScreeningHit>;
}

/** Writes the hits of a batch of partners: new ones in one statement, the few that change one by one. */
export async function writeHits(change: Change, found: Found): Promise<HitsWritten> {
  const { partners, task } = found;
  const known = await hitsOf(change, partners);
  const standing = await standingEntries(change, [...known.values()].flat());
  const hashes = new Map([...standing].map(([key, entry]) => [key, entry.contentHash]));
  const past = new Set(
    [...standing].flatMap(([key, { data }]) =>
      isPast({ until: data.until ?? null }, task.today) ? [key] : [],
    ),
  );
  const judged = partners.map((each): Judged => {
    const own = (known.get(each.partner.id) ?? []).filter((hit) => isConcerned(hit, found, standing));
    return { each, changes: changesOf(own, each.matches, { subjects: each.hashes, entries: hashes, past }) };
  });
  const before = await pastOf(change, judged);
  return {
    opened: await openHits(change, judged, task.runId),
    reopened: await reopenHits(change, judged, { standing, before, runId: task.runId }),
    refreshed: [
      ...(await restoreHits(change, judged)),
      ...(await refreshHits(change, judged, { standing, before, runId: task.runId })),
    ],
    ended: await endHits(change, judged),
  };
}

async function hitsOf(change: Change, partners: Partners): Promise<Map<number, ScreeningHit[]>> {
  const partnerId = among(partners.map(({ partner }) => partner.id));
  const hits = new Map<number, ScreeningHit[]>();
  for (const hit of await change.manager.find(ScreeningHit, { where: { partnerId }, order: { id: 'ASC' } })) {
    hits.set(hit.partnerId, [...(hits.get(hit.partnerId) ?? []), hit]);
  }
  return hits;
}

async function standingEntries(
  change: Change,
  hits: readonly ScreeningHit[],
): Promise<Map<string, StandingEntry>> {
  if (hits.length === 0) return new Map();
  const rows = await change.manager.find(ScreeningEntry, {
    where: {
      listId: In([...new Set(hits.map(({ listId }) => listId))]),
      entryId: In([...new Set(hits.map(({ entryId }) => entryId))]),
      lastVersion: IsNull(),
    },
  });
  return new Map(rows.map((row) => [entryKey(row), row]));
}

/** A new version of a list says something only of the entries it brought, changed or took away. */
function isConcerned(
  hit: ScreeningHit,
  { task: { only } }: Found,
  standing: ReadonlyMap<string, StandingEntry>,
): boolean {
  if (only === null) return true;
  if (hit.listId !== only.listId) return false;
  const entry = standing.get(entryKey(hit));
  return entry === undefined || entry.firstVersion === only.number;
}

async function openHits(
  change: Change,
  judged: readonly Judged[],
  runId: number | null,
): Promise<ScreeningHit[]> {
  const pairs = judged.flatMap(({ each, changes }) => changes.open.map((match) => ({ each, match })));
  const ids = await change.reserveIds(ScreeningHit, pairs.length);
  const rows = pairs.map(({ each, match }, at) =>
    newHit(each, match, ids[at] ?? 0, runId, change.clock.now()),
  );
  await change.insertMany(ScreeningHit, rows);
  return rows.map((row) => ({ ...row, version: 1 }));
}

function newHit(
  { partner }: ScreenedPartner,
  match: PartyMatch,
  id: number,
  runId: number | null,
  openedAt: string,
): Row {
  const { id: partnerId, illustrative } = partner;
  const { listId, entryId } = match;
  return {
    ...{ id, partnerId, listId, entryId, illustrative, ...told(match), runId, openedAt },
    ...{ party: match.party, relation: match.relation, state: 'possible', changed: [] },
    ...{ decidedBy: null, decidedAt: null, decisionReason: null, confirmedBy: null, confirmedAt: null },
    ...{ endedAt: null, endedBecause: null, endedFrom: null },
  };
}

/** What a match says, as a hit keeps it. */
function told(match: PartyMatch): Pick<ScreeningHit, 'subjectName' | 'subjectHash' | 'entryHash' | 'entryName' | 'matchedName' | 'score' | 'reasons'> {
  const { subjectName, subjectHash: hash, entryHash, entryName, matchedName, score, reasons } = match;
  return { subjectName, subjectHash: hash, entryHash, entryName, matchedName, score: Math.round(score * 1000), reasons };
} // prettier-ignore

/** What was known before, for saying what changed. */
interface Past {
  /** Entries as they were, by their hash. */
  entries: ReadonlyMap<string, ListEntry>;
  /** Subjects as they were, by their hash. */
  subjects: ReadonlyMap<string, Subject>;
}

interface Known {
  standing: ReadonlyMap<string, StandingEntry>;
  before: Past;
  runId: number | null;
}

async function pastOf(change: Change, judged: readonly Judged[]): Promise<Past> {
  const hits = judged.flatMap(({ changes }) => [...changes.reopen, ...changes.refresh].map(({ hit }) => hit));
  if (hits.length === 0) return { entries: new Map(), subjects: new Map() };
  const entries = await change.manager.find(ScreeningEntry, {
    where: {
      listId: In(hits.map(({ listId }) => listId)),
      entryId: In(hits.map(({ entryId }) => entryId)),
      contentHash: In(hits.map(({ entryHash }) => entryHash)),
    },
  });
  const checks = await change.manager.find(ScreeningCheck, {
    where: { partnerId: In(hits.map(({ partnerId }) => partnerId)) },
    order: { id: 'ASC' },
  });
  const subjects = checks.flatMap((check) => check.subjects);
  return {
    entries: new Map(entries.map((row) => [row.contentHash, row.data])),
    subjects: new Map(subjects.map((subject) => [subjectHash(subject), subject])),
  };
}

async function reopenHits(change: Change, judged: readonly Judged[], known: Known): Promise<ScreeningHit[]> {
  const hits: ScreeningHit[] = [];
  for (const { each, changes } of judged) {
    for (const { hit, match } of changes.reopen) {
      const changed = whatChanged(hit, each, known);
      if (hit.state === 'ended') {
        const again = hit.endedBecause === 'delisted' ? 'listed_again' : 'alike_again';
        changed.unshift(reason(`screening.changed.${again}`));
      }
      const patch: Partial<ScreeningHit> = {
        ...{ ...told(match), state: 'possible', changed, openedAt: change.clock.now(), runId: known.runId },
        ...{ endedAt: null, endedBecause: null, endedFrom: null },
      };
      await change.update(ScreeningHit, hit.id, patch);
      hits.push({ ...hit, ...patch, version: hit.version + 1 });
    }
  }
  return hits;
}

/** An entry that was away for a while and says the same is as it was judged. */
async function restoreHits(change: Change, judged: readonly Judged[]): Promise<ScreeningHit[]> {
  const hits: ScreeningHit[] = [];
  for (const { hit, match } of judged.flatMap(({ changes }) => changes.restore)) {
    const again = reason('screening.changed.listed_again_same');
    const patch: Partial<ScreeningHit> = {
      ...{ ...told(match), state: hit.endedFrom ?? hit.state, changed: [...hit.changed, again] },
      ...{ endedAt: null, endedBecause: null, endedFrom: null },
    };
    await change.update(ScreeningHit, hit.id, patch);
    hits.push({ ...hit, ...patch, version: hit.version + 1 });
  }
  return hits;
}

async function refreshHits(change: Change, judged: readonly Judged[], known: Known): Promise<ScreeningHit[]> {
  const hits: ScreeningHit[] = [];
  for (const { each, changes } of judged) {
    for (const { hit, match } of changes.refresh) {
      const changed = whatChanged(hit, each, known);
      if (!match) changed.push(reason('screening.changed.no_longer_alike'));
      const hashes = {
        subjectHash: each.hashes.get(hit.party) ?? hit.subjectHash,
        entryHash: known.standing.get(entryKey(hit))?.contentHash ?? hit.entryHash,
      };
      const patch: Partial<ScreeningHit> = { ...(match ? told(match) : hashes), changed };
      await change.update(ScreeningHit, hit.id, patch);
      hits.push({ ...hit, ...patch, version: hit.version + 1 });
    }
  }
  return hits;
}

function whatChanged(hit: ScreeningHit, each: ScreenedPartner, { standing, before }: Known): Reason[] {
  const reasons: Reason[] = [];
  const now = standing.get(entryKey(hit));
  if (now && now.contentHash !== hit.entryHash) {
    const was = before.entries.get(hit.entryHash);
    reasons.push(...(was ? entryChanges(was, now.data) : [reason('screening.changed.entry_other')]));
  }
  const subject = each.subjects.find(({ party }) => party === hit.party);
  if (subject && each.hashes.get(hit.party) !== hit.subjectHash) {
    const was = before.subjects.get(hit.subjectHash);
    reasons.push(...(was ? subjectChanges(was, subject) : [reason('screening.changed.subject_other')]));
  }
  return reasons;
}

async function endHits(change: Change, judged: readonly Judged[]): Promise<ScreeningHit[]> {
  const hits: ScreeningHit[] = [];
  for (const { hit, because } of judged.flatMap(({ changes }) => changes.end)) {
    const ended = { endedAt: change.clock.now(), endedBecause: because, endedFrom: hit.state };
    const patch: Partial<ScreeningHit> = { state: 'ended', ...ended };
    await change.update(ScreeningHit, hit.id, patch);
    hits.push({ ...hit, ...patch, version: hit.version + 1 });
  }
  return hits;
}
