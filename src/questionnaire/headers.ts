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

/** The header of a column in a language: what templates and exports write. */
export function headerOf(locale: (typeof LOCALES)[number], column: Pick<ImportColumn, 'key'>): string {
  return translate(locale, `imports.column.${column.key}`);
}

/** Finds our columns by their headers in any of the three languages, or by their key. */
export class Stage {
  private headers: string[] = [];
  private keys: (string | null)[] = [];

  constructor(private readonly kind: ImportKind) {}

  /** @throws Invalid on field `file` when a required column is missing, or one stands there twice */
  add({ row, cells, exact }: SheetRow): StagedRow {
    if (this.headers.length === 0) this.begin(Object.keys(cells));
    const filled: Record<string, string> = {};
    this.headers.forEach((header, index) => {
      const [key, value] = [this.keys[index], cells[header]];
      if (key && value) filled[key] = value;
    });
    const sure = (exact ?? []).flatMap((header) => this.keys[this.headers.indexOf(header)] ?? []);
    return { row, cells: filled, ...(sure.length > 0 ? { exact: sure } : {}) };
  }

  /** Our columns, and the headers nothing is read from. @throws Invalid when there were no rows */
  found(): { columns: FoundColumn[]; unknown: string[] } {
    if (this.headers.length === 0) throw Invalid.field('file', 'imports.error.no_rows');
    const columns = this.headers.flatMap((header, index) => {
      const key = this.keys[index];
      return key ? [{ key, letter: columnLetter(index), header }] : [];
    });
    return { columns, unknown: this.headers.filter((_, index) => !this.keys[index]) };
  }

  private begin(headers: string[]): void {
    const byHeader = headersOf(this.kind);
    this.headers = headers;
    this.keys = headers.map((header) => byHeader.get(header) ?? null);
    check(this.kind, headers, this.keys);
  }
}

/** The headers a sheet of this kind must have: of each group one. */
export function neededHeaders(kind: ImportKind): string[][] {
  const words = [...headersOf(kind)];
  return IMPORT_COLUMNS[kind]
    .filter(({ required }) => required)
    .map(({ key }) => words.flatMap(([header, means]) => (means === key ? [header] : [])));
}

function check(kind: ImportKind, headers: readonly string[], keys: readonly (string | null)[]): void {
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
