import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json } from '../../database/columns';
import type { Terms } from './amendment';

/** Other terms of an engagement that is agreed, until a chief agrees them too; gone once somebody acted. */
@Entity()
export class EngagementAmendment {
  @Id()
  id: number;

  @Index('uq_engagement_amendment_engagement_id', { unique: true })
  @ForeignKey('Engagement')
  @Integer()
  engagementId: number;

  /** The office that leads by the new terms: its chief agrees. */
  @Index('ix_engagement_amendment_office_id')
  @ForeignKey('Office')
  @Integer()
  officeId: number;

  @Json()
  terms: Terms;

  @ForeignKey('User')
  @Integer()
  askedBy: number;

  @InstantColumn()
  askedAt: string;
}
