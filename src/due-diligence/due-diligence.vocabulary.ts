export { RISK_LEVELS, type RiskLevel } from '../clearances/clearances.vocabulary';

export const TRACKS = ['standard', 'light', 'individual', 'group', 'none'] as const;
export type Track = (typeof TRACKS)[number];

export const POLICY_STATES = ['draft', 'proposed', 'active', 'retired', 'discarded'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

export const TRIAGE_ANSWERS = ['yes', 'no', 'ask'] as const;
export type TriageAnswer = (typeof TRIAGE_ANSWERS)[number];

export const RISK_CATEGORIES = ['operational', 'financial', 'legal', 'reputational'] as const;
export type RiskCategory = (typeof RISK_CATEGORIES)[number];

/** How a risk stands when it is looked at again. */
export const REVIEW_OUTCOMES = ['as_rated', 'lower', 'higher', 'gone'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** What kind of source was consulted; a screening platform counts as having screened the name. */
export const SOURCE_KINDS = [
  'screening',
  'register',
  'accounts',
  'press',
  'authority',
  'partner',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const COMMITTEE_VOTE_KINDS = [
  'approve',
  'approve_with_conditions',
  'reject',
  'abstain',
  'recuse',
] as const;
export type CommitteeVoteKind = (typeof COMMITTEE_VOTE_KINDS)[number];

export const DECISION_STAGES = ['recommendation', 'decision'] as const;
export type DecisionStage = (typeof DECISION_STAGES)[number];

export const DECISION_OUTCOMES = ['approved', 'approved_with_conditions', 'rejected', 'returned'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
