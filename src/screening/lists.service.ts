import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import { holds, type Actor } from '../kernel/actor';
import { Forbidden, Missing, Stale } from '../kernel/errors';
import { addRun } from './add-run';
import {
  checkShrinking,
  compareLists,
  type Comparison,
  type HashedEntry,
  type StandingEntry,
} from './lists/compare';
import { entriesOf } from './lists/entries-of';
import type { ListEntry, ListFile, ListFormat } from './lists/list-entry';
import { listRefusal } from './lists/list-refusal';
import { ScreeningEntry } from './screening-entry.entity';
import { ScreeningList } from './screening-list.entity';
import { ScreeningListVersion } from './screening-list-version.entity';

export interface ListImport {
  format: ListFormat;
  /** For `ofac-csv` the SDN file, then its alias file. */
  files: readonly ListFile[];
  /** Which list it is; the format's usual one when left out. */
  code?: string;
  title?: string;
  /** Confirms that a large part of the list was really delisted. */
  allowShrinking?: boolean;
}

export interface ImportedList {
  list: ScreeningList;
  version: ScreeningListVersion;
  /** False when these very files are the active version already. */
  isNew: boolean;
}

/** An entry that stands, with the code of its list. */
export type CurrentEntry = ListEntry & { list: string };

/** What one version brought and took away. */
export interface ListDelta {
  added: ListEntry[];
  changed: { before: ListEntry; after: ListEntry }[];
  removed: ListEntry[];
}

const USUAL: Readonly<Record<ListFormat, { code: string; title: string }>> = {
  'un-xml': { code: 'un', title: 'United Nations Security Council Consolidated List' },
  'ofac-csv': { code: 'ofac-sdn', title: 'OFAC Specially Designated Nationals' },
  'eu-xml': { code: 'eu-fsf', title: 'European Union consolidated financial sanctions' },
  'uk-xml': { code: 'uk', title: 'UK Sanctions List' },
  'opensanctions-csv': { code: 'opensanctions', title: 'OpenSanctions' },
  spreadsheet: { code: 'own', title: 'Own list' },
};

const BETWEEN_FILES = ', ';

/** Rows read or changed by one statement. */
const BATCH = 2_000;

/** The lists partners are screened against, in versions. */
@Injectable()
export class ListsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Reads the files whole and makes them the active version of their list; the active files again add nothing.
   * @throws Invalid when anything of them cannot be read, Forbidden for others than analysts and administrators
   */
  async importList(actor: Actor, given: ListImport): Promise<ImportedList> {
    if (!holds(actor, 'analyst', 'administrator')) {
      throw new Forbidden([{ key: 'screening.lists.only_analysts' }]);
    }
    const { sha256, entries } = await entriesOf(given.format, given.files);
    const same = await sameActive(this.database.read, given, sha256);
    if (same) return same;
    try {
      return await this.work.run(actor, async (change) => {
        // Of two who import it at once, from whichever process, the second finds it done.
        if (await sameActive(change.manager, given, sha256)) throw new Stale();
        return importEntries(change, given, sha256, entries);
      });
    } catch (error) {
      const done = error instanceof Stale && (await sameActive(this.database.read, given, sha256));
      if (done) return done;
      throw error;
    }
  }

  /** Every entry that stands, list by list, read in batches. */
  async *current(): AsyncGenerator<CurrentEntry> {
    for (const list of await this.lists()) {
      for (let after = 0, more = true; more;) {
        const rows = await this.database.read.find(ScreeningEntry, {
          where: { listId: list.id, lastVersion: IsNull(), id: MoreThan(after) },
          order: { id: 'ASC' },
          take: BATCH,
        });
        for (const row of rows) yield { ...row.data, list: list.code };
        after = rows.at(-1)?.id ?? after;
        more = rows.length === BATCH;
      }
    }
  }

  lists(): Promise<ScreeningList[]> {
    return this.database.read.find(ScreeningList, { order: { code: 'ASC' } });
  }

  /** The versions of a list, newest first. */
  versions(listId: number): Promise<ScreeningListVersion[]> {
    return this.database.read.find(ScreeningListVersion, { where: { listId }, order: { number: 'DESC' } });
  }

  /** @throws Missing when there is no such version */
  async delta(versionId: number): Promise<ListDelta> {
    const { read } = this.database;
    const version = await read.findOneBy(ScreeningListVersion, { id: versionId });
    if (!version) throw new Missing();
    const { listId, number } = version;
    const ended = await read.findBy(ScreeningEntry, { listId, lastVersion: number - 1 });
    const begun = await read.findBy(ScreeningEntry, { listId, firstVersion: number });
    const before = new Map(ended.map((row) => [row.entryId, row.data]));
    const delta: ListDelta = { added: [], changed: [], removed: [] };
    for (const { entryId, data } of begun) {
      const old = before.get(entryId);
      if (old) delta.changed.push({ before: old, after: data });
      else delta.added.push(data);
      before.delete(entryId);
    }
    delta.removed.push(...before.values());
    return delta;
  }
}

/** The active version of the list, where these very files made it. */
async function sameActive(
  manager: EntityManager,
  given: ListImport,
  sha256: string,
): Promise<ImportedList | null> {
  const code = given.code ?? USUAL[given.format].code;
  const list = await manager.findOneBy(ScreeningList, { code });
  if (!list) return null;
  const version = await manager.findOneBy(ScreeningListVersion, { listId: list.id, active: true, sha256 });
  return version && { list, version, isNew: false };
}

async function importEntries(
  change: Change,
  given: ListImport,
  sha256: string,
  entries: readonly HashedEntry[],
): Promise<ImportedList> {
  const list = await listFor(change, given);
  const standing = await standingEntries(change, list.id);
  const compared = compareLists(standing, entries);
  if (!given.allowShrinking) {
    checkShrinking(standing.length, compared.removed.length);
    await checkAliases(change, list, given);
  }
  const version = await addVersion(change, list, given, { sha256, entries: entries.length, compared });
  await endEntries(change, compared.endedIds, version.number - 1);
  await beginEntries(change, version, [...compared.added, ...compared.changed]);
  await addRun(change, { kind: 'delta', cause: 'list', listVersionId: version.id });
  const { number, added, changed, removed } = version;
  change.record({
    verb: 'screening.import_list',
    subject: 'screening_list',
    subjectId: list.id,
    detail: { list: list.code, version: number, sha256, entries: entries.length, added, changed, removed },
  });
  return { list, version, isNew: true };
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
async function checkAliases(change: Change, list: ScreeningList, given: ListImport): Promise<void> {
  if (given.format !== 'ofac-csv' || given.files.length > 1) return;
  const before = await change.manager.findOneBy(ScreeningListVersion, { listId: list.id, active: true });
  if (before?.fileName.includes(BETWEEN_FILES)) throw listRefusal('no_aliases');
}

async function listFor(change: Change, given: ListImport): Promise<ScreeningList> {
  const usual = USUAL[given.format];
  const code = given.code ?? usual.code;
  const known = await change.manager.findOneBy(ScreeningList, { code });
  if (!known) {
    const title = given.title ?? (given.code ? given.code : usual.title);
    return change.insert(ScreeningList, { code, title, format: given.format });
  }
  if (known.format !== given.format) throw listRefusal('other_format', { code, format: known.format });
  return known;
}

async function addVersion(
  change: Change,
  list: ScreeningList,
  given: ListImport,
  read: { sha256: string; entries: number; compared: Comparison },
): Promise<ScreeningListVersion> {
  const last = await change.manager.maximum(ScreeningListVersion, 'number', { listId: list.id });
  await change.set(ScreeningListVersion, { listId: list.id, active: true }, { active: false });
  return change.insert(ScreeningListVersion, {
    listId: list.id,
    number: (last ?? 0) + 1,
    sha256: read.sha256,
    fileName: given.files.map((file) => file.name).join(BETWEEN_FILES),
    entries: read.entries,
    added: read.compared.added.length,
    changed: read.compared.changed.length,
    removed: read.compared.removed.length,
    importedAt: change.clock.now(),
    importedBy: change.actor.id,
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
  const rows = entries.map(({ entry, contentHash }) => ({
    listId: version.listId,
    entryId: entry.entryId,
    kind: entry.kind,
    name: entry.names[0]?.name ?? entry.entryId,
    data: entry,
    contentHash,
    firstVersion: version.number,
    lastVersion: null,
  }));
  await change.insertMany(ScreeningEntry, rows);
}
