import { isDay, type Day } from '../kernel/clock';
import type { FieldError } from '../kernel/errors';
import { parseMinor } from '../kernel/money';
import { isRate } from './is-rate';
import type { Booking, Channel, ContributionForm, Earmarking } from './contributions.vocabulary';

/** What is said of money or goods received, as it comes in from a form, a program or a file. */
export interface ContributionDraft {
  /** The giver; null for an aggregate of the public, which then has a label. */
  partnerId: number | null;
  publicLabel: string | null;
  /** Of an aggregate: how many gave. */
  givers?: number | null;
  /** Of an aggregate: the largest single gift, decimal text in major units of the currency. */
  largestGift?: string | null;
  officeId: number;
  engagementId: number | null;
  typeId: number | null;
  form: ContributionForm;
  description: string | null;
  /** How goods or services were valued; needed for them. */
  valuation: string | null;
  /** ISO 4217. */
  currency: string;
  /** Decimal text in major units of the currency. */
  amount: string;
  /** Units of the currency for one US dollar, decimal text; null takes the rate in force when received. */
  unitsPerUsd: string | null;
  /** The day the typed rate is of; null takes the day it was received. */
  rateDay: Day | null;
  /** Why a rate of another time, or one far from the last known. */
  rateReason?: string | null;
  /** It was asked whether a rate far from the last known one is right, and it is. */
  rateConfirmed?: boolean;
  receivedOn: Day;
  /** Why that day lies back, or is another than was said before. */
  dayReason?: string | null;
  earmarking: Earmarking;
  toBeAllocated: boolean;
  channel: Channel;
  bookedAs: Booking;
}

/** Everything wrong with a draft by itself, before anything is looked up. `today` is the last day it may have. */
export function draftErrors(draft: ContributionDraft, today: Day): FieldError[] {
  return [
    ...giverErrors(draft),
    ...moneyErrors(draft),
    ...aggregateErrors(draft),
    ...dayErrors(draft, today),
    ...useErrors(draft),
  ];
}

function giverErrors({ partnerId, publicLabel }: ContributionDraft): FieldError[] {
  if (partnerId === null && publicLabel === null) return [at('partnerId', 'contributions.error.giver')];
  return partnerId !== null && publicLabel !== null
    ? [at('publicLabel', 'contributions.error.two_givers')]
    : [];
}

function moneyErrors({ currency, amount, unitsPerUsd }: ContributionDraft): FieldError[] {
  if (!/^[A-Z]{3}$/.test(currency)) return [at('currency', 'contributions.error.currency')];
  const errors: FieldError[] = [];
  const minor = parseMinor(amount, currency);
  if (minor === undefined) errors.push(at('amount', 'field.not_an_amount'));
  else if (minor <= 0) errors.push(at('amount', 'contributions.error.not_positive'));
  if (unitsPerUsd !== null && !isRate(unitsPerUsd))
    errors.push(at('unitsPerUsd', 'contributions.error.rate'));
  return errors;
}

/** The numbers of an aggregate have to be able to add up. */
function aggregateErrors(draft: ContributionDraft): FieldError[] {
  const { publicLabel, currency, amount } = draft;
  const givers = draft.givers ?? null;
  const largestGift = draft.largestGift ?? null;
  if (givers === null && largestGift === null) return [];
  if (publicLabel === null) {
    return [at(givers === null ? 'largestGift' : 'givers', 'contributions.error.one_giver')];
  }
  const errors: FieldError[] = [];
  const total = parseMinor(amount, currency) ?? 0;
  const largest = largestGift === null ? null : parseMinor(largestGift, currency);
  if (givers !== null && givers < 1) errors.push(at('givers', 'contributions.error.no_givers'));
  if (largest === undefined) return [...errors, at('largestGift', 'field.not_an_amount')];
  if (largest === null) return errors;
  if (largest < 1 || largest > total) errors.push(at('largestGift', 'contributions.error.largest'));
  else if (givers !== null && BigInt(givers) * BigInt(largest) < BigInt(total)) {
    errors.push(at('largestGift', 'contributions.error.too_few_givers'));
  }
  return errors;
}

function dayErrors({ receivedOn, rateDay }: ContributionDraft, today: Day): FieldError[] {
  const errors: FieldError[] = [];
  if (!isDay(receivedOn)) errors.push(at('receivedOn', 'field.not_a_day'));
  else if (receivedOn > today) errors.push(at('receivedOn', 'contributions.error.future'));
  if (rateDay !== null && !isDay(rateDay)) errors.push(at('rateDay', 'field.not_a_day'));
  return errors;
}

/** Goods need a basis of valuation, and what is still to be allocated came without a focus. */
function useErrors({ form, valuation, toBeAllocated, earmarking }: ContributionDraft): FieldError[] {
  const errors: FieldError[] = [];
  if (form === 'in_kind' && valuation === null) errors.push(at('valuation', 'contributions.error.valuation'));
  if (toBeAllocated && earmarking !== 'unearmarked') {
    errors.push(at('toBeAllocated', 'contributions.error.to_be_allocated'));
  }
  return errors;
}

function at(field: string, key: string): FieldError {
  return { field, reason: { key } };
}
