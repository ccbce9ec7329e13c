import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { breatheAgain, holdBreath } from '../kernel/breathe';
import { Unavailable } from '../kernel/errors';

/** Short changes that wait are committed together, so long as none of them waits much longer for it. */
const TOGETHER_MS = 25;

interface Task {
  /** In a transaction that others share; null for what needs its own, or none. */
  shared: ((manager: EntityManager) => Promise<unknown>) | null;
  alone: () => Promise<unknown>;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/** What a task came to, told when the transaction it was in has ended. */
interface Ended {
  isRefused: boolean;
  tell: () => void;
}

/** The connection that writes: one for all that is queued. */
interface Writing {
  readonly isChanging: boolean;
  inChange<T>(work: () => T): T;
  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
}

/**
 * One change after the other, in the order they were asked for. Writing to the disk takes longer than most changes:
 * those that may share a transaction are written there at once, each behind a savepoint of its own, so that one that
 * is refused takes nothing of the others back. Whoever asked is answered when the transaction is committed.
 */
export class ChangeQueue {
  private readonly waiting: Task[] = [];
  private isWorking = false;

  constructor(private readonly database: Writing) {}

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

  /** Nobody hears anything before the end: whoever was refused might go on to write while it is still open. */
  private async together(first: Task): Promise<void> {
    const begun: Task[] = [];
    const ended: Ended[] = [];
    try {
      await this.database.transaction(async (manager) => {
        const until = performance.now() + TOGETHER_MS;
        holdBreath(TOGETHER_MS);
        for (let task: Task | undefined = first; task; task = this.nextToShare(until)) {
          begun.push(task);
          ended.push(await this.behindSavepoint(manager, task));
        }
      });
    } catch (error) {
      for (const { isRefused, tell } of ended) if (isRefused) tell();
      for (const task of begun.length > 0 ? begun : [first]) task.reject(error);
      return;
    } finally {
      breatheAgain();
    }
    for (const { tell } of ended) tell();
  }

  private async behindSavepoint(manager: EntityManager, task: Task): Promise<Ended> {
    let ended: Ended;
    try {
      const value = await manager.transaction(async (inside) => task.shared?.(inside));
      ended = { isRefused: false, tell: () => task.resolve(value as never) };
    } catch (error) {
      ended = { isRefused: true, tell: () => task.reject(error) };
    }
    // A full disk takes the whole transaction back, and so does a connection that is gone: what stood in it is not
    // confirmed to anybody, and nothing more is tried in it.
    const { isTransactionActive, isReleased } = manager.queryRunner ?? {};
    if (isTransactionActive !== true || isReleased === true) throw new Unavailable();
    return ended;
  }

  private nextToShare(until: number): Task | undefined {
    return performance.now() < until && this.waiting[0]?.shared ? this.waiting.shift() : undefined;
  }
}
