import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, nullable, text, type TableSpec } from './support/tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'failed_sign_in',
    columns: [
      id(),
      text('account', 64),
      text('place', 64),
      int('failures'),
      nullable(text('open_at', 24)),
      text('failed_at', 24),
    ],
    indexes: [
      { name: 'uq_failed_sign_in_account_place', columns: ['account', 'place'], unique: true },
      { name: 'ix_failed_sign_in_failed_at', columns: ['failed_at'], unique: false },
    ],
    checks: [],
    references: [],
  },
];

/** Wrong passwords are counted by account and place, no longer on the account, which anybody could lock. */
export class FailedSignIns1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query('ALTER TABLE user_account DROP COLUMN failed_sign_ins');
    await runner.query('ALTER TABLE user_account DROP COLUMN locked_until');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_account ADD COLUMN failed_sign_ins integer NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE user_account ADD COLUMN locked_until varchar(24)');
    await dropTables(runner, TABLES);
  }
}
