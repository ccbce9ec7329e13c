import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, LongText, Text } from '../database/columns';
import type {
  AgreementKind,
  EngagementKind,
  EngagementState,
  ReportedDueDiligence,
} from './engagements.vocabulary';
import { pointedTo } from '../database/pointed-to';
import { Triage } from '../due-diligence/triage/triage.entity';

/** A partnership or a collaboration with one or more partners. */
@Entity()
@Index('ix_engagement_state_starts_on', ['state', 'startsOn'])
@Index('ix_engagement_state_id', ['state', 'id'])
@Index('ix_engagement_type_id_starts_on', ['typeId', 'startsOn'])
@Index('ix_engagement_kind_starts_on', ['kind', 'startsOn'])
@Index('ix_engagement_kind_id', ['kind', 'id'])
@Check('ck_engagement_kind', "kind IN ('partnership', 'collaboration')")
@Check(
  'ck_engagement_agreement',
  "agreement IN ('none', 'memorandum', 'contribution', 'airline', 'framework', 'other')",
)
@Check(
  'ck_engagement_state',
  "state IN ('draft', 'in_review', 'agreed', 'active', 'suspended', 'closed', 'cancelled')",
)
@Check('ck_engagement_reported_due_diligence', "reported_due_diligence IN ('yes', 'no', 'blank')")
export class Engagement {
  @Id()
  id: number;

  @Index('uq_engagement_number', { unique: true })
  @Text(30)
  number: string;

  @Index('ix_engagement_title')
  @Text(300)
  title: string;

  @Text(30)
  kind: EngagementKind;

  @ForeignKey('PartnershipType')
  @Integer()
  typeId: number;

  @Text(60, { nullable: true })
  theme: string | null;

  @LongText({ nullable: true })
  purpose: string | null;

  @Index('ix_engagement_starts_on')
  @DayColumn()
  startsOn: string;

  @Index('ix_engagement_ends_on')
  @DayColumn({ nullable: true })
  endsOn: string | null;

  @Text(30)
  agreement: AgreementKind;

  @DayColumn({ nullable: true })
  agreedOn: string | null;

  /**
   * The day on which its terms were last judged, where that is later than the day it was agreed: a longer
   * term or another type is a new commitment. The database's gate has no calendar of its own and reads it.
   */
  @DayColumn({ nullable: true })
  committedOn: string | null;

  @Text(30)
  state: EngagementState;

  @Index('ix_engagement_office_id')
  @ForeignKey('Office')
  @Integer()
  officeId: number;

  /** Workshop whose participants are one collaboration each (evaluation fn 74). */
  @Text(120, { nullable: true })
  workshop: string | null;

  /** Found already running without clearance: entered and marked, never lost. */
  @Index('ix_engagement_without_clearance')
  @Flag()
  withoutClearance: boolean;

  @Index('ix_engagement_override_by')
  @ForeignKey('User')
  @Integer({ nullable: true })
  overrideBy: number | null;

  @LongText({ nullable: true })
  overrideReason: string | null;

  @Text(20, { nullable: true })
  questionnaire: string | null;

  @Text(30, { nullable: true })
  reportedDueDiligence: ReportedDueDiligence | null;

  /** Since when it ran without clearance, and the analyst who accepted that it did. */
  @DayColumn({ nullable: true })
  runningSince: string | null;

  @Integer({ nullable: true })
  runningAcceptedBy: number | null;

  @Index('ix_engagement_source_ref')
  @Text(80, { nullable: true })
  sourceRef: string | null;

  @Flag()
  illustrative: boolean;

  @ForeignKey('User')
  @Integer({ nullable: true })
  createdBy: number | null;

  @InstantColumn()
  createdAt: string;

  @Integer()
  version: number;
}

pointedTo(Engagement, Triage, 'engagementId');
