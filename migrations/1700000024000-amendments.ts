import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, long, text, type TableSpec } from './support/tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'engagement_amendment',
    columns: [
      id(),
      int('engagement_id'),
      int('office_id'),
      long('terms'),
      int('asked_by'),
      text('asked_at', 24),
    ],
    indexes: [
      { name: 'uq_engagement_amendment_engagement_id', columns: ['engagement_id'], unique: true },
      { name: 'ix_engagement_amendment_office_id', columns: ['office_id'], unique: false },
    ],
    checks: [],
    references: [
      { column: 'engagement_id', table: 'engagement', key: 'id' },
      { column: 'office_id', table: 'office', key: 'id' },
      { column: 'asked_by', table: 'user_account', key: 'id' },
    ],
  },
];

/** What an engagement that is agreed is to commit to besides waits for a chief. */
export class Amendments1700000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
