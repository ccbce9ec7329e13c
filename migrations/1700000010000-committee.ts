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

const toCase = { column: 'case_id', table: 'due_diligence_case', key: 'id' };
const toPerson = (column: string): TableSpec['references'][number] => ({
  ...{ column, table: 'user_account', key: 'id' },
});
const index = (name: string, ...columns: string[]): TableSpec['indexes'][number] => ({
  ...{ name, columns, unique: name.startsWith('uq_') },
});

const TABLES: readonly TableSpec[] = [
  {
    name: 'case_conflict',
    columns: [id(), int('case_id'), int('user_id'), long('reason'), text('declared_at', 24)],
    indexes: [index('uq_case_conflict_case_id_user_id', 'case_id', 'user_id')],
    checks: [],
    references: [toCase, toPerson('user_id')],
  },
  {
    name: 'committee_session',
    columns: [
      id(),
      text('number', 20),
      text('kind', 30),
      text('title', 200),
      text('state', 20),
      nullable(text('meets_at', 24)),
      text('deadline', 24),
      flag('standing'),
      nullable(int('chair_id')),
      nullable(long('note')),
      text('created_at', 24),
      nullable(text('opened_at', 24)),
      nullable(text('closed_at', 24)),
      nullable(int('closed_by')),
      flag('illustrative'),
      int('version'),
    ],
    indexes: [
      index('uq_committee_session_number', 'number'),
      index('ix_committee_session_state_deadline', 'state', 'deadline'),
    ],
    checks: [
      ['ck_committee_session_kind', "kind IN ('meeting', 'written_procedure')"],
      ['ck_committee_session_state', "state IN ('planned', 'open', 'closed', 'cancelled')"],
    ],
    references: [toPerson('chair_id'), toPerson('closed_by')],
  },
  {
    name: 'committee_item',
    columns: [
      id(),
      int('session_id'),
      int('case_id'),
      int('position'),
      text('state', 20),
      long('members'),
      nullable(long('result')),
      nullable(text('closed_at', 24)),
      int('version'),
    ],
    indexes: [
      index('ix_committee_item_session_id', 'session_id'),
      index('ix_committee_item_case_id_state', 'case_id', 'state'),
    ],
    checks: [
      [
        'ck_committee_item_state',
        "state IN ('waiting', 'open', 'concluded', 'no_quorum', 'taken_over', 'removed', 'left')",
      ],
    ],
    references: [{ column: 'session_id', table: 'committee_session', key: 'id' }, toCase],
  },
  {
    name: 'committee_invitation',
    columns: [
      id(),
      int('case_id'),
      int('user_id'),
      text('capacity', 100),
      nullable(int('invited_by')),
      text('invited_at', 24),
    ],
    indexes: [
      index('uq_committee_invitation_case_id_user_id', 'case_id', 'user_id'),
      index('ix_committee_invitation_user_id', 'user_id'),
    ],
    checks: [],
    references: [toCase, toPerson('user_id'), toPerson('invited_by')],
  },
];

/** The committee's sessions, declared conflicts, and for whom an officer in charge decided. */
export class Committee1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Plain SQL: TypeORM would copy the whole table on SQLite.
    await runner.query('ALTER TABLE decision ADD COLUMN in_charge_for integer');
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await runner.query('ALTER TABLE decision DROP COLUMN in_charge_for');
  }
}
