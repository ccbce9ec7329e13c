import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json, Text } from '../../database/columns';
import type { Track, TriageAnswer } from '../due-diligence.vocabulary';

/** The answer to "do I need due diligence?", kept even when it is no. */
@Entity()
@Check('ck_triage_needed', "needed IN ('yes', 'no', 'ask')")
@Check('ck_triage_track', "track IN ('standard', 'light', 'individual', 'group', 'none')")
export class Triage {
  @Id()
  id: number;

  @Index('ix_triage_partner_id')
  @ForeignKey('Partner')
  @Integer({ nullable: true })
  partnerId: number | null;

  @Index('ix_triage_office_id')
  @ForeignKey('Office')
  @Integer()
  officeId: number;

  @Index('ix_triage_engagement_id')
  @Integer({ nullable: true })
  engagementId: number | null;

  /** The contribution it was asked for; one table is older than the other, so there is no reference. */
  @Index('ix_triage_contribution_id')
  @Integer({ nullable: true })
  contributionId: number | null;

  @Json()
  answers: unknown;

  @Text(30)
  needed: TriageAnswer;

  @Text(30)
  track: Track;

  @Text(80)
  reasonKey: string;

  @ForeignKey('User')
  @Integer({ nullable: true })
  askedBy: number | null;

  @InstantColumn()
  askedAt: string;
}
