import type { Day } from '../kernel/clock';
import { reason, type Reason } from '../kernel/verdict';
import { standsAgainst, suspendedSince, type ClearanceFacts, type Line } from './company';
import { covers, WHOLE, type AskedScope } from './scope';

export interface ClearanceState {
  cleared: boolean;
  /** The last day of the clearance that lasts longest; null when not cleared. */
  until: Day | null;
  /** The clearance that lasts longest; null when not cleared. */
  by: ClearanceFacts | null;
  /**
   * Why not, from the clearance that comes nearest; empty when cleared. Of a decision that the reader may not
   * see, only that it does not clear for this.
   */
  reasons: Reason[];
}

/**
 * Whether a partner is cleared on a day for what is asked: by a clearance of its own, or by one of a company
 * above it that covers the group. The clearance of a group passes no company that has something of its own
 * against it, the partner itself first of all.
 */
export function clearanceOn(day: Day, line: Line, asked: AskedScope): ClearanceState {
  const judged: { facts: ClearanceFacts; reasons: Reason[]; said: Reason[] }[] = [];
  let barred: { reason: Reason; said: Reason } | null = null;
  for (const [steps, company] of line.entries()) {
    for (const facts of company.clearances) {
      if (steps > 0 && (facts.scope ?? WHOLE).covers !== 'group') continue;
      const reasons = against(day, facts, asked);
      if (barred && reasons.length === 0)
        judged.push({ facts, reasons: [barred.reason], said: [barred.said] });
      else judged.push({ facts, reasons, said: facts.withheld ? [WITHHELD] : reasons });
    }
    const own: Reason | null = barred ? null : standsAgainst(day, company);
    if (own) barred = { reason: own, said: company.withheld ? WITHHELD : own };
  }
  judged.sort((a, b) => a.reasons.length - b.reasons.length || byLength(a.facts, b.facts));
  const [nearest] = judged;
  if (nearest?.reasons.length !== 0) {
    return { cleared: false, until: null, by: null, reasons: nearest?.said ?? [reason('clearance.none')] };
  }
  return { cleared: true, until: nearest.facts.validUntil, by: nearest.facts, reasons: [] };
}

/** All that is said of a decision to whoever may not see it (evaluation 4.2.2: some decisions are restricted). */
const WITHHELD = reason('clearance.withheld');

/** The one that lasts longest first, and of two such the later one. */
function byLength(a: ClearanceFacts, b: ClearanceFacts): number {
  return b.validUntil.localeCompare(a.validUntil) || (b.id ?? 0) - (a.id ?? 0);
}

function against(day: Day, clearance: ClearanceFacts, asked: AskedScope): Reason[] {
  const reasons: Reason[] = [];
  if (day < clearance.validFrom) reasons.push(reason('clearance.not_yet', { from: clearance.validFrom }));
  if (day > clearance.validUntil) reasons.push(reason('clearance.expired', { until: clearance.validUntil }));
  const suspended = suspendedSince(day, clearance);
  if (suspended !== null) reasons.push(reason('clearance.suspended', { from: suspended }));
  if (!clearance.binding) reasons.push(reason('clearance.advisory_only'));
  if (clearance.held) reasons.push(reason('clearance.held'));
  return [...reasons, ...covers(clearance.scope ?? WHOLE, asked)];
}

/** How a partner stands on a day, in one word, with the clearance that says so. */
export interface Standing {
  state: 'valid' | 'held' | 'suspended' | 'expired' | 'advisory' | 'none';
  level: string | null;
  until: Day | null;
}

/** What whoever may not read the restricted decision is told of it: cleared and until when, or not cleared. */
export function withoutDecision({ state, until }: Standing): Standing {
  return state === 'valid' ? { state, level: null, until } : { state: 'none', level: null, until: null };
}

/** Cleared for anything at all; failing that, what is the matter with the clearances of its own. */
export function standingOn(day: Day, line: Line): Standing & { caseId: number | null } {
  const { cleared, by } = clearanceOn(day, line, { kind: 'any' });
  const say = (state: Standing['state'], facts: ClearanceFacts | null | undefined) => ({
    ...{
      state,
      level: facts?.level ?? null,
      until: facts?.validUntil ?? null,
      caseId: facts?.caseId ?? null,
    },
  });
  if (cleared) return say('valid', by);
  const own = (line[0]?.clearances ?? []).filter(({ validFrom }) => validFrom <= day).toSorted(byLength);
  const running = own.filter(({ validUntil }) => validUntil >= day);
  const suspended = running.find((each) => suspendedSince(day, each) !== null);
  if (suspended) return say('suspended', suspended);
  const held = running.find((each) => each.binding);
  if (held) return say('held', held);
  if (running[0]) return say('advisory', running[0]);
  return own[0] ? say('expired', own[0]) : say('none', null);
}
