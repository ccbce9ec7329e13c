import type { Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import type { Notice } from './notice.entity';

type Said = Pick<Notice, 'kind' | 'values'>;

/** The sentence of a notice in the reader's language: one line, whatever stands in an older record. */
export function sentenceOf(locale: Locale, { kind, values }: Said): string {
  const lines = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(/\s+/g, ' ') : value,
  ]);
  try {
    return translate(locale, kind, Object.fromEntries(lines) as Said['values']);
  } catch {
    // A newer release may name a value that an older notice does not carry: the page must still open.
    return translate(locale, 'notices.something');
  }
}
