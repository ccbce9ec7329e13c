import { mayAsk } from '../../access/permissions';
import { daysBetween, type Day } from '../../kernel/clock';
import { rolesOf, type Actor, type Locale } from '../../kernel/actor';
import { formatDay, formatInstant, formatNumber } from '../../texts/format';
import { translate } from '../../texts/translator';
import { keptValues, type KeptForm } from '../../web/kept-form';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { isPast } from '../past';
import type { ScreeningUnread } from '../screening-unread.entity';
import type { ReadColumn } from './read-columns';
import type { ScreeningEntry } from '../screening-entry.entity';
import type { ScreeningListVersion } from '../screening-list-version.entity';
import { columnChoices, dayOrders } from './columns.pages';
import { foundColumns } from './found-columns';
import { LIST_FORMATS } from './list-entry';
import type { EntryDelta, ListState } from './lists-reader.service';

/** A list older than this may lack entries its publisher added since. */
const OLD_DAYS = 30;

export function mayChangeLists(actor: Actor): boolean {
  return mayAsk(rolesOf(actor), 'screening.lists');
}

/** A list and its active version, as a row. */
export const listRow =
  (locale: Locale, today: Day, names: ReadonlyMap<number, string>) =>
  ({
    list,
    version,
  }: ListState): { id: number; isOld: boolean } & Record<string, string | number | boolean> => {
    const age = version ? daysBetween(version.importedAt.slice(0, 10), today) : 0;
    return {
      id: list.id,
      code: list.code,
      title: list.title,
      format: translate(locale, `screening.format.${list.format}`),
      version: version?.number ?? 0,
      entries: version?.entries ?? 0,
      importedAt: version ? formatInstant(locale, version.importedAt) : '',
      publishedOn: version?.publishedOn ? formatDay(locale, version.publishedOn) : '',
      unread: version?.unread ?? 0,
      importedBy: importerOf(locale, version, names),
      isOld: age > OLD_DAYS,
      age,
    };
  };

export const versionRow =
  (locale: Locale, names: ReadonlyMap<number, string>) =>
  (version: ScreeningListVersion): { id: number } & Record<string, string | number | boolean> => {
    const { id, number, entries, added, changed, removed, active, fileName, sha256 } = version;
    const importedAt = formatInstant(locale, version.importedAt);
    const publishedOn = version.publishedOn === null ? '' : formatDay(locale, version.publishedOn);
    const importedBy = importerOf(locale, version, names);
    return {
      id,
      number,
      entries,
      added,
      changed,
      removed,
      active,
      fileName,
      sha256,
      importedAt,
      importedBy,
      publishedOn,
    };
  };

export const entryRow =
  (locale: Locale, today: Day) =>
  (entry: ScreeningEntry): Record<string, string | number | boolean> => ({
    entryId: entry.entryId,
    kind: translate(locale, `screening.entry_kind.${entry.kind}`),
    name: entry.name,
    others: entry.data.names
      .slice(1)
      .map(({ name }) => name)
      .join('; '),
    program: entry.data.program,
    born: entry.data.birthDates.join(', '),
    countries: entry.data.countries.join(', '),
    until: entry.until ?? '',
    untilShown: entry.until === null ? '' : formatDay(locale, entry.until),
    isPast: isPast(entry, today),
  });

export const unreadRow =
  (locale: Locale) =>
  ({ what, place, line, value, count }: ScreeningUnread): Record<string, string | number | null> => ({
    what_unread: translate(locale, `screening.unread.${what}`),
    place,
    line,
    value,
    count,
  });

/** The columns of a table as they were read. */
export const columnRow =
  (locale: Locale) =>
  ({ header, field, filled, sample }: ReadColumn): Record<string, string | number | boolean> => ({
    header,
    isRead: field !== null,
    field:
      field === null
        ? translate(locale, 'screening.columns.none')
        : translate(locale, `screening.columns.${field}`),
    filled,
    sample,
  });

export const deltaRow =
  (locale: Locale) =>
  ({ entry, change, what }: EntryDelta): Record<string, string | number> => ({
    change: translate(locale, `screening.change.${change}`),
    entryId: entry.entryId,
    kind: translate(locale, `screening.entry_kind.${entry.kind}`),
    name: entry.name,
    what: what.map(({ key, values }) => translate(locale, key, values)).join(' '),
  });

const COLUMNS = {
  lists: ['code', 'title', 'format', 'version', 'entries', 'importedAt', 'importedBy'],
  entries: ['entryId', 'kind', 'name', 'others', 'program', 'born', 'countries', 'until'],
  unread: ['what_unread', 'place', 'line', 'value', 'count'],
  delta: ['change', 'entryId', 'kind', 'name', 'what'],
} as const;
const NUMBERS: readonly string[] = ['version', 'entries', 'line', 'count'];

export function listColumns(locale: Locale, table: keyof typeof COLUMNS): SheetColumn[] {
  return COLUMNS[table].map((key) => ({
    key,
    header: translate(locale, `screening.lists.field.${key}`),
    kind: NUMBERS.includes(key) ? 'number' : 'text',
  }));
}

/** The rows of a list as a spreadsheet takes them. */
export function sheetRow(row: object): SheetValues {
  return row as SheetValues;
}

export function sheetRows(rows: readonly Record<string, unknown>[]): SheetValues[] {
  return rows as SheetValues[];
}

/** The form; where a file was refused for its columns, with these, to say what they are. */
export function importForm(locale: Locale, kept: KeptForm | null): object {
  const columns = foundColumns(kept?.values.found);
  return {
    titleKey: 'screening.lists.add',
    formats: LIST_FORMATS.map((value) => ({ value, label: translate(locale, `screening.format.${value}`) })),
    columns: columnChoices(locale, columns, keptValues(kept, 'fields')),
    found: columns.length === 0 ? '' : JSON.stringify(columns),
    orders: dayOrders(locale),
  };
}

/** What the page says after an import. */
export function countsOf(locale: Locale, version: ScreeningListVersion): Record<string, string> {
  const { entries, added, changed, removed } = version;
  const numbers = { entries, added, changed, removed, unread: version.unread ?? 0 };
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, formatNumber(locale, value)]),
  );
}

function importerOf(
  locale: Locale,
  version: ScreeningListVersion | null,
  names: ReadonlyMap<number, string>,
): string {
  if (!version) return '';
  return version.importedBy === null
    ? translate(locale, 'screening.lists.by_product')
    : (names.get(version.importedBy) ?? '');
}
