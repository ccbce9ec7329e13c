import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever answers a key holds it for a while only: a process that dies leaves it to the next. */
export class IdempotencyLease1700000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What earlier versions left under way was never answered, and is held by nobody.
    await runner.query('DELETE FROM idempotency_key WHERE status = 0');
    await runner.query('ALTER TABLE idempotency_key ADD COLUMN holder varchar(36)');
    await runner.query('ALTER TABLE idempotency_key ADD COLUMN held_until varchar(24)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_key DROP COLUMN holder');
    await runner.query('ALTER TABLE idempotency_key DROP COLUMN held_until');
  }
}
