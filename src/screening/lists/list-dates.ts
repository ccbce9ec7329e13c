import { isDay } from '../../kernel/clock';

/** How a publisher writes days of numbers only: 04/03/2017 is 4 March, or 3 April. */
export const DAY_ORDERS = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A longer range says nothing that could confirm or clear a person. */
const LONGEST_RANGE = 15;

const ROUGHLY = /^(?:circa|approximately|approx\.?|about|around|c\.|ca\.?|between|in|born|dob:?)\s+/i;

/** What stands where a day would, and means that there is none. */
const NO_DAY =
  /^(?:-|–|n\/?a|na|none|unknown|not known|permanent(?:ly)?|ongoing|on-going|indefinite(?:ly)?|unlimited|no end(?: date)?|until further notice|conditional.*)\.?$/i;

/** True for what says that there is no day, so that nothing was lost. */
export function saysNoDay(text: string): boolean {
  return text.trim() === '' || NO_DAY.test(text.trim());
}

/** "12 Mar 1965", "Mar. 1965", "1965", "circa 1965", "12/03/1965", "dd/mm/1965" or ISO; null when it is none. */
export function listDate(text: string, order: DayOrder = 'dmy'): string | null {
  const plain = text.replace(ROUGHLY, '').trim();
  if (/^\d{4}(-\d{2})?$/.test(plain)) return plain;
  if (isDay(plain.slice(0, 10))) return plain.slice(0, 10);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (packed) return assemble(packed[1], packed[2], packed[3]);
  const slashed = /^(\d{1,2}|dd|mm)([/.-])(\d{1,2}|mm|dd)\2(\d{4})(?: 00:00(?::00)?)?$/i.exec(plain);
  if (slashed) {
    const [first, second] = order === 'mdy' ? [slashed[3], slashed[1]] : [slashed[1], slashed[3]];
    return assemble(slashed[4], second, first);
  }
  const monthly = /^(\d{1,2})\/(\d{4})$/.exec(plain);
  if (monthly) return assemble(monthly[2], monthly[1]);
  return worded(plain);
}

/** "12 March 1965", "12-Mar-1965", "Mar 1965", "March 12, 1965". */
function worded(plain: string): string | null {
  const dayFirst = /^(?:(\d{1,2})[ -])?([A-Za-z]{3})[a-z]*\.?,?[ -](\d{4})$/.exec(plain);
  if (dayFirst) return ofMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/.exec(plain);
  return monthFirst ? ofMonth(monthFirst[3], monthFirst[1], monthFirst[2]) : null;
}

function ofMonth(year = '', month = '', day = ''): string | null {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : assemble(year, String(number), day);
}

/**
 * All dates of a cell: "a) 1955 b) 1957", "1958 to 1960", "1964 or 1965", "(1) 12/03/1965. (2) 1966". What of it is
 * no date is left over.
 */
export function listDates(text: string, order: DayOrder = 'dmy'): { dates: string[]; left: string[] } {
  const dates: string[] = [];
  const left: string[] = [];
  for (const part of partsOf(text)) {
    // What stands in brackets behind a date is said of it.
    const plain = part.replace(/\([^)]*\)?$/, '').trim();
    if (saysNoDay(plain)) continue;
    const found = rangeOf(plain) ?? listDate(plain, order);
    if (found === null) left.push(part);
    else dates.push(...(typeof found === 'string' ? [found] : found));
  }
  return { dates, left };
}

/** The parts of a cell in which a publisher numbers, or divides, what there is several of. */
export function partsOf(text: string): string[] {
  return text
    .replace(/(^|[\s;,.])\(?(?:[a-z]|\d{1,2})\)\s*/gi, '$1;')
    .split(/;|\n|\bor\b|(?<!between [^;]{0,20})\band\b|(?<=\d{4}),/i)
    .map((part) =>
      part
        .trim()
        .replace(/[.,:]$/, '')
        .trim(),
    )
    .filter((part) => part !== '');
}

/** "between 1958 and 1963", "1955-1958", "1958 to 1960". */
function rangeOf(part: string): string[] | null {
  const plain = part.replace(ROUGHLY, '').trim();
  const match = /^(\d{4})\s*(?:-|–|to|and)\s*(\d{4})$/i.exec(plain);
  return match ? yearsBetween(match[1] ?? '', match[2] ?? '') : null;
}

/** Every year from the first to the last, or none when the range is long or turned round. */
export function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (!first || !last || last < first || last - first > LONGEST_RANGE) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The day of a text that starts with one, or null. */
export function listDay(text: string, order: DayOrder = 'dmy'): string | null {
  const date = listDate(text, order);
  return date?.length === 10 ? date : null;
}

function assemble(year = '', month = '', day = ''): string | null {
  if (!/^\d+$/.test(month) || Number(month) < 1 || Number(month) > 12) return year;
  const upToMonth = `${year}-${month.padStart(2, '0')}`;
  if (!/^\d+$/.test(day)) return upToMonth;
  const full = `${upToMonth}-${day.padStart(2, '0')}`;
  return isDay(full) ? full : upToMonth;
}
