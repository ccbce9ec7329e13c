import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/**
 * Writing by statements of our own: TypeORM's builder takes several times as long as the database, mostly over the
 * names of its parameters, and writes numbers into its text, so that SQLite compiles it anew for each row
 * (`docs/benchmarks.md`). For `Change` alone.
 */
type Columns = readonly ColumnMetadata[];

/** How rows of a kind are written: with all columns but those that the database gives. */
interface Inserting {
  metadata: EntityMetadata;
  columns: Columns;
  /** Whether nothing is left for the database to give. */
  isWhole: boolean;
  /** The statements of few rows, by how many. */
  texts: Map<number, string>;
}

const FEW = 10;
const insertings = new WeakMap<EntityMetadata, { whole?: Inserting; open?: Inserting }>();

/** As this row is written, and those that have the same columns. */
export function insertingOf(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  row: object,
): Inserting {
  const metadata = manager.dataSource.getMetadata(entity);
  const isWhole = metadata.generatedColumns.every(({ propertyName }) => propertyName in row);
  const known = insertings.get(metadata) ?? {};
  insertings.set(metadata, known);
  return (known[isWhole ? 'whole' : 'open'] ??= {
    ...{ metadata, isWhole, texts: new Map() },
    columns: metadata.columns.filter((column) => isWhole || !column.isGenerated),
  });
}

/** Writes one row and answers it, with the id that the database gave it where it gives one. */
export async function insertOne(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  row: object,
): Promise<object> {
  const how = insertingOf(manager, entity, row);
  const text = insertText(manager, how, 1);
  const returning = isPostgres(manager) && !how.isWhole ? ' RETURNING id' : '';
  const made: unknown = await sent(manager, `${text}${returning}`, valuesOf(manager, how.columns, row));
  if (how.isWhole) return row;
  // SQLite answers with the id by itself.
  const id = isPostgres(manager) ? (made as { id: number }[])[0]?.id : (made as number);
  return { ...row, id };
}

/** Writes several rows in one statement. */
export async function insertRows(
  manager: EntityManager,
  how: Inserting,
  rows: readonly object[],
): Promise<void> {
  const values = rows.flatMap((row) => valuesOf(manager, how.columns, row));
  await sent(manager, insertText(manager, how, rows.length), values);
}

/** Changes rows that plain values tell, and their version; answers how many, or undefined where it takes a builder. */
export async function updatePlainly(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  where: ObjectLiteral,
  patch: ObjectLiteral,
): Promise<number | undefined> {
  const { dataSource, queryRunner } = manager;
  const metadata = dataSource.getMetadata(entity);
  const columns = new Map(metadata.columns.map((each) => [each.propertyName, each] as const));
  const wanted = Object.entries(where);
  // A version that was read goes up by one, whatever a row that is handed back says of it.
  const said = Object.entries(patch).filter(([name, value]) => value !== undefined && name !== 'version');
  const isPlain =
    said.every(([name, value]) => columns.has(name) && typeof value !== 'function') &&
    wanted.every(([name, value]) => columns.has(name) && ['string', 'number'].includes(typeof value));
  if (!queryRunner || !isPlain || said.length === 0 || wanted.length === 0) return undefined;
  const values: unknown[] = [];
  const given = (pairs: readonly [string, unknown][]): string[] =>
    pairs.flatMap(([name, value]) => {
      const column = columns.get(name);
      if (!column) return [];
      values.push(dataSource.driver.preparePersistentValue(value, column));
      return `"${column.databaseName}" = ${isPostgres(manager) ? `$${values.length}` : '?'}`;
    });
  const sets = [...given(said), ...(columns.has('version') ? ['version = version + 1'] : [])].join(', ');
  const text = `UPDATE "${metadata.tableName}" SET ${sets} WHERE ${given(wanted).join(' AND ')}`;
  return (await queryRunner.query(text, values, true)).affected ?? 0;
}

/** By the runner of the change: each layer between makes promises of its own. */
function sent(manager: EntityManager, text: string, values: unknown[]): Promise<unknown> {
  return manager.queryRunner ? manager.queryRunner.query(text, values) : manager.query(text, values);
}

function valuesOf(manager: EntityManager, columns: Columns, row: object): unknown[] {
  const { driver } = manager.dataSource;
  return columns.map((column): unknown =>
    driver.preparePersistentValue(column.getEntityValue(row) ?? null, column),
  );
}

function insertText(manager: EntityManager, { metadata, columns, texts }: Inserting, rows: number): string {
  const known = texts.get(rows);
  if (known !== undefined) return known;
  const numbered = isPostgres(manager);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const row = (at: number): string =>
    `(${columns.map((_, index) => (numbered ? `$${at * columns.length + index + 1}` : '?')).join(', ')})`;
  const places = Array.from({ length: rows }, (_, at) => row(at)).join(', ');
  const text = `INSERT INTO "${metadata.tableName}" (${names}) VALUES ${places}`;
  if (rows <= FEW) texts.set(rows, text);
  return text;
}

function isPostgres(manager: EntityManager): boolean {
  return manager.dataSource.options.type === 'postgres';
}
