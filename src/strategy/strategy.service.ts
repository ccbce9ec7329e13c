import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { PartnershipType } from '../engagements/partnership-type.entity';
import { GoalService } from '../goal/goal.service';
import type { Actor } from '../kernel/actor';
import { Missing } from '../kernel/errors';
import { measured, recordsPage, typeOf, type YearFacts } from './computations';
import { deviationOf, type Deviation } from './deviation';
import { entryLumps, officesEngaged } from './facts';
import { Indicator } from './indicator.entity';
import { IndicatorTarget } from './indicator-target.entity';
import { Objective } from './objective.entity';
import { putTargets } from './put-targets';
import type { TargetInput } from './targets.input';

/** One indicator in a year; all figures in hundredths of its unit, null where there is none. */
export interface IndicatorLine {
  indicator: Indicator;
  baseline: number | null;
  planned: number | null;
  note: string | null;
  actual: number | null;
  deviation: Deviation;
  /** The page of the records behind the actual figure. */
  records: string | null;
}

export interface ObjectivePart {
  objective: Objective;
  /** The partnership types whose outcomes the objective is about. */
  types: PartnershipType[];
  lines: IndicatorLine[];
}

/** The strategy's objectives in one year: planned and actual. */
export interface StrategyReport {
  year: number;
  /** False while the year still runs. */
  isOver: boolean;
  /** True when illustrative records are among those counted. */
  illustrative: boolean;
  objectives: ObjectivePart[];
}

export interface PlannedIndicator {
  indicator: Indicator;
  target: IndicatorTarget | null;
}

type Facts = YearFacts & { illustrative: boolean };

/** The objectives of the strategy against the register; every figure is computed when asked. */
@Injectable()
export class StrategyService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly goals: GoalService,
  ) {}

  /** From the first baseline to this year or the last one planned, newest first. */
  async years(): Promise<number[]> {
    const first = await this.database.read.minimum(Indicator, 'baselineYear');
    const planned = await this.database.read.maximum(IndicatorTarget, 'year');
    const last = Math.max(this.thisYear(), planned ?? 0);
    const start = Math.min(first ?? last, last);
    return Array.from({ length: last - start + 1 }, (_, index) => last - index);
  }

  /** The newest year whose revenue or budget is known; without any, this year. */
  async usualYear(): Promise<number> {
    const [newest] = await this.goals.years();
    return newest ?? this.thisYear();
  }

  async report(year: number): Promise<StrategyReport> {
    const { read } = this.database;
    const [objectives, indicators, types, targets] = await Promise.all([
      read.find(Objective, { order: { position: 'ASC' } }),
      read.find(Indicator, { order: { position: 'ASC' } }),
      read.find(PartnershipType, { order: { position: 'ASC' } }),
      read.findBy(IndicatorTarget, { year }),
    ]);
    const facts = await this.factsOf([year, ...indicators.map((indicator) => indicator.baselineYear)]);
    const isOver = year < this.thisYear();
    return {
      year,
      isOver,
      illustrative: facts.get(year)?.illustrative ?? false,
      objectives: objectives.map((objective) => {
        const own = indicators.filter((indicator) => indicator.objectiveId === objective.id);
        const codes = new Set(own.map((indicator) => typeOf(indicator.computation)));
        return {
          objective,
          types: types.filter((type) => codes.has(type.code)),
          lines: own.map((indicator) => lineOf(indicator, year, isOver, targets, facts)),
        };
      }),
    };
  }

  /** Every indicator with its target of the year, in the order of the report. */
  async plan(year: number): Promise<PlannedIndicator[]> {
    const indicators = await this.database.read.find(Indicator, { order: { position: 'ASC' } });
    const targets = await this.database.read.findBy(IndicatorTarget, { year });
    return indicators.map((indicator) => ({
      indicator,
      target: targets.find(({ indicatorId }) => indicatorId === indicator.id) ?? null,
    }));
  }

  putTargets(actor: Actor, year: number, inputs: readonly TargetInput[]): Promise<void> {
    return this.work.run(actor, (change) => putTargets(change, year, inputs));
  }

  private thisYear(): number {
    return Number(this.work.clock.today().slice(0, 4));
  }

  private async factsOf(years: readonly number[]): Promise<Map<number, Facts>> {
    const facts = new Map<number, Facts>();
    for (const year of new Set(years)) {
      const lumps = await entryLumps(this.database.read, year);
      facts.set(year, {
        lumps,
        offices: await officesEngaged(this.database.read, year),
        raisedSharePercent: await this.shareRaised(year),
        illustrative: lumps.some((lump) => lump.illustrative > 0),
      });
    }
    return facts;
  }

  private async shareRaised(year: number): Promise<number | null> {
    try {
      return (await this.goals.summary(year)).sharePercent;
    } catch (error) {
      // Without a definition of the goal there is nothing to measure by.
      if (error instanceof Missing) return null;
      throw error;
    }
  }
}

function lineOf(
  indicator: Indicator,
  year: number,
  isOver: boolean,
  targets: readonly IndicatorTarget[],
  facts: ReadonlyMap<number, Facts>,
): IndicatorLine {
  const figure = (of: number): number | null => {
    const known = facts.get(of);
    return known ? measured(indicator.computation, known) : null;
  };
  const target = targets.find(({ indicatorId }) => indicatorId === indicator.id);
  const planned = target?.targetHundredths ?? null;
  const actual = figure(year);
  return {
    indicator,
    baseline: indicator.baselineHundredths ?? figure(indicator.baselineYear),
    planned,
    note: target?.note ?? null,
    actual,
    deviation: deviationOf(planned, actual, isOver),
    records: recordsPage(indicator.computation, year),
  };
}
