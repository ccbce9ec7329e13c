import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Integer, Json } from '../../database/columns';
import type { Difference } from './identity';

/** One change of who a partner is, with what it was before: what a decider sees of the time since the assessment. */
@Entity()
export class IdentityChange {
  @Id()
  id: number;

  @Index('ix_identity_change_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  @ForeignKey('User')
  @Integer({ nullable: true })
  changedBy: number | null;

  @InstantColumn()
  changedAt: string;

  @Json()
  differences: Difference[];
}
