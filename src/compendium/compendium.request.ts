import { Invalid } from '../kernel/errors';
import type { RawQuery } from '../web/list';
import { COMPENDIUM_FORMATS, EDITIONS, type CompendiumFormat, type Edition } from './compendium.vocabulary';

/** @throws Invalid when the edition is none of the two */
export function editionOf(query: RawQuery): Edition {
  if (query.edition === undefined || query.edition === '') return 'internal';
  const edition = EDITIONS.find((each) => each === query.edition);
  if (!edition) throw Invalid.field('edition', 'field.not_one_of');
  return edition;
}

/** @throws Invalid when there is no such format */
export function formatOf(query: RawQuery): CompendiumFormat {
  if (query.format === undefined || query.format === '') return 'json';
  const format = COMPENDIUM_FORMATS.find((each) => each === query.format);
  if (!format) throw Invalid.field('format', 'field.not_one_of');
  return format;
}

/** @throws Invalid outside 1951 (the founding) to 2999 */
export function checkedYear(year: number): number {
  if (!Number.isInteger(year) || year < 1951 || year > 2999)
    throw Invalid.field('year', 'field.out_of_range', { min: 1951, max: 2999 });
  return year;
}
