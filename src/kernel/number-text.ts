/** How somebody writes numbers: what stands before the decimals, and what they set thousands apart with. */
export interface NumberStyle {
  decimal: '.' | ',';
  /** The sign that may set thousands apart beside spaces and apostrophes; null for none. */
  group: '.' | ',' | null;
}

/** `1,250.50` as English writes it. */
export const POINT: NumberStyle = { decimal: '.', group: ',' };
/** `1.250,50` as Spanish writes it. */
export const COMMA: NumberStyle = { decimal: ',', group: '.' };
/** `1 250,50` as French writes it: a point is neither. */
export const COMMA_SPACED: NumberStyle = { decimal: ',', group: null };

/** A number as a plain decimal, or why it is none. */
export type ReadNumber = { value: string } | { wrong: 'not_a_number' | 'ambiguous' };

const NOT: ReadNumber = { wrong: 'not_a_number' };

/** One separator and exactly three digits behind at most three: a thousand, or three decimals. */
const EITHER_WAY = /^([1-9]\d{0,2})([.,])(\d{3})$/;

/**
 * Reads a number that people wrote. What can mean one thing only is read so whoever wrote it; `10.000` and
 * `10,000` are read by the style, and refused when there is none to read them by, or when the style gives
 * an amount more decimals than its currency has.
 */
export function readNumber(text: string, style: NumberStyle | null, decimals: number): ReadNumber {
  const { sign, bare } = tidy(text);
  const either = EITHER_WAY.exec(bare);
  if (!either) {
    const plain = unmistakable(bare);
    return plain === null ? NOT : { value: sign + plain };
  }
  const [, whole = '', separator, rest = ''] = either;
  if (style === null) return { wrong: 'ambiguous' };
  if (separator === style.group) return { value: `${sign}${whole}${rest}` };
  if (separator !== style.decimal || decimals < 3) return { wrong: 'ambiguous' };
  return { value: `${sign}${whole}.${rest}` };
}

/** Which sign before decimals a number proves; null when it proves none. */
export function decimalSignOf(text: string): '.' | ',' | null {
  const { bare } = tidy(text);
  if (EITHER_WAY.test(bare) || unmistakable(bare) === null) return null;
  const signs = bare.replace(/[^.,]/g, '');
  const last = signs.at(-1);
  if (last === undefined) return null;
  const isGroup = signs.length > 1 && new Set(signs).size === 1;
  if (!isGroup) return last === '.' ? '.' : ',';
  return last === '.' ? ',' : '.';
}

/** Full-width digits, minus signs and spaces of every kind as ASCII; the sign apart. */
function tidy(text: string): { sign: '-' | ''; bare: string } {
  const bare = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const negative = /^-\s?(?=[\d.,])/.exec(bare);
  return negative ? { sign: '-', bare: bare.slice(negative[0].length) } : { sign: '', bare };
}

const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  // 1250 · 1250.50 · 1250,50 · 0.125 · .5
  [/^(\d+)$/, ([, whole = '']) => whole],
  [/^(\d*)[.,](\d+)$/, ([, whole = '', rest = '']) => `${whole || '0'}.${rest}`],
  // 1 250 · 1'250.50 · 1 250,50
  [/^(\d{1,3}(?:( |')\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$/, ([, whole = '', , rest]) => joined(whole, rest)],
  // 1,250.50 and 1,250,000; as India writes it 12,34,567.50
  [/^(\d{1,3}(?:,\d{3})+)\.(\d+)$/, ([, whole = '', rest]) => joined(whole, rest)],
  [/^(\d{1,3}(?:,\d{3}){2,})$/, ([, whole = '']) => joined(whole, undefined)],
  [/^(\d{1,2}(?:,\d{2})+,\d{3})(?:\.(\d+))?$/, ([, whole = '', rest]) => joined(whole, rest)],
  // 1.250,50 and 1.250.000
  [/^(\d{1,3}(?:\.\d{3})+),(\d+)$/, ([, whole = '', rest]) => joined(whole, rest)],
  [/^(\d{1,3}(?:\.\d{3}){2,})$/, ([, whole = '']) => joined(whole, undefined)],
];

function unmistakable(bare: string): string | null {
  for (const [form, plain] of FORMS) {
    const match = form.exec(bare);
    if (match) return plain(match);
  }
  return null;
}

function joined(whole: string, rest: string | undefined): string {
  const digits = whole.replace(/\D/g, '');
  return rest === undefined ? digits : `${digits}.${rest}`;
}
