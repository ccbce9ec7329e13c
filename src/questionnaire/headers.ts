import { LOCALES } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import { translate } from '../texts/translator';
import { columnLetter, foldHeader, type SheetRow } from '../web/spreadsheet/sheet';
import { IMPORT_COLUMNS, type ImportColumn } from './columns';
import type { ImportKind } from './questionnaire.vocabulary';

/** A row of a file, its filled cells by column key. */
export interface StagedRow {
  row: number;
  cells: Readonly<Record<string, string>>;
  /** The columns whose cells the workbook keeps as numbers or days: nothing is to be read from their form. */
  exact?: readonly string[];
}

/** Where a column of ours stands in a file. */
export interface FoundColumn {
  key: string;
  letter: string;
  header: string;
}

export interface StagedSheet {
  rows: StagedRow[];
  columns: FoundColumn[];
  /** Headers nothing is read from. */
  unknown: string[];
}

/** The header of a column in a language: what templates and exports write. */
export function headerOf(locale: (typeof LOCALES)[number], column: Pick<ImportColumn, 'key'>): string {
  return translate(locale, `imports.column.${column.key}`);
}

/**
 * Finds our columns by their headers in any of the three languages, or by their key.
 * @throws Invalid on field `file` when a required column is missing, or one stands there twice
 */
export function stageSheet(kind: ImportKind, sheet: readonly SheetRow[]): StagedSheet {
  const byHeader = headersOf(kind);
  const headers = Object.keys(sheet[0]?.cells ?? {});
  const keys = headers.map((header) => byHeader.get(header) ?? null);
  check(kind, headers, keys);
  const rows = sheet.map(({ row, cells, exact }) => {
    const filled: Record<string, string> = {};
    headers.forEach((header, index) => {
      const [key, value] = [keys[index], cells[header]];
      if (key && value) filled[key] = value;
    });
    const sure = (exact ?? []).flatMap((header) => keys[headers.indexOf(header)] ?? []);
    return { row, cells: filled, ...(sure.length > 0 ? { exact: sure } : {}) };
  });
  const columns = headers.flatMap((header, index) => {
    const key = keys[index];
    return key ? [{ key, letter: columnLetter(index), header }] : [];
  });
  return { rows, columns, unknown: headers.filter((_, index) => !keys[index]) };
}

function check(kind: ImportKind, headers: readonly string[], keys: readonly (string | null)[]): void {
  if (headers.length === 0) throw Invalid.field('file', 'imports.error.no_rows');
  const twice = keys.findIndex((key, index) => key !== null && keys.indexOf(key) !== index);
  if (twice >= 0) throw Invalid.field('file', 'imports.error.column_twice', { header: headers[twice] ?? '' });
  const missing = IMPORT_COLUMNS[kind].filter((column) => column.required && !keys.includes(column.key));
  if (missing.length === 0) return;
  const names = missing.map((column) => headerOf('en', column));
  throw Invalid.field('file', 'imports.error.columns_missing', { columns: names.join(', ') });
}

function headersOf(kind: ImportKind): Map<string, string> {
  const known = new Map<string, string>();
  for (const column of IMPORT_COLUMNS[kind]) {
    known.set(foldHeader(column.key), column.key);
    known.set(foldHeader(column.key.replaceAll('_', ' ')), column.key);
    for (const locale of LOCALES) known.set(foldHeader(headerOf(locale, column)), column.key);
  }
  return known;
}
