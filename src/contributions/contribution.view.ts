import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../kernel/actor';
import { daysBetween } from '../kernel/clock';
import { WEIGHTS, weightOf, type Weight } from '../kernel/counted';
import { decimalText } from '../kernel/money';
import { PARTNER_KINDS, type PartnerKind } from '../partners/partners.vocabulary';
import { MoveView, moveViews } from '../web/move.view';
import type { OpenContributionMove } from './contribution-moves';
import type { NamedContribution } from './contributions.service';
import {
  BOOKINGS,
  CHANNELS,
  CONTRIBUTION_FORMS,
  CONTRIBUTION_STATES,
  EARMARKINGS,
  type Booking,
  type Channel,
  type ContributionForm,
  type ContributionState,
  type Earmarking,
} from './contributions.vocabulary';
import { ListPage } from '../web/list-query';

/** A contribution as JSON gives it; amounts are decimal strings in major units. */
export class ContributionView {
  @ApiProperty() id: number;
  @ApiProperty() number: string;
  @ApiProperty() donor: string;
  @ApiProperty({ enum: PARTNER_KINDS }) donorKind: PartnerKind;
  @ApiProperty({ type: 'integer', nullable: true }) partnerId: number | null;
  @ApiProperty({ type: 'string', nullable: true }) publicLabel: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of an aggregate: how many gave' })
  givers: number | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'Of an aggregate: the largest single gift' })
  largestGift: string | null;
  @ApiProperty() officeId: number;
  @ApiProperty() office: string;
  @ApiProperty({ type: 'integer', nullable: true }) engagementId: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) typeId: number | null;
  @ApiProperty({ enum: CONTRIBUTION_FORMS }) form: ContributionForm;
  @ApiProperty({ type: 'string', nullable: true }) description: string | null;
  @ApiProperty({ type: 'string', nullable: true }) valuation: string | null;
  @ApiProperty() currency: string;
  @ApiProperty() amount: string;
  @ApiProperty({ description: 'Units of the currency for one US dollar' }) unitsPerUsd: string;
  @ApiProperty({ format: 'date' }) rateDay: string;
  @ApiProperty({ type: 'integer', description: 'Days between the rate and the gift' }) rateAgeDays: number;
  @ApiProperty({ type: 'string', nullable: true }) rateReason: string | null;
  @ApiProperty() amountUsd: string;
  @ApiProperty({ format: 'date' }) receivedOn: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'Why its day is for an analyst to confirm' })
  dayReason: string | null;
  @ApiProperty() year: number;
  @ApiProperty({ enum: EARMARKINGS }) earmarking: Earmarking;
  @ApiProperty() toBeAllocated: boolean;
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  @ApiProperty({ enum: BOOKINGS }) bookedAs: Booking;
  @ApiProperty({ enum: CONTRIBUTION_STATES }) state: ContributionState;
  @ApiProperty({ enum: WEIGHTS, description: 'Whether the figures count it' }) weight: Weight;
  @ApiProperty() withoutClearance: boolean;
  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description:
      'Came before its giver was cleared, accepted from this day on; it counts in the year it was received',
  })
  acceptedOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was accepted or confirmed' })
  confirmReason: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The user' }) confirmedBy: number | null;
  @ApiProperty({ type: 'string', nullable: true }) confirmedAt: string | null;
  @ApiProperty() overridden: boolean;
  @ApiProperty() illustrative: boolean;
  @ApiProperty() version: number;
}

/** One contribution, with the moves open to the caller. */
export class ContributionDetail extends ContributionView {
  @ApiProperty({ type: [MoveView] }) moves: MoveView[];
}

export class ContributionPage extends ListPage {
  @ApiProperty({ type: [ContributionView] }) items: ContributionView[];
}

export function contributionView(row: NamedContribution): ContributionView {
  const {
    id,
    number,
    donor,
    donorKind,
    partnerId,
    publicLabel,
    givers,
    officeId,
    engagementId,
    typeId,
    form,
  } = row;
  const { acceptedOn, confirmReason, confirmedBy, confirmedAt, rateReason, largestMinor } = row;
  const { description, valuation, currency, unitsPerUsd, rateDay, receivedOn, year, earmarking } = row;
  const { toBeAllocated, channel, bookedAs, state, withoutClearance, illustrative, version } = row;
  return {
    id, number, donor, donorKind, partnerId, publicLabel, givers,
    largestGift: largestMinor === null ? null : decimalText(largestMinor, currency), officeId, office: row.officeName, engagementId, typeId,
    form, description, valuation, currency, amount: decimalText(row.amountMinor, currency), unitsPerUsd, rateDay,
    rateAgeDays: daysBetween(rateDay, receivedOn), rateReason,
    amountUsd: decimalText(row.usdMinor, 'USD'), receivedOn, dayReason: row.dayReason, year, earmarking, toBeAllocated, channel, bookedAs,
    state, weight: weightOf(state), withoutClearance, acceptedOn, confirmReason, confirmedBy, confirmedAt, overridden: row.overrideBy !== null, illustrative, version,
  }; // prettier-ignore
}

export function contributionDetail(
  locale: Locale,
  row: NamedContribution,
  moves: readonly OpenContributionMove[],
): ContributionDetail {
  return { ...contributionView(row), moves: moveViews(locale, moves) };
}
