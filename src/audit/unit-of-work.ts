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
 * One change, one audit trail, and all of it or nothing. Changes queue in the process: on SQLite because its driver has
 * one connection, which two transactions at once would break; on PostgreSQL so that those who wait at the head
 * of the audit chain hold no connections. Other processes wait at the lock of the file, or at the head. What a
 * rule read inside a change is therefore still true when the change is committed.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    readonly clock: Clock = systemClock,
  ) {}

  /**
   * Runs `work` in a transaction, with its audit entries. Rolled back when it throws or records nothing.
   * @throws Error when called inside another change
   */
  run<T>(actor: Actor, work: (change: Change) => Promise<T>, clock: Clock = this.clock): Promise<T> {
    return this.database.queue.add((manager) => this.change(manager, actor, work, clock));
  }

  /** As `run`, for a short change that people make all day: it may be committed with others that wait. */
  runShort<T>(actor: Actor, work: (change: Change) => Promise<T>): Promise<T> {
    return this.database.queue.addShort((manager) => this.change(manager, actor, work, this.clock));
  }

  /** Writes that are no change of the register: sessions, counters, staged rows. No audit entry. */
  housekeeping<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.queue.add(work);
  }

  /** As `housekeeping`, for a row or two: it may be committed with others that wait. */
  housekeepingShort<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.queue.addShort(work);
  }

  /** After an erasure by law: the database keeps no earlier copy of what was erased. */
  forget(): Promise<void> {
    return this.database.queue.between(() => this.database.forget());
  }

  /** After much was added, and daily: lists are planned by how the rows are spread. */
  refreshStatistics(): Promise<void> {
    return this.database.queue.between(() => this.database.refreshStatistics());
  }

  private async change<T>(
    manager: EntityManager,
    actor: Actor,
    work: (change: Change) => Promise<T>,
    clock: Clock,
  ): Promise<T> {
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
  }
}
