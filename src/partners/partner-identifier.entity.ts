import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Integer, Text } from '../database/columns';
import type { IdentifierScheme } from './partners.vocabulary';

/** A number somebody gave the partner; no two partners share one. */
@Entity()
@Check('ck_partner_identifier_scheme', "scheme IN ('lei', 'register_number', 'duns', 'vat')")
@Index('uq_partner_identifier_scheme_value', ['scheme', 'value'], { unique: true })
export class PartnerIdentifier {
  @Id()
  id: number;

  @Index('ix_partner_identifier_partner_id')
  @ForeignKey('Partner')
  @Integer()
  partnerId: number;

  @Text(30)
  scheme: IdentifierScheme;

  @Text(60)
  value: string;
}
