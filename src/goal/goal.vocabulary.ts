export const MEASURES = ['revenue', 'budget'] as const;
export type Measure = (typeof MEASURES)[number];

export const FUNDING_LINES = ['required', 'received'] as const;
export type FundingLine = (typeof FUNDING_LINES)[number];

export const FUNDERS = ['organization', 'member_states'] as const;
export type Funder = (typeof FUNDERS)[number];
