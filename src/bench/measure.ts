import { cpSync, rmSync } from 'node:fs';
import type { Config } from '../config/config';
import { measureBeside, type BesideTiming } from './beside';
import { measureLists, type ListTiming } from './lists';
import { compendiumQuestions, goalQuestions, pageQuestions, type Question } from './questions';
import type { Result } from './result';
import { Server } from './server';
import type { Sizes } from './sizes';
import { atOnce, oneByOne } from './timing';
import { Visitor } from './visitor';
import { gift, mark, measureWrites, type WriteSpeed } from './writers';
import { openYardstick, type Yardstick } from './yardstick';

export interface Measured {
  results: Result[];
  lists: ListTiming[];
  writes: WriteSpeed[];
  beside: BesideTiming[];
  /** The most memory of its own, in MB, of the process that wrote the compendium; null when none was. */
  memory: number | null;
}

/** How the bench's one user comes in: as a person, and as a program. */
export interface Login {
  email: string;
  password: string;
  token: string;
}

const TIMES = 100;
const USERS = 20;
/** A person looks at a page for a second before asking for the next; few are as fast. */
const READING = 1000;
const PAGE_BAR = 50;
const GOAL_BAR = 1.5;
const COMPENDIUM_BARS: Readonly<Record<string, number>> = { json: 2000, html: 2000, xlsx: 6000 };

/** The parts a run is made of; one alone can be asked for. */
export const PARTS = ['imports', 'pages', 'lists', 'writes', 'beside', 'compendium'] as const;

/** Served on the data set as it is; `beside` adds much and has a copy of its own where there is a file to copy. */
const SERVED: readonly Part[] = ['pages', 'lists', 'writes'];
export type Part = (typeof PARTS)[number];

/** Serves the data set, once for people and once for the compendium alone, and asks everything of the parts wanted. */
export async function measureAll(
  config: Config,
  sizes: Sizes,
  login: Login,
  parts: readonly Part[],
  say: (line: string) => void,
): Promise<Measured> {
  const yardstick = await openYardstick(config);
  const results: Result[] = [];
  const each = async (questions: Question[], ask: (question: Question) => Promise<Result>): Promise<void> => {
    for (const question of questions) {
      try {
        results.push(await ask(question));
      } catch (error) {
        results.push(failed(question, error));
      }
    }
  };
  const measured: Measured = { results, lists: [], writes: [], beside: [], memory: null };
  try {
    if (parts.some((part) => SERVED.includes(part))) {
      await served(config, login, async (visitor) => {
        if (parts.includes('pages')) {
          await each(pageQuestions(sizes), (question) => page(visitor, yardstick, question, say));
          await each(goalQuestions(), (question) => goal(visitor, yardstick, question, say));
        }
        if (parts.includes('lists')) measured.lists = await measureLists(visitor, changing(visitor), say);
        if (parts.includes('writes')) measured.writes = await measureWrites(visitor, say);
      });
    }
    if (parts.includes('beside')) {
      await onCopy(config, (copy) =>
        served(copy, login, async (visitor) => {
          measured.beside = await measureBeside(visitor, pageQuestions(sizes), say);
        }),
      );
    }
    if (parts.includes('compendium')) {
      measured.memory = await served(config, login, async (visitor, server) => {
        await each(compendiumQuestions(), (question) => compendium(visitor, yardstick, question, say));
        return server.peakMegabytes();
      });
    }
    return measured;
  } finally {
    await yardstick.close();
  }
}

/** A small change of the register, as offices make all day. */
function changing(visitor: Visitor): () => Promise<number> {
  let next = Date.now() % 1_000_000_000;
  return () => visitor.post('/api/v1/contributions', gift(mark((next += 1))));
}

/** What is added goes with the copy; a database on a server keeps it. */
async function onCopy(config: Config, work: (copy: Config) => Promise<void>): Promise<void> {
  if (config.databaseUrl) return work(config);
  const home = `${config.home}-copy`;
  cpSync(config.home, home, { recursive: true });
  try {
    await work({ ...config, home });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function served<T>(
  config: Config,
  { email, password, token }: Login,
  work: (visitor: Visitor, server: Server) => Promise<T>,
): Promise<T> {
  const { databaseUrl, home } = config;
  const server = await Server.start({
    ...process.env,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    ACCORD_HOME: home,
    // The limits against guessing and runaway scripts would stop the measuring.
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    PORT: '0',
  });
  const visitor = new Visitor(server.url, token);
  try {
    await visitor.signIn(email, password);
    return await work(visitor, server);
  } finally {
    visitor.leave();
    await server.stop();
  }
}

type Say = (line: string) => void;

async function page(visitor: Visitor, yardstick: Yardstick, question: Question, say: Say): Promise<Result> {
  say(question.what);
  const ask = asking(visitor, question);
  const sql = (await yardstick.time(question.sql, TIMES)).median;
  await oneByOne(10, ask);
  const alone = await oneByOne(TIMES, ask);
  const reading = await atOnce(USERS, 10, READING, ask);
  const pressing = await atOnce(USERS, 10, 0, ask);
  const holds = reading.p95 <= PAGE_BAR;
  return { what: question.what, alone, reading, pressing, sql, bar: `${PAGE_BAR} ms p95, 20 at once`, holds };
}

async function goal(visitor: Visitor, yardstick: Yardstick, question: Question, say: Say): Promise<Result> {
  say(question.what);
  const ask = asking(visitor, question);
  const sql = (await yardstick.time(question.sql, TIMES)).median;
  await oneByOne(10, ask);
  const alone = await oneByOne(TIMES, ask);
  const holds = alone.median <= GOAL_BAR * sql;
  return { what: question.what, alone, reading: null, pressing: null, sql, bar: `${GOAL_BAR} × SQL`, holds };
}

async function compendium(
  visitor: Visitor,
  yardstick: Yardstick,
  question: Question,
  say: Say,
): Promise<Result> {
  say(question.what);
  const bar = COMPENDIUM_BARS[question.what.split(' ').at(-1) ?? ''] ?? 0;
  const sql = (await yardstick.time(question.sql, 5)).median;
  const alone = await oneByOne(5, asking(visitor, question));
  const holds = alone.p95 <= bar;
  return { what: question.what, alone, reading: null, pressing: null, sql, bar: `${bar / 1000} s`, holds };
}

/** One page that fails must not lose an hour's figures of the others; its line says so. */
function failed({ what }: Question, error: unknown): Result {
  const none = { median: NaN, p95: NaN };
  const bar = error instanceof Error ? error.message.slice(0, 80) : 'failed';
  return { what, alone: none, reading: null, pressing: null, sql: NaN, bar, holds: false };
}

function asking(visitor: Visitor, question: Question): (index: number) => Promise<number> {
  return async (index) => (await visitor.time(question.path(index))).milliseconds;
}
