import type { Column, NameColumns, TableLayout } from './layouts/table-layout';
import { countriesOf, countryOfPlace } from './list-countries';
import { listDates, listDay, saysNoDay } from './list-dates';
import { isOriginalScript, tidy, type Identifier, type ListEntry, type ListedName } from './list-entry';
import { kindOfWord } from './list-kinds';
import { labelledIdentifiers } from './labelled-identifiers';
import type { TableCells } from './table-row';
import type { UnreadLog } from './unread';

/** One entry of all its rows: each may bring a name, a date, an address. */
export function entryOfRows(
  entryId: string,
  rows: readonly TableCells[],
  layout: TableLayout,
  log: UnreadLog,
): ListEntry {
  const once = new Logged(log);
  const until = lastDay(rows, layout.until, layout, once);
  return tidy({
    entryId,
    kind: kindOf(rows, layout, once),
    names: withPrimary(rows.flatMap((row) => namesOf(row, layout))),
    birthDates: rows.flatMap((row) => layout.births.flatMap((column) => births(row, column, layout, once))),
    countries: rows.flatMap((row) => [
      ...layout.countries.flatMap((column) => countries(row, column, once)),
      ...layout.places.flatMap((column) => countryOfPlace(row.of(column)) ?? []),
    ]),
    identifiers: rows.flatMap((row) => identifiers(row, layout)),
    program: distinct(rows.flatMap((row) => layout.program.map((column) => row.of(column)))).join(', '),
    remarks: remarksOf(rows, layout),
    listedOn: firstDay(rows, layout.listedOn, layout, once),
    updatedOn: lastDay(rows, layout.updatedOn, layout, once),
    ...(until === null ? {} : { until }),
  });
}

/** A value that several rows of one entry repeat is logged once. */
class Logged {
  private readonly seen = new Set<string>();

  constructor(private readonly log: UnreadLog) {}

  value(row: TableCells, column: Column, value: string): void {
    const key = `${column[0] ?? ''} ${value}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.log.add('value', column[0] ?? '', row.row, value);
  }
}

function namesOf(row: TableCells, layout: TableLayout): ListedName[] {
  return layout.names.flatMap((columns) => {
    const text = columns.parts
      .map((part) => row.of(part))
      .filter((part) => part !== '')
      .join(' ');
    const all = columns.several ? text.split(';').map((each) => each.trim()) : [text];
    return all.filter((each) => each !== '').map((name) => listed(name, columns, row, layout));
  });
}

function listed(name: string, columns: NameColumns, row: TableCells, layout: TableLayout): ListedName {
  const quality = layout.quality ? qualityOf(row.of(layout.quality)) : null;
  if (columns.type === 'primary') {
    const type = nameType(row, layout);
    return {
      name,
      type: asWritten(type, name),
      quality: quality ?? (type === 'primary' ? 'good' : 'unknown'),
    };
  }
  if (columns.type === 'original_script') return { name, type: 'original_script', quality: 'good' };
  return { name, type: asWritten(columns.type, name), quality: 'unknown' };
}

function asWritten(type: ListedName['type'], name: string): ListedName['type'] {
  return type === 'alias' && isOriginalScript(name) ? 'original_script' : type;
}

function nameType(row: TableCells, { nameType: known }: TableLayout): ListedName['type'] {
  if (!known) return 'primary';
  const word = row.of(known.column).toLowerCase();
  return known.values.find(([start]) => word.startsWith(start))?.[1] ?? 'alias';
}

function qualityOf(text: string): ListedName['quality'] | null {
  const word = text.toLowerCase();
  return word.startsWith('low') ? 'low' : word.startsWith('good') ? 'good' : null;
}

/** An entry of which the file marks no name as the first has one all the same. */
function withPrimary(names: readonly ListedName[]): ListedName[] {
  if (names.some(({ type }) => type === 'primary')) return [...names];
  const first = names.find(({ type }) => type === 'alias') ?? names[0];
  return names.map((each) => (each === first ? { ...each, type: 'primary' } : each));
}

function kindOf(rows: readonly TableCells[], layout: TableLayout, log: Logged): ListEntry['kind'] {
  const { kind: column } = layout;
  const row = rows[0];
  if (!column || !row) return layout.kindIs ?? 'unknown';
  const word = row.of(column);
  const kind = kindOfWord(word);
  if (kind === null) log.value(row, column, word);
  return kind ?? 'unknown';
}

function births(row: TableCells, column: Column, layout: TableLayout, log: Logged): string[] {
  const { dates, left } = listDates(row.of(column), layout.dates);
  for (const each of left) log.value(row, column, each);
  return dates;
}

function countries(row: TableCells, column: Column, log: Logged): string[] {
  const found = countriesOf(row.of(column));
  for (const each of found.left) log.value(row, column, each);
  return found.countries;
}

function identifiers(row: TableCells, layout: TableLayout): Identifier[] {
  return layout.identifiers.flatMap(({ column, scheme, labelled }) =>
    labelled
      ? labelledIdentifiers(row.of(column), scheme)
      : row
          .of(column)
          .replace(/\(\d{1,2}\)\s*/g, ';')
          .split(/;/)
          .map((value) => ({ scheme, value: value.replace(/[.\s]+$/, '').trim() }))
          .filter(({ value }) => /[\p{L}\d]/u.test(value) && !/^(?:n\/?a|unknown)$/i.test(value)),
  );
}

function daysOf(rows: readonly TableCells[], column: Column, layout: TableLayout, log: Logged): string[] {
  return rows
    .flatMap((row) => {
      const text = row.of(column);
      const day = listDay(text, layout.dates);
      if (day === null && !saysNoDay(text)) log.value(row, column, text);
      return day ?? [];
    })
    .sort();
}

function firstDay(
  rows: readonly TableCells[],
  column: Column,
  layout: TableLayout,
  log: Logged,
): string | null {
  return daysOf(rows, column, layout, log)[0] ?? null;
}

function lastDay(
  rows: readonly TableCells[],
  column: Column,
  layout: TableLayout,
  log: Logged,
): string | null {
  return daysOf(rows, column, layout, log).at(-1) ?? null;
}

/** The first column of remarks as it is, the others under their headers; what rows repeat stands once. */
function remarksOf(rows: readonly TableCells[], { remarks }: TableLayout): string {
  return remarks
    .flatMap((column, at) => {
      const texts = distinct(rows.map((row) => row.of(column)));
      if (texts.length === 0) return [];
      const header = column[0] ?? '';
      return at === 0
        ? texts.join('; ')
        : `${header[0]?.toUpperCase() ?? ''}${header.slice(1)}: ${texts.join('; ')}`;
    })
    .join('; ');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== '' && !/^n\/?a$/i.test(text)))];
}
