import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { mayAsk, type Permission } from './permissions';
import { placeOf, type NavItem } from './sections';

const PLACES: readonly { href: string; under: string; key: string; needs: Permission }[] = [
  { href: '/', under: '/', key: 'nav.home', needs: 'home.read' },
  { href: '/partners', under: '/partners', key: 'nav.partners', needs: 'partners.read' },
  { href: '/engagements', under: '/engagements', key: 'nav.engagements', needs: 'engagements.read' },
  { href: '/cases', under: '/cases', key: 'nav.cases', needs: 'cases.read' },
  { href: '/screening', under: '/screening', key: 'nav.screening', needs: 'screening.search' },
  { href: '/contributions', under: '/contributions', key: 'nav.contributions', needs: 'contributions.read' },
  { href: '/imports', under: '/imports', key: 'nav.imports', needs: 'questionnaire.import' },
  { href: '/reports', under: '/reports', key: 'nav.reports', needs: 'reports.read' },
  { href: '/compendium', under: '/compendium', key: 'nav.compendium', needs: 'compendium.read' },
  { href: '/offices', under: '/offices', key: 'nav.offices', needs: 'offices.write' },
  { href: '/users', under: '/users', key: 'nav.users', needs: 'users.manage' },
  { href: '/audit', under: '/audit', key: 'nav.audit', needs: 'audit.read' },
]; // prettier-ignore

/** The places this person's roles open, in the order of the line of work. */
export function navigation(actor: Actor | null, path: string, locale: Locale): NavItem[] {
  if (!actor) return [];
  const roles = rolesOf(actor);
  const place = placeOf(path);
  return PLACES.filter(({ needs }) => mayAsk(roles, needs)).map(({ href, under, key }) => ({
    href,
    label: translate(locale, key),
    current: under === '/' ? path === '/' : place === under || place.startsWith(`${under}/`),
  }));
}
