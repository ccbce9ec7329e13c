import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { systemClock, type Clock } from '../kernel/clock';
import { markAlikeHands } from './alike-hands';
import { appendRecords, lockHead } from './append';

/**
 * One change, one transaction, one audit trail. Changes queue: on SQLite because its driver has one
 * connection, which two transactions at once would break; on PostgreSQL at the head of the audit
 * chain. What a rule read inside a change is therefore still true when the change is committed.
 */
@Injectable()
export class UnitOfWork {
  private readonly inside = new AsyncLocalStorage<true>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    readonly clock: Clock = systemClock,
  ) {}

  /**
   * Runs `work` in a transaction, with its audit entries. Rolled back when it throws or records nothing.
   * @throws Error when called inside another change
   */
  run<T>(actor: Actor, work: (change: Change) => Promise<T>, clock: Clock = this.clock): Promise<T> {
    return this.enqueue(() =>
      this.database.writer.transaction(async (manager) => {
        const head = await lockHead(manager);
        const change = new Change(manager, actor, clock);
        const result = await work(change);
        if (change.records.length === 0) throw new Error('a change must record what it did');
        await markAlikeHands(change);
        await appendRecords(change, head);
        return result;
      }),
    );
  }

  /** Writes that are no change of the register: sessions, counters, staged rows. No audit entry. */
  housekeeping<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.enqueue(() => this.database.writer.transaction(work));
  }

  /** After an erasure by law: the database keeps no earlier copy of what was erased. */
  forget(): Promise<void> {
    return this.enqueue(() => this.database.forget());
  }

  private enqueue<T>(task: () => Promise<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('a change cannot run inside another change');
    const marked = (): Promise<T> => this.inside.run(true, task);
    if (!this.database.isSqlite) return marked();
    const result = this.queue.then(marked, marked);
    this.queue = result.catch(() => undefined);
    return result;
  }
}
