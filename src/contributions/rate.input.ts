import { CurrencyField, RateField } from '../web/decimal-fields';
import { DayField, FlagField, LongTextField, TextField } from '../web/fields';

/** A rate of a currency from a day on. */
export class RateInput {
  @CurrencyField({ description: 'ISO 4217' })
  currency: string;

  @DayField()
  fromDay: string;

  @RateField({ description: 'Units of the currency for one US dollar' })
  unitsPerUsd: string;

  @TextField({ max: 120 })
  source: string;

  @FlagField({ description: 'A rate far from the last known one is right' })
  confirmed = false;
}

/** Rates as lines of CSV: currency, from, units per USD. */
export class RatesImport {
  @LongTextField({ optional: true })
  rows: string | null = null;

  @TextField({ max: 100, optional: true, description: 'Sheet of the workbook, where several could be meant' })
  sheet: string | null = null;

  @TextField({ max: 120 })
  source: string;

  @FlagField({ description: 'Rates far from the last known ones are right' })
  confirmed = false;
}
