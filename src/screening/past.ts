import type { Day } from '../kernel/clock';

/** True for a measure whose last day is over: it is shown on its list as ended, and is no hit of today. */
export function isPast({ until }: { until?: string | null | undefined }, today: Day): boolean {
  return until !== null && until !== undefined && until < today;
}
