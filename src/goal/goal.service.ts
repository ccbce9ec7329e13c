import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Contribution } from '../contributions/contribution.entity';
import { rememberedSums } from '../audit/remembered';
import { Database } from '../database/database';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { weighs, weightOf, type Weight } from '../kernel/counted';
import { Missing } from '../kernel/errors';
import { Partner } from '../partners/partner.entity';
import type { PartnerKind } from '../partners/partners.vocabulary';
import { FinancialYear } from './financial-year.entity';
import { concentration, type Giver, type Lump } from './goal';
import { Goal } from './goal.entity';
import { GoalDefinition } from './goal-definition.entity';
import { summarize, type GoalSummary } from './goal.summary';

export type NamedGiver = Giver & { name: string; kind: PartnerKind | null };

/** The money of the register against the goal; every figure is computed from contributions when asked. */
@Injectable()
export class GoalService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * The summary of any year, which says what figure is missing; without a year the newest with a base, and the
   * default definition likewise.
   * @throws Missing when there is no such definition
   */
  async summary(year: number | null, code: string | null = null): Promise<GoalSummary> {
    const definitions = await this.definitions();
    const definition = definitions.find((each) => (code ? each.code === code : each.isDefault));
    if (!definition) throw new Missing([{ key: 'goal.error.no_definition' }]);
    const of = year ?? (await this.usualYear(definition));
    const [goal, bases, types, lumps] = await Promise.all([
      this.database.read.findOneByOrFail(Goal, { id: definition.goalId }),
      this.database.read.findBy(FinancialYear, { year: of }),
      this.database.read.find(PartnershipType, { order: { position: 'ASC' } }),
      this.lumps(of),
    ]);
    const weighing = (weight: Weight): Lump[] => lumps.filter((lump) => weightOf(lump.state) === weight);
    return summarize({
      ...{ year: of, goal, definition, definitions, bases, types },
      ...{ lumps: weighing('counted'), waiting: weighing('waiting') },
    });
  }

  /** The years that have a revenue or a budget, newest first. */
  async years(): Promise<number[]> {
    const rows = await this.database.read.find(FinancialYear, { order: { year: 'DESC' } });
    return [...new Set(rows.map((row) => row.year))];
  }

  /** The years to choose from: those with a revenue or a budget, and those in which something came in. */
  async yearsToShow(): Promise<number[]> {
    const years = [...(await this.years()), ...(await this.yearsOfMoney())];
    return [...new Set(years)].sort((a, b) => b - a);
  }

  /** The greatest givers of the summary's year under its definition, with their part of what was raised. */
  async givers({ year, definition, raisedMinor }: GoalSummary, limit = 5): Promise<NamedGiver[]> {
    const rows = await this.database.read
      .createQueryBuilder(Contribution, 'contribution')
      .select('contribution.partnerId', 'id')
      .addSelect('SUM(contribution.usdMinor)', 'usd')
      .where('contribution.year = :year AND contribution.partnerId IS NOT NULL', { year })
      .andWhere(weighs('contribution', 'counted'))
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

  /** The newest year with a base of the definition's measure; failing that with money; failing that, this one. */
  private async usualYear({ measure }: GoalDefinition): Promise<number> {
    const newest = await this.database.read.maximum(FinancialYear, 'year', { measure });
    return newest ?? (await this.yearsOfMoney())[0] ?? Number(this.work.clock.today().slice(0, 4));
  }

  private async yearsOfMoney(): Promise<number[]> {
    const rows = await this.database.read
      .createQueryBuilder(Contribution, 'contribution')
      .select('DISTINCT contribution.year', 'year')
      .orderBy('contribution.year', 'DESC')
      .getRawMany<{ year: number }>();
    return rows.map(({ year }) => year);
  }

  /** One statement over the year and the one before, answered from the index `ix_contribution_goal` alone. */
  private async lumps(year: number): Promise<WeighedLump[]> {
    const query = this.database.read
      .createQueryBuilder(Contribution, 'contribution')
      .select('SUM(contribution.usdMinor)', 'usdMinor')
      .where('contribution.year BETWEEN :before AND :year', { before: year - 1, year });
    for (const column of LUMPED)
      query.addSelect(`contribution.${column}`, column).addGroupBy(`contribution.${column}`);
    const rows = (await rememberedSums(this.database, query, LUMPED, 'usdMinor')) as RawLump[];
    return rows.map((row) => ({ ...row, toBeAllocated: Boolean(row.toBeAllocated) }));
  }
}

type WeighedLump = Lump & { state: string };

/** As the drivers give it: SQLite's booleans are numbers. */
type RawLump = Omit<WeighedLump, 'toBeAllocated'> & { toBeAllocated: boolean | number };

/** In the order of the index, so that the database sums as it reads. */
const LUMPED = [
  'year',
  'bookedAs',
  'form',
  'donorKind',
  'typeId',
  'channel',
  'toBeAllocated',
  'state',
] as const;
