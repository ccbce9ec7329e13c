import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Database } from '../database/database';
import { ChangedBlock } from './changed-block.entity';

/** As the triggers of `changed_block` count them. */
export const BLOCK_ROWS = 4096;

/** The tables that have such triggers. */
const COUNTED: readonly string[] = ['contribution', 'engagement', 'partner'];

/** A count that takes longer than this is kept by block; a shorter one is counted anew. In milliseconds. */
const WORTH_KEEPING_MS = 25;

/** How many counts are kept by block: those people look at all day. */
const KEPT = 60;

/** What is counted: rows, and sums over them, each a number of the answer in its order. */
export interface Counting<T extends ObjectLiteral> {
  /** Selects the numbers and what they are grouped by, and nothing else; without an order. */
  query: SelectQueryBuilder<T>;
  /** The numbers. */
  names: readonly string[];
  /** What they are grouped by; nothing: all rows are one group. */
  by?: readonly string[];
}

type Numbers = readonly number[];

/** The numbers of rows that have the same values in what they are grouped by. */
export interface Group {
  values: readonly (string | number | boolean | null)[];
  numbers: Numbers;
}

type Part = { revision: number; groups: readonly Group[] };

/** A group over all blocks, and in how many of them it has rows. */
interface Sum {
  values: Group['values'];
  numbers: number[];
  blocks: number;
}

/** The parts of a count, and what they add up to: a changed part is taken away and added anew. */
class Parts {
  private readonly byBlock = new Map<number, Part>();
  private readonly sums = new Map<string, Sum>();

  revisionOf(block: number): number | undefined {
    return this.byBlock.get(block)?.revision;
  }

  set(block: number, part: Part): void {
    for (const group of this.byBlock.get(block)?.groups ?? []) this.add(group, -1);
    for (const group of part.groups) this.add(group, 1);
    this.byBlock.set(block, part);
  }

  groups(): readonly Group[] {
    return [...this.sums.values()].map(({ values, numbers }) => ({ values, numbers: [...numbers] }));
  }

  private add({ values, numbers }: Group, sign: 1 | -1): void {
    const key = JSON.stringify(values);
    const sum = this.sums.get(key) ?? { values, numbers: numbers.map(() => 0), blocks: 0 };
    numbers.forEach((number, index) => (sum.numbers[index] = (sum.numbers[index] ?? 0) + sign * number));
    sum.blocks += sign;
    if (sum.blocks === 0) this.sums.delete(key);
    else this.sums.set(key, sum);
  }
}

/** Counts by block, under what was asked; null while they are counted for the first time. */
type Kept = Map<string, Parts | null>;
const kept = new WeakMap<Database, Kept>();

/** The revision of each block of a table that has changed since it is there. */
export async function revisionsOf(database: Database, tableName: string): Promise<Map<number, number>> {
  const rows = await database.read.findBy(ChangedBlock, { tableName });
  return new Map(rows.map(({ block, revision }) => [block, revision]));
}

/**
 * The numbers of a count over one table alone. One that takes long is kept by block, so that after a change only the
 * blocks with changed rows are counted again: what is added is right whoever changed the rows, and however.
 */
export async function countedByBlock<T extends ObjectLiteral>(
  database: Database,
  key: string,
  counting: Counting<T>,
): Promise<readonly Group[]> {
  const table = tableOf(counting.query);
  if (table === null) return counted(counting);
  const known = keptFor(database).get(key);
  if (known) return brought(database, table, counting, known);
  const started = performance.now();
  const groups = await counted(counting);
  if (performance.now() - started > WORTH_KEEPING_MS)
    void keepByBlock(database, key, counting).catch(() => undefined);
  return groups;
}

/** Counts every block once, each in a statement of its own that holds nobody up. */
export async function keepByBlock<T extends ObjectLiteral>(
  database: Database,
  key: string,
  counting: Counting<T>,
): Promise<void> {
  const table = tableOf(counting.query);
  const all = keptFor(database);
  if (table === null || all.has(key)) return;
  all.set(key, null);
  try {
    all.set(key, await countedAnew(database, table, counting));
  } catch (error) {
    all.delete(key);
    throw error;
  }
  const [oldest] = all.keys();
  if (all.size > KEPT && oldest !== undefined) all.delete(oldest);
}

async function countedAnew<T extends ObjectLiteral>(
  database: Database,
  table: string,
  counting: Counting<T>,
): Promise<Parts> {
  // Read before the rows: what is changed meanwhile has another revision then, and is counted again.
  const revisions = await revisionsOf(database, table);
  const last = await database.read.query<{ last: number | null }[]>(`SELECT MAX(id) AS last FROM ${table}`);
  const parts = new Parts();
  for (let block = 0; block <= blockOf(last[0]?.last ?? 0); block += 1) {
    parts.set(block, {
      revision: revisions.get(block) ?? 0,
      groups: await countedIn(database, counting, block),
    });
  }
  return parts;
}

async function brought<T extends ObjectLiteral>(
  database: Database,
  table: string,
  counting: Counting<T>,
  parts: Parts,
): Promise<readonly Group[]> {
  for (const [block, revision] of await revisionsOf(database, table)) {
    if (parts.revisionOf(block) === revision) continue;
    parts.set(block, { revision, groups: await countedIn(database, counting, block) });
  }
  return parts.groups();
}

async function counted<T extends ObjectLiteral>({ query, ...named }: Counting<T>): Promise<readonly Group[]> {
  return groupsOf(await query.getRawMany<Row>(), named);
}

/** Of the rows of one block, found by their ids: by another index SQLite would read more than the block. */
async function countedIn<T extends ObjectLiteral>(
  database: Database,
  { query, ...named }: Counting<T>,
  block: number,
): Promise<readonly Group[]> {
  const [first, last] = [block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS - 1];
  // Whole numbers, safe to write out.
  const within = query.clone().andWhere(`${query.alias}.id BETWEEN ${first} AND ${last}`);
  const [sql, parameters] = within.getQueryAndParameters();
  const from = new RegExp(`FROM "\\w+" "${query.alias}"`);
  const asked = database.isSqlite ? sql.replace(from, '$& NOT INDEXED') : sql;
  return groupsOf(await database.read.query<Row[]>(asked, parameters), named);
}

type Row = Record<string, string | number | boolean | null>;

function groupsOf(
  rows: readonly Row[],
  { names, by = [] }: Pick<Counting<never>, 'names' | 'by'>,
): readonly Group[] {
  return rows.map((row) => ({
    values: by.map((name) => row[name] ?? null),
    numbers: names.map((name) => Number(row[name] ?? 0)),
  }));
}

const blockOf = (id: number): number => Math.floor(id / BLOCK_ROWS);

/** The table a query reads, when it reads that one alone and the table is one of those; null otherwise. */
function tableOf<T extends ObjectLiteral>(query: SelectQueryBuilder<T>): string | null {
  const read = query.getQuery().match(/\b(?:FROM|JOIN)\b/gi) ?? [];
  const table = query.expressionMap.mainAlias?.metadata.tableName;
  return read.length === 1 && table !== undefined && COUNTED.includes(table) ? table : null;
}

function keptFor(database: Database): Kept {
  const known = kept.get(database);
  if (known) return known;
  const all: Kept = new Map();
  kept.set(database, all);
  return all;
}
