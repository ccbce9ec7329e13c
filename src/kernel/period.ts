import type { Day } from './clock';

/** From a first day to a last day, both included; an open end runs on. */
export interface Period {
  from: Day;
  to: Day | null;
}

export function inForce(period: Period, day: Day): boolean {
  return period.from <= day && (period.to === null || day <= period.to);
}

/** True when the period touches the calendar year. */
export function touchesYear(period: Period, year: number): boolean {
  return period.from <= `${year}-12-31` && (period.to === null || period.to >= `${year}-01-01`);
}
