import type { Actor, Locale } from '../kernel/actor';
import { rolesOf } from '../kernel/actor';
import { mayAsk } from '../access/permissions';
import { daysBetween } from '../kernel/clock';
import { weightOf } from '../kernel/counted';
import { decimalText } from '../kernel/money';
import { formatDay, formatMoney } from '../texts/format';
import { translate } from '../texts/translator';
import { listModel, type ListRequest } from '../web/list';
import { typedNumber } from '../web/reader-style';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import type { Choice, ContributionChoices } from './contribution.choices';
import { SET_BACK } from './received-day';
import type { OpenContributionMove } from './contribution-moves';
import type { NamedContribution } from './contributions.service';
import {
  BOOKINGS,
  CHANNELS,
  CONTRIBUTION_FORMS,
  CONTRIBUTION_STATES,
  EARMARKINGS,
} from './contributions.vocabulary';

/** The choices of a fixed vocabulary, in the reader's words. */
function words(locale: Locale, field: string, values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, label: translate(locale, `contributions.${field}.${value}`) }));
}

export async function listPage(
  choices: ContributionChoices,
  actor: Actor,
  locale: Locale,
  request: ListRequest,
  found: { rows: NamedContribution[]; total: number; usdMinor: number; waitingMinor: number },
): Promise<object> {
  const filter = (name: string, label: string, options: Choice[]): object => {
    return {
      name,
      label: translate(locale, `contributions.field.${label}`),
      options,
      value: request.filters[name] ?? '',
    };
  };
  return {
    titleKey: 'contributions.title',
    rows: found.rows,
    usdMinor: found.usdMinor,
    waitingMinor: found.waitingMinor,
    list: listModel(request, found.total, '/contributions'),
    year: request.filters.year ?? '',
    filters: [
      filter('channel', 'channel', words(locale, 'channel', CHANNELS)),
      filter('form', 'form', words(locale, 'form', CONTRIBUTION_FORMS)),
      filter('earmarking', 'earmarking', words(locale, 'earmarking', EARMARKINGS)),
      filter('allocation', 'allocation', words(locale, 'allocation', ['open', 'done'])),
      filter('booked_as', 'booked_as', words(locale, 'booked_as', BOOKINGS)),
      filter('state', 'state', words(locale, 'state', [...CONTRIBUTION_STATES, 'counted'])),
      filter('type', 'type', await choices.types(locale)),
      filter('office', 'office', await choices.officesFor(actor, 'read')),
    ],
    mayWrite: mayAsk(rolesOf(actor), 'contributions.write'),
  };
}

export function detailPage(
  actor: Actor,
  locale: Locale,
  row: NamedContribution,
  moves: readonly OpenContributionMove[],
): object {
  const { state, number, receivedOn, currency, usdMinor } = row;
  return {
    title: translate(locale, 'contributions.one', { number }),
    row,
    amount: formatMoney(locale, row.amountMinor, currency),
    usd: formatMoney(locale, usdMinor, 'USD'),
    receivedOn,
    dayForAnalyst:
      state === 'recorded' && row.dayReason !== null
        ? { why: row.dayReason === SET_BACK ? null : row.dayReason }
        : null,
    saidReason: state === 'recorded' ? row.overrideReason : null,
    rate: currency === 'USD' ? null : shownRate(locale, row),
    largest: row.largestMinor === null ? null : formatMoney(locale, row.largestMinor, currency),
    moves: moves.map(({ move, note, refusals }) => ({
      move,
      note,
      label: translate(locale, `contributions.move.${move}`),
      refusals: refusals.map(({ key, values }) => translate(locale, key, values)),
    })),
    mayChange: state === 'recorded' && mayAsk(rolesOf(actor), 'contributions.write'),
    mayOpenPartner: row.partnerId !== null && mayAsk(rolesOf(actor), 'partners.read'),
  };
}

/** Rate, its day, and how old it was when the gift came: whoever reads the dollars has to see what made them. */
function shownRate(locale: Locale, row: NamedContribution): object {
  const { currency, rateDay, receivedOn, rateReason } = row;
  const age = daysBetween(rateDay, receivedOn);
  const values = { currency, rate: typedNumber(locale, row.unitsPerUsd), day: formatDay(locale, rateDay) };
  return {
    text: translate(locale, 'contributions.rate_text', values),
    age:
      age < 0
        ? translate(locale, 'contributions.rate_later', { count: -age })
        : translate(locale, 'contributions.rate_age', { count: age }),
    reason: rateReason,
  };
}

/** What a form was opened with: a search for the giver, or the giver and engagement it comes from. */
export interface FormQuery {
  partner?: string;
  partnerId?: string;
  engagementId?: string;
}

/** The model of the form, for a new contribution or one that is there. */
export async function formPage(
  choices: ContributionChoices,
  actor: Actor,
  locale: Locale,
  query: FormQuery,
  row: NamedContribution | null,
): Promise<object> {
  const search = typeof query.partner === 'string' ? query.partner.trim().slice(0, 100) : '';
  const partnerId = row?.partnerId ?? idOf(query.partnerId);
  const engagementId = row?.engagementId ?? idOf(query.engagementId);
  const offered = await choices.partners(actor, search, partnerId);
  // A giver the person does not see stays the giver when something else is changed.
  const unseen = row?.partnerId && !offered.some(({ value }) => Number(value) === row.partnerId);
  const partners = unseen ? [...offered, { value: String(row.partnerId), label: row.donor }] : offered;
  return {
    titleKey: row ? 'contributions.change' : 'contributions.add',
    action: row ? `/contributions/${row.id}` : '/contributions',
    searchAction: row ? `/contributions/${row.id}/edit` : '/contributions/new',
    search,
    found: search === '' ? null : offered.length,
    row: row && {
      ...row,
      amount: typedNumber(locale, decimalText(row.amountMinor, row.currency)),
      unitsPerUsd: typedNumber(locale, row.unitsPerUsd),
      largestGift:
        row.largestMinor === null ? '' : typedNumber(locale, decimalText(row.largestMinor, row.currency)),
    },
    partnerId: partnerId ?? (search !== '' && offered.length === 1 ? offered[0]?.value : ''),
    engagementId: engagementId ?? '',
    partners,
    engagements: await choices.engagements(actor, partners.map((each) => Number(each.value)), engagementId),
    offices: await choices.officesFor(actor, 'write'),
    types: await choices.types(locale),
    forms: words(locale, 'form', CONTRIBUTION_FORMS),
    earmarkings: words(locale, 'earmarking', EARMARKINGS),
    channels: words(locale, 'channel', CHANNELS),
    bookings: words(locale, 'booked_as', BOOKINGS),
  }; // prettier-ignore
}

function idOf(text: string | undefined): number | null {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

const COLUMNS: readonly (readonly [string, SheetColumn['kind']])[] = [
  ['number', 'text'],
  ['donor', 'text'],
  ['office', 'text'],
  ['received', 'day'],
  ['form', 'text'],
  ['description', 'text'],
  ['valuation', 'text'],
  ['currency', 'text'],
  ['amount', 'money'],
  ['rate', 'number'],
  ['rate_day', 'day'],
  ['rate_reason', 'text'],
  ['usd', 'money'],
  ['earmarking', 'text'],
  ['allocation', 'text'],
  ['channel', 'text'],
  ['booked_as', 'text'],
  ['state', 'text'],
  ['weight', 'text'],
  ['accepted', 'day'],
];

export function sheetColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map(([key, kind]) => ({
    key,
    kind,
    header: translate(locale, `contributions.field.${key}`),
  }));
}

export const sheetRow =
  (locale: Locale) =>
  (row: NamedContribution): SheetValues => ({
    number: row.number,
    donor: row.donor,
    office: row.officeName,
    received: row.receivedOn,
    form: translate(locale, `contributions.form.${row.form}`),
    description: row.description,
    valuation: row.valuation,
    currency: row.currency,
    amount: decimalText(row.amountMinor, row.currency),
    rate: row.unitsPerUsd,
    rate_day: row.rateDay,
    rate_reason: row.rateReason,
    usd: decimalText(row.usdMinor, 'USD'),
    earmarking: translate(locale, `contributions.earmarking.${row.earmarking}`),
    allocation: translate(locale, `contributions.allocation.${row.toBeAllocated ? 'open' : 'done'}`),
    channel: translate(locale, `contributions.channel.${row.channel}`),
    booked_as: translate(locale, `contributions.booked_as.${row.bookedAs}`),
    state: translate(locale, `contributions.state.${row.state}`),
    weight: translate(locale, `contributions.weight.${weightOf(row.state)}`),
    accepted: row.acceptedOn,
  });
