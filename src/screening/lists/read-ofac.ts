import { countryCodes } from './list-countries';
import { checkColumns, shortRecords, type CsvRecord } from './list-csv';
import { tidy, type EntryKind, type ListEntry, type ListedName } from './list-entry';
import { listRefusal } from './list-refusal';
import { readOfacRemarks } from './ofac-remarks';
import type { UnreadLog } from './unread';

const KINDS: Readonly<Record<string, EntryKind>> = {
  '': 'organization',
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/**
 * Reads OFAC's Specially Designated Nationals list (SDN.CSV, 12 columns, no header) and, when given, its
 * names (ALT.CSV, 5 columns), joined by the number in the first column. Names of numbers the list does not
 * hold are logged, as the two files are published a moment apart; when none fits they are refused.
 * @throws Invalid with the line when a file is damaged or cut off
 */
export function readOfac(sdn: Buffer, alt: Buffer | null, log: UnreadLog): ListEntry[] {
  const aliases = alt ? readAliases(alt) : new Map<string, Alias[]>();
  const entries: ListEntry[] = [];
  let joined = 0;
  let last: CsvRecord | null = null;
  for (const record of shortRecords(sdn)) {
    checkColumns(record, 12);
    const number = record.cells[0]?.trim() ?? '';
    const names = aliases.get(number) ?? [];
    joined += names.length;
    aliases.delete(number);
    entries.push(
      entryOf(
        record,
        names.map(({ listed }) => listed),
      ),
    );
    last = record;
  }
  checkEnd(sdn, last);
  if (aliases.size > 0 && joined === 0) throw listRefusal('ofac_aliases');
  for (const [number, names] of aliases)
    for (const { listed, line } of names) log.add('alias', number, line, listed.name);
  return entries;
}

function entryOf(record: CsvRecord, aliases: readonly ListedName[]): ListEntry {
  const [entryId = '', name = '', type = '', program = '', title = '', ...rest] = record.cells.map(value);
  if (!/^\d+$/.test(entryId)) throw listRefusal('csv_number', { line: record.line, found: entryId });
  if (!name) throw listRefusal('csv_name', { line: record.line });
  const kind = KINDS[type.toLowerCase()];
  if (!kind) throw listRefusal('csv_kind', { line: record.line, found: type });
  const remarks = rest.at(-1) ?? '';
  const found = readOfacRemarks(remarks);
  const flag = rest[4] ?? '';
  return tidy({
    entryId,
    kind,
    names: [{ name, type: 'primary', quality: 'good' }, ...aliases, ...found.names],
    birthDates: found.birthDates,
    countries: [...found.countries, ...countryCodes([flag])],
    identifiers: rest[0]
      ? [...found.identifiers, { scheme: 'call_sign', value: rest[0] }]
      : found.identifiers,
    program: program.split('] [').join(', '),
    remarks: [title, remarks].filter((text) => text !== '').join('; '),
    listedOn: null,
    updatedOn: null,
  });
}

interface Alias {
  listed: ListedName;
  line: number;
}

function readAliases(alt: Buffer): Map<string, Alias[]> {
  const aliases = new Map<string, Alias[]>();
  let last: CsvRecord | null = null;
  for (const record of shortRecords(alt)) {
    checkColumns(record, 5);
    const [entry = '', , kind = '', name = ''] = record.cells.map(value);
    if (!/^\d+$/.test(entry)) throw listRefusal('csv_number', { line: record.line, found: entry });
    const type = kind.toLowerCase().startsWith('f') ? 'former' : 'alias';
    const alias: Alias = { listed: { name, type, quality: 'good' }, line: record.line };
    const known = aliases.get(entry);
    if (known) known.push(alias);
    else aliases.set(entry, [alias]);
    last = record;
  }
  checkEnd(alt, last);
  return aliases;
}

/** `-0-` stands for nothing. */
function value(cell: string): string {
  const text = cell.trim();
  return text === '-0-' ? '' : text;
}

/** The last cell is quoted or `-0-`: anything else without an end of line was cut off in the middle. */
function checkEnd(content: Buffer, last: CsvRecord | null): void {
  if (!last) throw listRefusal('empty');
  const endsFile = content.at(-1) === 0x1a;
  if (!endsFile && !/(?:[\n\r"]|-0- ?)$/.test(content.subarray(-8).toString('latin1'))) {
    throw listRefusal('cut_off', { line: last.line });
  }
}
