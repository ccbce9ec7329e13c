import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Integer } from '../database/columns';

/** An office beside the lead office of an engagement. */
@Entity()
@Index('uq_engagement_office_engagement_id_office_id', ['engagementId', 'officeId'], { unique: true })
export class EngagementOffice {
  @Id()
  id: number;

  @ForeignKey('Engagement')
  @Integer()
  engagementId: number;

  @Index('ix_engagement_office_office_id')
  @ForeignKey('Office')
  @Integer()
  officeId: number;
}
