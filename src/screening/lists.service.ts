import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { holds, type Actor } from '../kernel/actor';
import { Forbidden, Missing, Stale } from '../kernel/errors';
import { importEntries, knownList, sameActive, type ImportedList, type ListImport } from './import-list';
import { entriesOf, type ListContent } from './lists/entries-of';
import { foundIn, type FoundColumn } from './lists/found-columns';
import type { ListEntry } from './lists/list-entry';
import { isOfColumns, type ListMapping } from './lists/list-mapping';
import { ScreeningEntry } from './screening-entry.entity';
import { ScreeningList } from './screening-list.entity';
import { ScreeningListVersion } from './screening-list-version.entity';

/** An entry that stands, with the code of its list. */
export type CurrentEntry = ListEntry & { list: string };

/** What one version brought and took away. */
export interface ListDelta {
  added: ListEntry[];
  changed: { before: ListEntry; after: ListEntry }[];
  removed: ListEntry[];
}

/** Rows read by one statement. */
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
  async importList(actor: Actor, asked: ListImport): Promise<ImportedList> {
    if (!holds(actor, 'analyst', 'administrator')) {
      throw new Forbidden([{ key: 'screening.lists.only_analysts' }]);
    }
    const [given, content] = await this.read(asked);
    const same = await sameActive(this.database.read, given, content.about);
    if (same) return same;
    try {
      return await this.work.run(actor, async (change) => {
        // Of two who import it at once, from whichever process, the second finds it done.
        if (await sameActive(change.manager, given, content.about)) throw new Stale();
        return importEntries(change, given, content);
      });
    } catch (error) {
      const done = error instanceof Stale && (await sameActive(this.database.read, given, content.about));
      if (done) return done;
      throw error;
    }
  }

  /** What the files hold, read by what is remembered of their list, which is told by its columns where nobody names it. */
  private async read(given: ListImport): Promise<[ListImport, ListContent]> {
    const known = await knownList(this.database.read, given);
    const mapping = given.mapping ?? known?.mapping ?? null;
    const format = given.format ?? (mapping ? 'spreadsheet' : null);
    try {
      return [given, await ((mapping ? null : given.read) ?? entriesOf(format, given.files, mapping))];
    } catch (error) {
      const list = given.code || mapping ? null : await this.ofColumns(foundIn(error));
      if (!list) throw error;
      return [{ ...given, code: list.code }, await entriesOf('spreadsheet', given.files, list.mapping)];
    }
  }

  /** The only list that has all these columns as somebody said them. */
  private async ofColumns(columns: readonly FoundColumn[] | null): Promise<ScreeningList | null> {
    if (!columns) return null;
    const headers = columns.map(({ header }) => header);
    const lists = await this.lists();
    const [only, other] = lists.filter(({ mapping }) => mapping && isOfColumns(mapping, headers));
    return only && !other ? only : null;
  }

  /**
   * What the columns of a list are, for its next file.
   * @throws Missing · Forbidden for others than analysts and administrators
   */
  async rememberColumns(actor: Actor, listId: number, mapping: ListMapping): Promise<ScreeningList> {
    if (!holds(actor, 'analyst', 'administrator')) {
      throw new Forbidden([{ key: 'screening.lists.only_analysts' }]);
    }
    return this.work.run(actor, async (change) => {
      const list = await change.manager.findOneBy(ScreeningList, { id: listId });
      if (!list) throw new Missing();
      await change.set(ScreeningList, { id: listId }, { mapping });
      const detail = { list: list.code, before: list.mapping, mapping };
      change.record({ verb: 'screening.map_columns', subject: 'screening_list', subjectId: listId, detail });
      return { ...list, mapping };
    });
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
