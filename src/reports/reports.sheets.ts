import type { Locale } from '../kernel/actor';
import { decimalText } from '../kernel/money';
import { countryName } from '../texts/format';
import { translate } from '../texts/translator';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import type { OfficeCleared } from './coverage';
import type { DistributionLine } from './distribution';
import type { GrantRow, SeenTo } from './reports.service';

export interface Table {
  columns: SheetColumn[];
  rows: SheetValues[];
}

type Kind = SheetColumn['kind'];

function columns(locale: Locale, kinds: Readonly<Record<string, Kind>>): SheetColumn[] {
  return Object.entries(kinds).map(([key, kind]) => ({
    key,
    header: translate(locale, `reports.${key}`),
    kind,
  }));
}

export function coverageTable(locale: Locale, offices: readonly OfficeCleared[]): Table {
  const kinds = {
    region: 'text', office: 'text', required: 'number', clearedInTime: 'number', startedWithout: 'number',
    overridden: 'number', percent: 'percent',
  } as const; // prettier-ignore
  return { columns: columns(locale, kinds), rows: offices.map((office) => ({ ...office })) };
}

export function openTable(locale: Locale, rows: readonly SeenTo[]): Table {
  const kinds = {
    number: 'text', title: 'text', region: 'text', office: 'text', startsOn: 'day', withoutClearance: 'text',
    withoutAnswer: 'text', owner: 'text', caseDueOn: 'day', illustrative: 'text',
  } as const; // prettier-ignore
  const yes = (value: boolean): string => translate(locale, value ? 'common.yes' : 'common.no');
  return {
    columns: columns(locale, kinds),
    rows: rows.map(({ withoutCase: _, ...row }) => ({
      ...row,
      withoutClearance: yes(row.withoutClearance),
      withoutAnswer: yes(row.withoutAnswer),
      illustrative: yes(row.illustrative),
    })),
  };
}

export function distributionTable(locale: Locale, lines: readonly DistributionLine[]): Table {
  const kinds = {
    heading: 'text', partnerships: 'number', collaborations: 'number', total: 'number', percent: 'percent',
  } as const; // prettier-ignore
  return {
    columns: columns(locale, kinds),
    rows: lines.map(({ name, partnerships, collaborations, total, percent }) => ({
      heading: name, partnerships, collaborations, total, percent,
    })),
  }; // prettier-ignore
}

export function grantTable(locale: Locale, rows: readonly GrantRow[]): Table {
  const kinds = {
    number: 'text', office: 'text', country: 'text', title: 'text', requested: 'money', funder: 'text',
    awarded: 'money', illustrative: 'text',
  } as const; // prettier-ignore
  return {
    columns: columns(locale, kinds),
    rows: rows.map((row) => ({
      number: row.reference,
      office: row.officeName,
      country: countryName(locale, row.countryCode),
      title: row.title,
      requested: decimalText(row.requestedMinor, 'USD'),
      funder: row.funder ?? '',
      awarded: row.awardedMinor === null ? '' : decimalText(row.awardedMinor, 'USD'),
      illustrative: translate(locale, row.illustrative ? 'common.yes' : 'common.no'),
    })),
  };
}
