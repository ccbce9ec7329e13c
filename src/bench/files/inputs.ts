import type { ImportKind } from '../../questionnaire/questionnaire.vocabulary';
import type { ListFormat } from '../../screening/lists/list-entry';
import { writeXlsx } from '../../web/spreadsheet/write-xlsx';

/** A file that once stood everything still, and what is done with it. */
export type LargeFile = { what: string; name: string; content: () => Buffer | Promise<Buffer> } & (
  { kind: ImportKind; format?: undefined; apply: boolean } | { kind?: undefined; format: ListFormat }
);

/** The worst that people and programs hand in: honest files of many rows, and files made to hold the process up. */
export const LARGE_FILES: readonly LargeFile[] = [
  {
    ...{ what: 'CSV of 1,000 gifts, applied', name: 'gifts.csv', kind: 'contributions', apply: true },
    content: () => gifts(1_000),
  },
  {
    ...{ what: 'CSV of 50,000 gifts', name: 'gifts.csv', kind: 'contributions', apply: false },
    content: () => gifts(50_000),
  },
  {
    ...{ what: 'CSV of 200,000 gifts', name: 'gifts.csv', kind: 'contributions', apply: false },
    content: () => gifts(200_000),
  },
  {
    ...{ what: '2.5 MB of commas', name: 'commas.csv', kind: 'partners', apply: false },
    content: () => Buffer.alloc(2_500_000, ','),
  },
  {
    ...{ what: '9.9 MB of line ends', name: 'lines.csv', kind: 'partners', apply: false },
    content: () => Buffer.alloc(9_900_000, '\n'),
  },
  {
    ...{ what: 'XLSX of 16,000 headers', name: 'headers.xlsx', kind: 'partners', apply: false },
    content: () => headers(16_000),
  },
  {
    ...{ what: 'XLSX of 200,000 partners', name: 'partners.xlsx', kind: 'partners', apply: false },
    content: () => partners(200_000),
  },
  {
    ...{ what: 'list of names, 40 MB', name: 'names.csv', format: 'spreadsheet' },
    content: () => text('name', 40_000_000, (index) => `Invented Trading House ${index}`),
  },
  {
    ...{ what: 'one name of 40 MB', name: 'name.csv', format: 'spreadsheet' },
    content: () => Buffer.concat([Buffer.from('name\n'), Buffer.alloc(40_000_000, 'invented ')]),
  },
  { what: 'list, 54 MB of XML', name: 'list.xml', format: 'un-xml', content: () => unList(54_000_000) },
]; // prettier-ignore

function gifts(rows: number): Buffer {
  const lines = ['reference,office,received on,form,currency,amount,channel,earmarking,public label'];
  for (let index = 0; index < rows; index += 1) {
    const day = String((index % 28) + 1).padStart(2, '0');
    lines.push(`G${index},RO-DAKAR,2017-03-${day},cash,USD,${index + 1},website,earmarked,Walk`);
  }
  return Buffer.from(lines.join('\n'));
}

async function partners(rows: number): Promise<Buffer> {
  const columns = ['reference', 'name', 'partner kind', 'country', 'office'].map((header) => ({
    ...{ key: header, header, kind: 'text' as const },
  }));
  const values = Array.from({ length: rows }, (_, index) => ({
    ...{ reference: `P${index}`, name: `Invented House ${index.toString(36)} ${index % 977}` },
    ...{ 'partner kind': 'company', country: 'SN', office: 'RO-DAKAR' },
  }));
  return writeXlsx([{ name: 'Partners', columns, rows: values }]);
}

async function headers(count: number): Promise<Buffer> {
  const columns = Array.from({ length: count }, (_, index) => ({
    ...{ key: `c${index}`, header: `Header ${index}`, kind: 'number' as const },
  }));
  return writeXlsx([{ name: 'Wide', columns, rows: [{ c0: 1 }] }]);
}

function text(head: string, bytes: number, line: (index: number) => string): Buffer {
  const parts = [head];
  for (let index = 0, size = 0; size < bytes; index += 1) {
    parts.push(line(index));
    size += (parts.at(-1)?.length ?? 0) + 1;
  }
  return Buffer.from(parts.join('\n'));
}

function unList(bytes: number): Buffer {
  const entry = (index: number): string =>
    `<INDIVIDUAL><DATAID>${index}</DATAID><FIRST_NAME>Invented</FIRST_NAME><SECOND_NAME>Person ${index}</SECOND_NAME>` +
    `<UN_LIST_TYPE>None</UN_LIST_TYPE><REFERENCE_NUMBER>XX.${index}</REFERENCE_NUMBER><LISTED_ON>2017-01-01</LISTED_ON>` +
    `<NATIONALITY><VALUE>Senegal</VALUE></NATIONALITY><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY>` +
    `<ALIAS_NAME>Other ${index}</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL>`;
  const whole = text('<CONSOLIDATED_LIST dateGenerated="2017-01-01"><INDIVIDUALS>', bytes, entry);
  return Buffer.concat([whole, Buffer.from('</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>')]);
}
