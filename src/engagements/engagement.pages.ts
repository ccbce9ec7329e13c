import type { Locale } from '../kernel/actor';
import { countryChoices, countryName, formatDay } from '../texts/format';
import { translate } from '../texts/translator';
import type { ListRequest } from '../web/list';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import type { Office } from '../offices/office.entity';
import { exempt } from './engagement';
import { CLEARANCE_FILTERS } from './engagement-list';
import type { EngagementWithParts } from './engagement-parts';
import { ENGAGEMENT_KINDS, ENGAGEMENT_STATES } from './engagements.vocabulary';
import { typeName } from './partnership-type';
import type { PartnershipType } from './partnership-type.entity';

/** A row of the list and of its export; days stay days, so that a spreadsheet can sort them. */
export const engagementRow =
  (locale: Locale) =>
  (engagement: EngagementWithParts): SheetValues & { id: number } => ({
    id: engagement.id,
    number: engagement.number,
    title: engagement.title,
    kind: translate(locale, `engagements.kind.${engagement.kind}`),
    type: typeName(engagement.type, locale),
    partners: engagement.partners.map(({ name }) => name).join('; '),
    state: translate(locale, `engagements.state.${engagement.state}`),
    office: engagement.office.name,
    offices: engagement.otherOffices.map(({ name }) => name).join('; '),
    countries: engagement.countryCodes.map((code) => countryName(locale, code)).join('; '),
    theme: engagement.theme,
    starts: engagement.startsOn,
    ends: engagement.endsOn,
    agreement: translate(locale, `engagements.agreement.${engagement.agreement}`),
    agreed: engagement.agreedOn,
    clearance: clearanceMark(engagement, locale),
    workshop: engagement.workshop,
    questionnaire: engagement.questionnaire,
  });

/** What is said of an engagement that was let through; empty for the common ones. */
export function clearanceMark(engagement: EngagementWithParts, locale: Locale): string {
  if (!exempt(engagement)) return '';
  return translate(
    locale,
    `engagements.clearance.${engagement.overrideBy === null ? 'running' : 'override'}`,
  );
}

const COLUMNS = [
  'number', 'title', 'kind', 'type', 'partners', 'state', 'office', 'offices', 'countries', 'theme', 'starts', 'ends',
  'agreement', 'agreed', 'clearance', 'workshop', 'questionnaire',
]; // prettier-ignore

export function engagementColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map((key) => ({
    key,
    header: translate(locale, `engagements.field.${key}`),
    kind: ['starts', 'ends', 'agreed'].includes(key) ? 'day' : 'text',
  }));
}

/** First and last day as people write a period. */
export function periodText(
  engagement: Pick<EngagementWithParts, 'startsOn' | 'endsOn'>,
  locale: Locale,
): string {
  const ends = engagement.endsOn
    ? formatDay(locale, engagement.endsOn)
    : translate(locale, 'engagements.runs_on');
  return `${formatDay(locale, engagement.startsOn)} – ${ends}`;
}

/** A row as the list page shows it. */
export const engagementShown =
  (locale: Locale) =>
  (engagement: EngagementWithParts): object => ({
    ...engagementRow(locale)(engagement),
    period: periodText(engagement, locale),
    illustrative: engagement.illustrative,
  });

interface Choice {
  value: string;
  label: string;
}

/** One filter of the list, as a select with what is chosen in it. */
interface Filter {
  name: string;
  label: string;
  options: readonly Choice[];
  /** What is chosen. */
  value: string;
}

export function engagementFilters(
  request: ListRequest,
  locale: Locale,
  from: { types: readonly PartnershipType[]; offices: readonly Office[]; countryCodes: readonly string[] },
): Filter[] {
  const words = (name: string, values: readonly string[]): Choice[] =>
    values.map((value) => ({ value, label: translate(locale, `engagements.${name}.${value}`) }));
  const mine = { value: 'mine', label: translate(locale, 'engagements.mine') };
  const choices: Record<string, readonly Choice[]> = {
    kind: words('kind', ENGAGEMENT_KINDS),
    type: from.types.map((type) => ({ value: type.code, label: typeName(type, locale) })),
    state: words('state', [...ENGAGEMENT_STATES, 'counted']),
    office: [mine, ...from.offices.map(({ id, name }) => ({ value: String(id), label: name }))],
    country: countryChoices(locale, from.countryCodes),
    clearance: words('clearance', CLEARANCE_FILTERS),
  };
  return Object.entries(choices).map(([name, options]) => ({
    name,
    label: translate(locale, `engagements.field.${name}`),
    options,
    value: request.filters[name] ?? '',
  }));
}
