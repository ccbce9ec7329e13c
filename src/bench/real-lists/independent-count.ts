import { readXlsx } from 'hucre/xlsx';
import { parse } from 'csv-parse/sync';
import type { ListFormat } from '../../screening/lists/list-entry';

/** How many entries a file holds, counted in another way than they are read; null where nobody counts it otherwise. */
export async function independentCount(format: ListFormat, content: Buffer): Promise<number | null> {
  const text = (): string => content.toString('utf8');
  const found = (pattern: RegExp): string[] =>
    [...text().matchAll(pattern)].map((match) => match[1] ?? match[0]);
  switch (format) {
    case 'un-xml':
      return found(/<(?:INDIVIDUAL|ENTITY)>/g).length;
    case 'eu-xml':
      return new Set(found(/euReferenceNumber="([^"]+)"/g)).size;
    case 'uk-xml':
      return new Set(found(/<UniqueID>([^<]+)</g)).size;
    case 'ca-xml':
      return found(/<record>/g).length;
    case 'ch-xml':
      return found(/<target\s/g).length;
    case 'ua-xml':
      return found(/<acount-list>/g).length;
    case 'ofac-xml':
      return found(/<sdnEntry>/g).length;
    case 'ofac-advanced':
      return found(/<DistinctParty[\s>]/g).length;
    case 'ofac-csv':
      return found(/^\d+,"/gm).length;
    case 'opensanctions-csv':
    case 'us-csl':
      return records(text(), ',').length - 1;
    case 'us-dpl':
      return records(text(), '\t').length - 1;
    case 'ofsi':
      return distinct(await cells(content), 'Group ID', /.+/);
    case 'au-dfat':
      return distinct(await cells(content), 'Reference', /^\d+/);
    default:
      return null;
  }
}

function records(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
}

async function cells(content: Buffer): Promise<string[][]> {
  const { sheets } = await readXlsx(content);
  const rows = sheets[0]?.rows ?? [];
  return rows.map((row) => row.map((value) => (value === null ? '' : String(value as string | number))));
}

function distinct(rows: readonly string[][], header: string, part: RegExp): number {
  const head = rows.findIndex((row) => row.includes(header));
  const at = rows[head]?.indexOf(header) ?? -1;
  const keys = rows.slice(head + 1).flatMap((row) => part.exec(row[at] ?? '')?.[0] ?? []);
  return new Set(keys).size;
}
