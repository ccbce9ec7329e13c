import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, LongText, Text } from '../../database/columns';
import type { RiskCategory } from '../due-diligence.vocabulary';

/** One of the four risk categories of a case. */
@Entity()
@Check('ck_case_risk_category', "category IN ('operational', 'financial', 'legal', 'reputational')")
@Index('uq_case_risk_case_id_category', ['caseId', 'category'], { unique: true })
export class CaseRisk {
  @Id()
  id: number;

  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @Text(30)
  category: RiskCategory;

  @Integer({ nullable: true })
  likelihood: number | null;

  @Integer({ nullable: true })
  impact: number | null;

  @LongText({ nullable: true })
  text: string | null;

  @LongText({ nullable: true })
  mitigation: string | null;

  @Text(200, { nullable: true })
  owner: string | null;

  /** Who does something about it: a person, or an office. `owner` is what was written before one was chosen. */
  @ForeignKey('User')
  @Integer({ nullable: true })
  ownerUserId: number | null;

  @ForeignKey('Office')
  @Integer({ nullable: true })
  ownerOfficeId: number | null;

  @DayColumn({ nullable: true })
  reviewOn: string | null;

  @LongText({ nullable: true })
  noneReason: string | null;

  /** The day its owner was told that it is to be looked at again. */
  @DayColumn({ nullable: true })
  toldOn: string | null;
}
