import type {
  AffiliateRequirementRecord,
  FinancialYearRecord,
  InvestmentCaseRecord,
  PeerRecord,
  StrategyFundingRecord,
} from './shapes';

/** Revenue of 2015 is in no source at hand, so that year has none. */
export const financialYears: FinancialYearRecord[] = [
  { year: 2016, basis: 'revenue', amountUsd: '1616000000.00', source: 'MOPAN 2017-18 assessment, total revenue 2016' },
  { year: 2017, basis: 'revenue', amountUsd: '1615000000.00', source: 'MOPAN 2017-18 assessment, total revenue 2017' },
  { year: 2017, basis: 'budget', amountUsd: '1600000000.00', source: 'Budget of 2017 as published, rounded' },
]; // prettier-ignore

const FUNDING = 'Evaluation of the Private Sector Partnership Strategy 2016–2020, 4.3.1';

export const strategyFunding: StrategyFundingRecord[] = [
  { year: 2016, required: '2712236.00', fromOrganization: '500000.00', fromMemberStates: '0.00', source: FUNDING },
  { year: 2017, required: '3169875.00', fromOrganization: '600000.00', fromMemberStates: '570000.00', source: FUNDING },
]; // prettier-ignore

const PEERS = 'Evaluation of the Private Sector Partnership Strategy 2016–2020, 4.3.2';

export const peers: PeerRecord[] = [
  { organization: 'WFP', year: 2017, contributions: '84800000.00', sharePercent: '1.4', costPerDollar: '0.35', source: PEERS },
  { organization: 'UNICEF', year: 2017, contributions: '1710000000.00', sharePercent: '26', costPerDollar: '0.35', source: PEERS },
  { organization: 'UNHCR', year: 2017, contributions: '400000000.00', sharePercent: '10', costPerDollar: '0.32', source: PEERS },
  { organization: 'IOM', year: 2017, contributions: '4100000.00', sharePercent: '0.25', costPerDollar: null, source: PEERS },
]; // prettier-ignore

const AFFILIATE_PLAN =
  'Evaluation of the Private Sector Partnership Strategy 2016–2020, 4.2.2, critical dependencies';

export const affiliateRequirements: AffiliateRequirementRecord[] = [
  { year: 2017, required: '236100.00', source: AFFILIATE_PLAN },
  { year: 2018, required: '377500.00', source: AFFILIATE_PLAN },
  { year: 2019, required: '216500.00', source: AFFILIATE_PLAN },
];

/** Footnote 85 of the same evaluation says 2 to 2.5 million would be needed; chapter 3.1 says 1.9. */
export const investmentCases: InvestmentCaseRecord[] = [
  {
    title: 'Private sector fundraising feasibility study',
    year: 2012,
    yearlyInvestment: '1900000.00',
    yearlyIncomeFrom: '20000000.00',
    yearlyIncomeTo: '25000000.00',
    budget: '700000000.00',
    source: 'Feasibility study of October 2012, as told in the evaluation of the strategy 2016–2020, 3.1',
  },
];
