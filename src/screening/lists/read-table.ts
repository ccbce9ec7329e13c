import { createHash } from 'node:crypto';
import { LINES_ABOVE, openTable } from '../../web/spreadsheet/read-sheet-lines';
import type { TableRow } from '../../web/spreadsheet/loose-csv';
import { withoutNames } from './found-columns';
import type { TableLayout } from './layouts/table-layout';
import { entryOfRows } from './table-entry';
import { headerIn, type TableHeader } from './table-header';
import { TableCells } from './table-row';
import { listDate } from './list-dates';
import type { ListEntry, ListFile } from './list-entry';
import { LIST_LIMITS, listRefusal } from './list-refusal';
import { columnsOf, type ReadColumn } from './read-columns';
import type { UnreadLog } from './unread';

export interface ReadTable {
  entries: ListEntry[];
  publishedOn: string | null;
  columns: ReadColumn[];
}

/** A table may be read by one layout of several: by the first whose headers are there. */
export interface TableChoice<T extends TableLayout> {
  layout: T;
  fits: (headers: ReadonlySet<string>) => boolean;
}

/** True where all headers that tell a layout are there. */
export function isKnown({ knownBy }: TableLayout, headers: ReadonlySet<string>): boolean {
  return knownBy.length > 0 && knownBy.every((header) => headers.has(header));
}

/**
 * Reads a list kept in a table: XLSX, or text in any usual encoding and with any divider. The header is looked for in
 * the first lines; rows of one entry are joined; what is not taken over is logged.
 * @throws Invalid on field `file` when there is no such header, or with the line when a name is missing
 */
export async function readTable<T extends TableLayout>(
  file: ListFile,
  choices: readonly TableChoice<T>[],
  log: UnreadLog,
): Promise<ReadTable & { layout: T }> {
  const found = (lines: readonly TableRow[]): { header: TableHeader; layout: T } | null => {
    for (const { layout, fits } of choices) {
      const header = headerIn(lines, fits);
      if (header) return { header, layout };
    }
    return null;
  };
  const opened = await openTable(file.content, file.name, {
    ...{ sheet: file.sheet ?? null, isTable: (lines) => found(lines) !== null },
  });
  const lines: TableRow[] = [];
  for await (const line of opened.lines) lines.push(line);
  if (lines.length === 0) throw listRefusal('empty');
  const choice = found(lines.slice(0, LINES_ABOVE));
  if (!choice) throw withoutNames(lines.slice(0, LINES_ABOVE));
  const { header, layout } = choice;
  const rows = lines.slice(header.lines);
  const entries = entriesOf(rows, header, layout, log);
  if (entries.length === 0) throw listRefusal('empty');
  return {
    layout,
    entries,
    publishedOn: dayAbove(header.above, layout),
    columns: columnsOf(rows, header, layout, log),
  };
}

function entriesOf(
  lines: readonly TableRow[],
  header: TableHeader,
  layout: TableLayout,
  log: UnreadLog,
): ListEntry[] {
  const at = new Map<string, number>();
  header.headers.forEach((each, index) => {
    if (each !== '' && !at.has(each)) at.set(each, index);
  });
  const joined = new Map<string, TableCells[]>();
  const taken = new Map<string, number>();
  for (const { row, values } of lines) {
    const cells = new TableCells(at, row, values);
    if (isNameless(cells, layout, log)) continue;
    const key = joinKey(cells, layout) ?? referenceOf(cells, layout, taken);
    const known = joined.get(key);
    if (!known) joined.set(key, [cells]);
    else if (layout.join) known.push(cells);
    else throw listRefusal('twice', { entry: key });
    if (joined.size > LIST_LIMITS.entries) throw listRefusal('too_many', { limit: LIST_LIMITS.entries });
  }
  return [...joined].map(([key, rows]) => entryOfRows(key, rows, layout, log));
}

/** A remark under the table has no name and fills a cell or two; a row of an entry without its name is damage. */
function isNameless(cells: TableCells, { names, join }: TableLayout, log: UnreadLog): boolean {
  if (names.some(({ parts }) => parts.some((part) => cells.of(part) !== ''))) return false;
  const filled = cells.values.filter((value) => value !== '');
  if (filled.length > 1 && !join) throw listRefusal('csv_name', { line: cells.row });
  log.add('row', '', cells.row, filled.join(' · '));
  return true;
}

function joinKey(cells: TableCells, { join }: TableLayout): string | null {
  if (!join) return null;
  const cell = cells.of(join.column);
  const key = join.part === undefined ? cell : (new RegExp(join.part).exec(cell)?.[0] ?? cell);
  return key === '' ? null : key;
}

/** The same row gives the same reference in every version; a second one alike is numbered. */
function referenceOf(cells: TableCells, layout: TableLayout, taken: Map<string, number>): string {
  for (const columns of layout.reference) {
    const parts = columns.map((column) => cells.of(column));
    if (parts.every((part) => part !== '')) return parts.join(' ').slice(0, 200);
  }
  const { names, countries, births, listedOn } = layout;
  const parts = layout.sameness ?? [
    ...(names[0]?.parts ?? []),
    ...countries.slice(0, 1),
    ...births.slice(0, 1),
    listedOn,
  ];
  const text = parts.map((part) => cells.of(part)).join('\n');
  const hash = createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 12);
  const count = (taken.get(hash) ?? 0) + 1;
  taken.set(hash, count);
  return count === 1 ? hash : `${hash}-${count}`;
}

/** “Last Updated, 04/05/2022”, “Report Date: 20-Feb-2026” above the header. A day that may be two is none. */
function dayAbove(above: readonly string[], layout: TableLayout): string | null {
  for (const text of above) {
    const day =
      /\d{4}-\d{2}-\d{2}|\d{1,2}[/.-](?:\d{1,2}|[A-Za-z]{3,9})[/.-]\d{4}|\d{1,2} [A-Za-z]{3,9} \d{4}/.exec(
        text,
      )?.[0];
    if (day === undefined) continue;
    const [read, other] = [
      listDate(day, layout.dates),
      listDate(day, layout.dates === 'dmy' ? 'mdy' : 'dmy'),
    ];
    if (read?.length === 10 && (read === other || other?.length !== 10 || layout.titleDay)) return read;
  }
  return null;
}
