import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, Text } from '../database/columns';

/** A country in which an engagement takes place. */
@Entity()
@Index('uq_engagement_country_engagement_id_country_code', ['engagementId', 'countryCode'], { unique: true })
export class EngagementCountry {
  @Id()
  id: number;

  @ForeignKey('Engagement')
  @Integer()
  engagementId: number;

  @Index('ix_engagement_country_country_code')
  @ForeignKey('Country', 'code')
  @Text(2)
  countryCode: string;

  /** The day it joined a running engagement: the gate judges it by that day. Null: from the beginning. */
  @DayColumn({ nullable: true })
  since: string | null;
}
