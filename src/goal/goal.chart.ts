import type { Locale } from '../kernel/actor';
import { formatNumber } from '../texts/format';
import { translate } from '../texts/translator';
import { CHART_COLOURS, svgChart } from '../web/svg-chart';
import type { GoalSummary } from './goal.summary';

/** The way to the goal as bars in millions of US dollars, as SVG text. */
export function goalChart(locale: Locale, { trajectory }: GoalSummary): string {
  const { steps } = trajectory;
  const millions = (usdMinor: number): number => usdMinor / 1e8;
  const series = (name: string, actual: boolean, color: string): object => ({
    name: translate(locale, name),
    type: 'bar',
    stack: 'usd',
    barMaxWidth: 56,
    itemStyle: { color },
    data: steps.map((step) => (step.actual === actual ? millions(step.usdMinor) : null)),
    label: {
      show: true,
      position: 'top',
      color: CHART_COLOURS.ink,
      formatter: ({ value }: { value: number | null }) =>
        value === null ? '' : formatNumber(locale, value, 1),
    },
  });
  const text = { color: CHART_COLOURS.soft, fontSize: 13 };
  const option = {
    grid: { left: 56, right: 16, top: 48, bottom: 32 },
    legend: { top: 8, left: 0, textStyle: text },
    xAxis: { type: 'category', data: steps.map((step) => String(step.year)), axisLabel: text },
    yAxis: {
      type: 'value',
      axisLabel: { ...text, formatter: (value: number) => formatNumber(locale, value) },
      splitLine: { lineStyle: { color: CHART_COLOURS.line } },
    },
    series: [
      series('goal.chart_actual', true, CHART_COLOURS.actual),
      series('goal.chart_needed', false, CHART_COLOURS.needed),
    ],
  };
  return svgChart(option, 720, 300);
}
