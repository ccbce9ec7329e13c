import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { looseRecords, NeverClosed } from '../../web/spreadsheet/loose-csv';
import { checkSize, decodeList, LIST_LIMITS, listRefusal } from './list-refusal';

export interface CsvRecord {
  /** The line of the file on which the record ends, 1 is the first. */
  line: number;
  cells: string[];
}

/** How much is decoded and parsed at a time. */
const CHUNK = 1 << 20;

/**
 * The records of a comma-separated file, one by one; empty lines and the end-of-file sign (0x1A) of older
 * systems are passed over.
 * @throws Invalid when it is not UTF-8, and with the line when a quotation mark is never closed
 */
export async function* csvRecords(content: Buffer): AsyncGenerator<CsvRecord> {
  checkSize(content, LIST_LIMITS.csvBytes);
  checkText(content);
  const parser = Readable.from(pieces(content)).compose(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true, info: true }),
  ) as AsyncIterable<{ record: string[]; info: { lines: number } }>;
  try {
    for await (const { record, info } of parser) yield { line: info.lines, cells: record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    throw listRefusal('csv_broken', { line: typeof line === 'number' ? line : 1 });
  }
}

/**
 * The same of a file that is small enough to be one text, in a tenth of the time.
 * @throws Invalid when it is not UTF-8, and with the line when a quotation mark is never closed
 */
export function* shortRecords(content: Buffer): Generator<CsvRecord> {
  checkSize(content, LIST_LIMITS.xmlBytes);
  const end = content.at(-1) === 0x1a ? content.length - 1 : content.length;
  const text = decodeList(content.subarray(0, end)).replace(/^\uFEFF/, '');
  try {
    for (const { row, values } of looseRecords(text, ',')) {
      if (values.length > 1 || values[0] !== '') yield { line: row, cells: values };
    }
  } catch (error) {
    if (error instanceof NeverClosed) throw listRefusal('csv_broken', { line: error.line });
    throw error;
  }
}

/** @throws Invalid when the record has not as many cells as the format prescribes */
export function checkColumns(record: CsvRecord, expected: number): void {
  const found = record.cells.length;
  if (found !== expected) throw listRefusal('csv_columns', { line: record.line, expected, found });
}

function* pieces(content: Buffer): Generator<Buffer> {
  const end = content.at(-1) === 0x1a ? content.length - 1 : content.length;
  for (let start = 0; start < end; start += CHUNK)
    yield content.subarray(start, Math.min(end, start + CHUNK));
}

/** Checked before anything is parsed, piece by piece: the largest lists do not fit into one text. */
function checkText(content: Buffer): void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of pieces(content)) decoder.decode(piece, { stream: true });
    decoder.decode();
  } catch {
    throw listRefusal('not_utf8');
  }
}
