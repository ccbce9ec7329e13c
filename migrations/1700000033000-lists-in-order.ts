import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** The partners of a country or an office by name, and the gifts of affiliates by day: read in order, not sorted. */
const NEW = [
  { table: 'partner', name: 'ix_partner_country_code_name', columnNames: ['country_code', 'name'] },
  { table: 'partner', name: 'ix_partner_lead_office_id_name', columnNames: ['lead_office_id', 'name'] },
  {
    table: 'contribution',
    name: 'ix_contribution_affiliate_list',
    columnNames: ['donor_kind', 'channel', 'received_on', 'id'],
    where: "donor_kind = 'general_public' AND channel = 'agreement'",
  },
];
/** Its column leads the index by name now. */
const OLD = { table: 'partner', name: 'ix_partner_lead_office_id', columnNames: ['lead_office_id'] };

export class ListsInOrder1700000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, ...index } of NEW) await runner.createIndex(table, new TableIndex(index));
    await runner.query(`DROP INDEX ${OLD.name}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of NEW) await runner.query(`DROP INDEX ${name}`);
    const { table, ...index } = OLD;
    await runner.createIndex(table, new TableIndex(index));
  }
}
