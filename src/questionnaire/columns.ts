import type { SheetColumn } from '../web/spreadsheet/sheet';
import { PARTNER_KINDS, PARTNER_SIZES, LISTINGS } from '../partners/partners.vocabulary';
import {
  AGREEMENT_KINDS,
  ENGAGEMENT_KINDS,
  REPORTED_DUE_DILIGENCES,
} from '../engagements/engagements.vocabulary';
import {
  BOOKINGS,
  CHANNELS,
  CONTRIBUTION_FORMS,
  EARMARKINGS,
} from '../contributions/contributions.vocabulary';
import { OFFICE_KINDS } from '../offices/offices.vocabulary';
import type { ImportKind } from './questionnaire.vocabulary';

/** The states a row may be handed in with: what is still under review is not reported yet. */
export const REPORTED_STATES = ['draft', 'agreed', 'active', 'suspended', 'closed', 'cancelled'] as const;

/** A column of a file that is handed in; its header and its hint are texts by its key. */
export interface ImportColumn {
  key: string;
  kind: SheetColumn['kind'];
  required?: boolean;
  /** What may stand in it, with the first part of the text keys of its words. */
  choices?: { values: readonly string[]; words: string };
  /** Values looked up in the register. */
  from?: 'offices' | 'types' | 'countries';
  /** A hint of its own; else by what the column takes. */
  hint?:
    | 'list'
    | 'reference'
    | 'partner'
    | 'gate'
    | 'engagement'
    | 'day_reason'
    | 'questionnaire'
    | 'currency'
    | 'rate'
    | 'year';
}

const YES_NO = { values: ['yes', 'no'], words: 'common' };

const PARTNER_KIND = { values: PARTNER_KINDS, words: 'partners.kind' };

const PARTNER_COLUMNS: readonly ImportColumn[] = [
  { key: 'partner_reference', kind: 'text', hint: 'reference' },
  { key: 'partner_kind', kind: 'text', choices: PARTNER_KIND, hint: 'partner' },
  { key: 'partner_country', kind: 'text', from: 'countries', hint: 'partner' },
];

/** Every kind of file and its columns, in the order of the template. */
export const IMPORT_COLUMNS: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  offices: [
    { key: 'code', kind: 'text', required: true },
    { key: 'name', kind: 'text', required: true },
    { key: 'office_kind', kind: 'text', required: true, choices: { values: OFFICE_KINDS, words: 'offices.kind' } },
    { key: 'parent', kind: 'text', from: 'offices' },
    { key: 'country', kind: 'text', from: 'countries' },
  ],
  partners: [
    { key: 'reference', kind: 'text', hint: 'reference' },
    { key: 'name', kind: 'text', required: true },
    { key: 'partner_kind', kind: 'text', required: true, choices: PARTNER_KIND },
    { key: 'country', kind: 'text', required: true, from: 'countries' },
    { key: 'office', kind: 'text', required: true, from: 'offices' },
    { key: 'sector', kind: 'text' },
    { key: 'size', kind: 'text', choices: { values: PARTNER_SIZES, words: 'partners.size' } },
    { key: 'founded_in', kind: 'text', hint: 'year' },
    { key: 'family_business', kind: 'text', choices: YES_NO },
    { key: 'group', kind: 'text', hint: 'partner' },
    { key: 'aliases', kind: 'text', hint: 'list' },
    { key: 'listing', kind: 'text', choices: { values: LISTINGS, words: 'partners.listing' } },
    { key: 'website', kind: 'text' },
    { key: 'note', kind: 'text' },
  ],
  engagements: [
    { key: 'reference', kind: 'text', hint: 'reference' },
    { key: 'title', kind: 'text', required: true },
    { key: 'engagement_kind', kind: 'text', required: true, choices: { values: ENGAGEMENT_KINDS, words: 'engagements.kind' } },
    { key: 'type', kind: 'text', required: true, from: 'types' },
    { key: 'office', kind: 'text', required: true, from: 'offices' },
    { key: 'other_offices', kind: 'text', hint: 'list' },
    { key: 'countries', kind: 'text', required: true, hint: 'list' },
    { key: 'partner', kind: 'text', required: true, hint: 'partner' },
    ...PARTNER_COLUMNS,
    { key: 'other_partners', kind: 'text', hint: 'list' },
    { key: 'theme', kind: 'text' },
    { key: 'purpose', kind: 'text' },
    { key: 'starts_on', kind: 'day', required: true },
    { key: 'ends_on', kind: 'day' },
    { key: 'state', kind: 'text', choices: { values: REPORTED_STATES, words: 'engagements.state' } },
    { key: 'agreed_on', kind: 'day' },
    { key: 'agreement', kind: 'text', choices: { values: AGREEMENT_KINDS, words: 'engagements.agreement' } },
    { key: 'workshop', kind: 'text' },
    { key: 'questionnaire', kind: 'text', hint: 'questionnaire' },
    { key: 'due_diligence', kind: 'text', choices: { values: REPORTED_DUE_DILIGENCES, words: 'imports.reported' } },
    { key: 'found_running', kind: 'text', choices: YES_NO, hint: 'gate' },
    { key: 'found_running_since', kind: 'day' },
    { key: 'found_running_reason', kind: 'text', hint: 'gate' },
  ],
  contributions: [
    { key: 'reference', kind: 'text', hint: 'reference' },
    { key: 'partner', kind: 'text', hint: 'partner' },
    ...PARTNER_COLUMNS,
    { key: 'public_label', kind: 'text' },
    { key: 'givers', kind: 'number' },
    { key: 'largest_gift', kind: 'money' },
    { key: 'office', kind: 'text', required: true, from: 'offices' },
    { key: 'received_on', kind: 'day', required: true },
    { key: 'day_reason', kind: 'text', hint: 'day_reason' },
    { key: 'form', kind: 'text', required: true, choices: { values: CONTRIBUTION_FORMS, words: 'contributions.form' } },
    { key: 'currency', kind: 'text', required: true, hint: 'currency' },
    { key: 'amount', kind: 'money', required: true },
    { key: 'units_per_usd', kind: 'number', hint: 'rate' },
    { key: 'rate_date', kind: 'day' },
    { key: 'rate_reason', kind: 'text' },
    { key: 'rate_confirmed', kind: 'text', choices: YES_NO },
    { key: 'channel', kind: 'text', required: true, choices: { values: CHANNELS, words: 'contributions.channel' } },
    { key: 'earmarking', kind: 'text', required: true, choices: { values: EARMARKINGS, words: 'contributions.earmarking' } },
    { key: 'to_be_allocated', kind: 'text', choices: YES_NO },
    { key: 'booked_as', kind: 'text', choices: { values: BOOKINGS, words: 'contributions.booked_as' } },
    { key: 'type', kind: 'text', from: 'types' },
    { key: 'engagement', kind: 'text', hint: 'engagement' },
    { key: 'description', kind: 'text' },
    { key: 'valuation', kind: 'text' },
    { key: 'questionnaire', kind: 'text', hint: 'questionnaire' },
    { key: 'received_without_clearance', kind: 'text', choices: YES_NO, hint: 'gate' },
    { key: 'received_without_clearance_reason', kind: 'text', hint: 'gate' },
  ],
}; // prettier-ignore
