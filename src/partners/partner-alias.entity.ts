import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Id, Integer, Text } from '../database/columns';

/** Another name a partner is or was known by. */
@Entity()
export class PartnerAlias {
  @Id()
  id: number;

  @Index('ix_partner_alias_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  @Text(300)
  name: string;

  @Index('ix_partner_alias_name_key')
  @Text(300)
  nameKey: string;

  /** The day it stopped being the partner's name; null for a name still in use. */
  @DayColumn({ nullable: true })
  formerSince: string | null;
}
