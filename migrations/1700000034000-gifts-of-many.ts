import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const NAME = 'ix_contribution_of_many';

/**
 * What an office took of many givers about the same time is looked for by name, at each gift of many that is shown; without
 * this it is found among all gifts of the office, confirmed or not.
 */
export class GiftsOfMany1700000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'contribution',
      new TableIndex({
        name: NAME,
        columnNames: ['office_id', 'received_on', 'public_label'],
        where: "partner_id IS NULL AND state = 'confirmed'",
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ${NAME}`);
  }
}
