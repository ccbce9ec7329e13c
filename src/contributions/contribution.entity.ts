import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, Flag, Id, InstantColumn, Integer, LongText, Minor, Text } from '../database/columns';
import type { PartnerKind } from '../partners/partners.vocabulary';
import type {
  Booking,
  Channel,
  ContributionForm,
  ContributionState,
  Earmarking,
} from './contributions.vocabulary';

/** Money or goods received from a partner, or from the public as an aggregate. */
@Entity()
@Index('ix_contribution_goal', [
  'year',
  'bookedAs',
  'form',
  'donorKind',
  'typeId',
  'channel',
  'toBeAllocated',
  'state',
  'usdMinor',
])
// The list in its usual order, with what it filters by and sums: a page and its totals are read here alone.
@Index('ix_contribution_list', [
  'receivedOn',
  'id',
  'state',
  'bookedAs',
  'form',
  'earmarking',
  'channel',
  'toBeAllocated',
  'donorKind',
  'usdMinor',
])
@Index('ix_contribution_usd_minor_id', ['usdMinor', 'id'])
@Index('ix_contribution_donor_kind_list', ['donorKind', 'receivedOn', 'id', 'state', 'usdMinor'])
@Index('ix_contribution_office_id_list', ['officeId', 'receivedOn', 'id', 'state', 'usdMinor'])
@Index('ix_contribution_type_id_list', ['typeId', 'receivedOn', 'id', 'state', 'usdMinor'])
@Index('ix_contribution_partner_id', ['partnerId', 'state', 'year', 'usdMinor'])
@Index('ix_contribution_waiting_analyst', ['officeId'], {
  where: "state = 'recorded' AND (override_reason IS NOT NULL OR day_reason IS NOT NULL)",
})
@Index('ix_contribution_waiting_import', ['officeId'], {
  where: "state = 'recorded' AND import_id IS NOT NULL",
})
@Index('ix_contribution_of_many', ['officeId', 'receivedOn', 'publicLabel'], {
  where: "partner_id IS NULL AND state = 'confirmed'",
})
@Index('ix_contribution_affiliate_list', ['donorKind', 'channel', 'receivedOn', 'id'], {
  where: "donor_kind = 'general_public' AND channel = 'agreement'",
})
@Index('ix_contribution_year_partner_id', ['year', 'partnerId', 'state', 'bookedAs', 'form', 'usdMinor'])
@Check(
  'ck_contribution_donor_kind',
  "donor_kind IN ('company', 'business_network', 'foundation', 'association', 'network_of_individuals', 'individual', 'ambassador', 'general_public')",
)
@Check('ck_contribution_form', "form IN ('cash', 'in_kind')")
@Check('ck_contribution_earmarking', "earmarking IN ('unearmarked', 'softly', 'earmarked')")
@Check('ck_contribution_channel', "channel IN ('website', 'affiliate', 'agreement', 'other')")
@Check('ck_contribution_booked_as', "booked_as IN ('private_sector', 'other_organisations')")
@Check('ck_contribution_state', "state IN ('recorded', 'confirmed', 'cancelled')")
export class Contribution {
  @Id()
  id: number;

  @Index('uq_contribution_number', { unique: true })
  @Text(30)
  number: string;

  @ForeignKey('Partner')
  @Integer({ nullable: true })
  partnerId: number | null;

  /** Names an aggregate of the public; then there is no partner. */
  @Text(200, { nullable: true })
  publicLabel: string | null;

  /** How many gave, and the largest single gift in minor units of the currency; of aggregates of the public. */
  @Integer({ nullable: true })
  givers: number | null;

  @Minor({ nullable: true })
  largestMinor: number | null;

  @Text(30)
  donorKind: PartnerKind;

  @ForeignKey('Office')
  @Integer()
  officeId: number;

  @Index('ix_contribution_engagement_id')
  @ForeignKey('Engagement')
  @Integer({ nullable: true })
  engagementId: number | null;

  @ForeignKey('PartnershipType')
  @Integer({ nullable: true })
  typeId: number | null;

  @Text(30)
  form: ContributionForm;

  @Text(300, { nullable: true })
  description: string | null;

  /** How goods or services were valued. */
  @Text(200, { nullable: true })
  valuation: string | null;

  @Text(3)
  currency: string;

  @Minor()
  amountMinor: number;

  @Text(24)
  unitsPerUsd: string;

  @DayColumn()
  rateDay: string;

  /** Why the rate is of another time than the gift, or far from the last one known. */
  @LongText({ nullable: true })
  rateReason: string | null;

  /** US cents. */
  @Minor()
  usdMinor: number;

  @DayColumn()
  receivedOn: string;

  @Integer()
  year: number;

  @Text(30)
  earmarking: Earmarking;

  /** Given without a focus. */
  @Flag()
  toBeAllocated: boolean;

  @Text(30)
  channel: Channel;

  @Text(30)
  bookedAs: Booking;

  @Text(30)
  state: ContributionState;

  @Flag()
  withoutClearance: boolean;

  @ForeignKey('User')
  @Integer({ nullable: true })
  overrideBy: number | null;

  @LongText({ nullable: true })
  overrideReason: string | null;

  /** A gift that came before its giver was cleared is accepted from a day of the clearance on, which the gate judges. */
  @DayColumn({ nullable: true })
  acceptedOn: string | null;

  @Integer({ nullable: true })
  acceptedBy: number | null;

  /** Why it was accepted, or what an analyst found of a gift of the public beyond its bounds. */
  @LongText({ nullable: true })
  confirmReason: string | null;

  @Integer({ nullable: true })
  confirmedBy: number | null;

  @InstantColumn({ nullable: true })
  confirmedAt: string | null;

  @Text(20, { nullable: true })
  questionnaire: string | null;

  /** Why the day of receipt lies back, or was moved into a clearance: an analyst confirms such a gift. */
  @LongText({ nullable: true })
  dayReason: string | null;

  /** The file it came with. */
  @Index('ix_contribution_import_id')
  @Integer({ nullable: true })
  importId: number | null;

  @Index('ix_contribution_source_ref')
  @Text(80, { nullable: true })
  sourceRef: string | null;

  @Flag()
  illustrative: boolean;

  @ForeignKey('User')
  @Integer({ nullable: true })
  createdBy: number | null;

  @InstantColumn()
  createdAt: string;

  @Integer()
  version: number;
}
