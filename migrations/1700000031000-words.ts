import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPostgres } from './support/tables';

/** What people search by a part of it. */
const SEARCHED = [
  { table: 'partner', columns: ['name', 'name_key'] },
  { table: 'partner_alias', columns: ['name', 'name_key'] },
  { table: 'engagement', columns: ['title'] },
  // Of a million gifts few have a label: a row without one is not in the index.
  { table: 'contribution', columns: ['public_label'] },
] as const;

const NUMBERED = ['engagement', 'contribution'] as const;

type Searched = (typeof SEARCHED)[number];

/**
 * An index of trigrams for each table that is searched by a part of a name or title: on SQLite a full text table kept
 * by triggers, on PostgreSQL an index of the extension pg_trgm, where the role may create it; without it the same
 * statements look through the column.
 */
export class Words1700000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) await onPostgres(runner);
    else for (const each of SEARCHED) for (const sql of onSqlite(each)) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner))
      for (const table of NUMBERED) await runner.query(`DROP INDEX ${beginningOf(table)}`);
    for (const { table, columns } of SEARCHED) {
      if (isPostgres(runner)) {
        for (const column of columns) await runner.query(`DROP INDEX IF EXISTS ${indexOf(table, column)}`);
      } else {
        for (const act of ['insert', 'update', 'delete'])
          await runner.query(`DROP TRIGGER ${table}_words_after_${act}`);
        await runner.query(`DROP TABLE ${table}_words`);
      }
    }
  }
}

const beginningOf = (table: string): string => `ix_${table}_number_beginning`;

const indexOf = (table: string, column: string): string => `ix_${table}_${column}_words`;

function onSqlite({ table, columns }: Searched): string[] {
  const words = `${table}_words`;
  const list = columns.join(', ');
  const of = (row: 'old' | 'new'): string => columns.map((column) => `${row}.${column}`).join(', ');
  const some = (row: 'old' | 'new'): string =>
    columns.map((column) => `${row}.${column} IS NOT NULL`).join(' OR ');
  const added = `INSERT INTO ${words} (rowid, ${list}) SELECT new.id, ${of('new')} WHERE ${some('new')};`;
  const removed = `INSERT INTO ${words} (${words}, rowid, ${list}) SELECT 'delete', old.id, ${of('old')} WHERE ${some('old')};`;
  const differs = columns.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ');
  return [
    `CREATE VIRTUAL TABLE ${words} USING fts5(${list}, content='${table}', content_rowid='id', columnsize=0, tokenize='trigram')`,
    // What is erased by law leaves this index too, at once.
    `INSERT INTO ${words} (${words}, rank) VALUES ('secure-delete', 1)`,
    `INSERT INTO ${words} (rowid, ${list}) SELECT id, ${list} FROM ${table}
     WHERE ${columns.map((column) => `${column} IS NOT NULL`).join(' OR ')}`,
    `CREATE TRIGGER ${words}_after_insert AFTER INSERT ON ${table} WHEN ${some('new')} BEGIN ${added} END`,
    `CREATE TRIGGER ${words}_after_delete AFTER DELETE ON ${table} WHEN ${some('old')} BEGIN ${removed} END`,
    `CREATE TRIGGER ${words}_after_update AFTER UPDATE OF ${list} ON ${table} WHEN ${differs}
     BEGIN ${removed} ${added} END`,
  ];
}

async function onPostgres(runner: QueryRunner): Promise<void> {
  await runner.query(`DO $$ BEGIN
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
    EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
      RAISE NOTICE 'the extension pg_trgm is not there: searches look through every name';
    END $$`);
  // For numbers by their beginning, which another order of letters would hide.
  for (const table of NUMBERED)
    await runner.query(`CREATE INDEX ${beginningOf(table)} ON ${table} ((number::text) text_pattern_ops)`);
  const [known] = (await runner.query(
    `SELECT 1 AS there FROM pg_extension WHERE extname = 'pg_trgm'`,
  )) as unknown[];
  if (!known) return;
  for (const { table, columns } of SEARCHED)
    for (const column of columns)
      await runner.query(
        `CREATE INDEX ${indexOf(table, column)} ON ${table} USING gin (LOWER(${column}) gin_trgm_ops)`,
      );
}
