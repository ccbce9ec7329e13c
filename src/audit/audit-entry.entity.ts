import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, Integer, LongText, Text } from '../database/columns';

/** One line of the audit trail; append-only, kept so by triggers, chained by hash. */
@Entity()
@Index('ix_audit_entry_subject', ['subject', 'subjectId'])
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

  /** JSON text, exactly as it was hashed. */
  @LongText()
  detail: string;

  @Text(64)
  previousHash: string;

  @Text(64)
  hash: string;
}
