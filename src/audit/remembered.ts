import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { ask } from '../database/ask';
import type { Database } from '../database/database';
import { countedByBlock, type Counting, type Group } from './block-totals';

/** How many answers are kept for one state of the register; what a day's lists ask for is far fewer. */
const KEPT = 500;

interface Memory {
  hash: string;
  answers: Map<string, Promise<unknown>>;
}

const memories = new WeakMap<Database, Memory>();

/**
 * The answer to `read`, read once for each state of the register. Every change of the register moves the
 * head of the audit trail, so an answer is right as long as the head stands where it stood before the
 * reading; whoever asks after a change finds another head. Only for what is in the register: sessions and
 * staged rows change without an audit entry.
 */
export async function remembered<T>(database: Database, key: string, read: () => Promise<T>): Promise<T> {
  const hash = await headHash(database);
  let memory = memories.get(database);
  if (memory?.hash !== hash) memories.set(database, (memory = { hash, answers: new Map() }));
  const { answers } = memory;
  const known = answers.get(key) as Promise<T> | undefined;
  if (known) return known;
  // Kept while it is still being read: twenty who ask at once wait for one reading.
  const answer = read();
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  return answer;
}

/** Asked several times for every page: a plain statement, which costs a tenth of one that is built for each. */
async function headHash(database: Database): Promise<string> {
  const [head] = await ask<{ hash: string }>(database.read, 'SELECT hash FROM audit_head WHERE id = 1');
  return head?.hash ?? '';
}

/**
 * How many rows a query finds, and sums over them as SQL by name; give it before order and page. It counts
 * rows, so the query must find each one once: no joins to many. `decidedBy`: what it reads beside its own table.
 */
export function rememberedTotals<T extends ObjectLiteral, Name extends string = never>(
  database: Database,
  query: SelectQueryBuilder<T>,
  sums: Readonly<Record<Name, string>> = {} as Record<Name, string>,
  decidedBy?: Counting<T>['decidedBy'],
): Promise<{ total: number } & Record<Name, number>> {
  const counting = query.clone().select('COUNT(*)', 'total');
  const sumNames = Object.keys(sums) as Name[];
  for (const name of sumNames) counting.addSelect(sums[name], name);
  const key = JSON.stringify(counting.getQueryAndParameters());
  const names = ['total' as const, ...sumNames];
  return remembered(database, key, async () => {
    const [all] = await countedByBlock(database, key, { query: counting, names, decidedBy });
    const numbers = all?.numbers ?? [];
    return Object.fromEntries(names.map((name, index) => [name, numbers[index] ?? 0])) as {
      total: number;
    } & Record<Name, number>;
  });
}

/**
 * One sum for each set of values that rows have in `by`, as rows of the query; it selects these and the sum by their
 * names, grouped, and reads one table alone.
 */
export function rememberedSums<T extends ObjectLiteral, By extends string, Sum extends string>(
  database: Database,
  query: SelectQueryBuilder<T>,
  by: readonly By[],
  sum: Sum,
): Promise<(Record<By, Group['values'][number]> & Record<Sum, number>)[]> {
  const key = JSON.stringify(query.getQueryAndParameters());
  return remembered(database, key, async () => {
    const groups = await countedByBlock(database, key, { query, names: [sum], by });
    return groups.map(({ values, numbers }) => ({
      ...(Object.fromEntries(by.map((name, index) => [name, values[index] ?? null])) as Record<
        By,
        Group['values'][number]
      >),
      ...({ [sum]: numbers[0] ?? 0 } as Record<Sum, number>),
    }));
  });
}
