import { isDay } from '../kernel/clock';
import type { Locale } from '../kernel/actor';
import { formatDay } from '../texts/format';
import { translate } from '../texts/translator';
import type { Notice } from './notice.entity';

type Said = Pick<Notice, 'kind' | 'values'>;

/** The sentence of a notice in the reader's language. */
export function sentenceOf(locale: Locale, { kind, values }: Said): string {
  const worded = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && isDay(value) ? formatDay(locale, value) : value,
  ]);
  try {
    return translate(locale, kind, Object.fromEntries(worded) as Said['values']);
  } catch {
    // A newer release may name a value that an older notice does not carry: the page must still open.
    return translate(locale, 'notices.something');
  }
}
