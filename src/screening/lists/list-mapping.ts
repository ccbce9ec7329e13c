import { Invalid } from '../../kernel/errors';
import { foldHeader } from '../../web/spreadsheet/sheet';
import { PLAIN_TABLE } from './layouts/plain-table';
import { NOTHING, type Column, type NameColumns, type TableLayout } from './layouts/table-layout';
import type { DayOrder } from './list-dates';
import { COLUMN_FIELDS, type ColumnField } from './read-columns';

/** What somebody said of the columns of a list, once for all its versions. */
export interface ListMapping {
  /** What each header is; one that is left out is not read. */
  columns: Readonly<Record<string, ColumnField>>;
  dates: DayOrder;
}

/** Without one of these nobody is named. */
const NAMES: readonly ColumnField[] = ['name', 'given_name', 'family_name'];

const NAME_TYPES: NonNullable<TableLayout['nameType']>['values'] = [
  ['primary name variation', 'alias'],
  ['primary', 'primary'],
  ['main', 'primary'],
  ['name', 'primary'],
  ['f.', 'former'],
  ['fka', 'former'],
  ['former', 'former'],
  ['original', 'original_script'],
  ['', 'alias'],
];

/** The layout of a table of which somebody said what its columns are. */
export function layoutOf({ columns, dates }: ListMapping): TableLayout {
  const those = (field: ColumnField): Column[] =>
    Object.entries(columns).flatMap(([header, each]) => (each === field ? [[foldHeader(header)]] : []));
  const one = (field: ColumnField): Column => those(field)[0] ?? [];
  const names = (field: ColumnField, type: NameColumns['type']): NameColumns[] =>
    those(field).map((column) => ({ parts: [column], type, several: true }));
  const whole = those('name');
  const parts = [...those('given_name'), ...those('family_name')];
  const [nameType, quality, kind, group] = [one('name_type'), one('quality'), one('kind'), one('group')];
  const kinds = { identifier: 'identifier', passport: 'passport', registration: 'registration_number', tax: 'tax_id', imo: 'imo' } as const; // prettier-ignore
  return {
    ...NOTHING,
    knownBy: [],
    dates,
    reference: [...those('group').map((column) => [column]), ...those('reference').map((column) => [column])],
    ...(group.length > 0 ? { join: { column: group } } : {}),
    names: [
      ...(whole.length > 0 ? [{ parts: whole, type: 'primary' as const }] : []),
      ...(parts.length > 0 ? [{ parts, type: 'primary' as const }] : []),
      ...names('alias', 'alias'),
      ...names('former', 'former'),
      ...names('original', 'original_script'),
    ],
    ...(nameType.length > 0 ? { nameType: { column: nameType, values: NAME_TYPES } } : {}),
    ...(quality.length > 0 ? { quality } : {}),
    ...(kind.length > 0 ? { kind } : {}),
    births: those('birth'),
    countries: those('country'),
    places: those('place'),
    identifiers: Object.entries(kinds).flatMap(([field, scheme]) =>
      those(field as keyof typeof kinds).map((column) => ({ column, scheme })),
    ),
    // As before somebody said what the columns are: the same rows stay the same entries.
    sameness: [...(whole.length > 0 ? whole : parts), ...(PLAIN_TABLE.sameness ?? []).slice(1)],
    program: those('program'),
    remarks: those('remarks'),
    listedOn: one('listed_on'),
    updatedOn: one('updated_on'),
    until: one('until'),
  };
}

/**
 * What somebody wrote of the columns, a line each: “Firma = name”.
 * @throws Invalid on field `columns` with the line that says something else, or when no column is the name
 */
export function mappingOf(text: string, dates: DayOrder): ListMapping {
  const columns: Record<string, ColumnField> = {};
  for (const line of text.split(/\r?\n|;/)) {
    if (line.trim() === '') continue;
    const at = line.lastIndexOf('=');
    const [header, word] = [
      line.slice(0, Math.max(at, 0)).trim(),
      line
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    const field = COLUMN_FIELDS.find((each) => each === word);
    if (header === '' || !field)
      throw Invalid.field('columns', 'screening.lists.bad_columns', {
        line: line.trim(),
        fields: COLUMN_FIELDS.join(', '),
      });
    columns[header] = field;
  }
  return checked({ columns, dates });
}

/** @throws Invalid on the field when no column is the name */
export function checked(mapping: ListMapping, field: 'columns' | 'fields' = 'columns'): ListMapping {
  if (Object.values(mapping.columns).some((each) => NAMES.includes(each))) return mapping;
  throw Invalid.field(field, 'screening.lists.no_name_column');
}

/** True where every column that somebody said something of is there. */
export function isOfColumns({ columns }: ListMapping, headers: readonly string[]): boolean {
  const there = new Set(headers.map(foldHeader));
  return Object.keys(columns).every((header) => there.has(foldHeader(header)));
}

/** True where the headers of a name are there. */
export function fitsMapping({ columns }: ListMapping, headers: ReadonlySet<string>): boolean {
  const needed = Object.entries(columns).filter(([, field]) => NAMES.includes(field));
  return needed.length > 0 && needed.every(([header]) => headers.has(foldHeader(header)));
}
