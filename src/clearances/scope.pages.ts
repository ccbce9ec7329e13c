import type { EntityManager } from 'typeorm';
import type { Locale } from '../kernel/actor';
import { Country } from '../offices/country.entity';
import { countryChoices, countryName } from '../texts/format';
import { translate } from '../texts/translator';
import { Clearance } from './clearance.entity';
import { scopesOf } from './load-lines';
import { PARTNERSHIP_TYPES, type PartnershipTypeName } from './partnership-types';

/** Countries that can be chosen at once. */
const PLACES = ['1', '2', '3', '4'];

/** What the form of a decision offers to limit a clearance to. */
export async function scopeForm(manager: EntityManager, locale: Locale): Promise<object> {
  const types = await PARTNERSHIP_TYPES.only(manager);
  const countries = await manager.find(Country, { order: { code: 'ASC' } });
  return {
    covers: ['partner', 'group'].map((value) => ({
      value,
      label: translate(locale, `scope.covers.${value}`),
    })),
    types: types.map((type) => ({ value: String(type.id), label: nameOf(type, locale) })),
    countries: countryChoices(
      locale,
      countries.map(({ code }) => code),
    ),
    places: PLACES,
  };
}

/** In words what the newest clearance of a case does not reach, or reaches beyond the partner; none when it is whole. */
export async function reachOfCase(manager: EntityManager, caseId: number, locale: Locale): Promise<string[]> {
  const [newest] = await manager.find(Clearance, { where: { caseId }, order: { id: 'DESC' }, take: 1 });
  const scope = newest && (await scopesOf(manager, [newest.id])).get(newest.id);
  if (!scope) return [];
  const says: string[] = [translate(locale, `scope.covers.${scope.covers}`)];
  if (!scope.donations) says.push(translate(locale, 'scope.without_donations'));
  if (scope.typeIds.length > 0) {
    const types = await PARTNERSHIP_TYPES.only(manager, scope.typeIds);
    says.push(...types.map((type) => nameOf(type, locale)));
  }
  return [...says, ...scope.countryCodes.map((code) => countryName(locale, code))];
}

function nameOf({ nameEn, nameFr, nameEs }: PartnershipTypeName, locale: Locale): string {
  return { en: nameEn, fr: nameFr, es: nameEs }[locale];
}
