import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, LongText } from '../../database/columns';

/** What somebody says about a case to those who may read it. */
@Entity()
export class CaseComment {
  @Id()
  id: number;

  @Index('ix_case_comment_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @ForeignKey('User')
  @Integer({ nullable: true })
  authorId: number | null;

  @LongText()
  text: string;

  /** Ids of the persons it calls on. */
  @Json()
  mentions: readonly number[];

  @InstantColumn()
  createdAt: string;

  /** Taken back by its author; it stays, struck through. */
  @InstantColumn({ nullable: true })
  withdrawnAt: string | null;
}
