import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { User } from '../accounts/user.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { contains } from '../database/search';
import type { Actor } from '../kernel/actor';
import { Missing, Refused } from '../kernel/errors';
import type { Listed, ListRequest, ListRules } from '../web/list';
import { Notice } from './notice.entity';
import type { EmailState } from './notices.vocabulary';
import { posted } from './posted';

export const OUTBOX_STATES = ['failed', 'waiting', 'digest'] as const satisfies readonly EmailState[];

export const OUTBOX_LIST: ListRules = {
  sorts: ['created', 'next', 'attempts'],
  filters: ['state'],
  usual: { sort: 'created', direction: 'desc' },
};

const SORT_COLUMNS: Readonly<Record<string, string>> = {
  created: 'notice.createdAt',
  next: 'notice.nextTryAt',
  attempts: 'notice.attempts',
};

/** A mail on its way. What it says is between Accord and its reader. */
export interface OutboxRow {
  id: number;
  name: string;
  email: string;
  state: (typeof OUTBOX_STATES)[number];
  createdAt: string;
  attempts: number;
  nextTryAt: string | null;
  lastError: string | null;
}

/** What the administrator sees of the outbox: who waits for what since when, and what went wrong. */
@Injectable()
export class OutboxListService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async list(request: ListRequest): Promise<Listed<OutboxRow>> {
    const query = this.matching(request);
    const total = await query.getCount();
    const rows = await this.selected(query, request)
      .offset((request.page - 1) * request.pageSize)
      .limit(request.pageSize)
      .getRawMany<OutboxRow>();
    return { rows, total };
  }

  all(request: ListRequest): Promise<OutboxRow[]> {
    return this.selected(this.matching(request), request).getRawMany<OutboxRow>();
  }

  /** How many mails wait for a person to look. */
  failed(): Promise<number> {
    return this.database.read.countBy(Notice, { emailState: 'failed' });
  }

  /** @throws Missing when there is none; Refused when it has not failed */
  async retry(actor: Actor, id: number): Promise<void> {
    await this.work.run(actor, async (change) => {
      const post = { ...posted('immediately', change.clock.now()) };
      if ((await change.set(Notice, { id, emailState: 'failed' }, post)) === 0) {
        const known = await change.manager.existsBy(Notice, { id });
        throw known ? new Refused([{ key: 'notices.outbox.not_failed' }]) : new Missing();
      }
      change.record({ verb: 'notice.send_again', subject: 'notice', subjectId: id });
    });
  }

  /** Answers how many had failed. */
  retryAll(actor: Actor): Promise<number> {
    return this.work.run(actor, async (change) => {
      const post = { ...posted('immediately', change.clock.now()) };
      const count = await change.set(Notice, { emailState: 'failed' }, post);
      change.record({ verb: 'notice.send_again', subject: 'notice', subjectId: null, detail: { count } });
      return count;
    });
  }

  private matching({ q, filters }: ListRequest): SelectQueryBuilder<Notice> {
    const query = this.database.read
      .createQueryBuilder(Notice, 'notice')
      .innerJoin(User, 'person', 'person.id = notice.userId')
      .where({ emailState: In(OUTBOX_STATES.filter((each) => !filters.state || each === filters.state)) });
    if (q) query.andWhere(`(${contains('person.name')} OR ${contains('person.email')})`, contains.value(q));
    return query;
  }

  /** What failed first: that alone asks for a person. */
  private selected(query: SelectQueryBuilder<Notice>, request: ListRequest): SelectQueryBuilder<Notice> {
    const columns = ['id', 'createdAt', 'attempts', 'nextTryAt', 'lastError'];
    return query
      .select(columns.map((name) => `notice.${name} AS "${name}"`))
      .addSelect(['notice.emailState AS "state"', 'person.name AS "name"', 'person.email AS "email"'])
      .addSelect("CASE WHEN notice.emailState = 'failed' THEN 0 ELSE 1 END", 'turn')
      .orderBy('turn')
      .addOrderBy(
        SORT_COLUMNS[request.sort] ?? 'notice.createdAt',
        request.direction === 'asc' ? 'ASC' : 'DESC',
      )
      .addOrderBy('notice.id');
  }
}
