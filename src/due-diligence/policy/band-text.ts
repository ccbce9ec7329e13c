import type { Locale } from '../../kernel/actor';
import { formatNumber } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { Band } from './policy';

/** "Above 5 %", "From 10 %". */
export function bandText({ limit, included }: Pick<Band, 'limit' | 'included'>, locale: Locale): string {
  const digits = Number.isInteger(limit) ? 0 : 2;
  return translate(locale, included ? 'policy.from' : 'policy.above', {
    limit: formatNumber(locale, limit, digits),
  });
}
