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
    name: 'notice',
    columns: [
      id(),
      int('user_id'),
      text('kind', 80),
      long('values'),
      text('href', 300),
      text('subject', 40),
      int('subject_id'),
      text('created_at', 24),
      nullable(text('read_at', 24)),
      nullable(text('emailed_at', 24)),
      text('email_state', 20),
      int('attempts'),
      nullable(text('next_try_at', 24)),
      nullable(long('last_error')),
      flag('illustrative'),
    ],
    indexes: [
      { name: 'ix_notice_user_id_read_at', columns: ['user_id', 'read_at'], unique: false },
      { name: 'ix_notice_email_state_next_try_at', columns: ['email_state', 'next_try_at'], unique: false },
    ],
    checks: [['ck_notice_email_state', "email_state IN ('none', 'waiting', 'digest', 'sent', 'failed')"]],
    references: [{ column: 'user_id', table: 'user_account', key: 'id' }],
  },
  {
    name: 'notice_preference',
    columns: [id(), int('user_id'), text('email', 20), int('version')],
    indexes: [{ name: 'uq_notice_preference_user_id', columns: ['user_id'], unique: true }],
    checks: [['ck_notice_preference_email', "email IN ('immediately', 'daily', 'never')"]],
    references: [{ column: 'user_id', table: 'user_account', key: 'id' }],
  },
];

export class Notices1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
