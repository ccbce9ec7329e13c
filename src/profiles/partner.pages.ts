import type { Actor, Locale } from '../kernel/actor';
import { decimalText } from '../kernel/money';
import type { Office } from '../offices/office.entity';
import { countryChoices, countryName, formatDay } from '../texts/format';
import { translate } from '../texts/translator';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import { giftOffices } from '../partners/gift.scope';
import type { PartnerRow } from './partners.service';
import { LISTINGS, PARTNER_KINDS, PARTNER_SIZES } from '../partners/partners.vocabulary';
import { sectorName } from '../partners/sector-name';
import { DIVISIONS } from '../partners/sectors';

interface Option {
  value: string;
  label: string;
}

/** A row as the list page shows it. */
export const partnerShown = (locale: Locale) => (row: PartnerRow) => ({
  id: row.partner.id,
  name: row.partner.name,
  illustrative: row.partner.illustrative,
  kind: translate(locale, `partners.kind.${row.partner.kind}`),
  country: countryName(locale, row.partner.countryCode),
  also: row.facts.aliases.slice(0, 3).join(', '),
  standing: row.facts.standing,
  standingText: standingText(locale, row),
  office: row.office,
  engagements: row.facts.engagements,
  countries: row.facts.countries,
  givenMinor: row.facts.givenMinor,
  waitingMinor: row.facts.waitingMinor,
});

/** “until 3 March 2028”, “suspended”, “expired on …”, “not cleared”. */
export function standingText(locale: Locale, { facts: { standing } }: PartnerRow): string {
  return translate(locale, `partners.standing.${standing.state}`, {
    day: standing.until ? formatDay(locale, standing.until) : '',
  });
}

export const partnerExported =
  (locale: Locale) =>
  (row: PartnerRow): SheetValues => ({
    id: row.partner.id,
    name: row.partner.name,
    kind: translate(locale, `partners.kind.${row.partner.kind}`),
    country: countryName(locale, row.partner.countryCode),
    size: row.partner.size ? translate(locale, `partners.size.${row.partner.size}`) : '',
    foundedIn: row.partner.foundedIn ? String(row.partner.foundedIn) : '',
    familyRun: row.partner.familyRun ? translate(locale, 'common.yes') : '',
    sector: row.partner.sector,
    aliases: row.facts.aliases.join('; '),
    office: row.office,
    listing: translate(locale, `partners.listing.${row.partner.listing}`),
    level: row.facts.standing.level ? translate(locale, `level.${row.facts.standing.level}`) : '',
    cleared: standingText(locale, row),
    engagements: row.facts.engagements,
    given: decimalText(row.facts.givenMinor, 'USD'),
    waiting: decimalText(row.facts.waitingMinor, 'USD'),
  });

export function partnerColumns(locale: Locale, actor: Actor): SheetColumn[] {
  const given = givenKey(actor);
  const kinds = { id: 'number', engagements: 'number', given: 'money', waiting: 'money' } as const;
  const keys = ['id', 'name', 'kind', 'country', 'size', 'foundedIn', 'familyRun', 'sector', 'aliases', 'office', 'listing', 'level', 'cleared', 'engagements', 'given', 'waiting']; // prettier-ignore
  return keys.map((key) => ({
    key,
    header: translate(locale, key === 'given' ? given : `partners.field.${key}`),
    kind: key in kinds ? kinds[key as keyof typeof kinds] : 'text',
  }));
}

/** The heading of what a partner gave: whoever sees the gifts to some offices only is told so. */
export function givenKey(actor: Actor): string {
  return giftOffices(actor) === 'all' ? 'partners.field.given' : 'partners.field.given_here';
}

/** The choices of the list's filters. */
export function partnerFilters(
  locale: Locale,
  offices: readonly Office[],
  countryCodes: readonly string[],
): Record<'kinds' | 'countries' | 'offices' | 'cleared', readonly Option[]> {
  return {
    kinds: named(locale, PARTNER_KINDS, 'partners.kind'),
    countries: countryChoices(locale, countryCodes),
    offices: offices.map(({ id, name }) => ({ value: String(id), label: name })),
    cleared: named(locale, ['valid', 'none', 'suspended', 'expired'], 'partners.cleared'),
  };
}

/** The choices of the form. */
export function partnerChoices(
  locale: Locale,
  offices: readonly Office[],
  countryCodes: readonly string[],
): object {
  return {
    kinds: named(locale, PARTNER_KINDS, 'partners.kind'),
    sizes: named(locale, PARTNER_SIZES, 'partners.size'),
    listings: named(locale, LISTINGS, 'partners.listing'),
    countries: countryChoices(locale, countryCodes),
    sectors: DIVISIONS.map((value) => ({ value, label: `${value} · ${sectorName(locale, value)}` })),
    offices: offices.map(({ id, name }) => ({ value: String(id), label: name })),
  };
}

function named(locale: Locale, values: readonly string[], prefix: string): Option[] {
  return values.map((value) => ({ value, label: translate(locale, `${prefix}.${value}`) }));
}
