import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { Unavailable } from '../kernel/errors';
import type { Database } from './database';

/** Short changes that wait are committed together, so long as none of them waits much longer for it. */
const TOGETHER_MS = 100;

interface Task {
  /** In a transaction that others share; null for what needs its own, or none. */
  shared: ((manager: EntityManager) => Promise<unknown>) | null;
  alone: () => Promise<unknown>;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

interface Done {
  task: Task;
  value: unknown;
}

/**
 * One change after the other, in the order they were asked for. Writing to the disk takes longer than most changes:
 * those that may share a transaction are written there at once, each behind a savepoint of its own, so that one that
 * is refused takes nothing of the others back. Whoever asked is answered when the transaction is committed.
 */
export class ChangeQueue {
  private readonly waiting: Task[] = [];
  private isWorking = false;

  constructor(private readonly database: Database) {}

  /** In a transaction of its own. @throws Error when called inside a change */
  add<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const run = this.asAsked(work);
    return this.queued({ shared: null, alone: () => this.database.transaction(run) });
  }

  /** In a transaction that it may share. @throws Error when called inside a change */
  addShort<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const run = this.asAsked(work);
    return this.queued({ shared: run, alone: () => this.database.transaction(run) });
  }

  /** What is done between two changes, in no transaction. */
  between(work: () => Promise<void>): Promise<void> {
    return this.queued({ shared: null, alone: work });
  }

  /** In the context of whoever asks, not of whoever happens to be before it. */
  private asAsked<T>(work: (manager: EntityManager) => Promise<T>): (manager: EntityManager) => Promise<T> {
    if (this.database.isChanging) throw new Error('a change cannot run inside another change');
    const context = AsyncLocalStorage.snapshot();
    return (manager) => context(() => this.database.inChange(() => work(manager)));
  }

  private queued<T>(task: Pick<Task, 'shared' | 'alone'>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ ...task, resolve, reject });
      if (!this.isWorking) void this.work();
    });
  }

  /** Nothing here throws: each task hears of its own end. */
  private async work(): Promise<void> {
    this.isWorking = true;
    for (let task = this.waiting.shift(); task; task = this.waiting.shift()) {
      if (task.shared) await this.together(task);
      else await task.alone().then((value) => task.resolve(value as never), task.reject);
    }
    this.isWorking = false;
  }

  private async together(first: Task): Promise<void> {
    const begun: Task[] = [];
    const done: Done[] = [];
    try {
      await this.database.transaction(async (manager) => {
        const until = performance.now() + TOGETHER_MS;
        for (let task: Task | undefined = first; task; task = this.nextToShare(until)) {
          begun.push(task);
          await this.behindSavepoint(manager, task, done);
        }
      });
    } catch (error) {
      // One that was refused before has heard so, and hears nothing more.
      for (const task of [first, ...begun]) task.reject(error);
      return;
    }
    for (const { task, value } of done) task.resolve(value as never);
  }

  private async behindSavepoint(manager: EntityManager, task: Task, done: Done[]): Promise<void> {
    try {
      const value = await manager.transaction(async (inside) => task.shared?.(inside));
      done.push({ task, value });
    } catch (error) {
      task.reject(error);
    }
    // A full disk takes the whole transaction back: what stood in it is not confirmed to anybody.
    if (manager.queryRunner?.isTransactionActive !== true) throw new Unavailable();
  }

  private nextToShare(until: number): Task | undefined {
    return performance.now() < until && this.waiting[0]?.shared ? this.waiting.shift() : undefined;
  }
}
