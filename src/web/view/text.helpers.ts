import type { Day, Instant } from '../../kernel/clock';
import type { Reason } from '../../kernel/verdict';
import {
  countryName,
  formatDay,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
} from '../../texts/format';
import { translate } from '../../texts/translator';
import { asText, html, type HelperOptions, type Safe } from './html';

type Values = Record<string, string | number>;

const locale = (options: HelperOptions): HelperOptions['data']['root']['locale'] => options.data.root.locale;

/** Words, numbers and days in the reader's language; small questions a template may ask. */
export const textHelpers = {
  t: (key: string, options: HelperOptions): string => translate(locale(options), key, valuesOf(options.hash)),

  reason: (why: Reason, options: HelperOptions): string => translate(locale(options), why.key, why.values),

  day: (day: Day | null, options: HelperOptions): string => (day ? formatDay(locale(options), day) : ''),

  instant: (instant: Instant | null, options: HelperOptions): string =>
    instant ? formatInstant(locale(options), instant) : '',

  /** `{{money usdMinor 'USD'}}`. */
  money: (minor: number | null, currency: string, options: HelperOptions): string =>
    minor === null ? '' : formatMoney(locale(options), minor, currency),

  /** An amount without its currency, for columns that name it in their head. */
  amount: (minor: number | null, currency: string, options: HelperOptions): string =>
    minor === null
      ? ''
      : formatMoney(locale(options), minor, currency).split('\u00a0').slice(1).join('\u00a0'),

  number: (value: number | null, options: HelperOptions): string =>
    value === null ? '' : formatNumber(locale(options), value, Number(options.hash.digits ?? 0)),

  /** The value already is in per cent. */
  percent: (value: number | null, digits: number, options: HelperOptions): string =>
    value === null ? '' : formatPercent(locale(options), value, digits),

  country: (code: string | null, options: HelperOptions): string =>
    code ? countryName(locale(options), code) : '',

  /** The level as shape, colour and word. */
  risk: (level: string | null, options: HelperOptions): Safe =>
    level
      ? html`<span class="risk ${level.replaceAll('_', '-')}"
          >${translate(locale(options), `level.${level}`)}</span
        >`
      : html``,

  illustrative: (mark: boolean, options: HelperOptions): Safe =>
    mark ? html` <small class="mark">${translate(locale(options), 'app.illustrative')}</small>` : html``,

  eq: (a: unknown, b: unknown): boolean => a === b,
  ne: (a: unknown, b: unknown): boolean => a !== b,
  gt: (a: number, b: number): boolean => a > b,
  and: (...all: unknown[]): boolean => all.slice(0, -1).every(Boolean),
  or: (...all: unknown[]): unknown => all.slice(0, -1).find(Boolean) ?? false,
  not: (value: unknown): boolean => !value,
  default: (value: unknown, instead: unknown): unknown =>
    value === null || value === undefined || value === '' ? instead : value,
  includes: (list: unknown, value: unknown): boolean => Array.isArray(list) && list.includes(value),
  concat: (...parts: unknown[]): string => parts.slice(0, -1).map(asText).join(''),
  join: (list: readonly unknown[], separator: unknown): string =>
    list.map(asText).join(typeof separator === 'string' ? separator : ', '),
  /** A property that may be absent, of an object that may be null: then the empty text. */
  at: (object: Record<string, unknown> | null | undefined, property: string): unknown =>
    object?.[property] ?? '',

  /** A path with the query given: `{{url '/partners' kind='company' year=year}}`. */
  url: (path: string, options: HelperOptions): string => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(options.hash))
      if (asText(value) !== '') query.set(name, asText(value));
    return query.size > 0 ? `${path}?${query.toString()}` : path;
  },
};

function valuesOf(hash: Record<string, unknown>): Values | undefined {
  const entries = Object.entries(hash);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? value : asText(value)]),
  );
}
