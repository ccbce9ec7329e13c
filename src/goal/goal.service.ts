import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Contribution } from '../contributions/contribution.entity';
import { Database } from '../database/database';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { Missing } from '../kernel/errors';
import { Partner } from '../partners/partner.entity';
import type { PartnerKind } from '../partners/partners.vocabulary';
import { FinancialYear } from './financial-year.entity';
import {
  concentration,
  counts,
  gapOf,
  linesBy,
  reconcile,
  share,
  sourceOf,
  sumOf,
  targetOf,
  trajectory,
} from './goal';
import type { Difference, Giver, Line, Lump, Source, Trajectory } from './goal';
import { Goal } from './goal.entity';
import { GoalDefinition } from './goal-definition.entity';

/** Another definition's figure of the same year, with the lines that make the difference. */
export interface Reconciled {
  definition: GoalDefinition;
  raisedMinor: number;
  /** US cents; null when the year has no such base. */
  baseMinor: number | null;
  sharePercent: number | null;
  lines: Difference[];
}

/** Funding against the goal in one year under one definition. All amounts in US cents. */
export interface GoalSummary {
  year: number;
  goal: Goal;
  definition: GoalDefinition;
  definitions: GoalDefinition[];
  raisedMinor: number;
  beforeMinor: number;
  base: FinancialYear;
  sharePercent: number | null;
  targetPercent: number;
  targetMinor: number;
  gapMinor: number;
  bySource: Line<Source>[];
  byType: (Line<number | null> & { type: PartnershipType | null })[];
  reconciliation: Reconciled[];
  trajectory: Trajectory;
}

export type NamedGiver = Giver & { name: string; kind: PartnerKind | null };

/** The money of the register against the goal; every figure is computed from contributions when asked. */
@Injectable()
export class GoalService {
  constructor(private readonly database: Database) {}

  /**
   * The summary of a year: the newest with a base when none is asked for, the default definition likewise.
   * @throws Missing when there is no such definition, or no revenue or budget to measure against
   */
  async summary(year: number | null, code: string | null = null): Promise<GoalSummary> {
    const definitions = await this.definitions();
    const definition = definitions.find((each) => (code ? each.code === code : each.isDefault));
    if (!definition) throw new Missing([{ key: 'goal.error.no_definition' }]);
    const bases = await this.bases(year, definition);
    const base = bases.find((each) => each.measure === definition.measure);
    if (!base) throw noBase(year, definition);
    const goal = await this.database.read.findOneByOrFail(Goal, { id: definition.goalId });
    const types = await this.database.read.find(PartnershipType, { order: { position: 'ASC' } });
    const lumps = await this.lumps(base.year);
    return compile({ goal, definition, definitions, base, bases, lumps, types });
  }

  /** The years that have a revenue or a budget, newest first. */
  async years(): Promise<number[]> {
    const rows = await this.database.read.find(FinancialYear, { order: { year: 'DESC' } });
    return [...new Set(rows.map((row) => row.year))];
  }

  /** The greatest givers of the summary's year under its definition, with their part of what was raised. */
  async givers({ year, definition, raisedMinor }: GoalSummary, limit = 5): Promise<NamedGiver[]> {
    const rows = await this.database.read
      .createQueryBuilder(Contribution, 'contribution')
      .select('contribution.partnerId', 'id')
      .addSelect('SUM(contribution.usdMinor)', 'usd')
      .where('contribution.year = :year AND contribution.partnerId IS NOT NULL', { year })
      .andWhere(`contribution.state <> 'cancelled'`)
      .andWhere('contribution.bookedAs IN (:...bookings)', definition)
      .andWhere('contribution.form IN (:...forms)', definition)
      .groupBy('contribution.partnerId')
      .orderBy('usd', 'DESC')
      .addOrderBy('contribution.partnerId')
      .limit(limit)
      .getRawMany<{ id: number; usd: string | number }>();
    const partners = await this.database.read.findBy(Partner, { id: In(rows.map((row) => row.id)) });
    const sums = rows.map((row) => ({ partnerId: row.id, usdMinor: Number(row.usd) }));
    return concentration(sums, raisedMinor).map((giver) => {
      const partner = partners.find((each) => each.id === giver.partnerId);
      return { ...giver, name: partner?.name ?? '', kind: partner?.kind ?? null };
    });
  }

  definitions(): Promise<GoalDefinition[]> {
    return this.database.read.find(GoalDefinition, { order: { position: 'ASC' } });
  }

  /** The revenue and the budget of the year; without a year, of the newest one the definition has a base for. */
  private async bases(year: number | null, { measure }: GoalDefinition): Promise<FinancialYear[]> {
    if (year !== null) return this.database.read.findBy(FinancialYear, { year });
    const [newest] = await this.database.read.find(FinancialYear, {
      where: { measure },
      order: { year: 'DESC' },
      take: 1,
    });
    return newest ? this.database.read.findBy(FinancialYear, { year: newest.year }) : [];
  }

  /** One statement over the year and the one before, answered from the index `ix_contribution_goal` alone. */
  private async lumps(year: number): Promise<Lump[]> {
    const query = this.database.read
      .createQueryBuilder(Contribution, 'contribution')
      .select('SUM(contribution.usdMinor)', 'usdMinor')
      .where('contribution.year BETWEEN :before AND :year', { before: year - 1, year })
      .andWhere(`contribution.state <> 'cancelled'`);
    for (const column of LUMPED)
      query.addSelect(`contribution.${column}`, column).addGroupBy(`contribution.${column}`);
    const rows = await query.getRawMany<RawLump>();
    return rows.map((row) => ({
      ...row,
      usdMinor: Number(row.usdMinor),
      toBeAllocated: Boolean(row.toBeAllocated),
    }));
  }
}

/** As the drivers give it: sums as text, and SQLite's booleans as numbers. */
type RawLump = Omit<Lump, 'usdMinor' | 'toBeAllocated'> & {
  usdMinor: string | number;
  toBeAllocated: boolean | number;
};

/** In the order of the index, so that the database sums as it reads. */
const LUMPED = ['year', 'bookedAs', 'form', 'donorKind', 'typeId', 'channel', 'toBeAllocated'] as const;

function compile(given: {
  goal: Goal;
  definition: GoalDefinition;
  definitions: GoalDefinition[];
  base: FinancialYear;
  bases: FinancialYear[];
  lumps: Lump[];
  types: PartnershipType[];
}): GoalSummary {
  const { goal, definition, definitions, base, bases, lumps, types } = given;
  const { year } = base;
  const counted = lumps.filter((lump) => counts(definition, lump));
  const raisedMinor = sumOf(counted.filter((lump) => lump.year === year));
  const beforeMinor = sumOf(counted.filter((lump) => lump.year === year - 1));
  const targetMinor = targetOf(base.amountMinor, goal.targetBasisPoints);
  const byType = linesBy(counted, year, (lump) => lump.typeId);
  return {
    year,
    goal,
    definition,
    definitions,
    raisedMinor,
    beforeMinor,
    base,
    sharePercent: share(raisedMinor, base.amountMinor),
    targetPercent: goal.targetBasisPoints / 100,
    targetMinor,
    gapMinor: gapOf(raisedMinor, targetMinor),
    bySource: linesBy(counted, year, sourceOf),
    byType: byType.map((line) => ({ ...line, type: types.find((type) => type.id === line.key) ?? null })),
    reconciliation: reconciled(definition, definitions, bases, lumps.filter((lump) => lump.year === year)),
    trajectory: trajectory({ year, targetYear: goal.targetYear, raisedMinor, beforeMinor, baseMinor: base.amountMinor, targetMinor }),
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

function noBase(year: number | null, { measure }: GoalDefinition): Missing {
  if (year === null) return new Missing([{ key: 'goal.error.no_years' }]);
  return new Missing([{ key: `goal.error.no_${measure}`, values: { year: String(year) } }]);
}
