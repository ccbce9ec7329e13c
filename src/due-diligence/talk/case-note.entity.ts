import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, LongText } from '../../database/columns';

/** A restricted note: for those who assess and decide, and for no list, search or library. */
@Entity()
export class CaseNote {
  @Id()
  id: number;

  @Index('ix_case_note_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @ForeignKey('User')
  @Integer({ nullable: true })
  authorId: number | null;

  @LongText()
  text: string;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  withdrawnAt: string | null;
}
