import { setTimeout as sleep } from 'node:timers/promises';
import type { Question } from './questions';
import { table } from './result';
import { percentile } from './timing';
import type { Visitor } from './visitor';
import { gift, mark } from './writers';

/** What somebody waited for while a large file was worked on, in milliseconds. */
export interface BesideTiming {
  /** Checked, or applied; with how many seconds that took. */
  while: string;
  what: string;
  durations: number[];
  /** The p95, or for a probe the longest, that holds. */
  bar: number;
}

const ROWS = 200_000;
const USERS = 20;
const READING_MS = 1_000;
const PROBE_MS = 100;
const PAGE_BAR_MS = 50;
const PROBE_BAR_MS = 200;
/** A change waits until the file's one change is done: no bar, but people should know. */
const NO_BAR = Infinity;

/**
 * Hands in a file of two hundred thousand gifts, checks and applies it, while twenty people read, a supervisor asks
 * whether the process lives, and a program records a gift a second.
 */
export async function measureBeside(
  visitor: Visitor,
  pages: readonly Question[],
  say: (line: string) => void,
): Promise<BesideTiming[]> {
  const path = `/api/v1/imports?kind=contributions&name=gifts-${Date.now()}.csv`;
  let id: unknown;
  const checked = await beside(visitor, pages, 'checked', say, async () => {
    id = ((await visitor.send(path, gifts(ROWS), 'text/csv')) as { id: unknown }).id;
  });
  const applied = await beside(visitor, pages, 'applied', say, async () => {
    await visitor.post(`/api/v1/imports/${String(id)}/moves`, { move: 'apply' });
  });
  return [...checked, ...applied];
}

/** Small enough for one file: ten megabytes. */
function gifts(rows: number): Buffer {
  const lines = ['reference,office,received on,form,currency,amount,channel,earmarking,public label'];
  for (let index = 0; index < rows; index += 1) {
    const day = String((index % 28) + 1).padStart(2, '0');
    lines.push(`${index.toString(36)},HQ,2017-03-${day},cash,USD,${(index % 9) + 1},other,earmarked,W`);
  }
  return Buffer.from(lines.join('\n'));
}

async function beside(
  visitor: Visitor,
  pages: readonly Question[],
  what: string,
  say: (line: string) => void,
  work: () => Promise<void>,
): Promise<BesideTiming[]> {
  say(`a file of ${ROWS} gifts is ${what}`);
  const timings = new Map<string, BesideTiming>();
  const add = (name: string, milliseconds: number, bar = PAGE_BAR_MS): void => {
    const known = timings.get(name);
    if (known) known.durations.push(milliseconds);
    else timings.set(name, { while: what, what: name, durations: [milliseconds], bar });
  };
  let isOver = false;
  const reader = async (user: number): Promise<void> => {
    await sleep((READING_MS * user) / USERS);
    for (let page = user; !isOver; page += 1) {
      const question = pages[page % pages.length];
      if (question) add(question.what, (await visitor.time(question.path(user * 31 + page))).milliseconds);
      await sleep(READING_MS);
    }
  };
  const probe = async (): Promise<void> => {
    while (!isOver) {
      add('/healthz', (await visitor.time('/healthz')).milliseconds, PROBE_BAR_MS);
      await sleep(PROBE_MS);
    }
  };
  const writer = async (): Promise<void> => {
    for (let next = Date.now() % 1_000_000_000; !isOver; next += 1) {
      add('a gift recorded meanwhile', await visitor.post('/api/v1/contributions', gift(mark(next))), NO_BAR);
      await sleep(READING_MS);
    }
  };
  const others = Promise.all([
    ...Array.from({ length: USERS }, (_, user) => reader(user)),
    probe(),
    writer(),
  ]);
  const started = performance.now();
  try {
    await work();
  } finally {
    isOver = true;
    await others;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  return [...timings.values()].map((timing) => ({ ...timing, while: `${what} in ${seconds} s` }));
}

export function besideTable(timings: readonly BesideTiming[]): string {
  const head = [`while ${ROWS} gifts are`, 'what', 'times', 'median', 'p95', 'longest', 'bar', 'holds'];
  const rows = timings.map(({ while: during, what, durations, bar }) => {
    const isProbe = bar === PROBE_BAR_MS;
    const [p95, longest] = [percentile(durations, 0.95), Math.max(...durations)];
    const shown = bar === NO_BAR ? '' : `${isProbe ? 'longest' : 'p95'} ${bar}`;
    const holds = bar === NO_BAR ? '' : (isProbe ? longest : p95) <= bar ? 'yes' : 'NO';
    const times = [percentile(durations, 0.5), p95, longest].map((each) => each.toFixed(0));
    return [during, what, String(durations.length), ...times, shown, holds];
  });
  return table(head, rows);
}
