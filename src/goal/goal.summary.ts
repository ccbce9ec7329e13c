import type { PartnershipType } from '../engagements/partnership-type.entity';
import type { FinancialYear } from './financial-year.entity';
import { counts, gapOf, linesBy, reconcile, share, sourceOf, sumOf, targetOf, trajectory } from './goal';
import type { Difference, Line, Lump, Source, Trajectory } from './goal';
import type { Goal } from './goal.entity';
import type { GoalDefinition } from './goal-definition.entity';

/** Another definition's figure of the same year, with the lines that make the difference. */
export interface Reconciled {
  definition: GoalDefinition;
  raisedMinor: number;
  /** US cents; null when the year has no such base. */
  baseMinor: number | null;
  sharePercent: number | null;
  lines: Difference[];
}

/** A figure that the year does not have; without it there is no share, or no target and no gap. */
export type MissingFigure = 'revenue' | 'budget' | 'target';

/** Funding against the goal in one year under one definition. All amounts in US cents. */
export interface GoalSummary {
  year: number;
  goal: Goal;
  definition: GoalDefinition;
  definitions: GoalDefinition[];
  raisedMinor: number;
  beforeMinor: number;
  /** Recorded in the year and not confirmed: in none of the figures. */
  waitingMinor: number;
  /** Null when nobody entered the revenue or the budget of the year; `missing` says which. */
  base: FinancialYear | null;
  sharePercent: number | null;
  targetPercent: number;
  targetMinor: number | null;
  gapMinor: number | null;
  missing: MissingFigure[];
  bySource: Line<Source>[];
  byType: (Line<number | null> & { type: PartnershipType | null })[];
  reconciliation: Reconciled[];
  trajectory: Trajectory;
}

/** What a summary is made of: the money of the year and the one before, and what it is measured against. */
export interface GoalMaterial {
  year: number;
  goal: Goal;
  definition: GoalDefinition;
  definitions: GoalDefinition[];
  bases: readonly FinancialYear[];
  /** What counts. */
  lumps: readonly Lump[];
  /** What was recorded and waits to be confirmed. */
  waiting: readonly Lump[];
  types: readonly PartnershipType[];
}

export function summarize(given: GoalMaterial): GoalSummary {
  const { year, goal, definition, definitions, bases, lumps, types } = given;
  const base = bases.find((each) => each.measure === definition.measure) ?? null;
  const counted = lumps.filter((lump) => counts(definition, lump));
  const of = (all: readonly Lump[], at: number): number => sumOf(all.filter((lump) => lump.year === at));
  const [raisedMinor, beforeMinor] = [of(counted, year), of(counted, year - 1)];
  const targetMinor = base && targetOf(base.amountMinor, goal.targetBasisPoints);
  const byType = linesBy(counted, year, (lump) => lump.typeId);
  return {
    ...{ year, goal, definition, definitions, raisedMinor, beforeMinor, base, targetMinor },
    waitingMinor: of(given.waiting.filter((lump) => counts(definition, lump)), year),
    sharePercent: base && share(raisedMinor, base.amountMinor),
    targetPercent: goal.targetBasisPoints / 100,
    gapMinor: targetMinor === null ? null : gapOf(raisedMinor, targetMinor),
    missing: base ? [] : [definition.measure, 'target'],
    bySource: linesBy(counted, year, sourceOf),
    byType: byType.map((line) => ({ ...line, type: types.find((type) => type.id === line.key) ?? null })),
    reconciliation: reconciled(definition, definitions, bases, lumps.filter((lump) => lump.year === year)),
    trajectory: trajectory({
      ...{ year, targetYear: goal.targetYear, raisedMinor, beforeMinor, targetMinor },
      baseMinor: base?.amountMinor ?? null,
    }),
  }; // prettier-ignore
}

function reconciled(
  own: GoalDefinition,
  definitions: readonly GoalDefinition[],
  bases: readonly FinancialYear[],
  lumps: readonly Lump[],
): Reconciled[] {
  return definitions
    .filter((each) => each.id !== own.id)
    .map((definition) => {
      const raisedMinor = sumOf(lumps.filter((lump) => counts(definition, lump)));
      const base = bases.find((each) => each.measure === definition.measure);
      return {
        definition,
        raisedMinor,
        baseMinor: base?.amountMinor ?? null,
        sharePercent: base ? share(raisedMinor, base.amountMinor) : null,
        lines: reconcile(own, definition, lumps),
      };
    })
    .filter((each) => each.baseMinor !== null);
}
