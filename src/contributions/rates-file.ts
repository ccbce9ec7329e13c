import { LOCALES, type Locale } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import { COMMA, decimalSignOf, POINT, readNumber, type NumberStyle } from '../kernel/number-text';
import { dayOf, orderProved, type DateOrder } from '../kernel/written-day';
import { translate } from '../texts/translator';
import { styleOf } from '../web/reader-style';
import { foldHeader, type SheetRow } from '../web/spreadsheet/sheet';

/** A rate as a file says it, not judged yet. */
export interface FiledRate {
  row: number;
  currency: string;
  fromDay: string;
  unitsPerUsd: string;
}

/** The headers of the long layout, a rate a row: ours in each language, and those that are usual. */
const LONG = {
  currency: ['currency', 'ccy', 'currency code'],
  from: ['from', 'date', 'day', 'from day', 'fecha'],
  units: ['units per usd', 'units', 'rate', 'taux', 'tipo'],
} as const;
type Column = keyof typeof LONG;

const MISSING = new Set(['', 'n/a', 'na', '-', '–', '..']);

/** Headers a sheet of rates must have: that of the day. */
export function neededHeaders(): string[][] {
  return [headersOf('from')];
}

/**
 * Reads rates of either layout: one a row (currency, from, units per USD), or as central banks publish them, a day a
 * row and a currency a column. There the dollar's own column says for what the others are units: for 1.1252 dollars
 * a unit of the bank's currency, 163.36 yen are 163.36 / 1.1252 for a dollar, and the bank's own is 1 / 1.1252.
 * @throws Invalid with the row that is no rate
 */
export function ratesIn(rows: readonly SheetRow[], locale: Locale): FiledRate[] {
  const [first] = rows;
  const column = (key: Column): string | undefined =>
    first && headersOf(key).find((header) => header in first.cells);
  const [from, currency, units] = [column('from'), column('currency'), column('units')];
  if (!first || !from) throw Invalid.field('file', 'rates.error.columns');
  const codes = Object.keys(first.cells).filter((header) => /^[a-z]{3}$/.test(header));
  const isLong = currency !== undefined && units !== undefined;
  if (!isLong && codes.length === 0) throw Invalid.field('file', 'rates.error.columns');
  const numbers = isLong ? [units] : codes;
  const reading = readingOf(rows, numbers, from, locale);
  if (isLong) return rows.map((row) => longRate(row, { currency, from, units }, reading));
  return rows.flatMap((row) => wideRates(row, from, codes, reading));
}

interface Reading {
  style: NumberStyle;
  order: DateOrder | null;
}

/** What the file proves, else how its reader writes. Days that may be two are refused. */
function readingOf(
  rows: readonly SheetRow[],
  numbers: readonly string[],
  from: string,
  locale: Locale,
): Reading {
  const signs = new Set<string>();
  const orders = new Set<DateOrder>();
  for (const { cells, exact } of rows) {
    for (const header of numbers) {
      const sign = exact?.includes(header) ? null : decimalSignOf(cells[header] ?? '');
      if (sign !== null) signs.add(sign);
    }
    const order = orderProved(cells[from] ?? '');
    if (order !== null) orders.add(order);
  }
  const [sign, otherSign] = [...signs];
  const [order = null, otherOrder] = [...orders];
  const proved = sign === '.' ? POINT : COMMA;
  return {
    style: sign === undefined || otherSign !== undefined ? styleOf(locale) : proved,
    order: otherOrder === undefined ? order : null,
  };
}

function longRate(row: SheetRow, columns: Record<Column, string>, reading: Reading): FiledRate {
  return {
    row: row.row,
    currency: (row.cells[columns.currency] ?? '').toUpperCase(),
    fromDay: dayIn(row, columns.from, reading),
    unitsPerUsd: numberIn(row, columns.units, reading),
  };
}

function wideRates(row: SheetRow, from: string, codes: readonly string[], reading: Reading): FiledRate[] {
  const fromDay = dayIn(row, from, reading);
  const said = codes.filter((code) => !MISSING.has((row.cells[code] ?? '').toLowerCase()));
  const dollar = said.includes('usd') ? numberIn(row, 'usd', reading) : '1';
  const rates = said
    .filter((code) => code !== 'usd')
    .map((code) => ({
      ...{ row: row.row, fromDay, currency: code.toUpperCase() },
      unitsPerUsd: quotient(numberIn(row, code, reading), dollar, row.row),
    }));
  // The published layout with a column for the dollar is that of the euro (European Central Bank).
  const isEuro = Number(dollar) !== 1 && !codes.includes('eur');
  const euro = { row: row.row, fromDay, currency: 'EUR', unitsPerUsd: quotient('1', dollar, row.row) };
  return isEuro ? [euro, ...rates] : rates;
}

function dayIn({ row, cells }: SheetRow, header: string, { order }: Reading): string {
  const day = dayOf(cells[header] ?? '', order);
  if (day === null || day === 'either_way') throw Invalid.field('file', 'rates.error.row', { row });
  return day;
}

function numberIn({ row, cells, exact }: SheetRow, header: string, { style }: Reading): string {
  const text = cells[header] ?? '';
  if (exact?.includes(header)) return text;
  const read = readNumber(text, style, DECIMALS);
  if (!('value' in read)) throw Invalid.field('file', 'rates.error.row', { row });
  return read.value;
}

/** As many as a rate may have. */
const DECIMALS = 10;

/** Exact, rounded once. @throws Invalid with the row when it is none */
function quotient(dividend: string, divisor: string, row: number): string {
  if (divisor === '1') return dividend;
  const [above, below] = [scaled(dividend), scaled(divisor)];
  if (above === null || below === null || below === 0n)
    throw Invalid.field('file', 'rates.error.row', { row });
  const unit = 10n ** BigInt(DECIMALS);
  const digits = ((above * unit * 2n) / below + 1n) / 2n;
  const text = digits.toString().padStart(DECIMALS + 1, '0');
  return `${text.slice(0, -DECIMALS)}.${text.slice(-DECIMALS)}`.replace(/\.?0+$/, '');
}

function scaled(decimal: string): bigint | null {
  const [, whole, rest = ''] = /^(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  return whole === undefined ? null : BigInt(whole + rest.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
}

function headersOf(key: Column): string[] {
  return [...LONG[key], ...LOCALES.map((locale) => foldHeader(translate(locale, `rates.field.${key}`)))];
}
