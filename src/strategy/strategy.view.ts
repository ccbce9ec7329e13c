import { ApiProperty } from '@nestjs/swagger';
import { typeName, typeOutcome } from '../engagements/partnership-type';
import type { Locale } from '../kernel/actor';
import { STANDINGS, type Standing } from './deviation';
import { titleOf, valueText } from './strategy';
import type { IndicatorLine, ObjectivePart, PlannedIndicator, StrategyReport } from './strategy.service';
import { INDICATOR_UNITS, type IndicatorUnit } from './strategy.vocabulary';

const FIGURE = { type: 'string', nullable: true, description: 'Decimal string in the unit' } as const;

export class DeviationView {
  @ApiProperty({ ...FIGURE, description: 'Actual minus planned; per cents in percentage points' })
  amount: string | null;
  @ApiProperty({ type: 'number', nullable: true, description: 'Of what was planned' })
  percent: number | null;
  @ApiProperty({ enum: STANDINGS, description: '`under_way` while the year still runs' })
  standing: Standing;
}

export class BaselineView {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty(FIGURE) value: string | null;
}

/** One indicator in the year; null where the register cannot say. */
export class IndicatorView {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: INDICATOR_UNITS }) unit: IndicatorUnit;
  @ApiProperty({ type: BaselineView }) baseline: BaselineView;
  @ApiProperty(FIGURE) planned: string | null;
  @ApiProperty({ type: 'string', nullable: true }) note: string | null;
  @ApiProperty(FIGURE) actual: string | null;
  @ApiProperty({ type: DeviationView }) deviation: DeviationView;
  @ApiProperty({ type: 'string', nullable: true, description: 'Page of the records behind' })
  records: string | null;
}

export class OutcomeView {
  @ApiProperty({ description: 'Code of the partnership type' }) type: string;
  @ApiProperty() name: string;
  @ApiProperty() outcome: string;
}

export class ObjectiveView {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: [OutcomeView] }) outcomes: OutcomeView[];
  @ApiProperty({ type: [IndicatorView] }) indicators: IndicatorView[];
}

/** The objectives of the strategy in one year, planned and actual. */
export class StrategyView {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ description: 'False while the year still runs' }) isOver: boolean;
  @ApiProperty({ description: 'True when illustrative records are counted' }) illustrative: boolean;
  @ApiProperty({ type: [ObjectiveView] }) objectives: ObjectiveView[];
}

export class TargetView {
  @ApiProperty({ description: 'Code of the indicator' }) indicator: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: INDICATOR_UNITS }) unit: IndicatorUnit;
  @ApiProperty(FIGURE) target: string | null;
  @ApiProperty({ type: 'string', nullable: true }) note: string | null;
  @ApiProperty({ type: 'integer', description: '0 when there is no target yet' }) version: number;
}

/** The targets of a year, one for each indicator. */
export class TargetsView {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: [TargetView] }) targets: TargetView[];
}

export function strategyView(locale: Locale, report: StrategyReport): StrategyView {
  const { year, isOver, illustrative, objectives } = report;
  return { year, isOver, illustrative, objectives: objectives.map((part) => objectiveView(locale, part)) };
}

function objectiveView(locale: Locale, { objective, types, lines }: ObjectivePart): ObjectiveView {
  return {
    code: objective.code,
    title: titleOf(objective, locale),
    outcomes: types.map((type) => ({
      type: type.code,
      name: typeName(type, locale),
      outcome: typeOutcome(type, locale),
    })),
    indicators: lines.map((line) => indicatorView(locale, line)),
  };
}

function indicatorView(locale: Locale, line: IndicatorLine): IndicatorView {
  const { indicator, baseline, planned, actual, deviation } = line;
  const text = (hundredths: number | null): string | null =>
    hundredths === null ? null : valueText(indicator.unit, hundredths);
  return {
    code: indicator.code,
    title: titleOf(indicator, locale),
    unit: indicator.unit,
    baseline: { year: indicator.baselineYear, value: text(baseline) },
    planned: text(planned),
    note: line.note,
    actual: text(actual),
    deviation: {
      amount: text(deviation.hundredths),
      percent: deviation.percent,
      standing: deviation.standing,
    },
    records: line.records,
  };
}

export function targetsView(locale: Locale, year: number, plan: readonly PlannedIndicator[]): TargetsView {
  return {
    year,
    targets: plan.map(({ indicator, target }) => ({
      indicator: indicator.code,
      title: titleOf(indicator, locale),
      unit: indicator.unit,
      target: target ? valueText(indicator.unit, target.targetHundredths) : null,
      note: target?.note ?? null,
      version: target?.version ?? 0,
    })),
  };
}
