import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, LongText, Text } from '../../database/columns';

/** A file or a web page that shows what a case says; a removed one stays as a line that says so. */
@Entity()
@Check('ck_case_evidence_kind', "kind IN ('file', 'link')")
export class CaseEvidence {
  @Id()
  id: number;

  @Index('ix_case_evidence_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  /** The criterion it belongs to; null when it is about the whole case. */
  @Text(20, { nullable: true })
  criterion: string | null;

  @Text(10)
  kind: 'file' | 'link';

  @Text(300)
  title: string;

  @Text(1000, { nullable: true })
  url: string | null;

  /** The day somebody saw the page, or got the file. */
  @DayColumn()
  seenOn: string;

  @Text(200, { nullable: true })
  fileName: string | null;

  /** By its content, whatever its name says. */
  @Text(100, { nullable: true })
  mime: string | null;

  /** Bytes. */
  @Integer({ nullable: true })
  size: number | null;

  @Text(64, { nullable: true })
  sha256: string | null;

  /** Where the store keeps it. */
  @Text(100, { nullable: true })
  storageKey: string | null;

  @ForeignKey('User')
  @Integer({ nullable: true })
  addedBy: number | null;

  @InstantColumn()
  addedAt: string;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @LongText({ nullable: true })
  removedReason: string | null;

  @Flag()
  illustrative: boolean;
}
