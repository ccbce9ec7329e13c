import { percentOf, roundTo } from '../kernel/money';
import type { StrategyFunding } from './strategy-funding.entity';

/** Money for the strategy in one year, or over all (`year` null). US cents; shares of what was required. */
export interface FundingRow {
  year: number | null;
  required: number;
  received: number;
  fromOrganization: number;
  fromMemberStates: number;
  shortfall: number;
  /** Per cent with one decimal, in the order received, organization, Member States, shortfall. */
  shares: readonly (number | null)[];
}

type Entry = Pick<StrategyFunding, 'year' | 'line' | 'funder' | 'amountMinor'>;

/** Required, received and short-fall by year, and over all years last (evaluation 4.3.1). */
export function fundingRows(entries: readonly Entry[]): FundingRow[] {
  const years = [...new Set(entries.map((entry) => entry.year))].sort((a, b) => a - b);
  const rows = years.map((year) => fundingRow(year, entries.filter((entry) => entry.year === year))); // prettier-ignore
  return years.length > 1 ? [...rows, fundingRow(null, entries)] : rows;
}

function fundingRow(year: number | null, entries: readonly Entry[]): FundingRow {
  const sum = (fits: (entry: Entry) => boolean): number =>
    entries.filter(fits).reduce((total, entry) => total + entry.amountMinor, 0);
  const required = sum((entry) => entry.line === 'required');
  const received = sum((entry) => entry.line === 'received');
  const fromOrganization = sum((entry) => entry.funder === 'organization');
  const fromMemberStates = sum((entry) => entry.funder === 'member_states');
  const shortfall = required - received;
  const shares = [received, fromOrganization, fromMemberStates, shortfall].map((part) => {
    const percent = percentOf(part, required);
    return percent === null ? null : roundTo(percent, 1);
  });
  return { year, required, received, fromOrganization, fromMemberStates, shortfall, shares };
}

/** Dollars raised for each dollar spent, one decimal; null when what is spent is not published. */
export function returnOf(spentCentsPerDollar: number | null): number | null {
  return spentCentsPerDollar === null || spentCentsPerDollar === 0
    ? null
    : roundTo(100 / spentCentsPerDollar, 1);
}

/** Income for each dollar invested, one decimal. */
export function multipleOf(incomeMinor: number | null, investmentMinor: number): number | null {
  return incomeMinor === null || investmentMinor === 0 ? null : roundTo(incomeMinor / investmentMinor, 1);
}

/**
 * What share of a budget an estimate would be, per cent with one decimal, cut and not rounded: an estimate is
 * not made better than it is, and so the feasibility study told it (20 to 25 of 700 million: 2.8 to 3.5 %).
 */
export function cautiousShare(incomeMinor: number | null, baseMinor: number | null): number | null {
  const percent = incomeMinor === null || baseMinor === null ? null : percentOf(incomeMinor, baseMinor);
  return percent === null ? null : Math.floor(roundTo(percent * 10, 6)) / 10;
}
