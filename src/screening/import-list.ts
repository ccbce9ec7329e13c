import { In, type EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import { mapped } from '../kernel/breathe';
import { tellProgress } from '../kernel/progress';
import { addRun } from './add-run';
import { keepJudgements } from './keep-judgements';
import {
  checkOlder,
  checkShrinking,
  compareLists,
  contentHashOf,
  type Comparison,
  type HashedEntry,
  type StandingEntry,
} from './lists/compare';
import type { ListContent } from './lists/entries-of';
import type { ListFile, ListFormat } from './lists/list-entry';
import { USUAL_LISTS } from './lists/list-formats';
import type { ListMapping } from './lists/list-mapping';
import { listRefusal } from './lists/list-refusal';
import type { ListAbout } from './lists/list.job';
import { ScreeningEntry } from './screening-entry.entity';
import { ScreeningList } from './screening-list.entity';
import { ScreeningListVersion } from './screening-list-version.entity';
import { ScreeningUnread } from './screening-unread.entity';

export interface ListImport {
  /** Recognized when left out. */
  format?: ListFormat | null;
  /** For `ofac-csv` the SDN file, then its alias file. */
  files: readonly ListFile[];
  /** Which list it is; the format's usual one when left out. */
  code?: string;
  title?: string;
  /** What the columns of a table are; remembered for the next version of the list. */
  mapping?: ListMapping;
  /** What the files hold, where somebody began to read them before: without a mapping, and in the format above. */
  read?: Promise<ListContent>;
  /** Confirms that a large part of the list was really delisted, or that it is another list. */
  allowShrinking?: boolean;
  /** Confirms that the list is to go back to an earlier day. */
  allowOlder?: boolean;
}

export interface ImportedList {
  list: ScreeningList;
  version: ScreeningListVersion;
  /** False when these very files are the active version already. */
  isNew: boolean;
}

const BETWEEN_FILES = ', ';

/** Rows read or changed by one statement. */
const BATCH = 2_000;

/** The active version of the list, where these very files made it. */
export async function sameActive(
  manager: EntityManager,
  given: ListImport,
  { sha256, format }: ListAbout,
): Promise<ImportedList | null> {
  const code = given.code ?? usualOf(format, given.files).code;
  const list = await manager.findOneBy(ScreeningList, { code });
  if (!list) return null;
  const version = await manager.findOneBy(ScreeningListVersion, { listId: list.id, active: true, sha256 });
  return version && { list, version, isNew: false };
}

/** The list that is named, where there is one. */
export async function knownList(manager: EntityManager, given: ListImport): Promise<ScreeningList | null> {
  const code = given.code ?? (given.format ? usualOf(given.format, given.files).code : null);
  return code === null ? null : manager.findOneBy(ScreeningList, { code });
}

/** Makes what was read the version in force. @throws Invalid when it has to be confirmed */
export async function importEntries(
  change: Change,
  given: ListImport,
  content: ListContent,
): Promise<ImportedList> {
  const { about, entries } = content;
  const list = await listFor(change, given, about);
  const before = await change.manager.findOneBy(ScreeningListVersion, { listId: list.id, active: true });
  tellProgress('progress.comparing_entries', 0, entries.length);
  const standing = await standingEntries(change, list.id);
  const compared = await withoutSame(change, compareLists(standing, entries));
  if (!given.allowOlder) checkOlder(about.publishedOn, before?.publishedOn ?? null);
  if (!given.allowShrinking) {
    checkShrinking(standing.length, compared.removed.length);
    checkAliases(before, given, about);
  }
  const version = await addVersion(change, list, given, { content, compared });
  const ended = [...compared.removed, ...compared.changed.map((each) => each.standing)].map(({ id }) => id);
  await endEntries(change, ended, version.number - 1);
  await beginEntries(change, version, [...compared.added, ...compared.changed]);
  await change.insertMany(
    ScreeningUnread,
    content.unread.map((each) => ({ ...each, versionId: version.id })),
  );
  const renumbered = await keepJudgements(change, list.id, compared.added);
  await addRun(change, { kind: 'delta', cause: 'list', listVersionId: version.id });
  const { number, added, changed, removed } = version;
  const { sha256, format, publishedOn, unread } = about;
  change.record({
    verb: 'screening.import_list',
    subject: 'screening_list',
    subjectId: list.id,
    detail: {
      ...{ list: list.code, version: number, sha256, format, publishedOn, entries: entries.length },
      ...{ added, changed, removed, unread, renumbered },
    },
  });
  return { list, version, isNew: true };
}

/** An entry whose row was written before blanks were told apart from content is no other for that. */
async function withoutSame(change: Change, compared: Comparison): Promise<Comparison> {
  const same = new Set<number>();
  for (let start = 0; start < compared.changed.length; start += BATCH) {
    const part = compared.changed.slice(start, start + BATCH);
    const rows = await change.manager.find(ScreeningEntry, {
      select: { id: true, data: true },
      where: { id: In(part.map(({ standing }) => standing.id)) },
    });
    const hashes = new Map(rows.map((row) => [row.id, contentHashOf(row.data)]));
    for (const { standing, contentHash } of part)
      if (hashes.get(standing.id) === contentHash) same.add(standing.id);
  }
  return { ...compared, changed: compared.changed.filter(({ standing }) => !same.has(standing.id)) };
}

/** In parts, and as the rows are: a quarter of a million of them hold nothing else up. */
async function standingEntries(change: Change, listId: number): Promise<StandingEntry[]> {
  const all: StandingEntry[] = [];
  for (let more = true; more;) {
    const rows = await change.manager
      .createQueryBuilder(ScreeningEntry, 'entry')
      .select(['entry.id AS "id"', 'entry.entryId AS "entryId"', 'entry.contentHash AS "contentHash"'])
      .where('entry.listId = :listId AND entry.lastVersion IS NULL', { listId })
      .andWhere('entry.id > :after', { after: all.at(-1)?.id ?? 0 })
      .orderBy('entry.id')
      .limit(BATCH)
      .getRawMany<StandingEntry>();
    for (const row of rows) all.push(row);
    more = rows.length === BATCH;
  }
  return all;
}

/**
 * The SDN file alone looks whole, and would take the aliases of thousands of entries away.
 * @throws Invalid when the version before had an alias file
 */
function checkAliases(before: ScreeningListVersion | null, given: ListImport, { format }: ListAbout): void {
  if (format !== 'ofac-csv' || given.files.length > 1) return;
  if (before?.fileName.includes(BETWEEN_FILES)) throw listRefusal('no_aliases');
}

async function listFor(change: Change, given: ListImport, { format }: ListAbout): Promise<ScreeningList> {
  const usual = usualOf(format, given.files);
  const code = given.code ?? usual.code;
  // Of what is no table there are no columns to be remembered.
  const mapping = format === 'spreadsheet' ? (given.mapping ?? null) : null;
  const known = await change.manager.findOneBy(ScreeningList, { code });
  if (!known) {
    const title = given.title ?? (given.code ? given.code : usual.title);
    return change.insert(ScreeningList, { code, title, format, mapping });
  }
  const isSameList = USUAL_LISTS[known.format].code === USUAL_LISTS[format].code;
  if (!isSameList) throw listRefusal('other_format', { code, format: known.format });
  const patch = { format, mapping: mapping ?? known.mapping };
  if (known.format !== format || mapping) await change.set(ScreeningList, { id: known.id }, patch);
  return { ...known, ...patch };
}

/** OFAC's consolidated list comes in the same columns as its main one, under another name. */
function usualOf(format: ListFormat, files: readonly ListFile[]): { code: string; title: string } {
  const isOther = format.startsWith('ofac-') && /cons/i.test(files[0]?.name ?? '');
  return isOther ? { code: 'ofac-cons', title: 'OFAC consolidated (non-SDN) list' } : USUAL_LISTS[format];
}

async function addVersion(
  change: Change,
  list: ScreeningList,
  given: ListImport,
  { content, compared }: { content: ListContent; compared: Comparison },
): Promise<ScreeningListVersion> {
  const last = await change.manager.maximum(ScreeningListVersion, 'number', { listId: list.id });
  await change.set(ScreeningListVersion, { listId: list.id, active: true }, { active: false });
  const { sha256, publishedOn, unread, columns } = content.about;
  return change.insert(ScreeningListVersion, {
    listId: list.id,
    number: (last ?? 0) + 1,
    sha256,
    fileName: given.files.map((file) => file.name).join(BETWEEN_FILES),
    entries: content.entries.length,
    added: compared.added.length,
    changed: compared.changed.length,
    removed: compared.removed.length,
    importedAt: change.clock.now(),
    importedBy: change.actor.id,
    ...{ publishedOn, unread, columns: columns.length > 0 ? columns : null },
    active: true,
  });
}

async function endEntries(change: Change, ids: readonly number[], lastVersion: number): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await change.set(ScreeningEntry, { id: In(ids.slice(start, start + BATCH)) }, { lastVersion });
  }
}

async function beginEntries(
  change: Change,
  version: ScreeningListVersion,
  entries: readonly HashedEntry[],
): Promise<void> {
  const rows = await mapped(entries, ({ entry, contentHash }) => ({
    listId: version.listId,
    entryId: entry.entryId,
    kind: entry.kind,
    name: entry.names[0]?.name ?? entry.entryId,
    data: entry,
    until: entry.until ?? null,
    contentHash,
    firstVersion: version.number,
    lastVersion: null,
  }));
  for (let start = 0; start < rows.length; start += BATCH) {
    tellProgress('progress.writing_entries', start, rows.length);
    await change.insertMany(ScreeningEntry, rows.slice(start, start + BATCH));
  }
}
