import type { Locale } from '../kernel/actor';
import { percentOf } from '../kernel/money';
import { formatMoney, formatNumber, formatPercent } from '../texts/format';
import { translate } from '../texts/translator';
import type { Difference, Line } from './goal';
import type { GoalSummary, Reconciled } from './goal.summary';
import type { GiverShown } from './givers-seen';
import { definitionTitle, typeTitle } from './goal.view';

/** The figures of the goal report as a page shows them: every text and number in the reader's way. */
export function goalPage(
  locale: Locale,
  summary: GoalSummary,
  givers: readonly GiverShown[],
  years: readonly number[],
): object {
  const { year, definition, trajectory } = summary;
  const words = wordsOf(locale);
  return {
    titleKey: 'goal.title',
    year,
    before: year - 1,
    definition: definition.code,
    definitionTitle: definitionTitle(locale, definition),
    definitions: summary.definitions.map((each) => ({ value: each.code, label: definitionTitle(locale, each) })),
    years: years.includes(year) ? years : [...years, year].sort((a, b) => b - a),
    ...glance(locale, summary),
    bySource: summary.bySource.map((line) => ({
      label: translate(locale, `goal.source.${line.key}`),
      ...shownLine(locale, line),
      ...links(summary, { source: line.key }),
    })),
    byType: summary.byType.map((line) => ({
      label: typeTitle(locale, line.type),
      ...shownLine(locale, line),
      ...links(summary, { type: line.key === null ? 'none' : String(line.key) }),
    })),
    total: { usd: words.plain(summary.raisedMinor), before: words.plain(summary.beforeMinor) },
    givers: givers.map((giver) => ({
      label: giver.name ?? '',
      href: giver.name === null ? null : `/partners/${giver.partnerId}`,
      kind: giver.kind ? translate(locale, `goal.source.${giver.kind}`) : '',
      usd: words.plain(giver.usdMinor),
      share: words.percent(giver.sharePercent),
      cumulative: words.percent(giver.cumulativePercent),
    })),
    reconciliation: summary.reconciliation.map((each) => reconciledBlock(locale, summary, each)),
    steps: trajectory.steps.map((step) => ({
      year: step.year,
      kind: translate(locale, step.actual ? 'goal.actual' : 'goal.needed'),
      usd: words.whole(step.usdMinor),
      share: words.percent(step.sharePercent, 2),
    })),
    targetYear: summary.goal.targetYear,
  }; // prettier-ignore
}

function glance(locale: Locale, summary: GoalSummary): object {
  const { year, goal, definition, raisedMinor, beforeMinor, waitingMinor, sharePercent, targetPercent } =
    summary;
  const { money, percent } = wordsOf(locale);
  const goalText = formatNumber(locale, targetPercent, Number.isInteger(targetPercent) ? 0 : 2);
  return {
    heading: translate(locale, 'goal.heading', { percent: goalText }),
    raised: money(raisedMinor),
    raisedHref: links(summary, {}).href,
    yearBefore: translate(locale, 'goal.year_before', { year: String(year - 1), amount: money(beforeMinor) }),
    waiting: waitingMinor === 0 ? null : translate(locale, 'money.waiting', { amount: money(waitingMinor) }),
    waitingHref: links(summary, { state: 'recorded' }).href,
    shareKey: `goal.share.${definition.measure}`,
    share: percent(sharePercent, 2),
    goalBy: translate(locale, 'goal.goal_by', { percent: goalText, year: String(goal.targetYear) }),
    missing: missingText(locale, summary),
    measured: measured(locale, summary, goalText),
  };
}

/** Which figure the year does not have, and who can enter it; null when it has all. */
function missingText(locale: Locale, { base, definition, year }: GoalSummary): string | null {
  return base ? null : translate(locale, `goal.error.no_${definition.measure}`, { year: String(year) });
}

/** What hangs on the revenue or the budget of the year; null when nobody entered it. */
function measured(locale: Locale, summary: GoalSummary, percentText: string): object | null {
  const { base, raisedMinor, targetMinor, gapMinor, trajectory } = summary;
  if (!base || targetMinor === null || gapMinor === null) return null;
  const { money, percent } = wordsOf(locale);
  const way = Math.min(100, percentOf(raisedMinor, targetMinor) ?? 0);
  const factor = trajectory.factor === null ? null : formatNumber(locale, trajectory.factor, 1);
  const ahead = factor ? translate(locale, 'goal.factor', { factor }) : translate(locale, 'goal.no_factor');
  return {
    target: money(targetMinor),
    targetOf: translate(locale, 'goal.target_of', { percent: percentText, base: money(base.amountMinor) }),
    gap: money(gapMinor),
    next: gapMinor === 0 ? translate(locale, 'goal.reached') : ahead,
    way: Math.round(way * 10) / 10,
    wayText: translate(locale, 'goal.way', { percent: percent(way) }),
    baseSource: translate(locale, 'goal.base_source', { base: money(base.amountMinor), source: base.source }),
  };
}

function shownLine(locale: Locale, line: Line<unknown>): object {
  const { plain, percent, money } = wordsOf(locale);
  const open = line.toBeAllocatedMinor;
  return {
    usd: plain(line.usdMinor),
    before: plain(line.beforeMinor),
    change: percent(line.changePercent),
    share: percent(line.sharePercent),
    toBeAllocated: open > 0 ? translate(locale, 'goal.to_be_allocated', { amount: money(open) }) : null,
  };
}

/** The contributions behind a figure of this year and of the year before. */
function links(
  { year, definition }: GoalSummary,
  filter: Record<string, string>,
): { href: string; beforeHref: string } {
  const [only] = definition.bookings.length === 1 ? definition.bookings : [];
  const href = (of: number): string => {
    const query = { year: String(of), state: 'counted', ...filter, ...(only ? { booked_as: only } : {}) };
    return `/contributions?${new URLSearchParams(query).toString()}`;
  };
  return { href: href(year), beforeHref: href(year - 1) };
}

function reconciledBlock(locale: Locale, summary: GoalSummary, other: Reconciled): object {
  const { plain, percent, money } = wordsOf(locale);
  const share = (value: number | null, base: number | null): string =>
    translate(locale, 'goal.other_share', { share: percent(value, 2), base: money(base ?? 0) });
  return {
    title: translate(locale, 'goal.reconciliation_to', {
      definition: definitionTitle(locale, other.definition),
    }),
    href: `/reports/goal?year=${summary.year}&definition=${other.definition.code}`,
    from: plain(summary.raisedMinor),
    fromShare: summary.base ? share(summary.sharePercent, summary.base.amountMinor) : '',
    lines: other.lines.map((line) => ({ label: differenceTitle(locale, line), usd: plain(line.usdMinor) })),
    to: plain(other.raisedMinor),
    toShare: share(other.sharePercent, other.baseMinor),
  };
}

export function differenceTitle(locale: Locale, { source, form, bookedAs }: Difference): string {
  return translate(locale, 'goal.difference_line', {
    source: translate(locale, `goal.source.${source}`),
    form: translate(locale, `contributions.form.${form}`).toLocaleLowerCase(locale),
    booking: translate(locale, `contributions.booked_as.${bookedAs}`),
  });
}

function wordsOf(locale: Locale) {
  return {
    money: (minor: number): string => formatMoney(locale, minor, 'USD'),
    /** Without the currency, for columns that name it; always with cents, so that columns add up and line up. */
    plain: (minor: number): string =>
      formatMoney(locale, minor, 'USD', { decimals: true }).split('\u00a0').slice(1).join('\u00a0'),
    /** Whole dollars, for what is only an estimate. */
    whole: (minor: number): string => formatNumber(locale, Math.round(minor / 100)),
    percent: (value: number | null, digits = 1): string =>
      value === null ? '–' : formatPercent(locale, value, digits),
  };
}
