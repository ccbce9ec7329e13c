import type { Day } from '../kernel/clock';
import { reason, type Reason } from '../kernel/verdict';

/** True for a measure whose last day is over: it is shown on its list as ended, and is no hit of today. */
export function isPast({ until }: { until?: string | null | undefined }, today: Day): boolean {
  return until !== null && until !== undefined && until < today;
}

/** What is said of a measure that ended, wherever names are looked up. */
export function endedReasons(found: { until: string | null }, today: Day): Reason[] {
  return isPast(found, today) ? [reason('screening.changed.measure_ended', { day: found.until ?? '' })] : [];
}
