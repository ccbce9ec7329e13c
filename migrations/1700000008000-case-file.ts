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
const toDecision = { column: 'decision_id', table: 'decision', key: 'id' };
const toPerson = (column: string): TableSpec['references'][number] => ({
  ...{ column, table: 'user_account', key: 'id' },
});
const index = (name: string, ...columns: string[]): TableSpec['indexes'][number] => ({
  ...{ name, columns, unique: name.startsWith('uq_') },
});

const TABLES: readonly TableSpec[] = [
  {
    name: 'decision_ground',
    columns: [
      id(),
      int('decision_id'),
      int('case_id'),
      text('criterion', 20),
      text('effect', 20),
      nullable(text('level', 30)),
      text('band', 60),
      nullable(int('share_basis_points')),
    ],
    indexes: [
      index('ix_decision_ground_criterion_band', 'criterion', 'band'),
      index('ix_decision_ground_decision_id', 'decision_id'),
    ],
    checks: [['ck_decision_ground_effect', "effect IN ('none', 'flag', 'escalate', 'exclude')"]],
    references: [toDecision, toCase],
  },
  {
    name: 'decision_follow_up',
    columns: [
      id(),
      int('decision_id'),
      long('reason'),
      nullable(int('recorded_by')),
      text('recorded_at', 24),
    ],
    indexes: [index('uq_decision_follow_up_decision_id', 'decision_id')],
    checks: [],
    references: [toDecision, toPerson('recorded_by')],
  },
  {
    name: 'case_evidence',
    columns: [
      id(),
      int('case_id'),
      nullable(text('criterion', 20)),
      text('kind', 10),
      text('title', 300),
      nullable(text('url', 1000)),
      text('seen_on', 10),
      nullable(text('file_name', 200)),
      nullable(text('mime', 100)),
      nullable(int('size')),
      nullable(text('sha256', 64)),
      nullable(text('storage_key', 100)),
      nullable(int('added_by')),
      text('added_at', 24),
      nullable(text('removed_at', 24)),
      nullable(long('removed_reason')),
      flag('illustrative'),
    ],
    indexes: [index('ix_case_evidence_case_id', 'case_id')],
    checks: [['ck_case_evidence_kind', "kind IN ('file', 'link')"]],
    references: [toCase, toPerson('added_by')],
  },
  {
    name: 'case_comment',
    columns: [
      id(),
      int('case_id'),
      nullable(int('author_id')),
      long('text'),
      long('mentions'),
      text('created_at', 24),
      nullable(text('withdrawn_at', 24)),
    ],
    indexes: [index('ix_case_comment_case_id', 'case_id')],
    checks: [],
    references: [toCase, toPerson('author_id')],
  },
  {
    name: 'case_note',
    columns: [
      id(),
      int('case_id'),
      nullable(int('author_id')),
      long('text'),
      text('created_at', 24),
      nullable(text('withdrawn_at', 24)),
    ],
    indexes: [index('ix_case_note_case_id', 'case_id')],
    checks: [],
    references: [toCase, toPerson('author_id')],
  },
  {
    name: 'case_statement',
    columns: [
      id(),
      int('case_id'),
      text('kind', 30),
      long('text'),
      nullable(int('written_by')),
      text('written_at', 24),
    ],
    indexes: [index('uq_case_statement_case_id_kind', 'case_id', 'kind')],
    checks: [
      [
        'ck_case_statement_kind',
        "kind IN ('no_founder', 'source_of_wealth', 'public_statements', 'companies_controlled')",
      ],
    ],
    references: [toCase, toPerson('written_by')],
  },
  {
    name: 'self_declaration',
    columns: [
      id(),
      int('case_id'),
      text('token_hash', 64),
      text('sent_to_name', 200),
      nullable(text('sent_to_email', 200)),
      text('language', 2),
      text('expires_on', 10),
      nullable(int('sent_by')),
      text('sent_at', 24),
      nullable(text('opened_at', 24)),
      nullable(text('submitted_at', 24)),
      nullable(text('withdrawn_at', 24)),
      long('answers'),
      long('parties'),
      nullable(text('signer_name', 200)),
      nullable(text('signer_function', 200)),
      flag('truthful'),
      int('version'),
    ],
    indexes: [
      index('ix_self_declaration_case_id', 'case_id'),
      index('uq_self_declaration_token_hash', 'token_hash'),
    ],
    checks: [['ck_self_declaration_language', "language IN ('en', 'fr', 'es')"]],
    references: [toCase, toPerson('sent_by')],
  },
];

/** The file of a case: evidence, declarations, what is said about it, and what decisions rested on. */
export class CaseFile1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    // Plain SQL: TypeORM would make the table anew on SQLite.
    await runner.query('ALTER TABLE case_answer ADD COLUMN inherited_from varchar(20)');
    await runner.query('ALTER TABLE case_answer ADD COLUMN inherited_on varchar(10)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_answer DROP COLUMN inherited_on');
    await runner.query('ALTER TABLE case_answer DROP COLUMN inherited_from');
    await dropTables(runner, TABLES);
  }
}
