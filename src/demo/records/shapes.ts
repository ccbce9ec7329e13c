/** The four types of the strategy (evaluation 3.2). */
export type RecordType = 'advocacy' | 'innovation' | 'resource_mobilization' | 'implementation';
export type RecordKind = 'partnership' | 'collaboration';
export type AgreementKind = 'airline' | 'memorandum' | 'contribution' | 'none';

export interface OfficeRecord {
  code: string;
  name: string;
  kind: 'headquarters' | 'regional' | 'country' | 'affiliate';
  parent: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

export type PartnerKind =
  | 'company'
  | 'business_network'
  | 'foundation'
  | 'association'
  | 'network_of_individuals'
  | 'individual'
  | 'ambassador'
  | 'general_public';

export interface PartnerRecord {
  ref: string;
  name: string;
  kind: PartnerKind;
  /** ISO 3166-1 alpha-2 of the seat. */
  country: string;
  /** ISIC Rev. 4 division, two digits; null for persons and the public. */
  sector: string | null;
  parentRef: string | null;
  aliases: string[];
  size: 'large' | 'medium' | 'small' | null;
}

export interface EngagementRecord {
  reference: string;
  title: string;
  kind: RecordKind;
  type: RecordType;
  /** Code of the office that leads. */
  office: string;
  otherOffices: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  partnerRef: string;
  otherPartnerRefs: string[];
  theme: string;
  startsOn: string;
  /** Last day, included; null runs on. */
  endsOn: string | null;
  agreement: AgreementKind;
  /** The raw questionnaire the row came in; null when headquarters added it while cleaning. */
  questionnaire: '2016' | '2017' | null;
  /** Asked in the 2017 questionnaire of partnerships only. */
  reportedDueDiligence: 'yes' | 'no' | 'blank' | null;
  workshop: string | null;
}

export interface ContributionRecord {
  reference: string;
  partnerRef: string | null;
  /** What stands in the place of a partner for money of many givers. */
  publicLabel: string | null;
  office: string;
  receivedOn: string;
  form: 'cash' | 'in_kind';
  currency: string;
  /** Decimal text in `currency`. */
  amount: string;
  /** Units of `currency` for one US dollar, decimal text; illustrative, near the rates of the time. */
  unitsPerUsd: string;
  rateDate: string;
  channel: 'website' | 'affiliate' | 'agreement' | 'other';
  earmarking: 'unearmarked' | 'softly' | 'earmarked';
  toBeAllocated: boolean;
  bookedAs: 'private_sector' | 'other_organisations';
  type: RecordType;
  engagementRef: string | null;
  /** How a contribution in kind was valued. */
  valuation: string | null;
}

export interface FinancialYearRecord {
  year: number;
  basis: 'revenue' | 'budget';
  /** Decimal text, US dollars. */
  amountUsd: string;
  source: string;
}

/** Decimal texts in US dollars; what was received is the sum of the two sources. */
export interface StrategyFundingRecord {
  year: number;
  required: string;
  fromOrganization: string;
  fromMemberStates: string;
  source: string;
}

export interface PeerRecord {
  organization: string;
  year: number;
  /** Decimal text, US dollars. */
  contributions: string;
  /** As published, per cent of the whole budget, decimal text. */
  sharePercent: string;
  /** US dollars spent for one dollar received, decimal text; null where none is published. */
  costPerDollar: string | null;
  source: string;
}

export interface GrantRecord {
  reference: string;
  title: string;
  /** Code of the office that proposed. */
  office: string;
  country: string | null;
  year: number;
  /** Decimal text, US dollars. */
  requested: string;
  /** Decimal text, US dollars; null when it was not funded. */
  awarded: string | null;
  funder: string | null;
}

export interface ScreeningRecord {
  partnerRef: string;
  on: string;
  platform: string;
  result: 'nothing_found' | 'possible_match' | 'match';
}

export interface AffiliateRequirementRecord {
  year: number;
  /** Decimal text, US dollars. */
  required: string;
  source: string;
}

/** What a study said a yearly investment would bring; decimal texts in US dollars. */
export interface InvestmentCaseRecord {
  title: string;
  year: number;
  yearlyInvestment: string;
  yearlyIncomeFrom: string;
  yearlyIncomeTo: string;
  budget: string;
  source: string;
}

export interface IllustrativeRecords {
  offices: OfficeRecord[];
  partners: PartnerRecord[];
  engagements: EngagementRecord[];
  contributions: ContributionRecord[];
  financialYears: FinancialYearRecord[];
  strategyFunding: StrategyFundingRecord[];
  peers: PeerRecord[];
  grants: GrantRecord[];
  screenings: ScreeningRecord[];
  affiliateRequirements: AffiliateRequirementRecord[];
  investmentCases: InvestmentCaseRecord[];
}
