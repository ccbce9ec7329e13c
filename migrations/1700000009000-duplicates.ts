import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, long, nullable, text, type TableSpec } from './support/tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'partner_pair',
    columns: [
      id(),
      int('low_id'),
      int('high_id'),
      text('low_name', 300),
      text('high_name', 300),
      int('score'),
      long('reason'),
      text('names_hash', 64),
      text('state', 20),
      nullable(long('note')),
      nullable(int('decided_by')),
      nullable(text('decided_at', 24)),
      int('version'),
    ],
    indexes: [
      { name: 'uq_partner_pair_low_id_high_id', columns: ['low_id', 'high_id'], unique: true },
      { name: 'ix_partner_pair_high_id', columns: ['high_id'], unique: false },
      { name: 'ix_partner_pair_state_score', columns: ['state', 'score'], unique: false },
    ],
    checks: [['ck_partner_pair_state', "state IN ('open', 'distinct')"]],
    references: [
      { column: 'low_id', table: 'partner', key: 'id' },
      { column: 'high_id', table: 'partner', key: 'id' },
      { column: 'decided_by', table: 'user_account', key: 'id' },
    ],
  },
];

/** Pairs of partners that look alike, and which record another was merged into. */
export class Duplicates1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Plain SQL: TypeORM would copy the whole table on SQLite.
    await runner.query('ALTER TABLE partner ADD COLUMN merged_into_id integer');
    await runner.query('ALTER TABLE partner ADD COLUMN paired_version integer');
    await runner.query('CREATE INDEX ix_partner_merged_into_id ON partner (merged_into_id)');
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await runner.query('DROP INDEX ix_partner_merged_into_id');
    await runner.query('ALTER TABLE partner DROP COLUMN paired_version');
    await runner.query('ALTER TABLE partner DROP COLUMN merged_into_id');
  }
}
