import { AFDB_TABLE, EBRD_TABLE, IADB_TABLE, WORLD_BANK_TABLE } from './layouts/bank-tables';
import { OFSI_TABLE, UK_TABLE } from './layouts/british-tables';
import {
  AUSTRALIA_TABLE,
  CONSOLIDATED_SCREENING_TABLE,
  DENIED_PERSONS_TABLE,
} from './layouts/national-tables';
import type { TableLayout } from './layouts/table-layout';
import type { XmlLayout } from './layouts/xml-layout';
import { CANADA_XML, OFAC_XML, UKRAINE_XML } from './layouts/xml-layouts';
import type { ListFormat } from './list-entry';

/** The list a format is usually of, unless another is named. */
export const USUAL_LISTS: Readonly<Record<ListFormat, { code: string; title: string }>> = {
  'un-xml': { code: 'un', title: 'United Nations Security Council Consolidated List' },
  'ofac-csv': { code: 'ofac-sdn', title: 'OFAC Specially Designated Nationals' },
  'ofac-xml': { code: 'ofac-sdn', title: 'OFAC Specially Designated Nationals' },
  'ofac-advanced': { code: 'ofac-sdn', title: 'OFAC Specially Designated Nationals' },
  'eu-xml': { code: 'eu-fsf', title: 'European Union consolidated financial sanctions' },
  'uk-xml': { code: 'uk', title: 'UK Sanctions List' },
  'uk-csv': { code: 'uk', title: 'UK Sanctions List' },
  ofsi: { code: 'uk-ofsi', title: 'OFSI consolidated list of targets' },
  'au-dfat': { code: 'au-dfat', title: 'Australia consolidated list' },
  'ca-xml': { code: 'ca-sema', title: 'Canada consolidated autonomous sanctions list' },
  'ch-xml': { code: 'ch-seco', title: 'Switzerland SECO consolidated list' },
  'ua-xml': { code: 'ua-terror', title: 'Ukraine list of terrorists and persons under sanctions' },
  'us-dpl': { code: 'us-dpl', title: 'US BIS Denied Persons List' },
  'us-csl': { code: 'us-csl', title: 'US Consolidated Screening List' },
  'world-bank': { code: 'world-bank', title: 'World Bank ineligible firms and individuals' },
  ebrd: { code: 'ebrd', title: 'EBRD ineligible entities' },
  afdb: { code: 'afdb', title: 'African Development Bank sanctioned entities' },
  iadb: { code: 'iadb', title: 'Inter-American Development Bank sanctioned firms and individuals' },
  'opensanctions-csv': { code: 'opensanctions', title: 'OpenSanctions' },
  'opensanctions-json': { code: 'opensanctions', title: 'OpenSanctions' },
  spreadsheet: { code: 'own', title: 'Own list' },
};

/** Tables of publishers, each told by its headers. */
export const TABLES = {
  'uk-csv': UK_TABLE,
  ofsi: OFSI_TABLE,
  'au-dfat': AUSTRALIA_TABLE,
  'us-dpl': DENIED_PERSONS_TABLE,
  'us-csl': CONSOLIDATED_SCREENING_TABLE,
  'world-bank': WORLD_BANK_TABLE,
  ebrd: EBRD_TABLE,
  afdb: AFDB_TABLE,
  iadb: IADB_TABLE,
} as const satisfies Partial<Record<ListFormat, TableLayout>>;

export const XML_LISTS = {
  'ofac-xml': OFAC_XML,
  'ca-xml': CANADA_XML,
  'ua-xml': UKRAINE_XML,
} as const satisfies Partial<Record<ListFormat, XmlLayout>>;

/** Roots of the XML lists, each told by its own. */
export const ROOTS: Readonly<Record<string, ListFormat>> = {
  CONSOLIDATED_LIST: 'un-xml',
  export: 'eu-xml',
  Designations: 'uk-xml',
  sdnList: 'ofac-xml',
  Sanctions: 'ofac-advanced',
  'data-set': 'ca-xml',
  'swiss-sanctions-list': 'ch-xml',
  'consolidated-list': 'ua-xml',
};

export function tableOf(format: ListFormat): TableLayout | null {
  return (TABLES as Partial<Record<ListFormat, TableLayout>>)[format] ?? null;
}

export function xmlOf(format: ListFormat): XmlLayout | null {
  return (XML_LISTS as Partial<Record<ListFormat, XmlLayout>>)[format] ?? null;
}
