/** The levels of risk, from the lowest: a clearance is given at one of them. */
export const RISK_LEVELS = ['low', 'medium', 'high', 'very_high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** What ends a clearance for good: a later decision that stands in its place, or refused the partner. */
export const ENDING_CAUSES = ['replaced', 'rejected'] as const;
export type EndingCause = (typeof ENDING_CAUSES)[number];

/** Why a clearance is suspended or over. Each is a suspension of its own: lifting one lifts no other. */
export const SUSPENSION_CAUSES = [
  'answers',
  'concern',
  'incident',
  'screening',
  'reopened',
  'identity',
  'group',
  'merge',
  'condition',
  ...ENDING_CAUSES,
] as const;
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];
