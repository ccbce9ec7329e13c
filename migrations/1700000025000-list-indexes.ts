import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

interface Indexed {
  table: string;
  name: string;
  columns: string[];
}

/** A list in any order, or with any one filter, is read from an index in the order it is shown in. */
const NEW: readonly Indexed[] = [
  { table: 'partner', name: 'ix_partner_parent_id_name', columns: ['parent_id', 'name'] },
  { table: 'partner', name: 'ix_partner_kind_id', columns: ['kind', 'id'] },
  { table: 'partner', name: 'ix_partner_kind_name', columns: ['kind', 'name'] },
  { table: 'partner', name: 'ix_partner_country_code_id', columns: ['country_code', 'id'] },
  { table: 'engagement', name: 'ix_engagement_title', columns: ['title'] },
  { table: 'engagement', name: 'ix_engagement_kind_id', columns: ['kind', 'id'] },
  { table: 'engagement', name: 'ix_engagement_kind_starts_on', columns: ['kind', 'starts_on'] },
  { table: 'engagement', name: 'ix_engagement_state_id', columns: ['state', 'id'] },
  { table: 'engagement', name: 'ix_engagement_type_id_starts_on', columns: ['type_id', 'starts_on'] },
  { table: 'engagement', name: 'ix_engagement_without_clearance', columns: ['without_clearance'] },
  { table: 'engagement', name: 'ix_engagement_override_by', columns: ['override_by'] },
  { table: 'engagement', name: 'ix_engagement_ends_on', columns: ['ends_on'] },
  {
    table: 'contribution',
    name: 'ix_contribution_list',
    columns: [
      'received_on',
      'id',
      'state',
      'booked_as',
      'form',
      'earmarking',
      'channel',
      'to_be_allocated',
      'donor_kind',
      'usd_minor',
    ],
  },
  { table: 'contribution', name: 'ix_contribution_usd_minor_id', columns: ['usd_minor', 'id'] },
  {
    table: 'contribution',
    name: 'ix_contribution_donor_kind_list',
    columns: ['donor_kind', 'received_on', 'id', 'state', 'usd_minor'],
  },
  {
    table: 'contribution',
    name: 'ix_contribution_office_id_list',
    columns: ['office_id', 'received_on', 'id', 'state', 'usd_minor'],
  },
  {
    table: 'contribution',
    name: 'ix_contribution_type_id_list',
    columns: ['type_id', 'received_on', 'id', 'state', 'usd_minor'],
  },
];

/** The narrower ones that these take the place of. */
const OLD: readonly Indexed[] = [
  { table: 'partner', name: 'ix_partner_parent_id', columns: ['parent_id'] },
  { table: 'partner', name: 'ix_partner_country_code', columns: ['country_code'] },
  { table: 'engagement', name: 'ix_engagement_type_id', columns: ['type_id'] },
  { table: 'contribution', name: 'ix_contribution_received_on', columns: ['received_on'] },
  { table: 'contribution', name: 'ix_contribution_office_id', columns: ['office_id'] },
  { table: 'contribution', name: 'ix_contribution_type_id', columns: ['type_id'] },
];

/** Lists of a million rows are sorted by their index, not anew for each page. */
export class ListIndexes1700000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, NEW);
    await drop(runner, OLD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await create(runner, OLD);
    await drop(runner, NEW);
  }
}

async function create(runner: QueryRunner, indexes: readonly Indexed[]): Promise<void> {
  for (const { table, name, columns } of indexes) {
    await runner.createIndex(table, new TableIndex({ name, columnNames: columns }));
  }
}

async function drop(runner: QueryRunner, indexes: readonly Indexed[]): Promise<void> {
  for (const { name } of indexes) await runner.query(`DROP INDEX ${name}`);
}
