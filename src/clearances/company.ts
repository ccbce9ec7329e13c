import type { Day } from '../kernel/clock';
import { reason, type Reason } from '../kernel/verdict';
import type { RiskLevel, SuspensionCause } from './clearances.vocabulary';
import type { Scope } from './scope';

/** A time in which something held: from its first day, up to the day before `until`; null: it still does. */
export interface Span {
  from: Day;
  until: Day | null;
}

/** Leave to work with a partner as far as the gate needs to know it; both days are included. */
export interface ClearanceFacts {
  id?: number;
  caseId?: number;
  level?: RiskLevel;
  validFrom: Day;
  validUntil: Day;
  /** An advisory decision clears nobody (recommendation 10: say which it is). */
  binding: boolean;
  /** True until the conditions that hold the gate are met. */
  held?: boolean;
  /** When it did not count: each cause is a time of its own. */
  suspensions?: readonly (Span & { cause?: SuspensionCause })[];
  /** How far it reaches; none: everything of its partner. */
  scope?: Scope;
  /** True when the reader may not see the decision that gave it. */
  withheld?: boolean;
}

/** A final decision on a partner, in the order they were made. */
export interface DecisionFacts {
  on: Day;
  rejected: boolean;
  binding: boolean;
}

/** A partner with what was decided of it, and what is under way. */
export interface Company {
  id: number;
  name: string;
  clearances: readonly ClearanceFacts[];
  decisions: readonly DecisionFacts[];
  /** When a case of it was submitted and not yet decided. */
  openCases: readonly Span[];
  /** True when the reader may not see a decision on it. */
  withheld?: boolean;
}

/** A partner, and the companies above it in its group, the nearest first. */
export type Line = readonly Company[];

export function within(day: Day, span: Span): boolean {
  return span.from <= day && (span.until === null || day < span.until);
}

export function suspendedSince(day: Day, { suspensions = [] }: ClearanceFacts): Day | null {
  const open = suspensions.filter((each) => within(day, each)).map(({ from }) => from);
  return open.toSorted()[0] ?? null;
}

/**
 * What a company has standing against it of its own, which a clearance of its group never overrules: it was
 * rejected and not approved since; a clearance of its own is suspended, or waits for conditions that hold
 * the gate, and no later decision answered that; a case of its own is submitted and not yet decided.
 */
export function standsAgainst(day: Day, company: Company): Reason | null {
  const { name } = company;
  const rejected = rejectedOn(day, company);
  if (rejected !== null) return reason('clearance.own.rejected', { name, day: rejected });
  const stopped = stoppedSince(day, company);
  if (stopped !== null) return reason('clearance.own.stopped', { name, day: stopped });
  const open = company.openCases.find((span) => within(day, span));
  return open ? reason('clearance.own.open_case', { name, day: open.from }) : null;
}

/** The day of a rejection that no binding approval has followed. */
function rejectedOn(day: Day, { decisions }: Company): Day | null {
  const made = decisions.filter(({ on }) => on <= day);
  const approved = made.findLastIndex(({ rejected, binding }) => binding && !rejected);
  return made.slice(approved + 1).find(({ rejected }) => rejected)?.on ?? null;
}

/** The day since which a clearance of its own is stopped without a later decision in its place. */
function stoppedSince(day: Day, { clearances }: Company): Day | null {
  const binding = clearances.filter((each) => each.binding);
  for (const [index, clearance] of binding.entries()) {
    const answered = (since: Day): boolean =>
      binding.slice(index + 1).some(({ validFrom }) => since <= validFrom && validFrom <= day);
    const stops = (clearance.suspensions ?? []).filter((each) => within(day, each)).map(({ from }) => from);
    if (clearance.held && clearance.validFrom <= day) stops.push(clearance.validFrom);
    const open = stops.toSorted().find((since) => !answered(since));
    if (open !== undefined) return open;
  }
  return null;
}
