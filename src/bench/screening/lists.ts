import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexedEntry } from '../../matching/entry';

/** A list entry as the benchmark needs it: original scripts apart, so that they can be asked for. */
export interface Listed extends IndexedEntry {
  names: { name: string }[];
  original: string[];
}

/** The published lists of a folder: OFAC SDN with its aliases, and the UN Security Council. */
export function readLists(folder: string): { ofac: Listed[]; un: Listed[] } {
  return { ofac: readOfac(folder), un: readUn(folder) };
}

/** The names that came with the later of the two OFAC lists. */
export function readAdded(folder: string): Set<string> {
  const before = new Set(rows(join(folder, 'ofac-sdn-2024-04-26.csv')).map(([entryId = '']) => entryId));
  const now = rows(join(folder, 'ofac-sdn-2024-05-03.csv')).map(([entryId = '']) => entryId);
  return new Set(now.filter((entryId) => !before.has(entryId)));
}

/** Company names, one a row in the column `Security`. */
export function readCompanies(folder: string): string[] {
  return rows(join(folder, 'sp500.csv'))
    .slice(1)
    .map((row) => row[1] ?? '')
    .filter((name) => name !== '');
}

function readOfac(folder: string): Listed[] {
  const aliases = new Map<string, string[]>();
  for (const [entry = '', , , name = ''] of rows(join(folder, 'ofac-alt-2025-02.csv')))
    aliases.set(entry, [...(aliases.get(entry) ?? []), name]);
  return rows(join(folder, 'ofac-sdn-2024-05-03.csv')).flatMap(([entryId = '', name = '', kind = '']) => {
    if (kind === 'vessel' || kind === 'aircraft' || name === '') return [];
    return {
      entryId,
      list: 'ofac',
      kind: kind === 'individual' ? 'person' : 'organization',
      names: [name, ...(aliases.get(entryId) ?? [])].map((each) => ({ name: each })),
      original: [],
    } satisfies Listed;
  });
}

function rows(path: string): string[][] {
  return parse(readFileSync(path), {
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
}

function readUn(folder: string): Listed[] {
  const xml = readFileSync(join(folder, 'un-consolidated-2026-02-27.xml'), 'utf8');
  return [...xml.matchAll(/<(INDIVIDUAL|ENTITY)>([\s\S]*?)<\/\1>/g)].map(([, kind, body = '']) => {
    const names = [
      ['FIRST', 'SECOND', 'THIRD', 'FOURTH'].flatMap((each) => values(body, `${each}_NAME`)).join(' '),
      ...values(body, 'ALIAS_NAME'),
    ];
    return {
      entryId: values(body, 'DATAID')[0] ?? '',
      list: 'un',
      kind: kind === 'ENTITY' ? 'organization' : 'person',
      names: names.filter((name) => name !== '').map((name) => ({ name })),
      original: values(body, 'NAME_ORIGINAL_SCRIPT'),
    };
  });
}

function values(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))]
    .map(([, text = '']) =>
      text
        .trim()
        .replace(/&amp;/g, '&')
        .replace(/&apos;/g, "'")
        .replace(/&quot;/g, '"'),
    )
    .filter((text) => text !== '');
}
