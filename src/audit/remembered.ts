import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Database } from '../database/database';
import { AuditHead } from './audit-head.entity';

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
  const head = await database.read.findOneBy(AuditHead, { id: 1 });
  const hash = head?.hash ?? '';
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

/**
 * How many rows a query finds, and the sum of a column over them; give it before order and page. It counts
 * rows, so the query must find each one once: no joins to many.
 */
export function rememberedTotals<T extends ObjectLiteral>(
  database: Database,
  query: SelectQueryBuilder<T>,
  summed: string | null = null,
): Promise<{ total: number; sum: number }> {
  const counting = query.clone().select('COUNT(*)', 'total');
  if (summed) counting.addSelect(`SUM(${summed})`, 'sum');
  return remembered(database, JSON.stringify(counting.getQueryAndParameters()), async () => {
    const row = await counting.getRawOne<{ total: string | number; sum?: string | number | null }>();
    return { total: Number(row?.total ?? 0), sum: Number(row?.sum ?? 0) };
  });
}
