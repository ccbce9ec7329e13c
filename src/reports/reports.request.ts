import { Invalid } from '../kernel/errors';
import { isDay, type Day } from '../kernel/clock';
import type { RawQuery } from '../web/list';
import { CLOCKS_BY, type ClocksBy } from './clocks.service';
import { DIMENSIONS, type Dimension } from './distribution';

/** The year asked for; null when none is. @throws Invalid when it is no year */
export function askedYear(query: RawQuery): number | null {
  if (query.year === undefined || query.year === '') return null;
  const year = Number(query.year);
  if (!Number.isInteger(year) || year < 1951 || year > 2999)
    throw Invalid.field('year', 'field.out_of_range', { min: 1951, max: 2999 });
  return year;
}

/** @throws Invalid when entries are not spread along this */
export function askedDimension(query: RawQuery): Dimension {
  if (query.by === undefined || query.by === '') return 'type';
  const by = DIMENSIONS.find((each) => each === query.by);
  if (!by) throw Invalid.field('by', 'field.not_one_of');
  return by;
}

/** @throws Invalid when it is no day */
export function askedDay(value: unknown, usual: Day): Day {
  if (value === undefined || value === '') return usual;
  if (typeof value !== 'string' || !isDay(value)) throw Invalid.field('screenedTo', 'field.not_a_day');
  return value;
}

/** @throws Invalid when clocks are not read along this */
export function askedClocks(query: RawQuery): ClocksBy {
  if (query.by === undefined || query.by === '') return 'step';
  const by = CLOCKS_BY.find((each) => each === query.by);
  if (!by) throw Invalid.field('by', 'field.not_one_of');
  return by;
}
