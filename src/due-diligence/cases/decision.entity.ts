import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, Json, LongText, Text } from '../../database/columns';
import type { Role } from '../../kernel/actor';
import type { DecisionOutcome, DecisionStage, RiskLevel } from '../due-diligence.vocabulary';

/** A recommendation of the committee or a decision of whoever decides. */
@Entity()
@Check('ck_decision_stage', "stage IN ('recommendation', 'decision')")
@Check('ck_decision_outcome', "outcome IN ('approved', 'approved_with_conditions', 'rejected', 'returned')")
@Check('ck_decision_level', "level IN ('low', 'medium', 'high', 'very_high')")
@Check(
  'ck_decision_decided_as',
  "decided_as IN ('focal_point', 'chief', 'regional_director', 'committee_member', 'director_general', 'analyst', 'affiliate', 'auditor', 'administrator')",
)
export class Decision {
  @Id()
  id: number;

  @Index('ix_decision_case_id')
  @ForeignKey('DueDiligenceCase')
  @Integer()
  caseId: number;

  @Text(30)
  stage: DecisionStage;

  @Text(30)
  outcome: DecisionOutcome;

  @Text(30)
  level: RiskLevel;

  @Flag()
  binding: boolean;

  @ForeignKey('User')
  @Integer({ nullable: true })
  decidedBy: number | null;

  @Text(30)
  decidedAs: Role;

  /** The person in whose stead an officer in charge decided. */
  @Integer({ nullable: true })
  inChargeFor: number | null;

  @LongText()
  reason: string;

  @InstantColumn()
  decidedAt: string;

  @DayColumn({ nullable: true })
  validFrom: string | null;

  @DayColumn({ nullable: true })
  validUntil: string | null;

  /** Why only those concerned may see it; none: all staff. */
  @LongText({ nullable: true })
  restrictedBecause: string | null;

  /** Why the Director General left out conditions of the committee that hold the gate; none: none left out. */
  @LongText({ nullable: true })
  overruledBecause?: string | null;

  @Json()
  dissent: unknown;

  @Flag()
  illustrative: boolean;
}
