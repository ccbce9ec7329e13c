import { foldHeader } from '../../web/spreadsheet/sheet';
import { isCompoundFile } from '../../web/spreadsheet/compound-file';
import { textOf } from '../../web/spreadsheet/decode';
import { dividerOf, looseRecords, NeverClosed, type TableRow } from '../../web/spreadsheet/loose-csv';
import type { ListFile, ListFormat } from './list-entry';
import { ROOTS, TABLES } from './list-formats';
import { listRefusal } from './list-refusal';
import { rootOf } from './list-xml';
import { isKnown } from './read-table';
import { headerIn } from './table-header';
import type { TableLayout } from './layouts/table-layout';

/** As much of a text file as tells what it is. */
const START = 200_000;
const LINES = 30;

/** Headers of `targets.simple.csv`. */
const OPENSANCTIONS = ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'identifiers'];

/**
 * What a list is, by its root element, its headers, or for OFAC by its twelve columns. A workbook is read by whichever
 * of the known tables it is, or as a list of one's own.
 * @throws Invalid for XML that no publisher uses
 */
export function recognized({ content }: ListFile): ListFormat {
  if (content.subarray(0, 2).toString('latin1') === 'PK' || isCompoundFile(content)) return 'spreadsheet';
  const root = rootOf(content);
  if (root !== null) {
    const format = ROOTS[root];
    if (format) return format;
    if (/^(?:html|table|body|div)$/i.test(root)) throw listRefusal('web_page');
    if (root === 'Workbook') throw listRefusal('xml_workbook');
    throw listRefusal('xml_unknown', { found: root.slice(0, 60), known: Object.keys(ROOTS).join(', ') });
  }
  if (isJson(content)) return 'opensanctions-json';
  const lines = firstLines(content);
  const first = lines[0]?.values ?? [];
  if (first.length === 12 && /^\d+$/.test(first[0] ?? '') && first.some((cell) => cell.trim() === '-0-'))
    return 'ofac-csv';
  if (first.length === 5 && /^\d+$/.test(first[0] ?? '') && /^[afn]\.?k\.?a/i.test(first[2] ?? ''))
    throw listRefusal('ofac_alone');
  const headers = new Set(first.map(foldHeader));
  if (OPENSANCTIONS.every((header) => headers.has(header))) return 'opensanctions-csv';
  return tableFormat(lines) ?? 'spreadsheet';
}

/** True for what is no table, whatever was said of columns: XML and JSON. */
export function isNoTable({ content }: ListFile): boolean {
  return rootOf(content) !== null || isJson(content);
}

function isJson(content: Buffer): boolean {
  return /^\s*\{/.test(content.toString('utf8', 0, 100).replace(/^\uFEFF/, ''));
}

/** Which publisher's table these first lines are of; null for none that is known. */
export function tableFormat(lines: readonly TableRow[]): ListFormat | null {
  for (const [format, layout] of Object.entries(TABLES) as [ListFormat, TableLayout][]) {
    if (headerIn(lines, (headers) => isKnown(layout, headers))) return format;
  }
  return null;
}

function firstLines(content: Buffer): TableRow[] {
  // Cut at the end of a line, so that no letter is cut in two.
  const end = content.length <= START ? content.length : content.lastIndexOf(0x0a, START) + 1;
  const text = textOf(content.subarray(0, end));
  const lines: TableRow[] = [];
  if (text === null) return lines;
  try {
    for (const line of looseRecords(text, dividerOf(text))) {
      lines.push(line);
      if (lines.length >= LINES) break;
    }
  } catch (error) {
    if (!(error instanceof NeverClosed)) throw error;
  }
  return lines;
}
