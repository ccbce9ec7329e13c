import type { DecisionOutcome } from '../due-diligence.vocabulary';

/** A decision of another case that rests on one of the same grounds. */
export interface PastGround {
  criterion: string;
  band: string;
  outcome: DecisionOutcome;
  decisionId: number;
  number: string;
  partnerName: string;
}

/** How cases with the same ground ended: the whole count by outcome, and the newest of them. */
export interface Precedent {
  criterion: string;
  band: string;
  total: number;
  outcomes: { outcome: DecisionOutcome; count: number }[];
  newest: PastGround[];
}

const ORDER: readonly DecisionOutcome[] = ['approved', 'approved_with_conditions', 'rejected', 'returned'];
const SHOWN = 5;

/**
 * What was decided before where the same criterion was answered within the same limits: "three cases with
 * ARM-2 between 5 and 10 per cent: two approved with conditions, one rejected". Given newest first.
 */
export function precedentsOf(past: readonly PastGround[]): Precedent[] {
  const groups = new Map<string, PastGround[]>();
  for (const each of past) {
    const name = `${each.criterion} ${each.band}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups.values()].map((group) => ({
    ...{ criterion: group[0]?.criterion ?? '', band: group[0]?.band ?? '', total: group.length },
    outcomes: ORDER.map((outcome) => ({
      outcome,
      count: group.filter((each) => each.outcome === outcome).length,
    })).filter(({ count }) => count > 0),
    newest: group.slice(0, SHOWN),
  }));
}
