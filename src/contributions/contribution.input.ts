import { AmountField, CurrencyField, RateField } from '../web/decimal-fields';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  IntegerField,
  LongTextField,
  TextField,
} from '../web/fields';
import type { ContributionDraft } from './contribution';
import {
  BOOKINGS,
  CHANNELS,
  CONTRIBUTION_FORMS,
  EARMARKINGS,
  type Booking,
  type Channel,
  type ContributionForm,
  type Earmarking,
} from './contributions.vocabulary';

/** What is said of a contribution when it is recorded or changed. */
export class ContributionInput implements ContributionDraft {
  @IdField({ optional: true, description: 'The giver; leave empty for an aggregate of the public' })
  partnerId: number | null = null;

  @TextField({ max: 200, optional: true, description: 'Names an aggregate of the public' })
  publicLabel: string | null = null;

  @IntegerField({ optional: true, min: 1, max: 100_000_000, description: 'Of an aggregate: how many gave' })
  givers: number | null = null;

  @AmountField({ optional: true, description: 'Of an aggregate: the largest single gift' })
  largestGift: string | null = null;

  @IdField({ description: 'The office that received it' })
  officeId: number;

  @IdField({ optional: true })
  engagementId: number | null = null;

  @IdField({ optional: true, description: 'The partnership type it belongs to' })
  typeId: number | null = null;

  @ChoiceField(CONTRIBUTION_FORMS)
  form: ContributionForm;

  @TextField({ max: 300, optional: true })
  description: string | null = null;

  @TextField({ max: 200, optional: true, description: 'How goods or services were valued' })
  valuation: string | null = null;

  @CurrencyField({ description: 'ISO 4217' })
  currency: string;

  @AmountField()
  amount: string;

  @RateField({
    optional: true,
    description: 'Units of the currency for one US dollar; empty takes the rate in force when received',
  })
  unitsPerUsd: string | null = null;

  @DayField({ optional: true, description: 'The day the typed rate is of' })
  rateDay: string | null = null;

  @LongTextField({
    optional: true,
    description: 'Why a rate of another time than the gift, or one far from the last known',
  })
  rateReason: string | null = null;

  @FlagField({ description: 'A rate far from the last known one is right' })
  rateConfirmed = false;

  @DayField()
  receivedOn: string;

  @LongTextField({ optional: true, description: 'Why the day lies back, or is another than was said before' })
  dayReason: string | null = null;

  @ChoiceField(EARMARKINGS)
  earmarking: Earmarking;

  @FlagField({ description: 'Given without a focus' })
  toBeAllocated = false;

  @ChoiceField(CHANNELS)
  channel: Channel;

  @ChoiceField(BOOKINGS)
  bookedAs: Booking;
}

/** A move of a contribution's life cycle, with the note some moves need. */
export class ContributionMoveInput {
  @TextField({ max: 40 })
  move: string;

  @LongTextField({ optional: true })
  note: string | null = null;
}
