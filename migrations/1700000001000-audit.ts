import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTables,
  dropTables,
  int,
  intKey,
  long,
  nullable,
  text,
  type TableSpec,
} from './support/tables';
import { createRefusals, dropRefusals, type Refusal } from './support/triggers';

const TABLES: readonly TableSpec[] = [
  {
    name: 'audit_entry',
    columns: [
      intKey('seq'),
      text('at', 24),
      nullable(int('actor_id')),
      text('actor_name', 200),
      text('via', 10),
      text('verb', 60),
      text('subject', 40),
      nullable(text('subject_id', 60)),
      long('detail'),
      text('previous_hash', 64),
      text('hash', 64),
    ],
    indexes: [{ name: 'ix_audit_entry_subject', columns: ['subject', 'subject_id'], unique: false }],
    checks: [],
    references: [],
  },
  {
    name: 'audit_head',
    columns: [intKey('id'), int('seq'), text('hash', 64)],
    indexes: [],
    checks: [],
    references: [],
  },
];

/** What was recorded stays as it was recorded. */
const APPEND_ONLY: readonly Refusal[] = [
  refusal('audit_entry_unchanged', 'UPDATE'),
  refusal('audit_entry_kept', 'DELETE'),
];

function refusal(name: string, on: 'UPDATE' | 'DELETE'): Refusal {
  return { name, table: 'audit_entry', on, condition: '1 = 1', message: 'the audit trail is append-only' };
}

export class Audit1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await createRefusals(runner, APPEND_ONLY);
    await runner.query(`INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '${'0'.repeat(64)}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropRefusals(runner, APPEND_ONLY);
    await dropTables(runner, TABLES);
  }
}
