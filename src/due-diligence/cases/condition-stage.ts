import { addDays, type Day } from '../../kernel/clock';
import type { ConditionRule } from '../policy/diligence-rules';

/** Whom an unmet condition has come to since its day; in the end nothing new passes (recommendation 10). */
export const CONDITION_STAGES = ['owner', 'chief', 'analysts', 'suspended'] as const;
export type ConditionStage = (typeof CONDITION_STAGES)[number];

/** How far an unmet condition goes on a day by the days of the policy; null before it falls due. */
export function conditionStage(dueOn: Day, today: Day, rule: ConditionRule): ConditionStage | null {
  if (today < dueOn) return null;
  if (today > addDays(dueOn, rule.suspendAfterDays)) return 'suspended';
  if (today > addDays(dueOn, rule.analystsAfterDays)) return 'analysts';
  return today > addDays(dueOn, rule.chiefAfterDays) ? 'chief' : 'owner';
}

/** The stages a condition newly passes: one is never told of twice, and none is left out. */
export function newStages(before: ConditionStage | null, now: ConditionStage | null): ConditionStage[] {
  const reached = now === null ? -1 : CONDITION_STAGES.indexOf(now);
  const told = before === null ? -1 : CONDITION_STAGES.indexOf(before);
  return CONDITION_STAGES.slice(told + 1, reached + 1);
}
