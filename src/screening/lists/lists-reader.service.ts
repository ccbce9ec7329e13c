import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { User } from '../../accounts/user.entity';
import { Database } from '../../database/database';
import { rowsInParts } from '../../database/in-parts';
import { contains } from '../../database/search';
import { Missing } from '../../kernel/errors';
import type { Reason } from '../../kernel/verdict';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import type { Listed, ListRequest, ListRules } from '../../web/list';
import { rowsAfter } from '../../web/page-after';
import { ScreeningEntry } from '../screening-entry.entity';
import { ScreeningList } from '../screening-list.entity';
import { ScreeningListVersion } from '../screening-list-version.entity';
import { ScreeningUnread } from '../screening-unread.entity';
import { entryChanges } from '../what-changed';
import { ENTRY_KINDS } from './list-entry';
import type { ReadColumn } from './read-columns';

export const ENTRY_LIST: ListRules = {
  sorts: ['name', 'entry', 'kind'],
  filters: ['kind'],
  usual: { sort: 'name' },
};
export const DELTA_LIST: ListRules = { ...ENTRY_LIST, filters: ['kind', 'change'] };

export const UNREAD_LIST: ListRules = { sorts: ['place'], filters: ['what'], usual: { sort: 'place' } };

export const ENTRY_CHANGES = ['added', 'changed', 'delisted'] as const;
export type EntryChange = (typeof ENTRY_CHANGES)[number];

/** A list with its active version. */
export interface ListState {
  list: ScreeningList;
  version: ScreeningListVersion | null;
}

/** What a version did to one entry. */
export interface EntryDelta {
  entry: ScreeningEntry;
  change: EntryChange;
  /** What changed of it; empty for an added or delisted one. */
  what: Reason[];
}

type Asked = Pick<ListRequest, 'q' | 'filters'>;

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  name: 'entry.name',
  entry: 'entry.entryId',
  kind: 'entry.kind',
};
/** Rows whose earlier state is read by one statement. */
const BATCH = 1_000;

/** The lists as they are read: what stands, and what each version changed. */
@Injectable()
export class ListsReader {
  constructor(private readonly database: Database) {}

  /** Every list with its active version, by code. */
  async overview(): Promise<ListState[]> {
    const { read } = this.database;
    const lists = await read.find(ScreeningList, { order: { code: 'ASC' } });
    const versions = await read.findBy(ScreeningListVersion, { active: true });
    const active = new Map(versions.map((version) => [version.listId, version]));
    return lists.map((list) => ({ list, version: active.get(list.id) ?? null }));
  }

  /** @throws Missing */
  async list(id: number): Promise<ScreeningList> {
    const list = await this.database.read.findOneBy(ScreeningList, { id });
    if (!list) throw new Missing();
    return list;
  }

  /** @throws Missing when the list has no such version */
  async version(listId: number, id: number): Promise<ScreeningListVersion> {
    const version = await this.database.read.findOneBy(ScreeningListVersion, { id, listId });
    if (!version) throw new Missing();
    return version;
  }

  /** The names of those who imported versions, by id. */
  async names(ids: readonly (number | null)[]): Promise<Map<number, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    const users = await this.database.read.findBy(User, { id: In(known) });
    return new Map(users.map(({ id, name }) => [id, name]));
  }

  /** Entries that stand, by any of their names or by reference. */
  async standing(listId: number, request: ListRequest): Promise<Listed<ScreeningEntry>> {
    const [rows, total] = await paged(this.standingQuery(listId, request), request).getManyAndCount();
    return { rows, total };
  }

  async *allStanding(listId: number, request: ListRequest): AsyncGenerator<ScreeningEntry> {
    const query = this.standingQuery(listId, request).orderBy('entry.entryId');
    for await (const rows of rowsInParts(query)) yield* rows;
  }

  /** What a version added, changed and delisted. */
  async delta(version: ScreeningListVersion, request: ListRequest): Promise<Listed<EntryDelta>> {
    const [rows, total] = await paged(this.deltaQuery(version, request), request).getManyAndCount();
    return { rows: await this.judged(version, rows), total };
  }

  async wholeDelta(version: ScreeningListVersion, request: ListRequest): Promise<EntryDelta[]> {
    const rows = await this.deltaQuery(version, request).orderBy('entry.entryId').getMany();
    return this.judged(version, rows);
  }

  async deltaAfter(version: ScreeningListVersion, request: CursorRequest): Promise<RowsAfter<EntryDelta>> {
    const order = { id: 'entry.id', sorts: SORT_COLUMNS };
    return rowsAfter(this.deltaQuery(version, request), request, order, async (page) =>
      (await this.judged(version, await page.getMany())).map((row) => ({ ...row, id: row.entry.id })),
    );
  }

  /** The columns of the version in force; empty for what is no table. */
  async columns(listId: number): Promise<ReadColumn[]> {
    const version = await this.database.read.findOneBy(ScreeningListVersion, { listId, active: true });
    return version?.columns ?? [];
  }

  /** What of a version was not read, the first lines and how many there are. */
  async unread(versionId: number, most: number): Promise<Listed<ScreeningUnread>> {
    const [rows, total] = await this.database.read.findAndCount(ScreeningUnread, {
      where: { versionId },
      order: { id: 'ASC' },
      take: most,
    });
    return { rows, total };
  }

  async *allUnread(versionId: number): AsyncGenerator<ScreeningUnread> {
    const query = this.unreadQuery(versionId).orderBy('unread.id');
    for await (const rows of rowsInParts(query)) yield* rows;
  }

  unreadAfter(versionId: number, request: CursorRequest): Promise<RowsAfter<ScreeningUnread>> {
    const query = this.unreadQuery(versionId);
    const { q, filters } = request;
    if (q) query.andWhere(contains('unread.value'), contains.value(q));
    if (filters.what) query.andWhere('unread.what = :what', { what: filters.what });
    const order = { id: 'unread.id', sorts: { place: 'unread.place' } };
    return rowsAfter(query, request, order, (page) => page.getMany());
  }

  private unreadQuery(versionId: number): SelectQueryBuilder<ScreeningUnread> {
    return this.database.read
      .createQueryBuilder(ScreeningUnread, 'unread')
      .where('unread.versionId = :versionId', { versionId });
  }

  private standingQuery(listId: number, asked: Asked): SelectQueryBuilder<ScreeningEntry> {
    const query = this.database.read
      .createQueryBuilder(ScreeningEntry, 'entry')
      .where('entry.listId = :listId AND entry.lastVersion IS NULL', { listId });
    return filtered(query, asked, 'entry.data');
  }

  private deltaQuery(
    { listId, number }: ScreeningListVersion,
    asked: Asked,
  ): SelectQueryBuilder<ScreeningEntry> {
    const twin = (column: string, value: string): string =>
      `EXISTS (SELECT 1 FROM screening_entry twin WHERE twin.list_id = entry.list_id ` +
      `AND twin.entry_id = entry.entry_id AND twin.${column} = ${value})`;
    const begun = 'entry.firstVersion = :number';
    const changed = twin('last_version', ':before');
    const conditions: Readonly<Record<EntryChange, string>> = {
      added: `(${begun} AND NOT ${changed})`,
      changed: `(${begun} AND ${changed})`,
      delisted: `(entry.lastVersion = :before AND NOT ${twin('first_version', ':number')})`,
    };
    const wanted = ENTRY_CHANGES.find((each) => each === asked.filters.change);
    const query = this.database.read
      .createQueryBuilder(ScreeningEntry, 'entry')
      .where('entry.listId = :listId', { listId, number, before: number - 1 })
      .andWhere(wanted ? conditions[wanted] : `(${begun} OR ${conditions.delisted})`);
    return filtered(query, asked, 'entry.name');
  }

  private async judged(
    { listId, number }: ScreeningListVersion,
    rows: readonly ScreeningEntry[],
  ): Promise<EntryDelta[]> {
    const before = new Map<string, ScreeningEntry>();
    for (let start = 0; start < rows.length; start += BATCH) {
      const entryId = In(rows.slice(start, start + BATCH).map((row) => row.entryId));
      const where = { listId, entryId, lastVersion: number - 1 };
      for (const row of await this.database.read.findBy(ScreeningEntry, where)) before.set(row.entryId, row);
    }
    return rows.map((entry) => {
      if (entry.firstVersion !== number) return { entry, change: 'delisted', what: [] };
      const was = before.get(entry.entryId);
      return was
        ? { entry, change: 'changed', what: entryChanges(was.data, entry.data) }
        : { entry, change: 'added', what: [] };
    });
  }
}

function filtered(
  query: SelectQueryBuilder<ScreeningEntry>,
  { q, filters }: Asked,
  searched: string,
): SelectQueryBuilder<ScreeningEntry> {
  if (q) query.andWhere(`(${contains(searched)} OR ${contains('entry.entryId')})`, contains.value(q));
  const kind = ENTRY_KINDS.find((each) => each === filters.kind);
  if (kind) query.andWhere('entry.kind = :kind', { kind });
  return query;
}

function paged(
  query: SelectQueryBuilder<ScreeningEntry>,
  { sort, direction, page, pageSize }: ListRequest,
): SelectQueryBuilder<ScreeningEntry> {
  return query
    .orderBy(SORT_COLUMNS[sort] ?? 'entry.name', direction === 'desc' ? 'DESC' : 'ASC')
    .addOrderBy('entry.id')
    .offset((page - 1) * pageSize)
    .limit(pageSize);
}
