import type { Locale } from '../kernel/actor';
import type { Day, Instant } from '../kernel/clock';
import { decimalsOf } from '../kernel/money';

/** British dates and numbers for English: `24 November 2026`, `1,615,000`. */
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
const countries = new Map<Locale, Intl.DisplayNames>();
/** Reports name a country tens of thousands of times; a register knows some 250. */
const countryNames = new Map<string, string>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `n ${locale} ${JSON.stringify(options)}`;
  let format = formatters.get(name);
  if (!format) formatters.set(name, (format = new Intl.NumberFormat(TAGS[locale], options)));
  return format as Intl.NumberFormat;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `d ${locale} ${JSON.stringify(options)}`;
  let format = formatters.get(name);
  if (!format)
    formatters.set(name, (format = new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: 'UTC' })));
  return format as Intl.DateTimeFormat;
}

/** `3 March 2028`. */
export function formatDay(locale: Locale, day: Day): string {
  return dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

/** `3 March 2028, 14:05 UTC`. */
export function formatInstant(locale: Locale, instant: Instant): string {
  const options = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return `${dateFormat(locale, options).format(Date.parse(instant))} UTC`;
}

/** `USD 4,190,367` from minor units; the cents are shown when there are any, or when `decimals` is true. */
export function formatMoney(
  locale: Locale,
  minor: number,
  currency: string,
  { decimals = false } = {},
): string {
  const digits = decimalsOf(currency);
  const shown = decimals || minor % 10 ** digits !== 0 ? digits : 0;
  const format = numberFormat(locale, {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
    useGrouping: 'always',
  });
  return `${currency}\u00a0${format.format(minor / 10 ** digits)}`;
}

export function formatNumber(locale: Locale, value: number, digits = 0): string {
  return numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  }).format(value);
}

/** `0.26 %` from 0.26, which already is in per cent. */
export function formatPercent(locale: Locale, value: number, digits = 1): string {
  return `${formatNumber(locale, value, digits)}\u00a0%`;
}

/** The name of a country or territory in the reader's language, by CLDR. */
export function countryName(locale: Locale, alpha2: string): string {
  const key = `${locale} ${alpha2}`;
  const known = countryNames.get(key);
  if (known !== undefined) return known;
  let names = countries.get(locale);
  if (!names)
    countries.set(
      locale,
      (names = new Intl.DisplayNames(TAGS[locale], { type: 'region', fallback: 'code' })),
    );
  const name = names.of(alpha2) ?? alpha2;
  countryNames.set(key, name);
  return name;
}
