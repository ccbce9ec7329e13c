import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Integer, Text } from '../database/columns';

/** A blocking key of a name or alias: partners that share one are compared. */
@Entity()
export class PartnerNameKey {
  @Id()
  id: number;

  @Index('ix_partner_name_key_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  @Index('ix_partner_name_key_key')
  @Text(60)
  key: string;
}
