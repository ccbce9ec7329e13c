import { Invalid } from '../../kernel/errors';
import type { TableRow } from '../../web/spreadsheet/loose-csv';
import { foldHeader } from '../../web/spreadsheet/sheet';
import { PLAIN_TABLE } from './layouts/plain-table';
import { listRefusal } from './list-refusal';
import { checked, type ListMapping } from './list-mapping';
import type { DayOrder } from './list-dates';
import { COLUMN_FIELDS, fieldsOf, type ColumnField } from './read-columns';

/** A column of a file in which no column of names was recognized. */
export interface FoundColumn {
  header: string;
  /** A cell of it. */
  sample: string;
  /** What it is likely to be. */
  field: ColumnField | null;
}

/** More columns than these nobody goes through by hand. */
const MOST = 100;
const LONGEST = 60;
const NAMED = 20;

/** The refusal of a table without a column of names: it tells what columns there are, for somebody to say what they are. */
export function withoutNames(lines: readonly TableRow[]): Invalid {
  const filled = ({ values }: TableRow): number => values.filter((value) => value !== '').length;
  // A title fills a cell or two; the header is the first line that is as wide as the table.
  const widest = Math.max(...lines.map(filled));
  const at = lines.findIndex((line) => filled(line) === widest);
  const headers = lines[at]?.values ?? [];
  const guessed = fieldsOf(PLAIN_TABLE, new Set(headers.map(foldHeader)));
  const columns = headers
    .map((header, place): FoundColumn => {
      const sample =
        lines.slice(at + 1).find(({ values }) => (values[place] ?? '') !== '')?.values[place] ?? '';
      return {
        ...{ header, sample: sample.slice(0, LONGEST) },
        field: guessed.get(foldHeader(header)) ?? null,
      };
    })
    .filter(
      ({ header }, place, all) => header !== '' && all.findIndex((each) => each.header === header) === place,
    )
    .slice(0, MOST);
  const named = columns.slice(0, NAMED).map(({ header }) => header.slice(0, LONGEST));
  return listRefusal('no_header', {
    headers: named.join(' · '),
    header: named[0] ?? '',
    found: JSON.stringify(columns),
  });
}

/** The columns that a refusal tells; null where it is another one. */
export function foundIn(error: unknown): FoundColumn[] | null {
  if (!(error instanceof Invalid)) return null;
  const told = error.fields.find(({ reason }) => reason.key === 'screening.lists.no_header');
  return told ? foundColumns(told.reason.values?.found) : null;
}

/** Columns as the refused form hands them back; empty when it is none of them. */
export function foundColumns(text: unknown): FoundColumn[] {
  if (typeof text !== 'string' || text === '') return [];
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.slice(0, MOST).flatMap(columnOf) : [];
  } catch {
    return [];
  }
}

function columnOf(each: unknown): FoundColumn[] {
  const { header, sample, field } = (each ?? {}) as Record<string, unknown>;
  if (typeof header !== 'string' || header === '') return [];
  return [
    {
      header: header.slice(0, 300),
      sample: typeof sample === 'string' ? sample.slice(0, LONGEST) : '',
      field: COLUMN_FIELDS.find((known) => known === field) ?? null,
    },
  ];
}

/**
 * What somebody chose for each of the columns that were found; null where nothing was chosen.
 * @throws Invalid when no column is the name
 */
export function mappingOfFound(
  columns: readonly FoundColumn[],
  fields: readonly string[],
  dates: DayOrder,
): ListMapping | null {
  if (fields.length !== columns.length) return null;
  const chosen = columns.flatMap(({ header }, at): [string, ColumnField][] => {
    const field = COLUMN_FIELDS.find((each) => each === fields[at]);
    return field ? [[header, field]] : [];
  });
  return chosen.length === 0 ? null : checked({ columns: Object.fromEntries(chosen), dates }, 'fields');
}
