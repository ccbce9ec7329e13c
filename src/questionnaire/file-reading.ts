import type { Locale } from '../kernel/actor';
import { breathe, outOfBreath } from '../kernel/breathe';
import { COMMA, decimalSignOf, POINT, type NumberStyle } from '../kernel/number-text';
import { DATE_ORDERS, orderProved, WRITTEN_DAY, type DateOrder } from '../kernel/written-day';
import { styleOf } from '../web/reader-style';
import type { StagedRow } from './headers';
import type { Question } from './questions';

/** One reading of numbers and of days for a whole file, from the file itself or from whoever hands it in. */
export interface FileReading {
  /** Null where a number that may be a thousand or three decimals is to be refused. */
  numbers: NumberStyle | null;
  /** Null where a day that may be two is to be refused. */
  dates: DateOrder | null;
}

/** Around a file: the columns that hold numbers and days, and the customs of who hands it in. */
export interface ReadingAround {
  numberKeys: readonly string[];
  dayKeys: readonly string[];
  locale: Locale;
  /** The date order of each office the file names; empty when it names none. */
  officeOrders: readonly DateOrder[];
  chosen: (question: string) => string | null;
}

/** Reads days and plain decimals only, as our own files write them. */
export const PLAIN_READING: FileReading = { numbers: POINT, dates: 'day_first' };

/**
 * Decides how a file is read: by what it proves itself (a day over 12 in one place, a number that can mean one
 * thing only), else by what was chosen, else by the custom of its offices and its reader; and says which.
 */
export async function readingOf(
  rows: readonly StagedRow[],
  around: ReadingAround,
): Promise<{ reading: FileReading; questions: Question[] }> {
  const dates = await datesOf(rows, around);
  const numbers = await numbersOf(rows, around);
  return {
    reading: { dates: dates.order, numbers: numbers.style },
    questions: [dates.question, numbers.question].filter((each) => each !== null),
  };
}

/** Where people write the month before the day (CLDR, short dates in English). */
const MONTH_FIRST = new Set(['US', 'AS', 'FM', 'GU', 'MH', 'MP', 'PH', 'PR', 'PW', 'VI']);

/** The order in which an office writes day and month. */
export function dateOrderOf(countryCode: string | null): DateOrder {
  return MONTH_FIRST.has(countryCode ?? '') ? 'month_first' : 'day_first';
}

async function datesOf(
  rows: readonly StagedRow[],
  { dayKeys, officeOrders, chosen }: ReadingAround,
): Promise<{ order: DateOrder | null; question: Question | null }> {
  const proved = new Set<DateOrder>();
  let example: string | null = null;
  for await (const text of cellsOf(rows, dayKeys)) {
    const match = WRITTEN_DAY.exec(text);
    if (!match) continue;
    const sure = orderProved(text);
    if (sure !== null) proved.add(sure);
    else if (Number(match[1]) !== Number(match[3])) example ??= text;
  }
  const [order, other] = [...proved];
  if (other !== undefined) return { order: null, question: null };
  if (example === null) return { order: order ?? 'day_first', question: null };
  const usual = order ?? onlyOne(officeOrders);
  const answer = order === undefined ? (chosen('dates') as DateOrder | null) : null;
  const said = order === undefined ? 'office' : 'file';
  return {
    order: answer ?? usual,
    question: asked('dates', DATE_ORDERS, answer, usual, said, example),
  };
}

const SIGNS = ['point', 'comma'] as const;
const STYLES: Readonly<Record<(typeof SIGNS)[number], NumberStyle>> = { point: POINT, comma: COMMA };

async function numbersOf(
  rows: readonly StagedRow[],
  { numberKeys, locale, chosen }: ReadingAround,
): Promise<{ style: NumberStyle | null; question: Question | null }> {
  const proved = new Set<'.' | ','>();
  let example: string | null = null;
  for await (const text of cellsOf(rows, numberKeys)) {
    const sign = decimalSignOf(text);
    if (sign !== null) proved.add(sign);
    else if (/^\D?\d{1,3}[.,]\d{3}$/.test(text)) example ??= text;
  }
  const [sign, other] = [...proved];
  if (other !== undefined) return { style: null, question: null };
  const byFile = sign === undefined ? null : sign === '.' ? 'point' : 'comma';
  const custom = styleOf(locale);
  if (example === null) return { style: byFile ? STYLES[byFile] : custom, question: null };
  const answer = byFile === null ? chosen('numbers') : null;
  const style = answer === 'point' || answer === 'comma' ? STYLES[answer] : byFile ? STYLES[byFile] : custom;
  const usual = byFile ?? (custom.decimal === '.' ? 'point' : 'comma');
  const said = byFile === null ? 'reader' : 'file';
  return { style, question: asked('numbers', SIGNS, answer, usual, said, example) };
}

function asked(
  key: 'dates' | 'numbers',
  values: readonly string[],
  answer: string | null,
  usual: string | null,
  said: string,
  example: string,
): Question {
  return {
    ...{ key, kind: key, row: null, about: example, usual },
    said: usual === null ? null : { key: `imports.reading.${key}_${said}`, values: { example } },
    // What the file proves is said, and not to be chosen otherwise.
    options: (said === 'file' ? [usual ?? ''] : values).map((value) => ({
      value,
      label: { key: `imports.reading.${value}` },
      needsReason: false,
    })),
    answer: answer === null ? null : { value: answer, reason: null },
  };
}

/** The cells of these columns as people typed them; what the workbook keeps as a number or a day is exact. */
async function* cellsOf(rows: readonly StagedRow[], keys: readonly string[]): AsyncGenerator<string> {
  for (const { cells, exact } of rows) {
    if (outOfBreath()) await breathe();
    for (const key of keys) {
      const text = cells[key];
      if (text && !exact?.includes(key)) yield text.trim();
    }
  }
}

function onlyOne(orders: readonly DateOrder[]): DateOrder | null {
  const [order, other] = [...new Set(orders)];
  return other === undefined ? (order ?? null) : null;
}
