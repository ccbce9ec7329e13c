import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { mayAsk, type Permission } from './permissions';

/** A link to a place, and whether it is the one that is open. */
export interface NavItem {
  href: string;
  label: string;
  current: boolean;
}

interface Tab {
  href: string;
  key: string;
  needs: Permission;
  /** Pages below it that show the tabs too. */
  also?: string;
}

/** The lists of the parts of the product that have several, in the order they are worked through. */
const SECTIONS: Readonly<Record<string, readonly Tab[]>> = {
  '/partners': [
    { href: '/partners', key: 'nav.partners', needs: 'partners.read' },
    { href: '/partners/duplicates', key: 'duplicates.title', needs: 'partners.review' },
    { href: '/group-claims', key: 'groups.title', needs: 'groups.read' },
    { href: '/identity-questions', key: 'identity.title', needs: 'identity.read' },
  ],
  '/cases': [
    { href: '/cases', key: 'tab.cases', needs: 'cases.read' },
    { href: '/library', key: 'tab.library', needs: 'cases.read' },
    { href: '/committee', key: 'tab.committee', needs: 'committee.read' },
    { href: '/monitoring', key: 'tab.monitoring', needs: 'monitoring.read', also: '/monitoring/incidents' },
    { href: '/risks', key: 'tab.risks', needs: 'risks.read' },
    { href: '/concerns', key: 'tab.concerns', needs: 'concerns.read' },
    { href: '/triage', key: 'tab.triage', needs: 'triage.ask' },
    { href: '/policy', key: 'tab.policy', needs: 'policy.read', also: '/policy/versions' },
  ],
  '/screening': [
    { href: '/screening/search', key: 'screening.tab.search', needs: 'screening.search' },
    { href: '/screening/hits', key: 'screening.tab.hits', needs: 'screening.read' },
    { href: '/screening/lists', key: 'screening.tab.lists', needs: 'screening.read' },
    { href: '/screening/runs', key: 'screening.tab.runs', needs: 'screening.read' },
    { href: '/screening/lookups', key: 'screening.tab.lookups', needs: 'screening.lookups' },
    { href: '/screening/settings', key: 'screening.tab.settings', needs: 'screening.read' },
  ],
};

/** The lists beside this one that a person's roles open; none on a page that is not such a list. */
export function tabsOf(actor: Actor | null, path: string, locale: Locale): NavItem[] {
  if (!actor) return [];
  const isHere = ({ href, also }: Tab): boolean => path === href || path === also;
  const tabs = Object.values(SECTIONS).find((each) => each.some(isHere)) ?? [];
  const roles = rolesOf(actor);
  return tabs
    .filter(({ needs }) => mayAsk(roles, needs))
    .map((tab) => ({ href: tab.href, label: translate(locale, tab.key), current: isHere(tab) }));
}

/** The place in the main navigation under which this page stands. */
export function placeOf(path: string): string {
  const isUnder = ({ href }: Tab): boolean => path === href || path.startsWith(`${href}/`);
  return Object.entries(SECTIONS).find(([, tabs]) => tabs.some(isUnder))?.[0] ?? path;
}
