export const UN_CATEGORIES = ['core_business', 'social_investment', 'advocacy_dialogue'] as const;
export type UnCategory = (typeof UN_CATEGORIES)[number];

export const ENGAGEMENT_KINDS = ['partnership', 'collaboration'] as const;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

export const AGREEMENT_KINDS = [
  'none',
  'memorandum',
  'contribution',
  'airline',
  'framework',
  'other',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const ENGAGEMENT_STATES = [
  'draft',
  'in_review',
  'agreed',
  'active',
  'suspended',
  'closed',
  'cancelled',
] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

export const REPORTED_DUE_DILIGENCES = ['yes', 'no', 'blank'] as const;
export type ReportedDueDiligence = (typeof REPORTED_DUE_DILIGENCES)[number];

/** Whose act a request waits for: the chief's agreement, or an analyst's that it runs without clearance. */
export const REQUEST_ACTS = ['agree', 'run'] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

/** The states a file may ask for that nobody reaches alone. */
export const REQUESTED_STATES = [
  'agreed',
  'active',
  'suspended',
  'closed',
] as const satisfies readonly EngagementState[];
export type RequestedState = (typeof REQUESTED_STATES)[number];
