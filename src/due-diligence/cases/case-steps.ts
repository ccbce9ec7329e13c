import type { Track } from '../due-diligence.vocabulary';
import { criteriaOf, type Criterion, type Policy } from '../policy/policy';

/** The criteria in the steps of the form; what a later policy adds comes last. */
const GROUPS = {
  trade: ['SAN', 'ARM', 'TOB', 'MIL', 'POR', 'NUC'],
  conduct: ['LAB', 'HRV', 'COR', 'ENV', 'GCP', 'SEA', 'COI', 'PEP'],
} as const;

export const CRITERIA_STEPS = ['trade', 'conduct', 'further'] as const;
export type CriteriaStep = (typeof CRITERIA_STEPS)[number];

export function stepOf({ code }: Pick<Criterion, 'code'>): CriteriaStep {
  const prefix = code.split('-')[0] ?? '';
  const found = Object.entries(GROUPS).find(([, prefixes]) =>
    (prefixes as readonly string[]).includes(prefix),
  );
  return (found?.[0] as CriteriaStep | undefined) ?? 'further';
}

/** The criteria a track asks in one step. */
export function criteriaIn(policy: Policy, track: Track, step: CriteriaStep): Criterion[] {
  return criteriaOf(policy, track).filter((each) => stepOf(each) === step);
}

/** The step named, or the first. */
export function stepNamed(name: unknown): CriteriaStep {
  return CRITERIA_STEPS.find((each) => each === name) ?? 'trade';
}

export function stepAfter(step: CriteriaStep): CriteriaStep | null {
  return CRITERIA_STEPS[CRITERIA_STEPS.indexOf(step) + 1] ?? null;
}
