import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { mayAsk } from './permissions';
import { tabsByPlace, type Tab } from './places';

/** A link to a place, and whether it is the one that is open. */
export interface NavItem {
  href: string;
  label: string;
  current: boolean;
}

/** The lists beside this one that a person's roles open; none on a page that is not such a list. */
export function tabsOf(actor: Actor | null, path: string, locale: Locale): NavItem[] {
  if (!actor) return [];
  const isHere = ({ href, also }: Tab): boolean => path === href || path === also;
  const tabs = [...tabsByPlace().values()].find((each) => each.some(isHere)) ?? [];
  const roles = rolesOf(actor);
  return tabs
    .filter(({ needs }) => mayAsk(roles, needs))
    .map((tab) => ({ href: tab.href, label: translate(locale, tab.key), current: isHere(tab) }));
}

/** The place in the main navigation under which this page stands. */
export function placeOf(path: string): string {
  const isUnder = ({ href }: Tab): boolean => path === href || path.startsWith(`${href}/`);
  return [...tabsByPlace()].find(([, tabs]) => tabs.some(isUnder))?.[0] ?? path;
}
