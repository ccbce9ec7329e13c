import { reason, type Reason } from '../kernel/verdict';
import type { ClearanceState } from './clearance';

/** A partner at the gate, with its state on the day. */
export interface AtGate {
  name: string;
  clearance: Pick<ClearanceState, 'cleared' | 'reasons'>;
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
