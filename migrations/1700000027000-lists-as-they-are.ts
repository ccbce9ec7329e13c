import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, long, nullable, text, type TableSpec } from './support/tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'screening_unread',
    columns: [
      id(),
      int('version_id'),
      text('what', 10),
      text('place', 200),
      nullable(int('line')),
      long('value'),
      int('count'),
    ],
    indexes: [{ name: 'ix_screening_unread_version_id', columns: ['version_id'], unique: false }],
    checks: [['ck_screening_unread_what', "what IN ('column', 'value', 'alias', 'row')"]],
    references: [{ column: 'version_id', table: 'screening_list_version', key: 'id' }],
  },
];

/**
 * A version of a list keeps its own day, what its columns were taken for and what of it was not read; a list keeps what
 * somebody said of its columns; an entry the last day of its measure; a hit what it was before it ended.
 */
export class ListsAsTheyAre1700000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query('ALTER TABLE screening_list ADD COLUMN mapping text');
    await runner.query('ALTER TABLE screening_list_version ADD COLUMN published_on varchar(10)');
    await runner.query('ALTER TABLE screening_list_version ADD COLUMN unread integer');
    await runner.query('ALTER TABLE screening_list_version ADD COLUMN columns text');
    await runner.query('ALTER TABLE screening_entry ADD COLUMN until varchar(10)');
    await runner.query('CREATE INDEX ix_screening_entry_until ON screening_entry (until)');
    await runner.query('ALTER TABLE screening_hit ADD COLUMN ended_from varchar(20)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE screening_hit DROP COLUMN ended_from');
    await runner.query('DROP INDEX ix_screening_entry_until');
    await runner.query('ALTER TABLE screening_entry DROP COLUMN until');
    await runner.query('ALTER TABLE screening_list_version DROP COLUMN columns');
    await runner.query('ALTER TABLE screening_list_version DROP COLUMN unread');
    await runner.query('ALTER TABLE screening_list_version DROP COLUMN published_on');
    await runner.query('ALTER TABLE screening_list DROP COLUMN mapping');
    await dropTables(runner, TABLES);
  }
}
