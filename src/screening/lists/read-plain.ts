import { createHash } from 'node:crypto';
import { openSheet } from '../../web/spreadsheet/read-sheet';
import type { SheetRow } from '../../web/spreadsheet/sheet';
import { countryCodes } from './list-countries';
import { listDate, listDay } from './list-dates';
import { isOriginalScript, tidy, type EntryKind, type ListEntry, type ListFile } from './list-entry';
import { listRefusal } from './list-refusal';

/** The headers a column may have, folded: those of the World Bank's list of debarred firms among them. */
const HEADERS = {
  entryId: ['id', 'entry id', 'entry_id', 'reference', 'référence', 'referencia'],
  name: [
    'name',
    'firm name',
    'full name',
    'entity name',
    'company name',
    'vendor name',
    'supplier name',
    'company',
    'vendor',
    'supplier',
    'nom',
    'nombre',
  ],
  kind: ['kind', 'type', 'entity type', 'genre', 'tipo'],
  aliases: [
    'aliases',
    'alias',
    'aka',
    'a.k.a.',
    'also known as',
    'other names',
    'autres noms',
    'otros nombres',
  ],
  former: ['former names', 'anciens noms', 'nombres anteriores'],
  birth: ['birth date', 'birth_date', 'date of birth', 'dob', 'date de naissance', 'fecha de nacimiento'],
  country: ['country', 'countries', 'nationality', 'pays', 'país'],
  identifiers: [
    'identifier',
    'identifiers',
    'lei',
    'register number',
    'registration number',
    'identifiant',
    'identificador',
  ],
  program: ['program', 'programme', 'grounds', 'motif', 'motivo'],
  remarks: ['remarks', 'remarques', 'observaciones'],
  listedOn: ['listed on', 'listed_on', 'from date', 'from', 'inscrit le', 'inscrito el'],
} as const;
type Field = keyof typeof HEADERS;

const KINDS: Readonly<Record<string, EntryKind>> = {
  '': 'unknown',
  person: 'person',
  individual: 'person',
  personne: 'person',
  persona: 'person',
  organization: 'organization',
  organisation: 'organization',
  organización: 'organization',
  company: 'organization',
  firm: 'organization',
  entity: 'organization',
  vessel: 'vessel',
  aircraft: 'aircraft',
  unknown: 'unknown',
};

/**
 * Reads a list kept in a spreadsheet (XLSX or CSV): a column "name" is enough; aliases, countries and
 * identifiers of one cell are divided by semicolons. A row without a reference gets one from its content.
 * @throws Invalid with the row when a name is missing or a kind is not known
 */
export async function readPlain(file: ListFile): Promise<ListEntry[]> {
  const { rows } = await openSheet(file.content, file.name, {
    ...{ sheet: file.sheet ?? null, needs: [HEADERS.name] },
  });
  const taken = new Map<string, number>();
  const entries: ListEntry[] = [];
  for await (const row of rows) {
    if (!HEADERS.name.some((header) => header in row.cells)) throw listRefusal('header', { missing: 'name' });
    entries.push(entryOf(row, taken));
  }
  if (entries.length === 0) throw listRefusal('empty');
  return entries;
}

function entryOf(row: SheetRow, taken: Map<string, number>): ListEntry {
  const name = cell(row, 'name');
  if (!name) throw listRefusal('csv_name', { line: row.row });
  const kind = KINDS[cell(row, 'kind').toLowerCase()];
  if (!kind) throw listRefusal('csv_kind', { line: row.row, found: cell(row, 'kind') });
  return tidy({
    entryId: cell(row, 'entryId') || referenceOf(row, taken),
    kind,
    names: [
      { name, type: 'primary', quality: 'good' },
      ...several(row, 'aliases').map((each) => ({
        name: each,
        type: isOriginalScript(each) ? ('original_script' as const) : ('alias' as const),
        quality: 'unknown' as const,
      })),
      ...several(row, 'former').map((each) => ({
        name: each,
        type: 'former' as const,
        quality: 'unknown' as const,
      })),
    ],
    birthDates: several(row, 'birth').flatMap((text) => listDate(text) ?? []),
    countries: countryCodes(several(row, 'country')),
    identifiers: several(row, 'identifiers').map((value) => ({ scheme: 'identifier', value })),
    program: cell(row, 'program'),
    remarks: cell(row, 'remarks'),
    listedOn: listDay(cell(row, 'listedOn')),
    updatedOn: null,
  });
}

/** The same row gives the same reference in every version; a second one alike is numbered. */
function referenceOf(row: SheetRow, taken: Map<string, number>): string {
  const parts = [cell(row, 'name'), cell(row, 'country'), cell(row, 'birth'), cell(row, 'program')];
  const hash = createHash('sha256').update(parts.join('\n').toLowerCase()).digest('hex').slice(0, 12);
  const count = (taken.get(hash) ?? 0) + 1;
  taken.set(hash, count);
  return count === 1 ? hash : `${hash}-${count}`;
}

function cell(row: SheetRow, field: Field): string {
  const header = HEADERS[field].find((each) => each in row.cells);
  return header === undefined ? '' : (row.cells[header] ?? '');
}

function several(row: SheetRow, field: Field): string[] {
  return cell(row, field)
    .split(';')
    .flatMap((part) => part.trim() || []);
}
