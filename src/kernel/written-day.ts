import { isDay } from './clock';

export const DATE_ORDERS = ['day_first', 'month_first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Two numbers of one or two digits and a year; a point or a dash between them as well as a stroke. */
export const WRITTEN_DAY = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/**
 * `2017-03-31` with or without an hour, or as people write it: `31/03/2017`, `31.3.2017`, `03/31/2017`. What can
 * be two days is read by the order of the file; `either_way` where it has none.
 */
export function dayOf(value: string, order: DateOrder | null): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?$/.exec(value.trim())?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const [, first = '', , second = '', year = ''] = WRITTEN_DAY.exec(value.trim()) ?? [];
  if (year === '') return null;
  const isEither = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
  const isPointed = value.includes('.');
  if (isEither && order === null && !isPointed) return 'either_way';
  const monthFirst = Number(second) > 12 || (isEither && !isPointed && order === 'month_first');
  const [day, month] = monthFirst ? [second, first] : [first, second];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** The order a day proves by itself; null when it may be two, or is written year first. */
export function orderProved(value: string): DateOrder | null {
  const [, first, sign, second] = WRITTEN_DAY.exec(value.trim()) ?? [];
  // A point between the numbers is written day first wherever it is written.
  if (Number(first) > 12 || sign === '.') return 'day_first';
  return Number(second) > 12 ? 'month_first' : null;
}
