import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { mayAsk } from './permissions';
import { mainPlaces } from './places';
import { placeOf, type NavItem } from './sections';

/** The places this person's roles open, in the order of the line of work. */
export function navigation(actor: Actor | null, path: string, locale: Locale): NavItem[] {
  if (!actor) return [];
  const roles = rolesOf(actor);
  const place = placeOf(path);
  return mainPlaces()
    .filter(({ needs }) => mayAsk(roles, needs))
    .map(({ href, key }) => ({
      href,
      label: translate(locale, key),
      current: href === '/' ? path === '/' : place === href || place.startsWith(`${href}/`),
    }));
}
