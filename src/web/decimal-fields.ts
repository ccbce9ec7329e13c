import { decimalsOf, parseMinor } from '../kernel/money';
import { readNumber } from '../kernel/number-text';
import { reason } from '../kernel/verdict';
import { field, type FieldOptions } from './fields';
import { formStyle } from './reader-style';

/**
 * A decimal string in major units, as `1250.50`; the service makes it minor units of its currency. A form's is
 * read as its reader writes numbers; what could be a thousand or three decimals is asked for anew.
 */
export const AmountField = (options: FieldOptions = {}): PropertyDecorator => decimalField(options, null);

/** Units of a currency for a dollar and the like, with up to ten decimals; read as amounts are. */
export const RateField = (options: FieldOptions = {}): PropertyDecorator => decimalField(options, 10);

function decimalField(options: FieldOptions, decimals: number | null): PropertyDecorator {
  const tidy = (value: unknown, row: unknown): unknown => tidyDecimal(value, decimals ?? decimalsIn(row));
  const isNumber = (value: unknown): boolean => typeof value === 'string' && isPlain(value, decimals);
  return field(options, { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', example: '1250.50' }, tidy, [
    [(value) => typeof value === 'string' && value !== '', reason('field.required')],
    [(value) => !isEitherWay(value), reason('field.ambiguous_number')],
    [
      (value) => isEitherWay(value) || isNumber(value),
      reason(decimals === null ? 'field.not_an_amount' : 'field.not_a_number'),
    ],
  ]);
}

/** A currency by its three letters, in any case. */
export const CurrencyField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', maxLength: 3, pattern: '^[A-Z]{3}$' }, tidyCode, [
    [(value) => typeof value === 'string' && value !== '', reason('field.required')],
    [(value) => typeof value !== 'string' || value.length <= 3, reason('field.too_long', { max: 3 })],
  ]);

/** Marks what may be a thousand or three decimals: no number begins with it. */
const EITHER_WAY = '?';

function isEitherWay(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(EITHER_WAY);
}

function tidyDecimal(value: unknown, decimals: number): unknown {
  if (typeof value === 'number') return String(value);
  const style = formStyle();
  const typed = typeof value === 'string' ? value.trim() : value;
  if (typeof typed !== 'string' || typed === '' || style === null) return typed;
  const read = readNumber(typed, style, decimals);
  if ('value' in read) return read.value;
  return read.wrong === 'ambiguous' ? `${EITHER_WAY}${typed}` : typed;
}

/** An amount has the decimals of the currency it stands beside; two where none does. */
function decimalsIn(row: unknown): number {
  const said = (row as { currency?: unknown } | null)?.currency;
  return decimalsOf(typeof said === 'string' ? said.trim().toUpperCase() : 'USD');
}

function isPlain(value: string, decimals: number | null): boolean {
  if (decimals === null) return /^-?\d/.test(value) && parseMinor(value, 'BHD') !== undefined;
  return /^-?\d{1,15}(\.\d{1,20})?$/.test(value);
}

function tidyCode(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFKC').trim().toUpperCase() : value;
}
