import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, Integer } from '../database/columns';

/** A partner of an engagement. */
@Entity()
@Index('uq_engagement_partner_engagement_id_partner_id', ['engagementId', 'partnerId'], { unique: true })
export class EngagementPartner {
  @Id()
  id: number;

  @ForeignKey('Engagement')
  @Integer()
  engagementId: number;

  @Index('ix_engagement_partner_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  @Flag()
  lead: boolean;

  /** The day it joined a running engagement: the gate judges it by that day. Null: from the beginning. */
  @DayColumn({ nullable: true })
  since: string | null;
}
