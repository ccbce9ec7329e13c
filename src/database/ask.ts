import type { DataSource, EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

type Plain = string | number | boolean | null;

/** The values of a statement by name; many of them where it says `IN (:...name)`. */
type Named = Readonly<Record<string, Plain | readonly (string | number)[]>>;

/** Rows whose columns are these; one of several where there are many. */
type Where<E> = { readonly [K in keyof E]?: Plain | readonly (string | number)[] };

/** Texts kept for each kind of database: what the product asks is far less. */
const KEPT = 2_000;

const texts = { sqlite: new Map<string, Written>(), postgres: new Map<string, Written>() };

/** A statement as a database takes it, and which values it carries in which order. */
interface Written {
  text: string;
  names: readonly string[];
}

/** `IN (:...ids)`, or `:id` that is no part of a cast or of a time of day. */
const PLACES = /IN \(:\.\.\.(\w+)\)|(?<![:\w]):(\w+)/g;

/**
 * Asks by a plain statement with `:name` and `IN (:...names)`. Its text is the same whatever the values are and
 * however many, so that the database plans it once; a builder makes and compiles it anew each time, which takes
 * several times as long as the reading of a row or two (`docs/benchmarks.md`).
 * @throws Error at once where a value is not given
 */
export function ask<Row>(manager: EntityManager, statement: string, named: Named = {}): Promise<Row[]> {
  const isPostgres = manager.dataSource.options.type === 'postgres';
  const { text, names } = writtenFor(isPostgres, statement, named);
  return askText<Row>(
    manager,
    text,
    names.map((name) => carried(named[name], isPostgres)),
  );
}

/** Asks by a text with its places as the database writes them, of a builder. */
export function askText<Row>(
  { dataSource, queryRunner }: EntityManager,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  // Of the runner itself: each layer between makes promises of its own. SQLite has one runner for its one connection.
  const own = queryRunner ?? (dataSource.options.type === 'postgres' ? null : dataSource.createQueryRunner());
  return (own ? own.query(text, values) : dataSource.query(text, values)) as Promise<Row[]>;
}

function writtenFor(isPostgres: boolean, statement: string, named: Named): Written {
  // One is looked up as one: its text is another.
  let key = statement;
  for (const name in named) if (isOne(named[name])) key += `\n${name}`;
  const known = texts[isPostgres ? 'postgres' : 'sqlite'];
  let written = known.get(key);
  if (!written) {
    const ones = new Set(Object.keys(named).filter((name) => isOne(named[name])));
    written = isPostgres ? forPostgres(statement, ones) : forSqlite(statement, ones);
    if (known.size >= KEPT) known.clear();
    known.set(key, written);
  }
  return written;
}

function isOne(value: Named[string] | undefined): boolean {
  return Array.isArray(value) && value.length === 1;
}

function carried(value: Named[string] | undefined, isPostgres: boolean): unknown {
  if (value === undefined) throw new Error('a statement names a value that is not given');
  if (!Array.isArray(value)) return value;
  if (value.length === 1) return value[0];
  return isPostgres ? value : JSON.stringify(value);
}

function forSqlite(statement: string, ones: ReadonlySet<string>): Written {
  const names: string[] = [];
  const text = statement.replace(PLACES, (_, many?: string, one?: string) => {
    names.push(many ?? one ?? '');
    if (many === undefined) return '?';
    return ones.has(many) ? 'IN (?)' : 'IN (SELECT value FROM json_each(?))';
  });
  return { text, names };
}

function forPostgres(statement: string, ones: ReadonlySet<string>): Written {
  const names: string[] = [];
  const text = statement.replace(PLACES, (_, many?: string, one?: string) => {
    const name = many ?? one ?? '';
    if (!names.includes(name)) names.push(name);
    const place = `$${names.indexOf(name) + 1}`;
    if (many === undefined) return place;
    return ones.has(many) ? `IN (${place})` : `= ANY(${place})`;
  });
  return { text, names };
}

/** Whole rows, as TypeORM's `findBy` gives them, by a statement that stays the same. */
export async function rowsWhere<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  where: Where<E>,
  order?: keyof E & string,
): Promise<E[]> {
  const { metadata, columns, names, table } = readingOf(manager, entity);
  const by = order === undefined ? '' : ` ORDER BY "${databaseNameOf(columns, order)}"`;
  const text = `SELECT ${names} FROM ${table} WHERE ${conditionsOf(columns, where)}${by}`;
  const rows = await ask<ObjectLiteral>(manager, text, valuesOf(where));
  const { driver } = manager.dataSource;
  return rows.map((row) => {
    const made = metadata.create() as Record<string, unknown>;
    for (const column of columns) {
      const value: unknown = row[column.databaseName];
      const hydrated: unknown = column.isPlain ? value : driver.prepareHydratedValue(value, column.metadata);
      made[column.propertyName] = hydrated;
    }
    return made as E;
  });
}

/** Whether there is such a row. */
export async function isThere<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  where: Where<E>,
): Promise<boolean> {
  const { columns, table } = readingOf(manager, entity);
  const text = `SELECT 1 AS found FROM ${table} WHERE ${conditionsOf(columns, where)} LIMIT 1`;
  return (await ask(manager, text, valuesOf(where))).length > 0;
}

function conditionsOf(columns: Reading['columns'], where: Where<ObjectLiteral>): string {
  const conditions = Object.entries(where).map(([property, value]) => {
    const column = `"${databaseNameOf(columns, property)}"`;
    if (value === null) return `${column} IS NULL`;
    return `${column} ${Array.isArray(value) ? `IN (:...${property})` : `= :${property}`}`;
  });
  return conditions.join(' AND ') || '1 = 1';
}

/** Nothing is named for what is to be empty. */
function valuesOf(where: Where<ObjectLiteral>): Named {
  return Object.fromEntries(Object.entries(where).filter(([, value]) => value !== null)) as Named;
}

function databaseNameOf(columns: Reading['columns'], property: string): string {
  const column = columns.find(({ propertyName }) => propertyName === property);
  if (!column) throw new Error(`there is no column ${property}`);
  return column.databaseName;
}

/** The one row, or the first; null where there is none. */
export async function rowWhere<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  where: Where<E>,
): Promise<E | null> {
  return (await rowsWhere(manager, entity, where))[0] ?? null;
}

interface Reading {
  metadata: EntityMetadata;
  table: string;
  names: string;
  columns: readonly {
    metadata: ColumnMetadata;
    propertyName: string;
    databaseName: string;
    /** Both databases give it as it is. */
    isPlain: boolean;
  }[];
}

const readings = new WeakMap<DataSource, Map<EntityTarget<ObjectLiteral>, Reading>>();

function readingOf<E extends ObjectLiteral>({ dataSource }: EntityManager, entity: EntityTarget<E>): Reading {
  let all = readings.get(dataSource);
  all ??= new Map<EntityTarget<ObjectLiteral>, Reading>();
  readings.set(dataSource, all);
  const known = all.get(entity);
  if (known) return known;
  const metadata = dataSource.getMetadata(entity);
  const reading = {
    metadata,
    table: `"${metadata.tableName}"`,
    names: metadata.columns.map(({ databaseName }) => `"${databaseName}"`).join(', '),
    columns: metadata.columns.map((column) => {
      const { propertyName, databaseName, transformer, type } = column;
      const isPlain = !transformer && ['varchar', 'text', 'integer'].includes(String(type));
      return { metadata: column, propertyName, databaseName, isPlain };
    }),
  };
  all.set(entity, reading);
  return reading;
}
