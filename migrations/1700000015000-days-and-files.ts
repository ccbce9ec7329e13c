import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, long, nullable, text, type TableSpec } from './support/tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'engagement_request',
    columns: [
      id(),
      int('engagement_id'),
      text('act', 10),
      text('state', 30),
      nullable(text('said_agreed_on', 10)),
      nullable(text('running_since', 10)),
      nullable(long('reason')),
      nullable(int('import_id')),
      nullable(int('asked_by')),
      text('asked_at', 24),
    ],
    indexes: [{ name: 'uq_engagement_request_engagement_id', columns: ['engagement_id'], unique: true }],
    checks: [
      ['ck_engagement_request_act', "act IN ('agree', 'run')"],
      ['ck_engagement_request_state', "state IN ('agreed', 'active', 'suspended', 'closed')"],
    ],
    references: [
      { column: 'engagement_id', table: 'engagement', key: 'id' },
      { column: 'import_id', table: 'import_batch', key: 'id' },
      { column: 'asked_by', table: 'user_account', key: 'id' },
    ],
  },
];

/** A reference of a file tells rows of one office apart, not of all: what counts as the same is a rule of the import. */
const REFERENCED = ['partner', 'engagement', 'contribution'] as const;

/**
 * What waits for somebody's act after a file, since when a partnership ran uncleared and who accepted it, why
 * the day of a gift lies back, and what was chosen on the page of a file.
 */
export class DaysAndFiles1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    // Plain SQL: TypeORM would copy whole tables on SQLite.
    await runner.query('ALTER TABLE engagement ADD COLUMN running_since varchar(10)');
    await runner.query('ALTER TABLE engagement ADD COLUMN running_accepted_by integer');
    await runner.query('ALTER TABLE contribution ADD COLUMN day_reason text');
    await runner.query('ALTER TABLE contribution ADD COLUMN import_id integer');
    await runner.query('CREATE INDEX ix_contribution_import_id ON contribution (import_id)');
    await runner.query('ALTER TABLE import_batch ADD COLUMN answers text');
    for (const table of REFERENCED) {
      await runner.query(`DROP INDEX uq_${table}_source_ref`);
      await runner.query(`CREATE INDEX ix_${table}_source_ref ON ${table} (source_ref)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of REFERENCED) {
      await runner.query(`DROP INDEX ix_${table}_source_ref`);
      await runner.query(`CREATE UNIQUE INDEX uq_${table}_source_ref ON ${table} (source_ref)`);
    }
    await runner.query('ALTER TABLE import_batch DROP COLUMN answers');
    await runner.query('DROP INDEX ix_contribution_import_id');
    await runner.query('ALTER TABLE contribution DROP COLUMN import_id');
    await runner.query('ALTER TABLE contribution DROP COLUMN day_reason');
    await runner.query('ALTER TABLE engagement DROP COLUMN running_accepted_by');
    await runner.query('ALTER TABLE engagement DROP COLUMN running_since');
    await dropTables(runner, TABLES);
  }
}
