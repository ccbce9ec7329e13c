import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { Invalid, type FieldError } from '../kernel/errors';
import { PARTS_AHEAD, type Job } from './job';

/** What the thread is told: to begin a job, and that a part was taken. */
export type Told = { begin: { file: string; given: unknown } } | { taken: true };

/** What the thread answers: the parts of the result one by one, and then how it ended. */
export type Answer = { part: unknown } | { done: true } | { invalid: FieldError[] } | { failed: string };

/** Parts that may still be sent before one has to be taken: so many, whatever the file holds, are in memory. */
let ahead = 0;
let awake: () => void = () => undefined;

/** Whoever waits for a page goes first. Only Linux has a priority for each thread: elsewhere it would be the process's. */
const LATER = 10;
if (process.platform === 'linux') setPriority(LATER);

const load = createRequire(__filename);

parentPort?.on('message', (told: Told) => {
  if ('taken' in told) {
    ahead += 1;
    awake();
    return;
  }
  ahead = PARTS_AHEAD;
  void work(told.begin.file, told.begin.given).then(say);
});

async function work(file: string, given: unknown): Promise<Answer> {
  try {
    const { work: job } = load(file) as { work: Job<unknown, unknown> };
    for await (const part of job(given)) {
      while (ahead === 0) await new Promise<void>((resolve) => (awake = resolve));
      ahead -= 1;
      say({ part });
    }
    return { done: true };
  } catch (error) {
    if (error instanceof Invalid) return { invalid: error.fields };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function say(answer: Answer): void {
  parentPort?.postMessage(answer);
}
