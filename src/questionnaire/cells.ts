import { isDay, type Day } from '../kernel/clock';
import type { Reason } from '../kernel/verdict';
import type { StagedRow } from './headers';

/** One thing wrong with one cell, or with the row as a whole when `key` is null. */
export interface Problem {
  row: number;
  key: string | null;
  value: string;
  reason: Reason;
}

/** Reads the cells of one row and keeps everything that is wrong with them. */
export class Cells {
  readonly problems: Problem[] = [];

  constructor(private readonly staged: StagedRow) {}

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
    if (value === '') return null;
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
    const day = dayOf(value);
    if (day === null) this.wrong(key, 'field.not_a_day');
    return day;
  }

  neededDay(key: string): Day {
    const day = this.day(key);
    if (this.raw(key) === '') this.wrong(key, 'field.required');
    return day ?? '1970-01-01';
  }

  /** The parts of a cell that holds several, split at semicolons. */
  list(key: string): string[] {
    return this.raw(key)
      .split(';')
      .map((part) => part.normalize('NFC').trim())
      .filter((part) => part !== '');
  }

  yes(key: string, words: ReadonlyMap<string, 'yes' | 'no'>): boolean {
    return this.choice(key, words, 'no') === 'yes';
  }
}

/** How words of a cell are compared: without case, accents, dots and doubled spaces. */
export function foldWord(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[._-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** `2017-03-31`, or as people write it in three languages, day first: `31/03/2017`, `31.3.2017`. */
export function dayOf(value: string): Day | null {
  if (isDay(value)) return value;
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** `1 250,50` and `1,250.50` as plain decimals; anything else as it stands. */
export function amountOf(value: string): string {
  const bare = value.replace(/[\s'’]/g, '');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return bare.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.');
  return /^-?\d+,\d+$/.test(bare) ? bare.replace(',', '.') : bare;
}

function offered(words: ReadonlyMap<string, string>): string {
  return [...new Set(words.values())].join(', ');
}
