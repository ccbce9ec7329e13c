import { addMonths, type Day } from '../../kernel/clock';
import type { RiskLevel } from '../due-diligence.vocabulary';
import type { Policy } from '../policy/policy';

export const MONITORING_RATINGS = ['as_agreed', 'watch', 'serious'] as const;
export type MonitoringRating = (typeof MONITORING_RATINGS)[number];

/** How far something that was agreed is kept. */
export const KEPT = ['yes', 'partly', 'no', 'not_applicable'] as const;
export type Kept = (typeof KEPT)[number];

export const INCIDENT_SEVERITIES = ['minor', 'serious', 'grave'] as const;
export type IncidentSeverity = (typeof INCIDENT_SEVERITIES)[number];

export const INCIDENT_EFFECTS = ['none', 'changed', 'suspended', 'ended'] as const;
export type IncidentEffect = (typeof INCIDENT_EFFECTS)[number];

/** Months between check-ins when a condition asks for them and the level does not: half a year, our own. */
const BY_CONDITION = 6;

/**
 * How often a partner approved at a level is looked at again: as the policy has it, or because a condition
 * asks for it; null when neither does.
 */
export function monitoringFor(
  policy: Policy,
  level: RiskLevel,
  asked: boolean,
): { intervalMonths: number; because: 'level' | 'condition' } | null {
  const months = policy.monitoring.intervalMonths[level];
  if (months !== null) return { intervalMonths: months, because: 'level' };
  return asked ? { intervalMonths: BY_CONDITION, because: 'condition' } : null;
}

/** The day of the first check-in after `from`; null when the clearance has ended by then. */
export function nextCheckIn(from: Day, intervalMonths: number, untilDay: Day): Day | null {
  const due = addMonths(from, intervalMonths);
  return due <= untilDay ? due : null;
}

/** The questions of a check-in beside its text, in their order. */
export const KEPT_QUESTIONS = ['agreementKept', 'resultsReached', 'conditionsKept'] as const;
export type KeptQuestion = (typeof KEPT_QUESTIONS)[number];

type Answers = Readonly<Partial<Record<KeptQuestion, Kept | null>>>;

/** What was not answered, and a rating that says more than the answers: what is broken is not as agreed. */
export function checkInErrors(answers: Answers, rating: MonitoringRating): { field: string; key: string }[] {
  const missing = KEPT_QUESTIONS.filter((name) => !answers[name]).map((field) => ({
    field,
    key: 'field.required',
  }));
  const broken = KEPT_QUESTIONS.some((name) => answers[name] === 'no');
  return broken && rating === 'as_agreed'
    ? [...missing, { field: 'rating', key: 'monitoring.error.not_as_agreed' }]
    : missing;
}
