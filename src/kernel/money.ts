import { memoOf } from './memo';

/** Amounts are integer minor units (cents) of a currency; never a float of major units. */

/** Decimals of the currencies that do not have two (ISO 4217). */
const DECIMALS: Readonly<Record<string, number>> = {
  BHD: 3, BIF: 0, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3,
  LYD: 3, OMR: 3, PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
}; // prettier-ignore

/** The gifts of a year are of few rates. */
const RATES = 5_000;
const TRILLION = 10n ** 12n;
/** Ten to the power of a currency's decimals. */
const POWERS = [1n, 10n, 100n, 1_000n];

export function decimalsOf(currency: string): number {
  return DECIMALS[currency] ?? 2;
}

/** Parses `1234.5` into minor units; undefined when it is not a plain decimal the currency can hold. */
export function parseMinor(text: string, currency: string): number | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const decimals = decimalsOf(currency);
  const fraction = match[3] ?? '';
  if (fraction.slice(decimals).replaceAll('0', '') !== '') return undefined;
  const minor = Number(`${match[2]}${fraction.slice(0, decimals).padEnd(decimals, '0')}`);
  if (!Number.isSafeInteger(minor)) return undefined;
  return match[1] === '-' ? -minor : minor;
}

/** Minor units as a plain decimal string, `4190367.00`: what JSON and spreadsheets carry. */
export function decimalText(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = Math.abs(minor)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = minor < 0 ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/**
 * Converts to US dollars (minor units) by `unitsPerUsd`, the UN operational rate: units of the
 * currency for one dollar, as decimal text. Half a cent rounds away from zero. Exact: no floats, and
 * rounded once. @throws RangeError for what is no rate, and for more than a number keeps exactly
 */
export function toUsdMinor(minor: number, currency: string, unitsPerUsd: string): number {
  const cents = Number(usdCents(minor, currency, unitsPerUsd));
  if (!Number.isSafeInteger(cents)) throw new RangeError(`too much to keep exactly: ${minor} ${currency}`);
  return cents;
}

/** The same, however much it is: to compare with a bound before it is kept. */
export function usdCents(minor: number, currency: string, unitsPerUsd: string): bigint {
  const rate = rateUnits(unitsPerUsd);
  if (rate === 0n) throw new RangeError(`not a rate: ${unitsPerUsd}`);
  const scaled = BigInt(Math.abs(minor)) * TRILLION;
  const divisor = rate * (POWERS[decimalsOf(currency)] ?? 1n);
  const rounded = (scaled * 2n + divisor) / (divisor * 2n);
  return minor < 0 ? -rounded : rounded;
}

/** A rate in ten-billionths, so that rates compare exactly; 0 for what is none. */
export const rateUnits = memoOf(RATES, (unitsPerUsd: string): bigint => {
  const match = /^(\d{1,12})(?:\.(\d{1,10}))?$/.exec(unitsPerUsd.trim());
  return match ? BigInt(`${match[1]}${(match[2] ?? '').padEnd(10, '0')}`) : 0n;
});

/** `part` of `whole` in per cent as a number, or null when there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}

/** Rounds half away from zero to `digits` decimals (at most 5), on the decimal text so that 1.005 gives 1.01. */
export function roundTo(value: number, digits: number): number {
  if (Math.abs(value) < 1e-6) return 0;
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e${digits}`);
  const rounded = Number(`${Math.round(shifted)}e-${digits}`);
  return value < 0 ? -rounded : rounded;
}
