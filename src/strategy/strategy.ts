import type { Locale } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import { decimalText, parseMinor } from '../kernel/money';
import type { Reason } from '../kernel/verdict';
import type { IndicatorUnit } from './strategy.vocabulary';

interface Titled {
  titleEn: string;
  titleFr: string;
  titleEs: string;
}

export function titleOf(titled: Titled, locale: Locale): string {
  return { en: titled.titleEn, fr: titled.titleFr, es: titled.titleEs }[locale];
}

/** Hundredths as a plain decimal: a count without decimals when it is whole. */
export function valueText(unit: IndicatorUnit, hundredths: number): string {
  return unit === 'count' && hundredths % 100 === 0
    ? String(hundredths / 100)
    : decimalText(hundredths, 'USD');
}

/** Why a text cannot be a target in this unit, or its hundredths: counts are whole, per cents at most 100. */
export function targetOf(unit: IndicatorUnit, text: string): number | Reason {
  const hundredths = parseMinor(text, 'USD');
  if (hundredths === undefined || hundredths < 0) return { key: 'strategy.error.target' };
  if (unit === 'count' && hundredths % 100 !== 0) return { key: 'strategy.error.whole' };
  if (unit === 'percent' && hundredths > 100_00) return { key: 'strategy.error.percent' };
  return hundredths;
}

/** @throws Invalid when it is no year the register can hold */
export function checkedYear(year: number): number {
  if (!Number.isInteger(year) || year < 1951 || year > 2999)
    throw Invalid.field('year', 'field.out_of_range', { min: '1951', max: '2999' });
  return year;
}
