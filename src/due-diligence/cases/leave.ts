import { addDays, addMonths, type Day } from '../../kernel/clock';
import type { DecisionOutcome, RiskLevel } from '../due-diligence.vocabulary';
import { rungOf, type Policy } from '../policy/policy';

/** The last day of a clearance decided on a day: 24, 12 or 6 months by level (criteria "Ladder"). */
export function validUntil(level: RiskLevel, decidedOn: Day, policy: Policy): Day {
  return addDays(addMonths(decidedOn, rungOf(policy, level).validityMonths), -1);
}

/** An excluded case can only be rejected: decided by rule, confirmed by a person. */
export function outcomesFor(excluded: boolean): DecisionOutcome[] {
  return excluded ? ['rejected'] : ['approved', 'approved_with_conditions', 'rejected'];
}

/** True when the decision gives leave to work with the partner. */
export function clears(outcome: DecisionOutcome): boolean {
  return outcome === 'approved' || outcome === 'approved_with_conditions';
}
