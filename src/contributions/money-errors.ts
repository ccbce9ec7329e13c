import type { GiftRule } from '../due-diligence/policy/policy';
import type { Day } from '../kernel/clock';
import type { FieldError } from '../kernel/errors';
import { parseMinor, usdCents } from '../kernel/money';
import type { ContributionDraft } from './contribution';
import { rateErrors } from './rate-rules';
import type { RateBook } from './rates';

type SaidMoney = Pick<
  ContributionDraft,
  'currency' | 'amount' | 'receivedOn' | 'unitsPerUsd' | 'rateDay' | 'rateReason' | 'rateConfirmed'
>;

/** What is wrong with the rate and the amount of a draft that is right by itself. */
export function moneyErrors(draft: SaidMoney, rates: RateBook, rule: GiftRule, today: Day): FieldError[] {
  const { currency, receivedOn, unitsPerUsd, rateDay } = draft;
  const inForce = rates.on(currency, receivedOn);
  const said = {
    ...{ currency, receivedOn, today, rateDay, typed: unitsPerUsd, known: inForce },
    ...{ reason: draft.rateReason ?? null, confirmed: draft.rateConfirmed ?? false },
  };
  const errors = rateErrors(said, rule);
  const units = unitsPerUsd ?? inForce?.unitsPerUsd;
  // What a wrong rate makes of the amount is no second fault.
  if (units === undefined || errors.some(({ field }) => field === 'unitsPerUsd')) return errors;
  const minor = parseMinor(draft.amount, currency) ?? 0;
  const most = rule.maximumUsdMinor;
  if (usdCents(minor, currency, units) > BigInt(most)) {
    errors.push({
      field: 'amount',
      reason: { key: 'contributions.error.too_much', values: { most: most / 100 } },
    });
  }
  return errors;
}
