import type { Day } from '../kernel/clock';
import { breathe, outOfBreath } from '../kernel/breathe';
import { memoOf } from '../kernel/memo';
import { readNumber } from '../kernel/number-text';
import { isBlank, textFault } from '../kernel/plain-text';
import type { Reason } from '../kernel/verdict';
import { dayOf } from '../kernel/written-day';
import { PLAIN_READING, type FileReading } from './file-reading';
import type { StagedRow } from './headers';

/** One thing wrong with one cell, or with the row as a whole when `key` is null. */
export interface Problem {
  row: number;
  key: string | null;
  value: string;
  reason: Reason;
}

/** Texts that may be this long may have several lines, as on the page. */
const SEVERAL_LINES = 1000;

/** Reads the cells of one row and keeps everything that is wrong with them. */
export class Cells {
  readonly problems: Problem[] = [];

  constructor(
    private readonly staged: StagedRow,
    private readonly reading: FileReading = PLAIN_READING,
  ) {}

  get row(): number {
    return this.staged.row;
  }

  /** What stands in the cell, or '' for nothing. */
  raw(key: string): string {
    return this.staged.cells[key] ?? '';
  }

  wrong(key: string | null, why: string, values?: Reason['values']): void {
    const reason = values ? { key: why, values } : { key: why };
    this.problems.push({ row: this.row, key, value: key === null ? '' : this.raw(key), reason });
  }

  /** A text of at most `max` characters; null when the cell is empty. */
  text(key: string, max = 200): string | null {
    const value = this.raw(key).normalize('NFC').trim();
    if (isBlank(value)) return null;
    const fault = textFault(value, { lines: max >= SEVERAL_LINES });
    if (fault) this.wrong(key, fault.key);
    if (value.length > max) this.wrong(key, 'field.too_long', { max });
    return value;
  }

  /** A text that must be there; '' when it is not, which is then a problem. */
  needed(key: string, max = 200): string {
    const value = this.text(key, max);
    if (value === null) this.wrong(key, 'field.required');
    return value ?? '';
  }

  /** One of a column's values, by code or word in any language; `usual` when the cell is empty. */
  choice<T extends string>(key: string, words: ReadonlyMap<string, T>, usual: T): T {
    const value = this.raw(key);
    if (value === '') return usual;
    const found = words.get(foldWord(value));
    if (found === undefined) this.wrong(key, 'imports.error.not_one_of', { values: offered(words) });
    return found ?? usual;
  }

  /** As `choice`, for a cell that must be filled. */
  neededChoice<T extends string>(key: string, words: ReadonlyMap<string, T>, usual: T): T {
    if (this.raw(key) === '') this.wrong(key, 'field.required');
    return this.choice(key, words, usual);
  }

  day(key: string): Day | null {
    const value = this.raw(key);
    if (value === '') return null;
    const day = dayOf(value, this.reading.dates);
    if (day === null) this.wrong(key, 'field.not_a_day');
    if (day === 'either_way') this.wrong(key, 'imports.error.day_either_way');
    return day === 'either_way' ? null : day;
  }

  neededDay(key: string): Day {
    const day = this.day(key);
    if (this.raw(key) === '') this.wrong(key, 'field.required');
    return day ?? '1970-01-01';
  }

  /** A number as a plain decimal, read as the file writes them; as it stands where it is none, which is a problem. */
  decimal(key: string, decimals: number): string {
    const value = this.raw(key).trim();
    if (this.staged.exact?.includes(key)) return value;
    const read = readNumber(value, this.reading.numbers, decimals);
    if ('value' in read) return read.value;
    const why = read.wrong === 'ambiguous' ? 'field.ambiguous_number' : 'field.not_an_amount';
    if (value !== '') this.wrong(key, why);
    return value;
  }

  /** The parts of a cell that holds several, split at semicolons. */
  list(key: string): string[] {
    const parts = this.raw(key)
      .split(';')
      .map((part) => part.normalize('NFC').trim())
      .filter((part) => !isBlank(part));
    const fault = parts.map((part) => textFault(part, { lines: false })).find((each) => each !== null);
    if (fault) this.wrong(key, fault.key);
    return parts;
  }

  /** A year of four figures; null when the cell is empty or wrong. */
  year(key: string, { min, max }: { min: number; max: number }): number | null {
    const value = this.raw(key);
    if (value === '') return null;
    const year = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isNaN(year)) this.wrong(key, 'field.not_a_number');
    else if (year < min || year > max) this.wrong(key, 'field.out_of_range', { min, max });
    else return year;
    return null;
  }

  yes(key: string, words: ReadonlyMap<string, 'yes' | 'no'>): boolean {
    return this.choice(key, words, 'no') === 'yes';
  }
}

/** What is wrong with the rows that are used, in the order of the file. */
export async function problemsOf(
  all: readonly Cells[],
  isUsed: (index: number) => boolean,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [index, cells] of all.entries()) {
    if (outOfBreath()) await breathe();
    if (isUsed(index)) for (const problem of cells.problems) problems.push(problem);
  }
  return problems;
}

/** The words of choices, offices and types, which each row says again. */
const FOLDED = 20_000;

/** How words of a cell are compared: without case, accents, dots and doubled spaces. */
export const foldWord = memoOf(FOLDED, (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[._-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase(),
);

function offered(words: ReadonlyMap<string, string>): string {
  return [...new Set(words.values())].join(', ');
}
