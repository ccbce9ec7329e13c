import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/**
 * Writing by statements of our own: TypeORM's builder takes several times as long as the database, mostly over the
 * names of its parameters, and writes numbers into its text, so that SQLite compiles it anew for each row
 * (`docs/benchmarks.md`). For `Change` alone.
 */
type Columns = readonly ColumnMetadata[];

/** The columns a row is written with: all but what the database gives. */
export function insertedColumns(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  row: object,
): Columns {
  const { columns } = manager.dataSource.getMetadata(entity);
  return columns.filter((column) => !column.isGenerated || column.propertyName in row);
}

/** Writes one row and answers it with the id that the database gave it, where it gives one. */
export async function insertOne(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  row: object,
): Promise<object> {
  const columns = insertedColumns(manager, entity, row);
  const text = insertText(manager, entity, columns, 1);
  const values = valuesOf(manager, columns, row);
  const isGiven = manager.dataSource.getMetadata(entity).generatedColumns.length === 0 || 'id' in row;
  const made: unknown = await manager.query(
    isPostgres(manager) && !isGiven ? `${text} RETURNING id` : text,
    values,
  );
  if (isGiven) return row;
  // SQLite answers with the id by itself.
  const id = isPostgres(manager) ? (made as { id: number }[])[0]?.id : (made as number);
  return { ...row, id };
}

/** Writes several rows in one statement. */
export async function insertRows(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  columns: Columns,
  rows: readonly object[],
): Promise<void> {
  const values = rows.flatMap((row) => valuesOf(manager, columns, row));
  await manager.query(insertText(manager, entity, columns, rows.length), values);
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
  const said = Object.entries(patch).filter(([, value]) => value !== undefined);
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

function valuesOf(manager: EntityManager, columns: Columns, row: object): unknown[] {
  const { driver } = manager.dataSource;
  return columns.map((column): unknown =>
    driver.preparePersistentValue(column.getEntityValue(row) ?? null, column),
  );
}

function insertText(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  columns: Columns,
  rows: number,
): string {
  const numbered = isPostgres(manager);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const row = (at: number): string =>
    `(${columns.map((_, index) => (numbered ? `$${at * columns.length + index + 1}` : '?')).join(', ')})`;
  const places = Array.from({ length: rows }, (_, at) => row(at)).join(', ');
  return `INSERT INTO "${manager.dataSource.getMetadata(entity).tableName}" (${names}) VALUES ${places}`;
}

function isPostgres(manager: EntityManager): boolean {
  return manager.dataSource.options.type === 'postgres';
}
