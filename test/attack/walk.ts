import type { Account, Row, Sql } from './copy';
import { KINDS, type Kind } from './kinds';
import { formsOf, getRoutes, mayAsk, type GetRoute } from './routes';
import { leaksIn, secretsFrom, type Secrets } from './secrets';
import type { Visitor } from './visitor';

export interface Tally {
  asked: number;
  seen: number;
  refused: number;
  faults: string[];
}

/** What came of all questions, by role and kind. */
export type Walked = Map<string, Tally>;

interface Question {
  path: string;
  kind: string;
  /** What the rule says of this person and row. */
  allowed: boolean;
  /** A plain reading: where the rule allows it, it has to answer. */
  plain: boolean;
}

const AT_ONCE = 4;

/** Questions after which a visitor says how far they are. */
const PROGRESS = 1000;

/** Asks every GET route for every row (in short: for one row seen and one not) as each person. */
export async function walk(visitors: readonly Visitor[], rows: Sql, short: boolean): Promise<Walked> {
  const walked: Walked = new Map();
  const started = Date.now();
  await Promise.all(visitors.map((visitor) => walkAs(visitor, rows, short, walked, started)));
  return walked;
}

async function walkAs(
  visitor: Visitor,
  rows: Sql,
  short: boolean,
  walked: Walked,
  started: number,
): Promise<void> {
  const secrets = secretsFrom(rows, visitor.account);
  const questions = getRoutes().flatMap((route) => questionsOf(route, visitor.account, rows, short));
  const next = mixed(questions).values();
  let asked = 0;
  const ask = async (): Promise<void> => {
    for (const question of next) {
      await judge(visitor, question, secrets, walked);
      if (++asked % PROGRESS === 0)
        process.stderr.write(`${visitor.account.key}: ${asked} of ${questions.length}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stderr.write(`${visitor.account.key}: ${questions.length} questions, done after ${seconds} s\n`);
}

function questionsOf(route: GetRoute, who: Account, rows: Sql, short: boolean): Question[] {
  const permitted = mayAsk(route, who.role);
  const kind = KINDS.find(({ at }) => at.test(route.path));
  if (!route.path.includes(':')) {
    return formsOf(route.path, short).map((path) => ({
      path,
      kind: 'lists',
      allowed: permitted,
      plain: permitted,
    }));
  }
  if (!kind) throw new Error(`No row rule says who may see ${route.path}: write it in test/attack/kinds.ts`);
  const plain = route.needs.endsWith('.read') && route.path.endsWith(':id');
  return chosen(found(kind, who, rows), short).flatMap((row) => {
    const allowed = permitted && row.seen === 1;
    const path = filled(route.path, row);
    const paths = kind.name === 'year' ? formsOf(path, short) : [path];
    return paths.map((each) => ({ path: each, kind: kind.name, allowed, plain: plain && allowed }));
  });
}

/** In no order of addresses, the same each time: what a walk that is broken off has asked is a fair sample. */
function mixed(questions: Question[]): Question[] {
  const step = 7919;
  const order = questions.map((question, index) => [(index * step) % 104_729, question] as const);
  return order.toSorted(([a], [b]) => a - b).map(([, question]) => question);
}

function found(kind: Kind, who: Account, rows: Sql): Row[] {
  return rows(`SELECT *, (${kind.seen(who)}) AS seen FROM (${kind.from}) it`);
}

/** In short: the last row the person sees and the last that they do not. */
function chosen(all: Row[], short: boolean): Row[] {
  if (!short) return all;
  return [1, 0].flatMap((seen) => all.filter((row) => row.seen === seen).slice(-1));
}

function filled(path: string, row: Row): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return encodeURIComponent(String(row[column]));
  });
}

async function judge(visitor: Visitor, question: Question, secrets: Secrets, walked: Walked): Promise<void> {
  const { path, kind, allowed, plain } = question;
  const answer = await visitor.get(path);
  const tally = tallyOf(walked, `${visitor.account.key}\t${kind}`);
  tally.asked++;
  const before = tally.faults.length;
  const given = answer.status < 400;
  if (given) tally.seen++;
  else tally.refused++;
  const who = `${visitor.account.key} GET ${path}`;
  if (answer.status >= 500) tally.faults.push(`${who}: ${answer.status}`);
  if (given && !allowed && !isHarmless(path))
    tally.faults.push(`${who}: ${answer.status}, and the rule says no`);
  // 422: open to the person, who has to say more (`GET /api/v1/waiting-rows`: of which office, for which act).
  if (plain && answer.status >= 400 && answer.status !== 422 && !isForm(path))
    tally.faults.push(`${who}: ${answer.status}, and the rule says yes`);
  for (const leak of new Set(leaksIn(secrets, path, answer.words))) tally.faults.push(`${who} names ${leak}`);
  for (const fault of tally.faults.slice(before)) process.stderr.write(`LEAK ${fault}\n`);
}

/** The page of a link nobody sent says that it is void. */
function isHarmless(path: string): boolean {
  return path.startsWith('/declarations/');
}

/** Lists that are asked for a form they are not given in may say so. */
function isForm(path: string): boolean {
  return path.includes('?');
}

function tallyOf(walked: Walked, key: string): Tally {
  const known = walked.get(key);
  if (known) return known;
  const made = { asked: 0, seen: 0, refused: 0, faults: [] };
  walked.set(key, made);
  return made;
}
