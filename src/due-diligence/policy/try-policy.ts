import { assess, type Assessment, type Facts } from '../assessment/assessment';
import { RISK_LEVELS, type RiskLevel } from '../due-diligence.vocabulary';
import { criteriaOf, type Policy } from './policy';

/** A case as the rules see it. */
export interface PastCase {
  id: number;
  facts: Facts;
}

export const TRIAL_CHANGES = ['excluded', 'up', 'down', 'readmitted', 'unchanged'] as const;
export type TrialChange = (typeof TRIAL_CHANGES)[number];

/** What another version of the policy would have made of one case. */
export interface TrialResult {
  id: number;
  change: TrialChange;
  before: Standing;
  after: Standing;
  /** Codes of what bears on the level under the other version and did not before. */
  because: string[];
  /** Codes of the criteria the other version asks and the case never answered. */
  unasked: string[];
}

interface Standing {
  level: RiskLevel;
  excluded: boolean;
}

/**
 * Judges past cases by two versions, on the same answers. A criterion that is new has no answer yet and so
 * moves nothing: `unasked` says for which cases the trial could not tell.
 */
export function tryPolicy(cases: readonly PastCase[], before: Policy, after: Policy): TrialResult[] {
  return cases.map(({ id, facts }) => {
    const [old, now] = [assess(before, facts), assess(after, facts)];
    const answered = new Set(facts.answers.map((each) => each.code));
    const knew = new Set(criteriaOf(before, facts.track).map((each) => each.code));
    return {
      id,
      change: changeOf(old, now),
      before: { level: old.level, excluded: old.excluded },
      after: { level: now.level, excluded: now.excluded },
      because: newGrounds(old, now),
      unasked: criteriaOf(after, facts.track)
        .map((each) => each.code)
        .filter((code) => !answered.has(code) && !knew.has(code)),
    };
  });
}

function changeOf(before: Standing, after: Standing): TrialChange {
  if (after.excluded !== before.excluded) return after.excluded ? 'excluded' : 'readmitted';
  const rise = RISK_LEVELS.indexOf(after.level) - RISK_LEVELS.indexOf(before.level);
  return rise > 0 ? 'up' : rise < 0 ? 'down' : 'unchanged';
}

function newGrounds(before: Assessment, after: Assessment): string[] {
  const known = before.reasons.map((each) => `${each.code} ${each.effect} ${each.level ?? ''}`);
  const grounds = after.reasons.filter(
    (each) => !known.includes(`${each.code} ${each.effect} ${each.level ?? ''}`),
  );
  return [...new Set(grounds.map((each) => each.code))];
}

/** How many cases each change concerns. */
export function countTrial(results: readonly TrialResult[]): Record<TrialChange, number> {
  const counts = { excluded: 0, up: 0, down: 0, readmitted: 0, unchanged: 0 };
  for (const { change } of results) counts[change] += 1;
  return counts;
}
