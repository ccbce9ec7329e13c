import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, Json, LongText, Text } from '../../database/columns';
import type { RiskLevel, Track } from '../due-diligence.vocabulary';
import { Clearance } from '../../clearances/clearance.entity';
import { pointedTo } from '../../database/pointed-to';

/** One due diligence of one partner, from opening to decision. */
@Entity()
@Check('ck_due_diligence_case_track', "track IN ('standard', 'light', 'individual', 'group', 'none')")
@Check('ck_due_diligence_case_proposed_level', "proposed_level IN ('low', 'medium', 'high', 'very_high')")
@Check('ck_due_diligence_case_level', "level IN ('low', 'medium', 'high', 'very_high')")
export class DueDiligenceCase {
  @Id()
  id: number;

  @Index('uq_due_diligence_case_number', { unique: true })
  @Text(20)
  number: string;

  @Index('ix_due_diligence_case_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  @Index('ix_due_diligence_case_office_id')
  @ForeignKey('Office')
  @Integer()
  officeId: number;

  @ForeignKey('DueDiligencePolicy')
  @Integer()
  policyId: number;

  @Text(30)
  track: Track;

  /** Why an analyst chose another track than the one that follows from the partner. */
  @LongText({ nullable: true })
  trackReason?: string | null;

  @Index('ix_due_diligence_case_state')
  @Text(30)
  state: string;

  /** What the partner is wanted for. */
  @Text(300)
  purpose: string;

  /** Criteria whose failure the engagement is meant to address (criteria LAB-1, GCP-1). */
  @Json()
  addresses: string[];

  /** By rule. */
  @Text(30, { nullable: true })
  proposedLevel: RiskLevel | null;

  /** By the analyst; decides the ladder. */
  @Text(30, { nullable: true })
  level: RiskLevel | null;

  @LongText({ nullable: true })
  levelReason: string | null;

  @Flag()
  excluded: boolean;

  @ForeignKey('User')
  @Integer({ nullable: true })
  openedBy: number | null;

  @InstantColumn()
  openedAt: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  assessedBy: number | null;

  @InstantColumn({ nullable: true })
  assessedAt: string | null;

  @Index('ix_due_diligence_case_due_on')
  @DayColumn({ nullable: true })
  dueOn: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  @Flag()
  illustrative: boolean;

  @Integer()
  version: number;
}

pointedTo(DueDiligenceCase, Clearance, 'caseId');
