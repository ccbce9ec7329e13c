import { IMPORT_COLUMNS } from '../questionnaire/columns';
import type { ImportKind } from '../questionnaire/questionnaire.vocabulary';
import { sheetColumn } from '../questionnaire/template';
import type { SheetValues } from '../web/spreadsheet/sheet';
import { writeCsv } from '../web/spreadsheet/write-csv';
import { writeXlsx } from '../web/spreadsheet/write-xlsx';
import type { Locale } from '../kernel/actor';
import type {
  ContributionRecord,
  EngagementRecord,
  IllustrativeRecords,
  PartnerRecord,
} from './records/shapes';

/** A file as an office would hand it in. */
export interface DemoFile {
  name: string;
  kind: ImportKind;
  content: Buffer;
}

const RUNNING = 'Reported by the office as already running; due diligence had not been recorded.';
const RECEIVED = 'Received before the clearance of its giver was recorded.';

/**
 * The illustrative records as the files that would have brought them: offices and partners as CSV, one
 * questionnaire a year and what headquarters added while cleaning, contributions as XLSX.
 */
export async function demoFiles(records: IllustrativeRecords): Promise<DemoFile[]> {
  const partners = new Map(records.partners.map((partner) => [partner.ref, partner]));
  const leads = leadOffices(records);
  const engagements = (campaign: string | null): SheetValues[] =>
    records.engagements
      .filter(({ questionnaire }) => questionnaire === campaign)
      .map((record) => engagementRow(record, partners));
  const given = (from: string, to: string): SheetValues[] =>
    records.contributions
      .filter(({ receivedOn }) => receivedOn >= from && receivedOn < to)
      .map((record) => contributionRow(record, partners));
  return [
    csv('offices.csv', 'offices', 'en', records.offices.map((office) => ({ ...office, office_kind: office.kind }))),
    csv('partners.csv', 'partners', 'fr', records.partners.map((partner) => partnerRow(partner, leads))),
    await xlsx('questionnaire-2016.xlsx', 'engagements', 'en', engagements('2016')),
    await xlsx('questionnaire-2017.xlsx', 'engagements', 'es', engagements('2017')),
    await xlsx('added-while-cleaning.xlsx', 'engagements', 'en', engagements(null)),
    await xlsx('contributions-2015-2016.xlsx', 'contributions', 'en', given('2015', '2017')),
    await xlsx('contributions-2017.xlsx', 'contributions', 'en', given('2017', '2018')),
  ]; // prettier-ignore
}

/** A partner is led by the office of its first engagement or gift, else by headquarters. */
function leadOffices(records: IllustrativeRecords): ReadonlyMap<string, string> {
  const leads = new Map<string, string>();
  for (const { partnerRef, office } of [...records.engagements, ...records.contributions]) {
    if (partnerRef !== null && !leads.has(partnerRef)) leads.set(partnerRef, office);
  }
  return leads;
}

function partnerRow(partner: PartnerRecord, leads: ReadonlyMap<string, string>): SheetValues {
  return {
    reference: partner.ref,
    name: partner.name,
    partner_kind: partner.kind,
    country: partner.country,
    office: leads.get(partner.ref) ?? 'HQ',
    sector: partner.sector,
    size: partner.size,
    group: partner.parentRef,
    aliases: partner.aliases.join('; '),
  };
}

type Partners = ReadonlyMap<string, PartnerRecord>;

function partnerCells(ref: string, partners: Partners): SheetValues {
  const partner = partners.get(ref);
  return {
    partner: partner?.name ?? '',
    partner_reference: ref,
    partner_kind: partner?.kind ?? '',
    partner_country: partner?.country ?? '',
  };
}

function engagementRow(record: EngagementRecord, partners: Partners): SheetValues {
  const running = record.kind === 'partnership';
  return {
    reference: record.reference,
    title: record.title,
    engagement_kind: record.kind,
    type: record.type,
    office: record.office,
    other_offices: record.otherOffices.join('; '),
    countries: record.countries.join('; '),
    ...partnerCells(record.partnerRef, partners),
    other_partners: record.otherPartnerRefs.join('; '),
    theme: record.theme,
    starts_on: record.startsOn,
    ends_on: record.endsOn,
    agreement: record.agreement,
    workshop: record.workshop,
    questionnaire: record.questionnaire,
    due_diligence: record.reportedDueDiligence,
    found_running: running ? 'yes' : null,
    found_running_reason: running ? RUNNING : null,
  };
}

function contributionRow(record: ContributionRecord, partners: Partners): SheetValues {
  const named = record.partnerRef !== null;
  return {
    reference: record.reference,
    ...(record.partnerRef === null ? {} : partnerCells(record.partnerRef, partners)),
    public_label: record.publicLabel,
    office: record.office,
    received_on: record.receivedOn,
    form: record.form,
    currency: record.currency,
    amount: record.amount,
    units_per_usd: record.unitsPerUsd,
    rate_date: record.rateDate,
    channel: record.channel,
    earmarking: record.earmarking,
    to_be_allocated: record.toBeAllocated ? 'yes' : 'no',
    booked_as: record.bookedAs,
    type: record.type,
    engagement: record.engagementRef,
    valuation: record.valuation,
    received_without_clearance: named ? 'yes' : null,
    received_without_clearance_reason: named ? RECEIVED : null,
  };
}

function columnsOf(kind: ImportKind, locale: Locale): ReturnType<typeof sheetColumn>[] {
  return IMPORT_COLUMNS[kind].map((column) => sheetColumn(locale, column, {}));
}

export function csv(name: string, kind: ImportKind, locale: Locale, rows: SheetValues[]): DemoFile {
  return { name, kind, content: Buffer.from(writeCsv(columnsOf(kind, locale), rows)) };
}

async function xlsx(name: string, kind: ImportKind, locale: Locale, rows: SheetValues[]): Promise<DemoFile> {
  return { name, kind, content: await writeXlsx([{ name: kind, columns: columnsOf(kind, locale), rows }]) };
}
