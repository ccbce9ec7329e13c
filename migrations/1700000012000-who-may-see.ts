import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a decision is for all staff or restricted, and which contribution triage was asked for. */
export class WhoMaySee1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Plain SQL: TypeORM would copy the whole table on SQLite.
    await runner.query('ALTER TABLE decision ADD COLUMN restricted_because text');
    await runner.query('ALTER TABLE triage ADD COLUMN contribution_id integer');
    await runner.query('CREATE INDEX ix_triage_contribution_id ON triage (contribution_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_triage_contribution_id');
    await runner.query('ALTER TABLE triage DROP COLUMN contribution_id');
    await runner.query('ALTER TABLE decision DROP COLUMN restricted_because');
  }
}
