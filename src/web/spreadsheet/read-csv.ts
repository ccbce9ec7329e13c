import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { LONGEST_CELL, refusal, SheetBuilder, type SheetLimits, type SheetRow } from './sheet';

const DELIMITERS = [',', ';', '\t'] as const;

/** How much is decoded and parsed at a time. */
const CHUNK = 1 << 20;

/** Letters of one line: what many long cells hold; more is a quotation mark that was never closed. */
const LONGEST_LINE = 20 * LONGEST_CELL;

/**
 * Reads CSV in UTF-8 with commas, semicolons or tabs, header first, row by row. Row numbers count records, which is
 * what a spreadsheet shows when it opens the file.
 * @throws Invalid when it is not UTF-8 text, a quotation mark is never closed, or a bound is passed
 */
export async function* csvRows(file: Buffer, limits: SheetLimits): AsyncGenerator<SheetRow> {
  if (file.length > limits.bytes) throw refusal('too_large', { limit: Math.round(limits.bytes / 1e6) });
  check(file);
  const builder = new SheetBuilder(limits);
  try {
    for await (const { record, info } of records(file)) {
      const row = builder.add(info.records + info.empty_lines, record.map(cellText));
      if (row) yield row;
    }
  } catch (error) {
    if (error instanceof CsvError) throw broken(error);
    throw error;
  }
  builder.finish();
}

interface Parsed {
  record: string[];
  info: { records: number; empty_lines: number };
}

function records(file: Buffer): AsyncIterable<Parsed> {
  const options = {
    ...{
      bom: true,
      delimiter: delimiterOf(file),
      relax_column_count: true,
      cast: false as const,
      info: true,
    },
    ...{ skip_empty_lines: true, max_record_size: LONGEST_LINE },
  };
  return Readable.from(pieces(file)).compose(parse(options)) as AsyncIterable<Parsed>;
}

function broken(error: CsvError): Error {
  const lines: unknown = error['lines'];
  const line = typeof lines === 'number' ? lines : 1;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? refusal('line_too_long', { line, limit: LONGEST_LINE })
    : refusal('csv_broken', { line });
}

/** Checked before anything is parsed, piece by piece. */
function check(file: Buffer): void {
  const mark = file.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') throw refusal('utf16');
  if (file.subarray(0, 8192).includes(0)) throw refusal('binary');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of pieces(file)) decoder.decode(piece, { stream: true });
    decoder.decode();
  } catch {
    throw refusal('not_utf8');
  }
}

function* pieces(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; start += CHUNK) yield file.subarray(start, start + CHUNK);
}

/** The delimiter that stands most often outside quotation marks in the header line. */
function delimiterOf(file: Buffer): string {
  const counts = new Map<string, number>(DELIMITERS.map((each) => [each, 0]));
  let quoted = false;
  for (const char of file
    .toString('utf8', 0, 100_000)
    .replace(/^\uFEFF/, '')
    .trimStart()) {
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
