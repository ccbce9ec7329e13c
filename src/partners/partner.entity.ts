import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, LongText, Text } from '../database/columns';
import type { Listing, PartnerKind, PartnerSize } from './partners.vocabulary';

/** One organization or person, once for all offices. */
@Entity()
@Index('ix_partner_parent_id_name', ['parentId', 'name'])
@Index('ix_partner_kind_id', ['kind', 'id'])
@Index('ix_partner_kind_name', ['kind', 'name'])
@Index('ix_partner_country_code_id', ['countryCode', 'id'])
@Index('ix_partner_country_code_name', ['countryCode', 'name'])
@Index('ix_partner_lead_office_id_name', ['leadOfficeId', 'name'])
@Check(
  'ck_partner_kind',
  "kind IN ('company', 'business_network', 'foundation', 'association', 'network_of_individuals', 'individual', 'ambassador', 'general_public')",
)
@Check('ck_partner_size', "size IN ('start_up', 'small', 'medium', 'large')")
@Check('ck_partner_listing', "listing IN ('public', 'internal', 'not_to_be_named')")
export class Partner {
  @Id()
  id: number;

  @Index('ix_partner_name')
  @Text(300)
  name: string;

  /** The folded name, for equal names however written. */
  @Index('ix_partner_name_key')
  @Text(300)
  nameKey: string;

  @Text(30)
  kind: PartnerKind;

  @Text(30, { nullable: true })
  size: PartnerSize | null;

  /** The year it was founded in, as far as it is known: the track of its due diligence follows from it. */
  @Integer({ nullable: true })
  foundedIn?: number | null;

  /** True for a family business. */
  @Column({ type: 'boolean', nullable: true })
  familyRun?: boolean | null;

  @ForeignKey('Country', 'code')
  @Text(2)
  countryCode: string;

  @ForeignKey('Partner')
  @Integer({ nullable: true })
  parentId: number | null;

  @Text(40, { nullable: true })
  sector: string | null;

  @Text(30)
  listing: Listing;

  @DayColumn({ nullable: true })
  listingUntil: string | null;

  @ForeignKey('Office')
  @Integer()
  leadOfficeId: number;

  @Text(300, { nullable: true })
  website: string | null;

  @LongText({ nullable: true })
  note: string | null;

  /** The key of the row it was imported from. */
  @Index('ix_partner_source_ref')
  @Text(80, { nullable: true })
  sourceRef: string | null;

  @Flag()
  illustrative: boolean;

  @ForeignKey('User')
  @Integer({ nullable: true })
  createdBy: number | null;

  @InstantColumn()
  createdAt: string;

  /** The record that stands for this one since they were found to be the same; not given when it is added. */
  @Index('ix_partner_merged_into_id')
  @Integer({ nullable: true })
  mergedIntoId?: number | null;

  /** The version in which its names were last compared with those of all others. */
  @Integer({ nullable: true })
  pairedVersion?: number | null;

  @Integer()
  version: number;
}
