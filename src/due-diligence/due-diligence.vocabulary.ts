export { RISK_LEVELS, type RiskLevel } from '../clearances/clearances.vocabulary';

export const TRACKS = ['standard', 'light', 'individual', 'group', 'none'] as const;
export type Track = (typeof TRACKS)[number];

export const POLICY_STATES = ['draft', 'proposed', 'active', 'retired', 'discarded'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

export const TRIAGE_ANSWERS = ['yes', 'no', 'ask'] as const;
export type TriageAnswer = (typeof TRIAGE_ANSWERS)[number];

export const RISK_CATEGORIES = ['operational', 'financial', 'legal', 'reputational'] as const;
export type RiskCategory = (typeof RISK_CATEGORIES)[number];

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
