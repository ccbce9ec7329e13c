import { CsvError, parse } from 'csv-parse/sync';
import { refusal, SheetBuilder, type SheetLimits, type SheetRow } from './sheet';

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads CSV in UTF-8 with commas, semicolons or tabs, header first. Row numbers count records, which is
 * what a spreadsheet shows when it opens the file.
 * @throws Invalid when it is not UTF-8 text, or a quotation mark is never closed.
 */
export function readCsv(file: Buffer, limits: SheetLimits): SheetRow[] {
  if (file.length > limits.bytes) throw refusal('too_large', { limit: Math.round(limits.bytes / 1e6) });
  const text = decode(file);
  const builder = new SheetBuilder(limits);
  let row = 0;
  for (const record of records(text)) {
    row += 1;
    builder.add(row, record.map(cellText));
  }
  return builder.finish();
}

function decode(file: Buffer): string {
  const mark = file.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') throw refusal('utf16');
  if (file.subarray(0, 8192).includes(0)) throw refusal('binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw refusal('not_utf8');
  }
}

function records(text: string): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, cast: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    throw refusal('csv_broken', { line: typeof line === 'number' ? line : 1 });
  }
}

/** The delimiter that stands most often outside quotation marks in the header line. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((each) => [each, 0]));
  let quoted = false;
  for (const char of text.slice(0, 100_000).trimStart()) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) break;
    else if (!quoted)
      counts.set(char, (counts.get(char) ?? 0) + (DELIMITERS.some((each) => each === char) ? 1 : 0));
  }
  return [...DELIMITERS].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ',';
}

/** Takes off the apostrophe that `writeCsv` puts before what a spreadsheet would run as a formula. */
function cellText(value: string): string {
  return value.replace(/^'(?=[-=+@\t\r＝＋－＠])/u, '').trim();
}
