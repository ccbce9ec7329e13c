import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Gifts that wait for somebody are few among all that are recorded, and are counted on every home page. */
const NEW = [
  {
    name: 'ix_contribution_waiting_analyst',
    where: "state = 'recorded' AND (override_reason IS NOT NULL OR day_reason IS NOT NULL)",
  },
  { name: 'ix_contribution_waiting_import', where: "state = 'recorded' AND import_id IS NOT NULL" },
] as const;

export class WaitingGifts1700000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { name, where } of NEW)
      await runner.createIndex('contribution', new TableIndex({ name, columnNames: ['office_id'], where }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of NEW) await runner.query(`DROP INDEX ${name}`);
  }
}
