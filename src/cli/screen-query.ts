import { isDay } from '../kernel/clock';
import { dayOf } from '../kernel/written-day';
import { isComparable } from '../matching/comparable';
import type { Query } from '../matching/entry';
import { countryCode } from '../screening/lists/list-countries';
import { listDate } from '../screening/lists/list-dates';
import { kindOf, type CsvRow } from './screen-files';

/** What is asked of a row, and what of it could not be read and is left out of the question. */
export interface AskedRow {
  query: Query;
  /** One sentence for each; empty when all was read. */
  unread: string[];
}

/** @throws CommandFailed for a kind that is none, with its line */
export function askedOf(row: CsvRow, line: number): AskedRow {
  const kind = kindOf(row, line);
  const [country, birthDate] = [(row.country ?? '').trim(), (row.birth_date ?? '').trim()];
  const code = country === '' ? null : countryCode(country);
  const born = birthDate === '' ? null : birthOf(birthDate);
  const identifiers = (row.identifier ?? '')
    .split(';')
    .map((value) => ({ scheme: 'number', value: value.trim() }))
    .filter(({ value }) => value !== '');
  const unread: string[] = [];
  if (!isComparable(row.name ?? ''))
    unread.push('nothing of this name can be compared with that of an entry');
  if (country !== '' && code === null) unread.push(`“${country}” is no country that is known`);
  if (birthDate !== '' && born === null) {
    unread.push(`“${birthDate}” is no date of birth: write 1962-11-23, 1962-11 or 1962`);
  }
  return {
    query: {
      name: row.name ?? '',
      ...(kind === null ? {} : { kind }),
      ...(code === null ? {} : { country: code }),
      ...(born === null ? {} : { birthDate: born }),
      ...(identifiers.length === 0 ? {} : { identifiers }),
    },
    unread,
  };
}

/** A whole day or a part of one, as people and lists write it; null also for what may be two days. */
function birthOf(text: string): string | null {
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? text : null;
  const day = dayOf(text, null);
  if (day !== null) return day === 'either_way' ? null : day;
  return /[/-]/.test(text) ? null : listDate(text);
}
