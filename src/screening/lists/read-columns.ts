import type { TableRow } from '../../web/spreadsheet/loose-csv';
import type { Column, TableLayout } from './layouts/table-layout';
import type { TableHeader } from './table-header';
import type { UnreadLog } from './unread';

/** What a column of a table can be. */
export const COLUMN_FIELDS = [
  ...[
    'name',
    'given_name',
    'family_name',
    'alias',
    'former',
    'original',
    'name_type',
    'quality',
    'reference',
  ],
  ...['group', 'kind', 'birth', 'country', 'place', 'identifier', 'passport', 'registration', 'tax', 'imo'],
  ...['program', 'remarks', 'listed_on', 'updated_on', 'until'],
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** A column as it was read. */
export interface ReadColumn {
  /** As the file writes it. */
  header: string;
  /** What it was taken for; null when it was not read. */
  field: ColumnField | null;
  /** How many cells are filled. */
  filled: number;
  /** A cell of it. */
  sample: string;
}

const LONGEST = 80;

/** What each column was taken for; filled ones that were not read are logged. */
export function columnsOf(
  rows: readonly TableRow[],
  header: TableHeader,
  layout: TableLayout,
  log: UnreadLog,
): ReadColumn[] {
  const fields = fieldsOf(layout, new Set(header.headers));
  const seen = new Set<string>();
  const width = rows.reduce((most, { values }) => Math.max(most, values.length), header.headers.length);
  return Array.from({ length: width }, (_, at): ReadColumn | null => {
    const folded = header.headers[at] ?? '';
    // Of two columns under one header the first is read.
    const field = seen.has(folded) ? null : (fields.get(folded) ?? null);
    if (folded !== '') seen.add(folded);
    const filled = rows.filter(({ values }) => (values[at] ?? '') !== '');
    const written = header.written[at] ?? '';
    if (filled.length === 0 && folded === '') return null;
    const sample = (filled[0]?.values[at] ?? '').slice(0, LONGEST);
    const place = written === '' ? `column ${at + 1}` : written;
    if (field === null && filled.length > 0) log.add('column', place, null, sample, filled.length);
    return { header: place, field, filled: filled.length, sample };
  }).filter((each) => each !== null);
}

/** The field of each header that the layout reads. */
export function fieldsOf(layout: TableLayout, there: ReadonlySet<string>): Map<string, ColumnField> {
  const fields = new Map<string, ColumnField>();
  const put = (column: Column, field: ColumnField): void => {
    const header = column.find((each) => there.has(each));
    if (header !== undefined && !fields.has(header)) fields.set(header, field);
  };
  for (const { parts, type } of layout.names) {
    for (const part of parts) put(part, NAME_FIELDS[type]);
  }
  if (layout.nameType) put(layout.nameType.column, 'name_type');
  if (layout.quality) put(layout.quality, 'quality');
  if (layout.kind) put(layout.kind, 'kind');
  if (layout.join) put(layout.join.column, 'group');
  for (const column of layout.reference.flat()) put(column, 'reference');
  for (const column of layout.births) put(column, 'birth');
  for (const column of layout.countries) put(column, 'country');
  for (const { column, scheme } of layout.identifiers) put(column, SCHEME_FIELDS[scheme] ?? 'identifier');
  put(layout.listedOn, 'listed_on');
  put(layout.updatedOn, 'updated_on');
  put(layout.until, 'until');
  for (const column of layout.program) put(column, 'program');
  for (const column of layout.places) put(column, 'place');
  for (const column of layout.remarks) put(column, 'remarks');
  return fields;
}

const NAME_FIELDS = {
  primary: 'name',
  alias: 'alias',
  former: 'former',
  original_script: 'original',
} as const;
const SCHEME_FIELDS: Readonly<Record<string, ColumnField>> = {
  passport: 'passport',
  registration_number: 'registration',
  tax_id: 'tax',
  imo: 'imo',
};
