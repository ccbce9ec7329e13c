import type { Timing } from './timing';

/** One measured line: what, how long, against which bar. */
export interface Result {
  what: string;
  alone: Timing;
  /** Twenty people who read for a second between pages; null for what nobody asks twenty times at once. */
  reading: Timing | null;
  /** Twenty who ask again at once, the worst that can queue up. */
  pressing: Timing | null;
  /** Median of the hand-written statement. */
  sql: number;
  bar: string;
  holds: boolean;
}

const HEAD = ['what', 'median', 'p95', '20 at once p95', '20 pressing p95', 'SQL', 'ratio', 'bar', 'holds'];

/** The results as a Markdown table; all times in milliseconds. */
export function resultTable(results: readonly Result[]): string {
  return table(
    HEAD,
    results.map((result) => [
      result.what,
      shown(result.alone.median),
      shown(result.alone.p95),
      result.reading ? shown(result.reading.p95) : '',
      result.pressing ? shown(result.pressing.p95) : '',
      shown(result.sql),
      (result.alone.median / result.sql).toFixed(2),
      result.bar,
      result.holds ? 'yes' : 'NO',
    ]),
  );
}

/** A Markdown table, padded so that it reads as text too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function shown(milliseconds: number): string {
  return milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toFixed(1);
}
