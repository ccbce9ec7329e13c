import { Invalid } from '../kernel/errors';
import type { RawQuery } from '../web/list';

/** Which year under which definition; null takes the usual one. */
export interface GoalRequest {
  year: number | null;
  definition: string | null;
}

/** @throws Invalid when the year is no year */
export function goalRequest(query: RawQuery): GoalRequest {
  const definition =
    typeof query.definition === 'string' && query.definition !== '' ? query.definition : null;
  if (query.year === undefined || query.year === '') return { year: null, definition };
  const year = Number(query.year);
  if (!Number.isInteger(year) || year < 1900 || year > 2200) {
    throw Invalid.field('year', 'field.out_of_range', { min: '1900', max: '2200' });
  }
  return { year, definition };
}
