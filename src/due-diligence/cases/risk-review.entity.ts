import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, LongText, Text } from '../../database/columns';
import type { ReviewOutcome } from '../due-diligence.vocabulary';

/** One look at a risk on or after its day: how it stands now, and when it is looked at next. */
@Entity()
@Check('ck_risk_review_outcome', "outcome IN ('as_rated', 'lower', 'higher', 'gone')")
export class RiskReview {
  @Id()
  id: number;

  @Index('ix_risk_review_risk_id')
  @ForeignKey('CaseRisk')
  @Integer()
  riskId: number;

  @DayColumn()
  reviewedOn: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  reviewedBy: number | null;

  @Text(20)
  outcome: ReviewOutcome;

  @LongText()
  note: string;

  @DayColumn({ nullable: true })
  nextOn: string | null;
}
