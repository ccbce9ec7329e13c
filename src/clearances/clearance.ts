import type { Day } from '../kernel/clock';
import { reason, type Reason } from '../kernel/verdict';

/** Leave to work with a partner as far as the gate needs to know it; both days are included. */
export interface ClearanceFacts {
  validFrom: Day;
  validUntil: Day;
  /** From this day on it no longer counts; null when it is not suspended. */
  suspendedOn: Day | null;
  /** An advisory decision clears nobody (recommendation 10: say which it is). */
  binding: boolean;
  /** True until the conditions that hold the gate are met. */
  held?: boolean;
  /** What of the thing asked for it does not cover. */
  outside?: readonly Reason[];
}

export interface ClearanceState {
  cleared: boolean;
  /** The last day of the clearance that lasts longest; null when not cleared. */
  until: Day | null;
  /** Why not, from the clearance that comes nearest; empty when cleared. */
  reasons: Reason[];
}

/** Whether a partner is cleared on a day, by any of its clearances. */
export function clearanceOn(day: Day, clearances: readonly ClearanceFacts[]): ClearanceState {
  const judged = clearances.map((each) => ({ until: each.validUntil, reasons: against(day, each) }));
  const good = judged.filter((each) => each.reasons.length === 0).map((each) => each.until);
  if (good.length > 0) return { cleared: true, until: good.toSorted().at(-1) ?? null, reasons: [] };
  const nearest = judged.toSorted(
    (a, b) => a.reasons.length - b.reasons.length || b.until.localeCompare(a.until),
  )[0];
  return { cleared: false, until: null, reasons: nearest?.reasons ?? [reason('clearance.none')] };
}

function against(day: Day, clearance: ClearanceFacts): Reason[] {
  const reasons: Reason[] = [];
  if (day < clearance.validFrom) reasons.push(reason('clearance.not_yet', { from: clearance.validFrom }));
  if (day > clearance.validUntil) reasons.push(reason('clearance.expired', { until: clearance.validUntil }));
  if (clearance.suspendedOn !== null && clearance.suspendedOn <= day) {
    reasons.push(reason('clearance.suspended', { from: clearance.suspendedOn }));
  }
  if (!clearance.binding) reasons.push(reason('clearance.advisory_only'));
  if (clearance.held) reasons.push(reason('clearance.held'));
  return [...reasons, ...(clearance.outside ?? [])];
}

/** A partner at the gate, with its state on the day. */
export interface AtGate {
  name: string;
  clearance: ClearanceState;
}

const GATED_STATES: readonly string[] = ['agreed', 'active'];

/**
 * Every reason against an engagement entering a state. No partnership, and no engagement with a
 * donation, becomes agreed or active unless each of its partners is cleared (evaluation 4.2.2);
 * only the Director General's recorded override lets it through.
 */
export function gate(asked: {
  kind: 'partnership' | 'collaboration';
  donation: boolean;
  to: string;
  partners: readonly AtGate[];
  overridden: boolean;
}): Reason[] {
  if (!GATED_STATES.includes(asked.to) || asked.overridden) return [];
  if (asked.kind !== 'partnership' && !asked.donation) return [];
  if (asked.partners.length === 0) return [reason('gate.no_partner')];
  return asked.partners.flatMap((partner) => againstPartner(partner));
}

/**
 * Every reason against recording a donation. Sums of the public below the policy's threshold have no
 * giver to clear; any other gift needs its giver cleared, whatever its size.
 */
export function donationGate(asked: {
  aggregatedPublic: boolean;
  largestGiftUsdMinor?: number | null;
  thresholdUsdMinor: number;
  giver: AtGate | null;
  overridden: boolean;
}): Reason[] {
  if (asked.overridden) return [];
  const small = (asked.largestGiftUsdMinor ?? 0) <= asked.thresholdUsdMinor;
  if (asked.aggregatedPublic && small) return [];
  return asked.giver ? againstPartner(asked.giver) : [reason('gate.no_giver')];
}

function againstPartner({ name, clearance }: AtGate): Reason[] {
  if (clearance.cleared) return [];
  return [reason('gate.not_cleared', { partner: name }), ...clearance.reasons];
}
