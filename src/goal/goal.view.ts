import { ApiProperty } from '@nestjs/swagger';
import type { PartnershipType } from '../engagements/partnership-type.entity';
import type { Locale } from '../kernel/actor';
import { decimalText } from '../kernel/money';
import { translate } from '../texts/translator';
import type { Line } from './goal';
import type { GoalDefinition } from './goal-definition.entity';
import type { GoalSummary, MissingFigure } from './goal.summary';

const usd = (minor: number): string => decimalText(minor, 'USD');
const usdOrNull = (minor: number | null): string | null => (minor === null ? null : usd(minor));

export class DefinitionView {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'The bookings that count, joined by plus signs' }) numerator: string;
  @ApiProperty({ enum: ['revenue', 'budget'] }) denominator: string;
}

export class AmountView {
  @ApiProperty({ description: 'Decimal string in major units' }) amount: string;
  @ApiProperty() currency: string;
}

export class BaseView extends AmountView {
  @ApiProperty() source: string;
}

class LineView {
  @ApiProperty() title: string;
  @ApiProperty({ description: 'US dollars' }) amount: string;
  @ApiProperty({ description: 'US dollars in the year before' }) before: string;
  @ApiProperty({ type: 'number', nullable: true }) changePercent: number | null;
  @ApiProperty({ type: 'number', nullable: true }) sharePercent: number | null;
}

export class SourceLineView extends LineView {
  @ApiProperty() source: string;
  @ApiProperty({ description: 'US dollars given without a focus' }) toBeAllocated: string;
}

export class TypeLineView extends LineView {
  @ApiProperty({ type: 'integer', nullable: true }) typeId: number | null;
  @ApiProperty({ type: 'string', nullable: true }) type: string | null;
}

export class DifferenceView {
  @ApiProperty() source: string;
  @ApiProperty() title: string;
  @ApiProperty() bookedAs: string;
  @ApiProperty() form: string;
  @ApiProperty({ description: 'US dollars; negative when the other definition leaves it out' })
  amount: string;
}

export class ReconciledView {
  @ApiProperty({ description: 'Code of the other definition' }) definition: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: AmountView }) raised: AmountView;
  @ApiProperty({ type: AmountView }) base: AmountView;
  @ApiProperty({ type: 'number', nullable: true }) sharePercent: number | null;
  @ApiProperty({ description: 'The other figure minus this one, US dollars' }) difference: string;
  @ApiProperty({ type: [DifferenceView] }) lines: DifferenceView[];
}

export class StepView {
  @ApiProperty() year: number;
  @ApiProperty({ description: 'US dollars' }) amount: string;
  @ApiProperty({ type: 'number', nullable: true }) sharePercent: number | null;
  @ApiProperty({ description: 'False for what would be needed' }) actual: boolean;
}

/** Funding against the goal in one year; amounts are decimal strings. */
export class GoalView {
  @ApiProperty() year: number;
  @ApiProperty({ type: DefinitionView }) definition: DefinitionView;
  @ApiProperty({ type: [DefinitionView] }) definitions: DefinitionView[];
  @ApiProperty({ type: AmountView }) raised: AmountView;
  @ApiProperty({ type: AmountView, description: 'Recorded, not confirmed: in no figure' })
  waiting: AmountView;
  @ApiProperty({ type: BaseView, nullable: true, description: 'Null when nobody entered it' })
  base: BaseView | null;
  @ApiProperty({ enum: ['revenue', 'budget', 'target'], isArray: true, description: 'What the year lacks' })
  missing: MissingFigure[];
  @ApiProperty({ type: 'number', nullable: true }) sharePercent: number | null;
  @ApiProperty() targetPercent: number;
  @ApiProperty() targetYear: number;
  @ApiProperty({ type: 'string', nullable: true, description: 'US dollars' }) target: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'US dollars still missing' }) gap:
    string | null;
  @ApiProperty({ type: [SourceLineView] }) bySource: SourceLineView[];
  @ApiProperty({ type: [TypeLineView] }) byType: TypeLineView[];
  @ApiProperty({ type: [ReconciledView] }) reconciliation: ReconciledView[];
  @ApiProperty({ type: [StepView] }) trajectory: StepView[];
  @ApiProperty({ type: 'number', nullable: true, description: 'Growth needed each year to reach the goal' })
  factorPerYear: number | null;
}

export function goalView(locale: Locale, summary: GoalSummary): GoalView {
  const { year, base, trajectory } = summary;
  return {
    year,
    definition: definitionView(locale, summary.definition),
    definitions: summary.definitions.map((each) => definitionView(locale, each)),
    raised: { amount: usd(summary.raisedMinor), currency: 'USD' },
    waiting: { amount: usd(summary.waitingMinor), currency: 'USD' },
    base: base && { amount: usd(base.amountMinor), currency: base.currency, source: base.source },
    missing: summary.missing,
    sharePercent: summary.sharePercent,
    targetPercent: summary.targetPercent,
    targetYear: summary.goal.targetYear,
    target: usdOrNull(summary.targetMinor),
    gap: usdOrNull(summary.gapMinor),
    bySource: summary.bySource.map((line) => ({
      source: line.key,
      title: translate(locale, `goal.source.${line.key}`),
      ...lineView(line),
      toBeAllocated: usd(line.toBeAllocatedMinor),
    })),
    byType: summary.byType.map((line) => ({
      typeId: line.key,
      type: line.type?.code ?? null,
      title: typeTitle(locale, line.type),
      ...lineView(line),
    })),
    reconciliation: reconciledViews(locale, summary),
    trajectory: trajectory.steps.map(({ usdMinor, ...step }) => ({ ...step, amount: usd(usdMinor) })),
    factorPerYear: trajectory.factor,
  };
}

function reconciledViews(locale: Locale, { reconciliation, raisedMinor }: GoalSummary): ReconciledView[] {
  return reconciliation.map((each) => ({
    definition: each.definition.code,
    title: definitionTitle(locale, each.definition),
    raised: { amount: usd(each.raisedMinor), currency: 'USD' },
    base: { amount: usd(each.baseMinor ?? 0), currency: 'USD' },
    sharePercent: each.sharePercent,
    difference: usd(each.raisedMinor - raisedMinor),
    lines: each.lines.map(({ usdMinor, ...line }) => ({
      ...line,
      title: translate(locale, `goal.source.${line.source}`),
      amount: usd(usdMinor),
    })),
  }));
}

function lineView(line: Line<unknown>): Omit<LineView, 'title'> {
  const { usdMinor, beforeMinor, changePercent, sharePercent } = line;
  return { amount: usd(usdMinor), before: usd(beforeMinor), changePercent, sharePercent };
}

function definitionView(locale: Locale, definition: GoalDefinition): DefinitionView {
  return {
    code: definition.code,
    title: definitionTitle(locale, definition),
    numerator: definition.bookings.join(' + '),
    denominator: definition.measure,
  };
}

export function definitionTitle(locale: Locale, definition: GoalDefinition): string {
  return { en: definition.titleEn, fr: definition.titleFr, es: definition.titleEs }[locale];
}

export function typeTitle(locale: Locale, type: PartnershipType | null): string {
  if (!type) return translate(locale, 'goal.no_type');
  return { en: type.nameEn, fr: type.nameFr, es: type.nameEs }[locale];
}
