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
    name: 'audit_words',
    columns: [intKey('seq'), nullable(text('salt', 32)), nullable(long('words')), nullable(int('erased_in'))],
    indexes: [],
    checks: [],
    references: [],
  },
];

/** What was recorded stays as it was recorded. */
const UNCHANGED: Refusal = {
  name: 'audit_entry_unchanged',
  table: 'audit_entry',
  on: 'UPDATE',
  condition: '1 = 1',
  message: 'the audit trail is append-only',
};

/** Words may be blanked once, by an erasure that an entry tells of; nothing else of them may change. */
const WORDS: readonly Refusal[] = [
  {
    name: 'audit_words_unchanged',
    table: 'audit_words',
    on: 'UPDATE',
    condition: `NOT (NEW.seq = OLD.seq AND NEW.words IS NULL AND NEW.salt IS NULL AND NEW.erased_in IS NOT NULL
      AND OLD.words IS NOT NULL AND OLD.erased_in IS NULL)`,
    message: 'the words of the audit trail are append-only',
  },
  {
    name: 'audit_words_kept',
    table: 'audit_words',
    on: 'DELETE',
    condition: '1 = 1',
    message: 'the words of the audit trail are append-only',
  },
];

/** The status of an answer that is not kept (`IdempotencyKey`). */
const NOT_KEPT = 1;

/**
 * The words of audit entries go to a table of their own, where they can be erased by law while the chain stays
 * whole (docs/decisions/0015). No hash is written anew: what an old entry was hashed over is now in two places.
 * Answers kept for repeated requests may hold one-time passwords and codes in clear: they are emptied.
 */
export class AuditWords1700000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query('INSERT INTO audit_words (seq, words) SELECT seq, detail FROM audit_entry');
    await dropRefusals(runner, [UNCHANGED]);
    await runner.query(`UPDATE audit_entry SET detail = ''`);
    await createRefusals(runner, [UNCHANGED, ...WORDS]);
    await runner.query(`CREATE VIEW audit_trail AS
      SELECT entry.seq, entry.at, entry.actor_id, entry.actor_name, entry.via, entry.verb, entry.subject,
        entry.subject_id, COALESCE(said.words, '{}') AS detail, entry.detail AS seal, said.salt, said.erased_in,
        entry.previous_hash, entry.hash
      FROM audit_entry entry LEFT JOIN audit_words said ON said.seq = entry.seq`);
    await runner.query(`UPDATE idempotency_key SET status = ${NOT_KEPT}, body = 'null' WHERE status <> 0`);
  }

  /** Entries of the time before get their words back, where they were not erased; later ones keep their seal. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW audit_trail');
    await dropRefusals(runner, [UNCHANGED, ...WORDS]);
    await runner.query(`UPDATE audit_entry SET detail = COALESCE(
      (SELECT said.words FROM audit_words said WHERE said.seq = audit_entry.seq), '') WHERE detail = ''`);
    await createRefusals(runner, [UNCHANGED]);
    await dropTables(runner, TABLES);
  }
}
