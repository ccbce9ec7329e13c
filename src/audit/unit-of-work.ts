import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { systemClock, type Clock } from '../kernel/clock';
import { markAlikeHands } from './alike-hands';
import { appendRecords, lockHead } from './append';
import { claims } from './claims';

/**
 * One change, one transaction, one audit trail. Changes queue in the process: on SQLite because its driver has
 * one connection, which two transactions at once would break; on PostgreSQL so that those who wait at the head
 * of the audit chain hold no connections. Other processes wait at the lock of the file, or at the head. What a
 * rule read inside a change is therefore still true when the change is committed.
 */
@Injectable()
export class UnitOfWork {
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
      this.database.transaction(async (manager) => {
        const head = await lockHead(manager);
        const change = new Change(manager, actor, clock);
        const claim = claims.getStore();
        await claim?.begin(change);
        const result = await work(change);
        if (change.records.length === 0) throw new Error('a change must record what it did');
        await markAlikeHands(change);
        await appendRecords(change, head);
        await claim?.end(change, change.records);
        return result;
      }),
    );
  }

  /** Writes that are no change of the register: sessions, counters, staged rows. No audit entry. */
  housekeeping<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.enqueue(() => this.database.transaction(work));
  }

  /** After an erasure by law: the database keeps no earlier copy of what was erased. */
  forget(): Promise<void> {
    return this.enqueue(() => this.database.forget());
  }

  private enqueue<T>(task: () => Promise<T>): Promise<T> {
    if (this.database.isChanging) throw new Error('a change cannot run inside another change');
    const result = this.queue.then(task, task);
    this.queue = result.catch(() => undefined);
    return result;
  }
}
