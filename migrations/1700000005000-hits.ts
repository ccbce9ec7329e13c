import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTables,
  dropTables,
  flag,
  id,
  int,
  long,
  nullable,
  text,
  type TableSpec,
} from './support/tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'related_party',
    columns: [
      id(),
      int('partner_id'),
      text('relation', 30),
      text('kind', 20),
      text('name', 300),
      nullable(text('country_code', 2)),
      nullable(text('birth_date', 10)),
      nullable(text('identifier', 60)),
      nullable(int('behind_id')),
      nullable(text('ended_on', 10)),
      nullable(long('note')),
      flag('illustrative'),
      nullable(int('created_by')),
      text('created_at', 24),
      int('version'),
    ],
    indexes: [
      { name: 'ix_related_party_partner_id', columns: ['partner_id'], unique: false },
      { name: 'ix_related_party_behind_id', columns: ['behind_id'], unique: false },
    ],
    checks: [
      [
        'ck_related_party_relation',
        "relation IN ('founder', 'director', 'owner', 'earlier_company', 'controlled_company')",
      ],
      ['ck_related_party_kind', "kind IN ('person', 'organization')"],
    ],
    references: [
      { column: 'partner_id', table: 'partner', key: 'id' },
      { column: 'country_code', table: 'country', key: 'code' },
      { column: 'behind_id', table: 'related_party', key: 'id' },
      { column: 'created_by', table: 'user_account', key: 'id' },
    ],
  },
  {
    name: 'screening_run',
    columns: [
      id(),
      text('kind', 20),
      text('state', 20),
      text('cause', 20),
      nullable(int('list_version_id')),
      long('versions'),
      long('settings'),
      int('after_partner_id'),
      int('total'),
      int('screened'),
      int('opened'),
      int('reopened'),
      int('ended'),
      text('created_at', 24),
      nullable(text('started_at', 24)),
      nullable(text('finished_at', 24)),
      nullable(int('started_by')),
      nullable(text('held_by', 60)),
      nullable(text('held_until', 24)),
      nullable(long('problem')),
      int('version'),
    ],
    indexes: [{ name: 'ix_screening_run_state', columns: ['state'], unique: false }],
    checks: [
      ['ck_screening_run_kind', "kind IN ('full', 'delta')"],
      ['ck_screening_run_state', "state IN ('waiting', 'running', 'done', 'failed')"],
    ],
    references: [
      { column: 'list_version_id', table: 'screening_list_version', key: 'id' },
      { column: 'started_by', table: 'user_account', key: 'id' },
    ],
  },
  {
    name: 'screening_hit',
    columns: [
      id(),
      int('partner_id'),
      text('party', 40),
      text('relation', 20),
      text('subject_name', 300),
      text('subject_hash', 64),
      int('list_id'),
      text('entry_id', 200),
      text('entry_hash', 64),
      long('entry_name'),
      long('matched_name'),
      int('score'),
      long('reasons'),
      text('state', 20),
      long('changed'),
      text('opened_at', 24),
      nullable(int('run_id')),
      nullable(int('decided_by')),
      nullable(text('decided_at', 24)),
      nullable(long('decision_reason')),
      nullable(int('confirmed_by')),
      nullable(text('confirmed_at', 24)),
      nullable(text('ended_at', 24)),
      nullable(text('ended_because', 20)),
      flag('illustrative'),
      int('version'),
    ],
    indexes: [
      { name: 'uq_screening_hit', columns: ['partner_id', 'party', 'list_id', 'entry_id'], unique: true },
      { name: 'ix_screening_hit_state', columns: ['state', 'opened_at'], unique: false },
      { name: 'ix_screening_hit_entry', columns: ['list_id', 'entry_id'], unique: false },
    ],
    checks: [
      ['ck_screening_hit_state', "state IN ('possible', 'proposed', 'confirmed', 'cleared', 'ended')"],
    ],
    references: [
      { column: 'partner_id', table: 'partner', key: 'id' },
      { column: 'list_id', table: 'screening_list', key: 'id' },
      { column: 'run_id', table: 'screening_run', key: 'id' },
      { column: 'decided_by', table: 'user_account', key: 'id' },
      { column: 'confirmed_by', table: 'user_account', key: 'id' },
    ],
  },
  {
    name: 'screening_check',
    columns: [
      id(),
      int('partner_id'),
      int('partner_version'),
      nullable(int('run_id')),
      long('subjects'),
      text('subjects_hash', 64),
      long('versions'),
      long('settings'),
      int('hits'),
      text('checked_at', 24),
      flag('latest'),
    ],
    indexes: [{ name: 'ix_screening_check_partner', columns: ['partner_id', 'latest'], unique: false }],
    checks: [],
    references: [
      { column: 'partner_id', table: 'partner', key: 'id' },
      { column: 'run_id', table: 'screening_run', key: 'id' },
    ],
  },
  {
    name: 'screening_lookup',
    columns: [
      id(),
      nullable(int('user_id')),
      text('name', 300),
      nullable(text('kind', 20)),
      nullable(text('country_code', 2)),
      nullable(text('birth_date', 10)),
      nullable(long('purpose')),
      int('shown'),
      nullable(int('best')),
      long('versions'),
      text('asked_at', 24),
    ],
    indexes: [
      { name: 'ix_screening_lookup_user_id', columns: ['user_id'], unique: false },
      { name: 'ix_screening_lookup_asked_at', columns: ['asked_at'], unique: false },
    ],
    checks: [],
    references: [{ column: 'user_id', table: 'user_account', key: 'id' }],
  },
];

/** Who stands behind a partner, and the hits of screening them, with the evidence that it was done. */
export class Hits1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Plain SQL: TypeORM would copy the whole table on SQLite.
    await runner.query('ALTER TABLE partner_alias ADD COLUMN former_since varchar(10)');
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await runner.query('ALTER TABLE partner_alias DROP COLUMN former_since');
  }
}
