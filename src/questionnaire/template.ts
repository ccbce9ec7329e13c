import type { EntityManager } from 'typeorm';
import type { Locale } from '../kernel/actor';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { typeName } from '../engagements/partnership-type';
import { Office } from '../offices/office.entity';
import { isoCountries } from '../offices/reference';
import { countryName } from '../texts/format';
import { translate } from '../texts/translator';
import type { SheetColumn } from '../web/spreadsheet/sheet';
import { writeXlsx } from '../web/spreadsheet/write-xlsx';
import { IMPORT_COLUMNS, type ImportColumn } from './columns';
import { headerOf } from './headers';
import type { ImportKind } from './questionnaire.vocabulary';
import { optionsOf } from './words';

type Lookups = Record<NonNullable<ImportColumn['from']>, string[]>;

/** An empty workbook to fill in: the columns with their dropdowns, and a sheet that says what to write. */
export async function templateWorkbook(
  manager: EntityManager,
  locale: Locale,
  kind: ImportKind,
): Promise<Buffer> {
  const lookups = await load(manager, locale);
  const columns = IMPORT_COLUMNS[kind].map((column) => sheetColumn(locale, column, lookups));
  return writeXlsx([
    { name: translate(locale, `imports.kind.${kind}`), columns, rows: [] },
    howTo(locale, IMPORT_COLUMNS[kind], lookups),
  ]);
}

/** The columns of a file as it is written, headers in the reader's language. */
export function sheetColumn(locale: Locale, column: ImportColumn, lookups: Partial<Lookups>): SheetColumn {
  const options = optionsOf(locale, column) ?? (column.from ? lookups[column.from] : undefined);
  return {
    key: column.key,
    header: headerOf(locale, column),
    kind: column.kind,
    ...(options ? { options } : {}),
  };
}

async function load(manager: EntityManager, locale: Locale): Promise<Lookups> {
  const offices = await manager.find(Office, { where: { active: true }, order: { code: 'ASC' } });
  const types = await manager.find(PartnershipType, { order: { position: 'ASC' } });
  const countries = isoCountries().map(({ code }) => countryName(locale, code));
  return {
    offices: offices.map(({ code }) => code),
    types: types.filter(({ retiredOn }) => retiredOn === null).map((type) => typeName(type, locale)),
    countries: countries.sort((a, b) => a.localeCompare(b, locale)),
  };
}

function howTo(
  locale: Locale,
  columns: readonly ImportColumn[],
  lookups: Lookups,
): Parameters<typeof writeXlsx>[0][number] {
  const column = (key: string, width: number): SheetColumn => {
    return { key, header: translate(locale, `imports.${key}`), kind: 'text', width };
  };
  const rows = columns.map((each) => ({
    'field.column': headerOf(locale, each),
    needed: translate(locale, each.required ? 'common.yes' : 'common.no'),
    what: translate(locale, hintOf(each)),
    values: (optionsOf(locale, each) ?? (each.from === 'types' ? lookups.types : [])).join('; '),
  }));
  return {
    name: translate(locale, 'imports.how_to'),
    columns: [column('field.column', 32), column('needed', 12), column('what', 60), column('values', 60)],
    rows,
  };
}

function hintOf(column: ImportColumn): string {
  if (column.hint) return `imports.hint.${column.hint}`;
  if (column.choices) return 'imports.hint.choice';
  return `imports.hint.${column.from ?? column.kind}`;
}
