import { LOCALES } from '../kernel/actor';
import { Invalid } from '../kernel/errors';
import { translate } from '../texts/translator';
import { foldHeader, type SheetRow } from '../web/spreadsheet/sheet';
import { RELATIONS } from './partners.vocabulary';
import type { RelatedPartyInput } from './related-party.input';

const FIELDS = ['relation', 'kind', 'name', 'country', 'birthDate', 'identifier', 'behind', 'endedOn', 'note'] as const; // prettier-ignore
type Field = (typeof FIELDS)[number];

/** A row of the sheet: what it says, and by name whose company it is. */
export interface RelatedRow {
  row: number;
  said: RelatedPartyInput;
  behind: string | null;
}

/**
 * Reads the spreadsheet that the page gives out, in any of its languages.
 * @throws Invalid on field `file` with the row that cannot be read
 */
export function relatedRows(rows: readonly SheetRow[]): RelatedRow[] {
  const [first] = rows;
  const columns = new Map(FIELDS.map((field) => [field, first ? headerOf(first, field) : undefined]));
  for (const field of ['relation', 'kind', 'name'] as const) {
    if (columns.get(field) === undefined)
      throw Invalid.field('file', 'related.error.column', {
        column: translate('en', `related.field.${field}`),
      });
  }
  return rows.map(({ row, cells }): RelatedRow => {
    const cell = (field: Field): string | null => cells[columns.get(field) ?? ''] || null;
    const relation = valueOf(RELATIONS, 'related.relation', cell('relation'));
    const kind = valueOf(['person', 'organization'] as const, 'related.kind', cell('kind'));
    const name = cell('name');
    if (!relation || !kind || !name) throw Invalid.field('file', 'related.error.row', { row });
    return {
      row,
      behind: cell('behind'),
      said: {
        ...{ relation, kind, name, countryCode: cell('country')?.toUpperCase() ?? null, behindId: null },
        ...{ birthDate: cell('birthDate'), identifier: cell('identifier'), endedOn: cell('endedOn') },
        note: cell('note'),
      },
    };
  });
}

/** The headers a sheet of related persons must have. */
export function neededHeaders(): string[][] {
  return (['relation', 'kind', 'name'] as const).map(headersOf);
}

function headerOf({ cells }: SheetRow, field: Field): string | undefined {
  return headersOf(field).find((each) => each in cells);
}

function headersOf(field: Field): string[] {
  return LOCALES.map((locale) => foldHeader(translate(locale, `related.field.${field}`)));
}

/** By its own word, or by what a page calls it in any language. */
function valueOf<T extends string>(
  values: readonly T[],
  prefix: string,
  given: string | null,
): T | undefined {
  const folded = foldHeader(given ?? '');
  return values.find(
    (value) =>
      value === folded ||
      LOCALES.some((locale) => foldHeader(translate(locale, `${prefix}.${value}`)) === folded),
  );
}
