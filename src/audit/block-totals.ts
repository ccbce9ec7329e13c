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
  /** Tables beside its own by which a row counts or not: each with a revision of its own by triggers; when one changes, all is counted anew. */
  decidedBy?: readonly string[];
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

  /** @param decided the state of the tables that decide what counts, before anything was counted */
  constructor(readonly decided: string) {}

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

/** Counts by block, under what was asked. */
type Kept = Map<string, Parts>;
const kept = new WeakMap<Database, Kept>();
const underWay = new WeakMap<Kept, Map<string, Promise<Parts>>>();

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
  const table = tableOf(counting);
  if (table === null) return counted(counting);
  const decided = await stateOf(database, counting);
  let known = keptFor(database).get(key);
  // What decides has changed: all is counted anew, block by block, so that nobody else waits for it.
  if (known && known.decided !== decided) known = await countAgain(database, key, table, counting);
  if (known?.decided === decided) return brought(database, table, counting, known);
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
  const table = tableOf(counting);
  const all = keptFor(database);
  if (table === null || all.has(key) || underWay.get(all)?.has(key)) return;
  await countAgain(database, key, table, counting);
}

/** Whoever asks while it is counted waits for the same counting. */
function countAgain<T extends ObjectLiteral>(
  database: Database,
  key: string,
  table: string,
  counting: Counting<T>,
): Promise<Parts> {
  const all = keptFor(database);
  const begun = underWay.get(all)?.get(key);
  if (begun) return begun;
  const work = countedAnew(database, table, counting);
  const works = underWay.get(all) ?? new Map<string, Promise<Parts>>();
  underWay.set(all, works.set(key, work));
  return work
    .then((parts) => {
      all.set(key, parts);
      const [oldest] = all.keys();
      if (all.size > KEPT && oldest !== undefined) all.delete(oldest);
      return parts;
    })
    .finally(() => works.delete(key));
}

/** The revisions of the tables that decide what counts. */
async function stateOf<T extends ObjectLiteral>(
  database: Database,
  { decidedBy = [] }: Counting<T>,
): Promise<string> {
  if (decidedBy.length === 0) return '';
  const rows = await database.read.query<{ name: string; revision: number | string }[]>(
    `SELECT table_name AS name, SUM(revision) AS revision FROM changed_block
     WHERE table_name IN (${decidedBy.map((each) => `'${each}'`).join(', ')})
     GROUP BY table_name ORDER BY table_name`,
  );
  return rows.map(({ name, revision }) => `${name} ${revision}`).join(', ');
}

async function countedAnew<T extends ObjectLiteral>(
  database: Database,
  table: string,
  counting: Counting<T>,
): Promise<Parts> {
  // Read before the rows: what is changed meanwhile has another revision then, and is counted again.
  const decided = await stateOf(database, counting);
  const revisions = await revisionsOf(database, table);
  const last = await database.read.query<{ last: number | null }[]>(`SELECT MAX(id) AS last FROM ${table}`);
  const parts = new Parts(decided);
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

/**
 * The table a query reads, when the table is one of those, and the query reads that one alone or says by which others
 * its rows count; null otherwise.
 */
function tableOf<T extends ObjectLiteral>({ query, decidedBy }: Counting<T>): string | null {
  const read = query.getQuery().match(/\b(?:FROM|JOIN)\b/gi) ?? [];
  const table = query.expressionMap.mainAlias?.metadata.tableName;
  return (read.length === 1 || decidedBy !== undefined) && table !== undefined && COUNTED.includes(table)
    ? table
    : null;
}

function keptFor(database: Database): Kept {
  const known = kept.get(database);
  if (known) return known;
  const all: Kept = new Map();
  kept.set(database, all);
  return all;
}
