import type { ListEntry, ListFile, ListFormat } from './list-entry';
import { LIST_LIMITS, listRefusal } from './list-refusal';
import { readEu } from './read-eu';
import { readOfac } from './read-ofac';
import { readOpenSanctions } from './read-opensanctions';
import { readPlain } from './read-plain';
import { readUk } from './read-uk';
import { readUn } from './read-un';

/**
 * Reads a list whole: one file, or for `ofac-csv` the SDN file and then its alias file.
 * @throws Invalid on field `file` with line or element when anything of it cannot be read
 */
export async function readList(format: ListFormat, files: readonly ListFile[]): Promise<ListEntry[]> {
  const most = format === 'ofac-csv' ? 2 : 1;
  const [first, second] = files;
  if (!first || files.length > most) throw listRefusal('files', { most });
  const entries = await read(format, first, second);
  if (entries.length === 0) throw listRefusal('empty');
  if (entries.length > LIST_LIMITS.entries) throw listRefusal('too_many', { limit: LIST_LIMITS.entries });
  checkReferences(entries);
  return entries;
}

function read(
  format: ListFormat,
  first: ListFile,
  second: ListFile | undefined,
): ListEntry[] | Promise<ListEntry[]> {
  switch (format) {
    case 'un-xml':
      return readUn(first.content);
    case 'ofac-csv':
      return readOfac(first.content, second?.content ?? null);
    case 'eu-xml':
      return readEu(first.content);
    case 'uk-xml':
      return readUk(first.content);
    case 'opensanctions-csv':
      return readOpenSanctions(first.content);
    case 'spreadsheet':
      return readPlain(first);
  }
}

/** Two entries under one reference could not be told apart in later versions. */
function checkReferences(entries: readonly ListEntry[]): void {
  const seen = new Set<string>();
  for (const { entryId } of entries) {
    if (seen.has(entryId)) throw listRefusal('twice', { entry: entryId });
    seen.add(entryId);
  }
}
