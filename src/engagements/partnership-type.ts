import type { Locale } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import type { PartnershipType } from './partnership-type.entity';

type Named = Pick<PartnershipType, 'nameEn' | 'nameFr' | 'nameEs'>;

/** The type's name in a language. */
export function typeName(type: Named, locale: Locale): string {
  return { en: type.nameEn, fr: type.nameFr, es: type.nameEs }[locale];
}

export function typeDescription(type: PartnershipType, locale: Locale): string {
  return { en: type.descriptionEn, fr: type.descriptionFr, es: type.descriptionEs }[locale];
}

export function typeOutcome(type: PartnershipType, locale: Locale): string {
  return { en: type.outcomeEn, fr: type.outcomeFr, es: type.outcomeEs }[locale];
}

/** True from the day it is retired: it stays on old records and is not chosen anew. */
export function isRetired(type: Pick<PartnershipType, 'retiredOn'>, today: Day): boolean {
  return type.retiredOn !== null && type.retiredOn <= today;
}
