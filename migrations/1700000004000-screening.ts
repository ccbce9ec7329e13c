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
    name: 'screening_list',
    columns: [id(), text('code', 40), text('title', 200), text('format', 30)],
    indexes: [{ name: 'uq_screening_list_code', columns: ['code'], unique: true }],
    checks: [],
    references: [],
  },
  {
    name: 'screening_list_version',
    columns: [
      id(),
      int('list_id'),
      int('number'),
      text('sha256', 64),
      long('file_name'),
      int('entries'),
      int('added'),
      int('changed'),
      int('removed'),
      text('imported_at', 24),
      nullable(int('imported_by')),
      flag('active'),
    ],
    indexes: [
      { name: 'uq_screening_list_version', columns: ['list_id', 'number'], unique: true },
      { name: 'ix_screening_list_version_imported_by', columns: ['imported_by'], unique: false },
    ],
    checks: [],
    references: [
      { column: 'list_id', table: 'screening_list', key: 'id' },
      { column: 'imported_by', table: 'user_account', key: 'id' },
    ],
  },
  {
    name: 'screening_entry',
    columns: [
      id(),
      int('list_id'),
      text('entry_id', 200),
      text('kind', 20),
      long('name'),
      long('data'),
      text('content_hash', 64),
      int('first_version'),
      nullable(int('last_version')),
    ],
    indexes: [
      { name: 'uq_screening_entry', columns: ['list_id', 'entry_id', 'first_version'], unique: true },
      { name: 'ix_screening_entry_first_version', columns: ['list_id', 'first_version'], unique: false },
      { name: 'ix_screening_entry_last_version', columns: ['list_id', 'last_version'], unique: false },
    ],
    checks: [
      ['ck_screening_entry_kind', "kind IN ('person', 'organization', 'vessel', 'aircraft', 'unknown')"],
    ],
    references: [{ column: 'list_id', table: 'screening_list', key: 'id' }],
  },
];

export class Screening1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
