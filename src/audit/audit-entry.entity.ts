import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, Integer, LongText, Text } from '../database/columns';

/**
 * One line of the audit trail as it is read: the entry with its words (the view `audit_trail`). It is written
 * as a `SealedEntry` and its `AuditWords`.
 */
@Entity({ name: 'audit_trail', synchronize: false })
export class AuditEntry {
  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @InstantColumn()
  at: string;

  @Integer({ nullable: true })
  actorId: number | null;

  @Text(200)
  actorName: string;

  @Text(10)
  via: string;

  @Text(60)
  verb: string;

  @Text(40)
  subject: string;

  @Text(60, { nullable: true })
  subjectId: string | null;

  /** JSON text, exactly as it was recorded; `{}` once it was erased. */
  @LongText()
  detail: string;

  /** What the entry was hashed over instead of its words; empty for one of the time before they stood apart. */
  @LongText()
  seal: string;

  @Text(32, { nullable: true })
  salt: string | null;

  /** The entry that tells of the erasure of these words. */
  @Integer({ nullable: true })
  erasedIn: number | null;

  @Text(64)
  previousHash: string;

  @Text(64)
  hash: string;
}

/** One line of the audit trail as it is kept; append-only, kept so by triggers, chained by hash. */
@Entity({ name: 'audit_entry' })
@Index('ix_audit_entry_subject', ['subject', 'subjectId'])
export class SealedEntry {
  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @InstantColumn()
  at: string;

  @Integer({ nullable: true })
  actorId: number | null;

  @Text(200)
  actorName: string;

  @Text(10)
  via: string;

  @Text(60)
  verb: string;

  @Text(40)
  subject: string;

  @Text(60, { nullable: true })
  subjectId: string | null;

  /** `sealOf` its words. */
  @LongText()
  detail: string;

  @Text(64)
  previousHash: string;

  @Text(64)
  hash: string;
}

/** What an entry says, apart from the chain, so that it can be erased by law; triggers allow that and no more. */
@Entity({ name: 'audit_words' })
export class AuditWords {
  @PrimaryColumn({ type: 'integer' })
  seq: number;

  /** Without it nobody finds erased words by guessing; null for an entry of the time before. */
  @Text(32, { nullable: true })
  salt: string | null;

  @LongText({ nullable: true })
  words: string | null;

  @Integer({ nullable: true })
  erasedIn: number | null;
}
