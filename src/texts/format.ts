import type { Locale } from '../kernel/actor';
import type { Day, Instant } from '../kernel/clock';
import { memoOf } from '../kernel/memo';
import { decimalsOf } from '../kernel/money';

interface Choice {
  value: string;
  label: string;
}

/** British dates and numbers for English: `24 November 2026`, `1,615,000`. */
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/** Sets of countries kept in order: one a language, unless the list of countries changes. */
const SETS = 50;
/** In letters: some 250 countries, three letters each. */
const ALL_COUNTRIES = 2_000;
/** Some 250, in three languages. */
const COUNTRIES = 2_000;
/** Days kept as they are written: those of many years, in three languages. */
const DAYS = 20_000;

/** By language and decimals, `en 2`. */
const numberFormat = memoOf(100, (name: string): Intl.NumberFormat => {
  const [locale = 'en', digits] = name.split(' ');
  const [minimumFractionDigits, maximumFractionDigits] = [Number(digits), Number(digits)];
  return new Intl.NumberFormat(TAGS[locale as Locale], {
    minimumFractionDigits,
    maximumFractionDigits,
    useGrouping: 'always',
  });
});

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const dayFormat = memoOf(
  100,
  (locale: Locale) => new Intl.DateTimeFormat(TAGS[locale], { ...DAY, timeZone: 'UTC' }),
);
const instantFormat = memoOf(
  100,
  (locale: Locale) =>
    new Intl.DateTimeFormat(TAGS[locale], { ...DAY, hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }),
);

/** By language and day, `en 2028-03-03`. */
const writtenDay = memoOf(DAYS, (name: string): string =>
  dayFormat(name.slice(0, 2) as Locale).format(Date.parse(`${name.slice(3)}T00:00:00Z`)),
);

/** `3 March 2028`. */
export function formatDay(locale: Locale, day: Day): string {
  return writtenDay(`${locale} ${day}`);
}

/** `3 March 2028, 14:05 UTC`. */
export function formatInstant(locale: Locale, instant: Instant): string {
  return `${instantFormat(locale).format(Date.parse(instant))} UTC`;
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
  return `${currency}\u00a0${formatNumber(locale, minor / 10 ** digits, shown)}`;
}

export function formatNumber(locale: Locale, value: number, digits = 0): string {
  return numberFormat(`${locale} ${digits}`).format(value);
}

/** `0.26 %` from 0.26, which already is in per cent. */
export function formatPercent(locale: Locale, value: number, digits = 1): string {
  return `${formatNumber(locale, value, digits)}\u00a0%`;
}

/** By language and countries, `en CH FR`. */
const namedCountries = memoOf(SETS, inOrder, ALL_COUNTRIES);

function inOrder(name: string): readonly Choice[] {
  const [locale, ...codes] = name.split(' ') as [Locale, ...string[]];
  const { compare } = new Intl.Collator(locale);
  return codes
    .map((value) => ({ value, label: countryName(locale, value) }))
    .sort((a, b) => compare(a.label, b.label));
}

/** Countries to choose from, by their name in the reader's language. */
export function countryChoices(locale: Locale, codes: readonly string[]): readonly Choice[] {
  return namedCountries([locale, ...codes].join(' '));
}

const displayNames = memoOf(
  SETS,
  (locale: Locale) => new Intl.DisplayNames(TAGS[locale], { type: 'region', fallback: 'code' }),
);

/** By language and code, `en CH`: reports name a country tens of thousands of times, and a register knows some 250. */
const namedCountry = memoOf(COUNTRIES, (name: string): string => {
  const code = name.slice(3);
  return displayNames(name.slice(0, 2) as Locale).of(code) ?? code;
});

/** The name of a country or territory in the reader's language, by CLDR. */
export function countryName(locale: Locale, alpha2: string): string {
  return namedCountry(`${locale} ${alpha2}`);
}
