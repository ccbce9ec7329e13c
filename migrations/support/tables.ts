import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** A table in words both databases understand; types come from the driver. */
export interface TableSpec {
  name: string;
  columns: readonly ColumnSpec[];
  indexes: readonly { name: string; columns: string[]; unique: boolean }[];
  /** Name and expression. */
  checks: readonly (readonly [string, string])[];
  references: readonly { column: string; table: string; key: string }[];
}

type ColumnSpec = (runner: QueryRunner) => TableColumnOptions;

export const id = (): ColumnSpec => () => ({
  name: 'id',
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
});

export const key =
  (name: string, length: number): ColumnSpec =>
  () => ({ name, type: 'varchar', length: String(length), isPrimary: true });

export const intKey =
  (name: string): ColumnSpec =>
  () => ({ name, type: 'integer', isPrimary: true });

export const text =
  (name: string, length: number): ColumnSpec =>
  () => ({ name, type: 'varchar', length: String(length) });

export const long =
  (name: string): ColumnSpec =>
  () => ({ name, type: 'text' });

export const int =
  (name: string): ColumnSpec =>
  () => ({ name, type: 'integer' });

export const flag =
  (name: string): ColumnSpec =>
  (runner) => ({ name, type: runner.dataSource.driver.normalizeType({ type: Boolean }) });

export const minor =
  (name: string): ColumnSpec =>
  () => ({ name, type: 'bigint' });

export const nullable =
  (column: ColumnSpec): ColumnSpec =>
  (runner) => ({ ...column(runner), isNullable: true });

export async function createTables(runner: QueryRunner, tables: readonly TableSpec[]): Promise<void> {
  for (const spec of tables) {
    await runner.createTable(
      new Table({
        name: spec.name,
        columns: spec.columns.map((column) => column(runner)),
        indices: spec.indexes.map((index) => ({
          name: index.name,
          columnNames: index.columns,
          isUnique: index.unique,
        })),
        checks: spec.checks.map(([name, expression]) => ({ name, expression })),
        foreignKeys: spec.references.map((reference) => ({
          columnNames: [reference.column],
          referencedTableName: reference.table,
          referencedColumnNames: [reference.key],
        })),
      }),
    );
  }
}

export async function dropTables(runner: QueryRunner, tables: readonly TableSpec[]): Promise<void> {
  for (const spec of [...tables].reverse()) await runner.dropTable(spec.name);
}

export function isPostgres(runner: QueryRunner): boolean {
  return runner.dataSource.options.type === 'postgres';
}
