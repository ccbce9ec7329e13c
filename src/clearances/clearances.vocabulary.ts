/** The levels of risk, from the lowest: a clearance is given at one of them. */
export const RISK_LEVELS = ['low', 'medium', 'high', 'very_high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/**
 * Why a clearance is suspended or over. Each is a suspension of its own: lifting one lifts no other.
 * `replaced` and `rejected` come of a later decision and are never lifted.
 */
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
  'replaced',
  'rejected',
] as const;
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];
