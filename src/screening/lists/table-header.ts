import type { TableRow } from '../../web/spreadsheet/loose-csv';
import { foldHeader } from '../../web/spreadsheet/sheet';

/** The header of a table, found among its first lines. */
export interface TableHeader {
  /** Folded, by column; '' for one without. */
  headers: string[];
  /** As the file writes them. */
  written: string[];
  /** Lines of the header and above it, which hold no entry. */
  lines: number;
  /** What stands above it: a title, the day of the list. */
  above: string[];
}

/** The first line, alone or with the one below, whose headers are what is looked for. */
export function headerIn(
  first: readonly TableRow[],
  fits: (headers: ReadonlySet<string>) => boolean,
): TableHeader | null {
  for (const [at, line] of first.entries()) {
    for (const [written, lines] of candidates(line, first[at + 1])) {
      const headers = written.map((each) => foldHeader(each).replace(/^\*|\*$/g, ''));
      if (!fits(new Set(headers))) continue;
      const above = first.slice(0, at).flatMap(({ values }) => values.filter((value) => value !== ''));
      return { headers, written, lines: at + lines, above };
    }
  }
  return null;
}

/** Where a header spans columns, the next line names each: “Ineligibility period” over “from” and “to”. */
function candidates(line: TableRow, below: TableRow | undefined): [string[], number][] {
  const alone: [string[], number] = [line.values, 1];
  if (!below || !isSecond(line.values, below.values)) return [alone];
  const width = Math.max(line.values.length, below.values.length);
  const both = Array.from({ length: width }, (_, at) => below.values[at] || line.values[at] || '');
  return [[both, 2], alone];
}

/** The second line names only columns under a header that spans, and holds no value. */
function isSecond(upper: readonly string[], lower: readonly string[]): boolean {
  if ((lower[0] ?? '') !== '') return false;
  const named = lower.flatMap((value, at) => (value === '' ? [] : [at]));
  const isUnderSpan = named.some((at) => (upper[at] ?? '') === '');
  return isUnderSpan && named.every((at) => !/\d{2,}/.test(lower[at] ?? ''));
}
