import { Injectable } from '@nestjs/common';
import { IsNull, type SelectQueryBuilder } from 'typeorm';
import { ownId } from '../accounts/tokens.service';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { Missing } from '../kernel/errors';
import type { CursorRequest, RowsAfter } from '../web/json-list';
import type { Listed, ListRequest, ListRules } from '../web/list';
import { rowsAfter } from '../web/page-after';
import { Notice } from './notice.entity';

export const NOTICE_LIST: ListRules = {
  sorts: ['created'],
  filters: ['show'],
  usual: { sort: 'created', direction: 'desc' },
};

/** What the head of every page shows of a person's notices. */
export interface Unread {
  unread: number;
  /** Those of them that lead to the page being opened. */
  here: number;
}

/** A person's own notices; nobody reads another's. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** Unread first, then the newest. */
  async list(actor: Actor, request: ListRequest): Promise<Listed<Notice>> {
    const [rows, total] = await this.ordered(actor, request)
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getManyAndCount();
    return { rows, total };
  }

  /** Every one that fits, for the whole export. */
  all(actor: Actor, request: ListRequest): Promise<Notice[]> {
    return this.ordered(actor, request).getMany();
  }

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<Notice>> {
    const order = { id: 'notice.id', sorts: { created: 'notice.createdAt' } };
    return rowsAfter(this.own(actor, request), request, order, (page) => page.getMany());
  }

  /** @throws Missing when it is not the actor's own */
  async get(actor: Actor, id: number): Promise<Notice> {
    const notice = await this.database.read.findOneBy(Notice, { id, userId: ownId(actor) });
    if (!notice) throw new Missing();
    return notice;
  }

  /** Marks as read and gives it back. @throws Missing when it is not the actor's own */
  async open(actor: Actor, id: number): Promise<Notice> {
    const notice = await this.get(actor, id);
    if (notice.readAt !== null) return notice;
    await this.markRead({ id });
    return this.get(actor, id);
  }

  /** Answers how many were unread. */
  async openAll(actor: Actor): Promise<number> {
    return this.markRead({ userId: ownId(actor) });
  }

  /** Who opens the page itself has read the notices that lead there. */
  async seen(userId: number, href: string): Promise<void> {
    await this.markRead({ userId, href });
  }

  /** One count in the index of unread notices, as a plain statement: it is asked for every page. */
  async unread(userId: number, path: string): Promise<Unread> {
    const { read, isSqlite } = this.database;
    const [row] = await read.query<{ unread: string | number; here: string | number | null }[]>(
      `SELECT COUNT(*) AS unread, SUM(CASE WHEN href = ${isSqlite ? '?' : '$1'} THEN 1 ELSE 0 END) AS here
         FROM notice WHERE user_id = ${userId} AND read_at IS NULL`,
      [path],
    );
    return { unread: Number(row?.unread ?? 0), here: Number(row?.here ?? 0) };
  }

  /** A mark of a person's own, no change of the register: so it has no line in the audit trail. */
  private async markRead(where: { id?: number; userId?: number; href?: string }): Promise<number> {
    const readAt = this.work.clock.now();
    const result = await this.work.housekeeping((manager) =>
      manager.update(Notice, { ...where, readAt: IsNull() }, { readAt }),
    );
    return result.affected ?? 0;
  }

  private ordered(actor: Actor, request: ListRequest): SelectQueryBuilder<Notice> {
    return this.own(actor, request)
      .addSelect('CASE WHEN notice.readAt IS NULL THEN 0 ELSE 1 END', 'is_read')
      .orderBy('is_read')
      .addOrderBy('notice.createdAt', request.direction === 'asc' ? 'ASC' : 'DESC')
      .addOrderBy('notice.id', 'DESC');
  }

  private own(actor: Actor, { filters }: Pick<ListRequest, 'filters'>): SelectQueryBuilder<Notice> {
    const query = this.database.read
      .createQueryBuilder(Notice, 'notice')
      .where('notice.userId = :userId', { userId: ownId(actor) });
    if (filters.show === 'unread') query.andWhere('notice.readAt IS NULL');
    return query;
  }
}
