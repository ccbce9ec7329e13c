import type { GiftRule } from '../due-diligence/policy/policy';
import { addDays, daysBetween, isDay, type Day } from '../kernel/clock';
import type { FieldError } from '../kernel/errors';
import { rateUnits } from '../kernel/money';
import { isReason } from '../kernel/real-reason';
import type { Reason } from '../kernel/verdict';
import { isRate } from './is-rate';

/** The rate of a gift as it is said, beside what the register knows. */
export interface SaidRate {
  currency: string;
  receivedOn: Day;
  today: Day;
  /** Decimal text; null takes the known one. */
  typed: string | null;
  /** The day the typed rate is of; null stands for the day of the gift. */
  rateDay: Day | null;
  reason: string | null;
  /** The box was ticked: it is really so. */
  confirmed: boolean;
  /** The newest rate known on the day of the gift. */
  known: { unitsPerUsd: string; rateDay: Day } | null;
}

export type RateRule = Pick<GiftRule, 'rateMaxAgeDays' | 'rateBandPercent' | 'leastRate' | 'mostRate'>;

/**
 * Everything wrong with the rate of a gift. A rate in force that is older than the policy allows is not taken in
 * silence: somebody types one and says why. A typed one is bounded, of a day near the gift or with a reason, and
 * where it is far from the last one known, confirmed as well.
 */
export function rateErrors(said: SaidRate, rule: RateRule): FieldError[] {
  if (said.currency === 'USD') {
    const isOne = said.typed === null || rateUnits(said.typed) === rateUnits('1');
    return isOne ? [] : [at('unitsPerUsd', 'contributions.error.rate_usd')];
  }
  return said.typed === null ? knownErrors(said, rule) : typedErrors(said, said.typed, rule);
}

function knownErrors({ currency, receivedOn, known }: SaidRate, rule: RateRule): FieldError[] {
  if (!known) return [at('unitsPerUsd', 'contributions.error.no_rate', { currency, day: receivedOn })];
  const age = daysBetween(known.rateDay, receivedOn);
  if (age <= rule.rateMaxAgeDays) return [];
  const { unitsPerUsd: rate, rateDay: day } = known;
  const values = { currency, rate, day, age, most: rule.rateMaxAgeDays };
  return [at('unitsPerUsd', 'contributions.error.rate_old', values)];
}

function typedErrors(said: SaidRate, typed: string, rule: RateRule): FieldError[] {
  const { receivedOn, today, known } = said;
  const rateDay = said.rateDay ?? receivedOn;
  if (!isRate(typed)) return [at('unitsPerUsd', 'contributions.error.rate')];
  const bounds = boundsError(typed, rule);
  if (bounds) return [bounds];
  if (!isDay(rateDay)) return [at('rateDay', 'field.not_a_day')];
  if (rateDay > today) return [at('rateDay', 'contributions.error.rate_to_come')];
  const errors: FieldError[] = [];
  const isFar = known === null || deviates(typed, known.unitsPerUsd, rule.rateBandPercent);
  if (isFar && !said.confirmed) {
    errors.push({ field: 'rateConfirmed', reason: farReason(said.currency, known, rule) });
  }
  const isStale = known !== null && daysBetween(known.rateDay, receivedOn) > rule.rateMaxAgeDays;
  const isOff = rateDay < addDays(receivedOn, -rule.rateMaxAgeDays) || rateDay > receivedOn;
  if ((isFar || isStale || isOff) && !isReason(said.reason)) {
    errors.push(at('rateReason', 'contributions.error.rate_reason', { most: rule.rateMaxAgeDays }));
  }
  return errors;
}

/** A rate out of the policy's bounds is a slip of the hand, whoever confirms it. */
export function boundsError(
  typed: string,
  { leastRate: least, mostRate: most }: RateRule,
): FieldError | null {
  const isWithin = rateUnits(typed) >= limit(least) && rateUnits(typed) <= limit(most);
  return isWithin ? null : at('unitsPerUsd', 'contributions.error.rate_bounds', { least, most });
}

export function farReason(
  currency: string,
  known: SaidRate['known'],
  { rateBandPercent: band }: RateRule,
): Reason {
  if (!known) return { key: 'contributions.error.rate_unknown', values: { currency } };
  const values = { currency, band, rate: known.unitsPerUsd, day: known.rateDay };
  return { key: 'contributions.error.rate_far', values };
}

/** True when two rates differ by more than the per cent of the second; exact. */
export function deviates(rate: string, known: string, percent: number): boolean {
  const [one, other] = [rateUnits(rate), rateUnits(known)];
  const apart = one > other ? one - other : other - one;
  return apart * 100n > other * BigInt(percent);
}

/** A bound of the policy in the units rates are compared in. */
function limit(bound: number): bigint {
  return BigInt(Math.round(bound * 1e10));
}

export function at(field: string, key: string, values?: Reason['values']): FieldError {
  return { field, reason: values ? { key, values } : { key } };
}
