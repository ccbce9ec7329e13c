import { addWorkingDays, type Day } from '../../kernel/clock';
import type { CaseState } from './case.workflow';
import type { RiskLevel } from '../due-diligence.vocabulary';
import { rungOf, type Policy } from '../policy/policy';

/**
 * The day by which whoever a case goes to has to act. The policy's deadline runs from the day the
 * assessment is closed, so the Director General inherits the day the committee had.
 */
export function dueOnEntering(
  state: CaseState,
  today: Day,
  policy: Policy,
  held: { level: RiskLevel | null; dueOn: Day | null },
): Day | null {
  if (state === 'assessment') return addWorkingDays(today, policy.assessmentWorkingDays);
  if (state === 'director_general') return held.dueOn;
  if (state === 'chief' || state === 'regional_director' || state === 'committee') {
    return addWorkingDays(today, rungOf(policy, held.level ?? 'very_high').deadlineWorkingDays);
  }
  return null;
}
