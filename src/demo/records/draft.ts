import type { ContributionRecord } from './shapes';

/** A line before it has a number and an amount: what it shall be worth in cents of US dollars. */
export type Draft = Omit<ContributionRecord, 'reference' | 'amount' | 'unitsPerUsd' | 'rateDate'> & {
  usdMinor: number;
};
