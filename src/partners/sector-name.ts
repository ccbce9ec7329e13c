import type { Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { sectionKey } from './sectors';

export function sectorName(locale: Locale, division: string | null): string {
  const key = division === null ? null : sectionKey(division);
  return key ? translate(locale, key) : '';
}
