import { mayAsk, type Permission } from '../access/permissions';
import { rolesOf, type Actor } from '../kernel/actor';
import { translate } from '../texts/translator';

const PLACES: readonly { href: string; key: string; needs: Permission }[] = [
  { href: '/screening/search', key: 'screening.tab.search', needs: 'screening.search' },
  { href: '/screening/hits', key: 'screening.tab.hits', needs: 'screening.read' },
  { href: '/screening/lists', key: 'screening.tab.lists', needs: 'screening.read' },
  { href: '/screening/runs', key: 'screening.tab.runs', needs: 'screening.read' },
  { href: '/screening/lookups', key: 'screening.tab.lookups', needs: 'screening.lookups' },
  { href: '/screening/settings', key: 'screening.tab.settings', needs: 'screening.read' },
];

/** The places of the screening that a person's roles open; for `{{> screening/parts/tabs}}`. */
export function screeningTabs(
  actor: Actor,
  here: string,
): { href: string; label: string; current: boolean }[] {
  const roles = rolesOf(actor);
  return PLACES.filter(({ needs }) => mayAsk(roles, needs)).map(({ href, key }) => ({
    href,
    label: translate(actor.locale, key),
    current: href === here,
  }));
}
