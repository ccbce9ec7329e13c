import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, LongText, Text } from '../../database/columns';

/** The answer to one criterion in one case. */
@Entity()
@Index('uq_case_answer_case_id_criterion', ['caseId', 'criterion'], { unique: true })
export class CaseAnswer {
  @Id()
  id: number;

  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @Text(20)
  criterion: string;

  @Text(20, { nullable: true })
  value: string | null;

  /** Share of turnover; 1 = 0.01 per cent. */
  @Integer({ nullable: true })
  shareBasisPoints: number | null;

  /** The analyst's written reason for an answer that cannot be determined. */
  @LongText({ nullable: true })
  why: string | null;

  @LongText({ nullable: true })
  note: string | null;

  @LongText({ nullable: true })
  evidence: string | null;

  /** The number of the parent's case it was copied from; null once the office has answered itself. */
  @Text(20, { nullable: true })
  inheritedFrom: string | null;

  /** The day the parent was decided. */
  @DayColumn({ nullable: true })
  inheritedOn: string | null;
}
