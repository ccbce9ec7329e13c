import { isDay } from '../../kernel/clock';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A longer range says nothing that could confirm or clear a person. */
const LONGEST_RANGE = 15;

/** "12 Mar 1965", "Mar 1965", "1965", "circa 1965", "12/03/1965", "dd/mm/1965" or ISO; null when it is none. */
export function listDate(text: string): string | null {
  const plain = text.replace(/^(circa|approximately|about|between)\s+/i, '').trim();
  if (/^\d{4}(-\d{2})?$/.test(plain)) return plain;
  if (isDay(plain.slice(0, 10))) return plain.slice(0, 10);
  const slashed = /^(\d{1,2}|dd)\/(\d{1,2}|mm)\/(\d{4})$/i.exec(plain);
  if (slashed) return assemble(slashed[3], slashed[2], slashed[1]);
  const worded = /^(?:(\d{1,2}) )?([A-Za-z]{3})[a-z]* (\d{4})$/.exec(plain);
  if (!worded) return null;
  const month = MONTHS.indexOf((worded[2] ?? '').toLowerCase()) + 1;
  return month === 0 ? null : assemble(worded[3], String(month), worded[1]);
}

/** Every year from the first to the last, or none when the range is long or turned round. */
export function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (!first || !last || last < first || last - first > LONGEST_RANGE) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The day of a text that starts with one, or null. */
export function listDay(text: string): string | null {
  const date = listDate(text);
  return date?.length === 10 ? date : null;
}

function assemble(year = '', month = '', day = ''): string | null {
  if (!/^\d+$/.test(month) || Number(month) < 1 || Number(month) > 12) return year;
  const upToMonth = `${year}-${month.padStart(2, '0')}`;
  if (!/^\d+$/.test(day)) return upToMonth;
  const full = `${upToMonth}-${day.padStart(2, '0')}`;
  return isDay(full) ? full : upToMonth;
}
