import type { Locale } from '../kernel/actor';
import { decimalText } from '../kernel/money';
import { formatMoney, formatNumber, formatPercent } from '../texts/format';
import { translate } from '../texts/translator';
import type { SheetColumn } from '../web/spreadsheet/sheet';
import { cautiousShare, fundingRows, multipleOf, returnOf } from './figures';
import type { FinancialYear } from './financial-year.entity';
import type { FundingPlan } from './funding-plan.entity';
import { FUNDERS, FUNDING_LINES, MEASURES } from './goal.vocabulary';
import type { PeerFigure } from './peer-figure.entity';
import type { StrategyFunding } from './strategy-funding.entity';

/** A field of the form below a table of figures. */
interface FormField {
  name: string;
  options: { value: string; label: string }[] | null;
  value: string | number;
  required: boolean;
}

/** One table of published figures, with its form: for a new row, or for the one that is edited. */
export interface FiguresTable {
  code: 'years' | 'funding' | 'peers' | 'plans';
  columns: { key: string; numeric: boolean }[];
  rows: { id: number | null; cells: string[] }[];
  fields: FormField[];
  edited: { id: number; version: number } | null;
}

interface Row {
  id: number;
  version: number;
}

export function yearsTable(
  locale: Locale,
  rows: readonly FinancialYear[],
  edit: number | null,
): FiguresTable {
  const row = rows.find((each) => each.id === edit) ?? null;
  return {
    code: 'years',
    columns: columns(['year', 'measure', '#amount', 'source']),
    rows: rows.map((each) => ({
      id: each.id,
      cells: [
        String(each.year),
        word(locale, 'measure', each.measure),
        money(locale, each.amountMinor),
        each.source,
      ],
    })),
    fields: [
      field('year', row?.year),
      field('measure', row?.measure, { options: words(locale, 'measure', MEASURES) }),
      field('amount', usd(row?.amountMinor)),
      field('source', row?.source),
    ],
    edited: editedOf(row),
  };
}

export function fundingTable(
  locale: Locale,
  rows: readonly StrategyFunding[],
  edit: number | null,
): FiguresTable {
  const row = rows.find((each) => each.id === edit) ?? null;
  return {
    code: 'funding',
    columns: columns(['year', 'line', 'funder', '#amount', 'source']),
    rows: rows.map((each) => ({
      id: each.id,
      cells: [
        String(each.year),
        word(locale, 'line', each.line),
        each.funder ? word(locale, 'funder', each.funder) : '',
        money(locale, each.amountMinor),
        each.source,
      ],
    })),
    fields: [
      field('year', row?.year),
      field('line', row?.line, { options: words(locale, 'line', FUNDING_LINES) }),
      field('funder', row?.funder, { options: words(locale, 'funder', FUNDERS), required: false }),
      field('amount', usd(row?.amountMinor)),
      field('source', row?.source),
    ],
    edited: editedOf(row),
  };
}

/** Required, received and short-fall by year with their shares, above the entries they are summed from. */
export function fundingSummary(locale: Locale, rows: readonly StrategyFunding[]): object[] {
  return fundingRows(rows).map((row) => ({
    label: row.year === null ? translate(locale, 'common.total') : String(row.year),
    required: money(locale, row.required),
    parts: [row.received, row.fromOrganization, row.fromMemberStates, row.shortfall].map((minor, index) => ({
      usd: money(locale, minor),
      share: percent(locale, row.shares[index] ?? null),
    })),
  }));
}

export function peersTable(locale: Locale, rows: readonly PeerFigure[], edit: number | null): FiguresTable {
  const row = rows.find((each) => each.id === edit) ?? null;
  return {
    code: 'peers',
    columns: columns(['organization', 'year', '#amount', '#share', '#spent', '#return', 'source']),
    rows: rows.map((each) => ({
      id: each.id,
      cells: [
        each.organization,
        String(each.year),
        money(locale, each.amountMinor),
        percent(locale, each.shareBasisPoints === null ? null : each.shareBasisPoints / 100, 2),
        each.spentCentsPerDollar === null ? '–' : money(locale, each.spentCentsPerDollar),
        times(locale, returnOf(each.spentCentsPerDollar)),
        each.source,
      ],
    })),
    fields: [
      field('organization', row?.organization),
      field('year', row?.year),
      field('amount', usd(row?.amountMinor)),
      field('sharePercent', row?.shareBasisPoints == null ? '' : row.shareBasisPoints / 100, {
        required: false,
      }),
      field('spentCentsPerDollar', row?.spentCentsPerDollar, { required: false }),
      field('source', row?.source),
    ],
    edited: editedOf(row),
  };
}

export function plansTable(locale: Locale, rows: readonly FundingPlan[], edit: number | null): FiguresTable {
  const row = rows.find((each) => each.id === edit) ?? null;
  return {
    code: 'plans',
    columns: columns(['title', 'year', '#investment', '#income', '#return', '#share_of_base', 'source']),
    rows: rows.map((each) => ({ id: each.id, cells: planCells(locale, each) })),
    fields: [
      field('code', row?.code),
      field('title', row?.title),
      field('year', row?.year),
      field('investment', usd(row?.investmentMinor)),
      field('incomeLow', usd(row?.incomeLowMinor), { required: false }),
      field('incomeHigh', usd(row?.incomeHighMinor), { required: false }),
      field('base', usd(row?.baseMinor), { required: false }),
      field('source', row?.source),
    ],
    edited: editedOf(row),
  };
}

function planCells(locale: Locale, plan: FundingPlan): string[] {
  const { investmentMinor, incomeLowMinor, incomeHighMinor, baseMinor } = plan;
  const incomes = [incomeLowMinor, incomeHighMinor].filter((each) => each !== null);
  const range = (show: (minor: number) => string): string =>
    [...new Set(incomes.map(show))].join(' – ') || '–';
  return [
    plan.title,
    String(plan.year),
    money(locale, investmentMinor),
    range((minor) => money(locale, minor)),
    range((minor) => times(locale, multipleOf(minor, investmentMinor))),
    baseMinor === null
      ? '–'
      : `${range((minor) => percent(locale, cautiousShare(minor, baseMinor)))} · ${money(locale, baseMinor)}`,
    plan.source,
  ];
}

/** The model of the page of one table. */
export function figuresPage(locale: Locale, table: FiguresTable, mayWrite: boolean): object {
  const { code, edited } = table;
  return {
    ...table,
    titleKey: `figures.${code}`,
    ledeKey: `figures.${code}.lede`,
    path: `/goal/${code}`,
    columns: table.columns.map((column) => ({
      ...column,
      label: translate(locale, `figures.field.${column.key}`),
    })),
    rows: table.rows.map(({ id, cells }) => ({
      id,
      cells: cells.map((text, index) => ({ text, numeric: table.columns[index]?.numeric ?? false })),
    })),
    fields: table.fields.map((each) => ({ ...each, label: translate(locale, `figures.field.${each.name}`) })),
    action: edited ? `/goal/${code}/${edited.id}` : `/goal/${code}`,
    summary: null,
    mayWrite,
  };
}

export function sheetOf(
  locale: Locale,
  table: FiguresTable,
): { columns: SheetColumn[]; rows: Record<string, string>[] } {
  const columns = table.columns.map(({ key }) => {
    return { key, header: translate(locale, `figures.field.${key}`), kind: 'text' as const };
  });
  const rows = table.rows.map(({ cells }) => {
    return Object.fromEntries(table.columns.map(({ key }, index) => [key, cells[index] ?? '']));
  });
  return { columns, rows };
}

/** A key with a hash is a column of numbers. */
function columns(keys: readonly string[]): FiguresTable['columns'] {
  return keys.map((key) => ({ key: key.replace('#', ''), numeric: key.startsWith('#') }));
}

function field(
  name: string,
  value: string | number | null | undefined,
  { options = null, required = true }: { options?: FormField['options']; required?: boolean } = {},
): FormField {
  return { name, value: value ?? '', options, required };
}

function words(locale: Locale, name: string, values: readonly string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: word(locale, name, value) }));
}

const word = (locale: Locale, name: string, value: string): string =>
  translate(locale, `figures.${name}.${value}`);
const money = (locale: Locale, minor: number): string => formatMoney(locale, minor, 'USD');
const percent = (locale: Locale, value: number | null, digits = 1): string =>
  value === null ? '–' : formatPercent(locale, value, digits);
const times = (locale: Locale, value: number | null): string =>
  value === null ? '–' : `× ${formatNumber(locale, value, 1)}`;
const usd = (minor: number | null | undefined): string => (minor == null ? '' : decimalText(minor, 'USD'));
const editedOf = (row: Row | null): { id: number; version: number } | null =>
  row && { id: row.id, version: row.version };
