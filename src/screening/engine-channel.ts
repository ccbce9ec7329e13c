import { Worker, type WorkerOptions } from 'node:worker_threads';
import { EngineIndex, type Asked, type EntryRow, type ScreeningMatch } from './engine-index';
import type { WorkerTask } from './engine.worker';

/** An index behind a door, in a thread of its own or not. */
export interface EngineChannel {
  add(rows: readonly EntryRow[]): Promise<void>;
  build(): Promise<void>;
  /** @throws WorkerGone when its thread ended */
  search(asked: Asked): Promise<ScreeningMatch[][]>;
  /** Answers what was asked already, unless it must end at once. */
  close(atOnce: boolean): Promise<void>;
}

/** The thread of the index ended unasked; another has to be started. */
export class WorkerGone extends Error {}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** The index in a worker thread: building and searching never hold up a page. */
export class WorkerChannel implements EngineChannel {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private readonly asked = new Set<Promise<unknown>>();
  private next = 1;
  private gone: Error | null = null;

  constructor(file: string, options: WorkerOptions = {}) {
    this.worker = new Worker(file, options);
    this.worker.unref();
    this.worker.on('message', (answer: { id: number; result: unknown; problem?: string }) => {
      const waiting = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if (answer.problem === undefined) waiting?.resolve(answer.result);
      else waiting?.reject(new Error(answer.problem));
      if (this.waiting.size === 0) this.worker.unref();
    });
    this.worker.on('error', (error) => {
      this.end(error.message);
    });
    this.worker.on('exit', (code) => {
      this.end(`it ended with ${code}`);
    });
  }

  async add(rows: readonly EntryRow[]): Promise<void> {
    await this.ask({ task: 'add', rows });
  }

  async build(): Promise<void> {
    await this.ask({ task: 'build' });
  }

  async search(asked: Asked): Promise<ScreeningMatch[][]> {
    return (await this.ask({ task: 'search', asked })) as ScreeningMatch[][];
  }

  async close(atOnce: boolean): Promise<void> {
    this.gone ??= new WorkerGone('the screening worker was closed');
    if (!atOnce) await Promise.allSettled(this.asked);
    this.end('it was closed');
    await this.worker.terminate();
  }

  private ask(given: WorkerTask): Promise<unknown> {
    if (this.gone) return Promise.reject(this.gone);
    const answer = this.post(given);
    this.asked.add(answer);
    const forget = (): void => void this.asked.delete(answer);
    answer.then(forget, forget);
    return answer;
  }

  private post(given: WorkerTask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = this.next;
      this.next += 1;
      this.waiting.set(id, { resolve, reject });
      // A process with nothing else to do waits for an answer, and for nothing more.
      this.worker.ref();
      this.worker.postMessage({ id, given });
    });
  }

  private end(why: string): void {
    const gone = (this.gone ??= new WorkerGone(`the screening worker is gone: ${why}`));
    for (const { reject } of this.waiting.values()) reject(gone);
    this.waiting.clear();
  }
}

/** The index in this thread, for sources that run without being compiled. */
export class LocalChannel implements EngineChannel {
  private readonly index = new EngineIndex();

  add(rows: readonly EntryRow[]): Promise<void> {
    this.index.add(rows);
    return Promise.resolve();
  }

  build(): Promise<void> {
    this.index.build();
    return Promise.resolve();
  }

  search(asked: Asked): Promise<ScreeningMatch[][]> {
    return Promise.resolve(this.index.search(asked));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
