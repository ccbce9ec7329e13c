import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { ListRequest, Listed } from '../web/list';
import { rowsAfter } from '../web/page-after';
import { recordRows, recordsQuery, type RecordRow, type RecordsAsked } from './records';

/** The records behind a figure of the reports. */
@Injectable()
export class RecordsService {
  constructor(private readonly database: Database) {}

  count(asked: RecordsAsked): Promise<number> {
    return recordsQuery(this.database.read, asked).getCount();
  }

  async list(
    actor: Actor,
    asked: RecordsAsked,
    { page, pageSize }: Pick<ListRequest, 'page' | 'pageSize'>,
  ): Promise<Listed<RecordRow>> {
    const query = recordsQuery(this.database.read, asked).orderBy('found.id', 'DESC');
    const total = await this.count(asked);
    query.offset((page - 1) * pageSize).limit(pageSize);
    return { rows: await recordRows(this.database.read, actor, query), total };
  }

  all(actor: Actor, asked: RecordsAsked): Promise<RecordRow[]> {
    const query = recordsQuery(this.database.read, asked).orderBy('found.id', 'DESC');
    return recordRows(this.database.read, actor, query);
  }

  after(actor: Actor, asked: RecordsAsked, request: CursorRequest): Promise<RowsAfter<RecordRow>> {
    const { read } = this.database;
    const order = { id: 'found.id', sorts: {} };
    return rowsAfter(recordsQuery(read, asked), request, order, (page) => recordRows(read, actor, page));
  }
}
