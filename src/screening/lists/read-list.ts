import type { TableLayout } from './layouts/table-layout';
import { PLAIN_NAME, PLAIN_TABLE } from './layouts/plain-table';
import { LIST_FORMATS, type ListEntry, type ListFile, type ListFormat } from './list-entry';
import { tableOf, TABLES, xmlOf } from './list-formats';
import { fitsMapping, layoutOf, type ListMapping } from './list-mapping';
import { LIST_LIMITS, listRefusal } from './list-refusal';
import { unasked, type ReadXml } from './list-xml';
import type { ReadColumn } from './read-columns';
import { readEu } from './read-eu';
import { readOfac } from './read-ofac';
import { readOfacAdvanced } from './read-ofac-advanced';
import { readOpenSanctions } from './read-opensanctions';
import { readOpenSanctionsJson } from './read-opensanctions-json';
import { readSeco } from './read-seco';
import { isKnown, readTable, type TableChoice } from './read-table';
import { readUk } from './read-uk';
import { readUn } from './read-un';
import { isNoTable, recognized } from './recognize';
import { readXmlLayout } from './read-xml-layout';
import { UnreadLog } from './unread';

/** A list as its files say it. */
export interface ReadList {
  format: ListFormat;
  entries: ListEntry[];
  /** The day of the list: as the file says it, else of its newest entry; null when it tells none. */
  publishedOn: string | null;
  /** What the columns of a table were taken for. */
  columns: ReadColumn[];
  log: UnreadLog;
}

type Found = Pick<ReadList, 'entries'> & Partial<ReadList>;

/**
 * Reads a list whole: one file, or for `ofac-csv` the SDN file and then its alias file. Without a format it is
 * recognized; `mapping` is what somebody said of the columns of a table.
 * @throws Invalid on field `file` with line or element when anything of it cannot be read
 */
export async function readList(
  asked: ListFormat | null,
  files: readonly ListFile[],
  mapping: ListMapping | null = null,
): Promise<ReadList> {
  const [first, second] = files;
  if (!first) throw listRefusal('files', { most: 1 });
  const format = asked === null || (mapping && isNoTable(first)) ? recognized(first) : asked;
  const most = format === 'ofac-csv' ? 2 : 1;
  if (files.length > most) throw listRefusal('files', { most });
  const log = new UnreadLog();
  const found = await read(format, first, second, { mapping, log, isAuto: asked === null });
  const { entries } = found;
  if (entries.length === 0) throw listRefusal('empty');
  if (entries.length > LIST_LIMITS.entries) throw listRefusal('too_many', { limit: LIST_LIMITS.entries });
  checkReferences(entries);
  const publishedOn = found.publishedOn ?? newestOf(entries);
  return { format: found.format ?? format, entries, publishedOn, columns: found.columns ?? [], log };
}

interface Reading {
  mapping: ListMapping | null;
  log: UnreadLog;
  /** True where nobody said what it is: a workbook may be of any publisher. */
  isAuto: boolean;
}

async function read(
  format: ListFormat,
  first: ListFile,
  second: ListFile | undefined,
  reading: Reading,
): Promise<Found> {
  const { log } = reading;
  const table = tableOf(format);
  if (table) return readTable(first, [{ layout: table, fits: (headers) => isKnown(table, headers) }], log);
  const xml = xmlOf(format);
  if (xml) return withUnasked(readXmlLayout(first.content, xml, log), log);
  switch (format) {
    case 'un-xml':
      return withUnasked(readUn(first.content), log);
    case 'eu-xml':
      return withUnasked(readEu(first.content), log);
    case 'uk-xml':
      return withUnasked(readUk(first.content), log);
    case 'ch-xml':
      return withUnasked(readSeco(first.content), log);
    case 'ofac-advanced':
      return withUnasked(readOfacAdvanced(first.content, log), log);
    case 'ofac-csv':
      return { entries: readOfac(first.content, second?.content ?? null, log) };
    case 'opensanctions-csv':
      return { entries: await readOpenSanctions(first.content) };
    case 'opensanctions-json':
      return { entries: readOpenSanctionsJson(first.content, log) };
    default:
      return readOwn(first, reading);
  }
}

async function readOwn(file: ListFile, { mapping, log, isAuto }: Reading): Promise<Found> {
  const known = isAuto && !mapping ? knownChoices() : [];
  const found = await readTable(file, [...known, ...ownChoices(mapping)], log);
  return { ...found, format: formatOf(found.layout) ?? 'spreadsheet' };
}

function knownChoices(): TableChoice<TableLayout>[] {
  return Object.values(TABLES).map((layout: TableLayout) => ({
    layout,
    fits: (headers) => isKnown(layout, headers),
  }));
}

function formatOf(layout: TableLayout): ListFormat | undefined {
  return LIST_FORMATS.find((format) => tableOf(format) === layout);
}

/** As somebody said, else by the usual headers. */
function ownChoices(mapping: ListMapping | null): TableChoice<TableLayout>[] {
  if (mapping) return [{ layout: layoutOf(mapping), fits: (headers) => fitsMapping(mapping, headers) }];
  return [{ layout: PLAIN_TABLE, fits: (headers) => PLAIN_NAME.some((name) => headers.has(name)) }];
}

/** Elements that nobody asked for are told as the columns of a table are. */
function withUnasked(found: ReadXml, log: UnreadLog): Found {
  for (const [name, { count, sample }] of unasked(found.root)) log.add('column', name, null, sample, count);
  return { entries: found.entries, publishedOn: found.publishedOn };
}

/** Where a file says no day, the newest thing that it tells is at least as old as it. */
function newestOf(entries: readonly ListEntry[]): string | null {
  const today = new Date().toISOString().slice(0, 10);
  let newest: string | null = null;
  for (const { listedOn, updatedOn } of entries) {
    for (const day of [listedOn, updatedOn])
      if (day !== null && day <= today && day > (newest ?? '')) newest = day;
  }
  return newest;
}

/** Two entries under one reference could not be told apart in later versions. */
function checkReferences(entries: readonly ListEntry[]): void {
  const seen = new Set<string>();
  for (const { entryId } of entries) {
    if (seen.has(entryId)) throw listRefusal('twice', { entry: entryId });
    seen.add(entryId);
  }
}
