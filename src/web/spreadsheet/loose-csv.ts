/** One line of a table: its number as the file counts it, 1 is the first, and its cells. */
export interface TableRow {
  row: number;
  values: string[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Lines that are looked at to tell what divides the columns. */
const LOOKED_AT = 25;

/** Letters of one record; more is a quotation mark that was never closed. */
const LONGEST_RECORD = 2_000_000;

/** A quotation mark that is never closed, and the line on which it was opened. */
export class NeverClosed extends Error {
  constructor(readonly line: number) {
    super(`a quotation mark of line ${line} is never closed`);
  }
}

/** What divides the columns: by which most of the first lines have the same number of them, and many. */
export function dividerOf(text: string): string {
  const start = text.slice(0, 200_000);
  let best: { divider: string; weight: number } = { divider: ',', weight: 0 };
  for (const divider of DELIMITERS) {
    const counts = new Map<number, number>();
    let looked = 0;
    try {
      for (const { values } of looseRecords(start, divider)) {
        if (values.length > 1) counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
        looked += 1;
        if (looked >= LOOKED_AT) break;
      }
    } catch (error) {
      // The start was cut in the middle of a record, or this is not what divides it.
      if (!(error instanceof NeverClosed)) throw error;
    }
    for (const [columns, lines] of counts) {
      const weight = (lines / Math.max(looked, 1)) * Math.log2(columns);
      if (weight > best.weight) best = { divider, weight };
    }
  }
  return best.divider;
}

/**
 * The records of a text, one by one. Quotation marks within a quoted cell that are not written twice are taken as
 * letters: a mark ends its cell only where the divider, the end of the line or of the file follows.
 * @throws NeverClosed
 */
export function* looseRecords(text: string, divider: string): Generator<TableRow> {
  const ends = (at: number): boolean =>
    at >= text.length ||
    text[at] === divider ||
    text[at] === '\n' ||
    text[at] === '\r' ||
    text[at] === '\u001A';
  let at = 0;
  let line = 1;
  let values: string[] = [];
  let begun = 1;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const opened = { at, line };
      for (at += 1; ;) {
        const mark = text.indexOf('"', at);
        if (mark < 0 || mark - opened.at > LONGEST_RECORD) throw new NeverClosed(opened.line);
        cell += text.slice(at, mark);
        at = mark + 1;
        const next = skipBlanks(text, at, divider);
        if (ends(next)) {
          at = next;
          break;
        }
        cell += '"';
        if (text[at] === '"') at += 1;
      }
      line += linesIn(cell);
    } else {
      const from = at;
      while (!ends(at)) at += 1;
      cell = text.slice(from, at);
    }
    values.push(cell);
    if (text[at] === divider && at < text.length) {
      at += 1;
      if (at >= text.length) values.push('');
      if (at < text.length) continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    yield { row: begun, values };
    line += 1;
    begun = line;
    values = [];
  }
}

/** Blanks between a closing mark and the divider say nothing. */
function skipBlanks(text: string, from: number, divider: string): number {
  let at = from;
  while (text[at] === ' ' && divider !== ' ') at += 1;
  return at;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
