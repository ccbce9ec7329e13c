import type { Config } from '../config/config';
import { compendiumQuestions, goalQuestions, pageQuestions, type Question } from './questions';
import type { Result } from './result';
import { Server } from './server';
import type { Sizes } from './sizes';
import { atOnce, oneByOne } from './timing';
import { Visitor } from './visitor';
import { openYardstick, type Yardstick } from './yardstick';

export interface Measured {
  results: Result[];
  /** A sentence on the memory of the process that wrote the compendium. */
  memory: string;
}

interface Login {
  email: string;
  password: string;
}

const TIMES = 100;
const USERS = 20;
/** A person looks at a page for a second before asking for the next; few are as fast. */
const READING = 1000;
const PAGE_BAR = 50;
const GOAL_BAR = 1.5;
const COMPENDIUM_BARS: Readonly<Record<string, number>> = { json: 2000, html: 2000, xlsx: 6000 };
const MEMORY_BAR = 512;

/** Serves the data set twice, once for people and once for the compendium alone, and asks everything. */
export async function measureAll(
  config: Config,
  sizes: Sizes,
  login: Login,
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
  try {
    await served(config, login, async (visitor) => {
      await each(pageQuestions(sizes), (question) => page(visitor, yardstick, question, say));
      await each(goalQuestions(), (question) => goal(visitor, yardstick, question, say));
    });
    const peak = await served(config, login, async (visitor, server) => {
      await each(compendiumQuestions(), (question) => compendium(visitor, yardstick, question, say));
      return server.peakMegabytes();
    });
    const verdict = peak <= MEMORY_BAR ? 'holds' : 'does NOT hold';
    return {
      results,
      memory: `Memory peak of the process that wrote the compendium: ${peak.toFixed(0)} MB (bar ${MEMORY_BAR} MB: ${verdict}).`,
    };
  } finally {
    await yardstick.close();
  }
}

async function served<T>(
  config: Config,
  { email, password }: Login,
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
  const visitor = new Visitor(server.url);
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
