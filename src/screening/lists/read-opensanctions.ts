import { parse } from 'csv-parse/sync';
import { countryCodes } from './list-countries';
import { checkColumns, csvRecords, type CsvRecord } from './list-csv';
import { listDate, listDay } from './list-dates';
import { isOriginalScript, tidy, type EntryKind, type ListEntry, type ListedName } from './list-entry';
import { LIST_LIMITS, listRefusal } from './list-refusal';

/** Schemata of FollowTheMoney, the model of OpenSanctions; a legal entity may be a person or a body. */
export const OPENSANCTIONS_KINDS: Readonly<Record<string, EntryKind>> = {
  Person: 'person',
  Organization: 'organization',
  Company: 'organization',
  PublicBody: 'organization',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

const NEEDED = ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'identifiers'] as const;

/**
 * Reads `targets.simple.csv` of OpenSanctions; columns are found by name, so added ones do no harm.
 * @throws Invalid with the line when it is damaged or cut off, or lacks a column
 */
export async function readOpenSanctions(content: Buffer): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  let header: string[] | null = null;
  for await (const record of csvRecords(content)) {
    if (!header) {
      header = record.cells.map((cell) => cell.trim());
      checkHeader(header);
      continue;
    }
    checkColumns(record, header.length);
    entries.push(entryOf(record, header));
    if (entries.length > LIST_LIMITS.entries) throw listRefusal('too_many', { limit: LIST_LIMITS.entries });
  }
  if (entries.length === 0) throw listRefusal('empty');
  return entries;
}

function checkHeader(header: readonly string[]): void {
  const missing = NEEDED.filter((name) => !header.includes(name));
  if (missing.length > 0) throw listRefusal('header', { missing: missing.join(', ') });
}

function entryOf(record: CsvRecord, header: readonly string[]): ListEntry {
  const cell = (name: string): string => record.cells[header.indexOf(name)]?.trim() ?? '';
  const entryId = cell('id');
  const name = cell('name');
  if (!entryId) throw listRefusal('csv_number', { line: record.line, found: '' });
  if (!name) throw listRefusal('csv_name', { line: record.line });
  return tidy({
    entryId,
    kind: OPENSANCTIONS_KINDS[cell('schema')] ?? 'unknown',
    names: [{ name, type: 'primary', quality: 'good' }, ...several(cell('aliases'), record.line).map(alias)],
    birthDates: several(cell('birth_date'), record.line).flatMap((text) => listDate(text) ?? []),
    countries: countryCodes(several(cell('countries'), record.line)),
    identifiers: several(cell('identifiers'), record.line).map((value) => ({ scheme: 'identifier', value })),
    program: cell('program_ids') || cell('dataset'),
    remarks: cell('sanctions'),
    listedOn: listDay(cell('first_seen')),
    updatedOn: listDay(cell('last_change')),
  });
}

function alias(name: string): ListedName {
  return { name, type: isOriginalScript(name) ? 'original_script' : 'alias', quality: 'unknown' };
}

/** Several values of one cell, divided by semicolons; a value with a semicolon stands in quotation marks. */
function several(cell: string, line: number): string[] {
  if (!cell.includes('"')) return cell.split(';').flatMap((part) => part.trim() || []);
  try {
    const [parts = []] = parse(cell, { delimiter: ';', relax_quotes: true });
    return parts.flatMap((part) => part.trim() || []);
  } catch {
    throw listRefusal('csv_broken', { line });
  }
}
