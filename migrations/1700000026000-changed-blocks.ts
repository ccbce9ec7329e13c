import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, int, intKey, isPostgres, key, type TableSpec } from './support/tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'changed_block',
    columns: [key('table_name', 40), intKey('block'), int('revision')],
    indexes: [],
    checks: [],
    references: [],
  },
];

/** What lists of a million rows count. */
const COUNTED = ['contribution', 'engagement', 'partner'];
const BLOCK_ROWS = 4096;

const ACTS = [
  { on: 'INSERT', row: 'NEW' },
  { on: 'UPDATE', row: 'NEW' },
  { on: 'DELETE', row: 'OLD' },
] as const;

/** Each block of 4,096 rows has a revision that every change of a row in it moves on, by whatever way it came. */
export class ChangedBlocks1700000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    for (const table of COUNTED) {
      for (const act of ACTS) {
        for (const sql of isPostgres(runner) ? onPostgres(table, act) : [onSqlite(table, act)])
          await runner.query(sql);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of COUNTED) {
      for (const { on } of ACTS) {
        if (!isPostgres(runner)) await runner.query(`DROP TRIGGER ${named(table, on)}`);
        else {
          await runner.query(`DROP TRIGGER ${named(table, on)} ON ${table}`);
          await runner.query(`DROP FUNCTION ${named(table, on)}()`);
        }
      }
    }
    await dropTables(runner, TABLES);
  }
}

const named = (table: string, on: string): string => `${table}_block_after_${on.toLowerCase()}`;

function onSqlite(table: string, { on, row }: (typeof ACTS)[number]): string {
  return `CREATE TRIGGER ${named(table, on)} AFTER ${on} ON ${table}
    BEGIN
      INSERT INTO changed_block (table_name, block, revision) VALUES ('${table}', ${row}.id / ${BLOCK_ROWS}, 1)
      ON CONFLICT (table_name, block) DO UPDATE SET revision = revision + 1;
    END`;
}

/** Once a statement, not once a row: a row changed a thousand times in one transaction is slow to find again. */
function onPostgres(table: string, { on, row }: (typeof ACTS)[number]): string[] {
  return [
    `CREATE FUNCTION ${named(table, on)}() RETURNS trigger AS $$
     BEGIN
       INSERT INTO changed_block (table_name, block, revision)
       SELECT '${table}', id / ${BLOCK_ROWS}, 1 FROM changed GROUP BY id / ${BLOCK_ROWS} ORDER BY 2
       ON CONFLICT (table_name, block) DO UPDATE SET revision = changed_block.revision + 1;
       RETURN NULL;
     END $$ LANGUAGE plpgsql`,
    `CREATE TRIGGER ${named(table, on)} AFTER ${on} ON ${table} REFERENCING ${row} TABLE AS changed
     FOR EACH STATEMENT EXECUTE FUNCTION ${named(table, on)}()`,
  ];
}
