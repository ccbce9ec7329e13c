import { typeName, typeOutcome } from '../engagements/partnership-type';
import type { Locale } from '../kernel/actor';
import { formatMoney, formatNumber, formatPercent } from '../texts/format';
import { translate } from '../texts/translator';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import type { Deviation } from './deviation';
import { titleOf, valueText } from './strategy';
import type { IndicatorLine, PlannedIndicator, StrategyReport } from './strategy.service';
import type { IndicatorUnit } from './strategy.vocabulary';

const NOTHING = '–';

/** The report as a page shows it: every text and number in the reader's way. */
export function strategyPage(locale: Locale, report: StrategyReport, years: readonly number[]): object {
  const { year, illustrative, objectives } = report;
  const lines = objectives.flatMap((part) => part.lines);
  const count = (of: readonly string[]): number =>
    lines.filter((line) => of.includes(line.deviation.standing)).length;
  return {
    titleKey: 'strategy.title',
    year,
    years: years.includes(year) ? years : [year, ...years],
    illustrative,
    glance: {
      reached: count(['on_plan', 'ahead']),
      behind: count(['behind']),
      underWay: count(['under_way']),
      unplanned: count(['no_plan']),
    },
    objectives: objectives.map(({ objective, types, lines: own }) => ({
      code: objective.code,
      title: titleOf(objective, locale),
      outcomes: types.map((type) => ({
        name: typeName(type, locale),
        outcome: typeOutcome(type, locale),
      })),
      lines: own.map((line) => shownLine(locale, line)),
    })),
  };
}

function shownLine(locale: Locale, line: IndicatorLine): object {
  const { indicator, baseline, planned, actual, deviation } = line;
  return {
    title: titleOf(indicator, locale),
    note: line.note,
    baseline: shown(locale, indicator.unit, baseline),
    baselineYear: indicator.baselineYear,
    planned: shown(locale, indicator.unit, planned),
    actual: shown(locale, indicator.unit, actual),
    records: line.records,
    deviation: shownDeviation(locale, indicator.unit, deviation),
    relative: deviation.percent === null ? null : signed(deviation.percent, formatPercent(locale, deviation.percent)),
    standing: translate(locale, `strategy.standing.${deviation.standing}`),
    late: deviation.standing === 'behind',
  }; // prettier-ignore
}

function shownDeviation(locale: Locale, unit: IndicatorUnit, { hundredths }: Deviation): string {
  if (hundredths === null) return NOTHING;
  const text =
    unit === 'percent'
      ? translate(locale, 'strategy.points', { number: formatNumber(locale, hundredths / 100, 2) })
      : shown(locale, unit, hundredths);
  return signed(hundredths, text);
}

function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

function shown(locale: Locale, unit: IndicatorUnit, hundredths: number | null): string {
  if (hundredths === null) return NOTHING;
  if (unit === 'money') return formatMoney(locale, hundredths, 'USD');
  if (unit === 'percent') return formatPercent(locale, hundredths / 100, 2);
  return formatNumber(locale, hundredths / 100, hundredths % 100 === 0 ? 0 : 2);
}

/** The form of a year's targets: a row for each indicator, its fields named as the input is nested. */
export function targetsPage(locale: Locale, year: number, plan: readonly PlannedIndicator[]): object {
  return {
    title: translate(locale, 'strategy.targets.title', { year: String(year) }),
    year,
    targets: plan.map(({ indicator, target }, index) => ({
      prefix: `targets.${index}`,
      code: indicator.code,
      label: titleOf(indicator, locale),
      hint: translate(locale, `strategy.unit.${indicator.unit}`),
      value: target ? valueText(indicator.unit, target.targetHundredths) : '',
      note: target?.note ?? '',
      noteLabel: translate(locale, 'strategy.note_on', { indicator: titleOf(indicator, locale) }),
      version: target?.version ?? 0,
    })),
  };
}

const COLUMNS = [
  ['objective', 'text'],
  ['indicator', 'text'],
  ['unit', 'text'],
  ['baseline_year', 'number'],
  ['baseline', 'number'],
  ['planned', 'number'],
  ['actual', 'number'],
  ['deviation', 'number'],
  ['deviation_percent', 'percent'],
  ['standing', 'text'],
  ['note', 'text'],
] as const;

export function strategyColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map(([key, kind]) => ({ key, kind, header: translate(locale, `strategy.field.${key}`) }));
}

/** A row for each indicator; figures in the unit of the indicator. */
export function strategyRows(locale: Locale, { objectives }: StrategyReport): SheetValues[] {
  const unitsOf = (hundredths: number | null): number | null =>
    hundredths === null ? null : hundredths / 100;
  return objectives.flatMap(({ objective, lines }) =>
    lines.map(({ indicator, baseline, planned, actual, deviation, note }) => ({
      objective: titleOf(objective, locale),
      indicator: titleOf(indicator, locale),
      unit: translate(locale, `strategy.unit.${indicator.unit}`),
      baseline_year: indicator.baselineYear,
      baseline: unitsOf(baseline),
      planned: unitsOf(planned),
      actual: unitsOf(actual),
      deviation: unitsOf(deviation.hundredths),
      deviation_percent: deviation.percent,
      standing: translate(locale, `strategy.standing.${deviation.standing}`),
      note,
    })),
  );
}
