import type { Locale } from '../kernel/actor';
import { formatNumber } from '../texts/format';
import { translate } from '../texts/translator';
import { CHART_COLOURS, svgChart } from '../web/svg-chart';
import type { Distribution, DistributionLine } from './distribution';

/** Headings drawn; the table has all of them. */
const MOST = 12;
const LINE_HEIGHT = 34;

/** Partnerships and collaborations by heading as lying bars, as SVG text. */
export function distributionChart(locale: Locale, { lines }: Distribution): string {
  // ECharts draws the first category at the bottom.
  const shown = lines.slice(0, MOST).reverse();
  const text = { color: CHART_COLOURS.soft, fontSize: 13 };
  const series = (key: string, color: string, count: (line: DistributionLine) => number): object => ({
    name: translate(locale, key),
    type: 'bar',
    stack: 'entries',
    barMaxWidth: 22,
    itemStyle: { color },
    data: shown.map(count),
  });
  const option = {
    grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true },
    legend: { top: 8, left: 0, textStyle: text },
    yAxis: {
      type: 'category',
      data: shown.map((line) => line.name),
      axisLabel: { ...text, color: CHART_COLOURS.ink, width: 220, overflow: 'truncate' },
    },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { ...text, formatter: (value: number) => formatNumber(locale, value) },
      splitLine: { lineStyle: { color: CHART_COLOURS.line } },
    },
    series: [
      series('compendium.column.partnerships', CHART_COLOURS.actual, (line) => line.partnerships),
      series('compendium.column.collaborations', CHART_COLOURS.needed, (line) => line.collaborations),
    ],
  };
  return svgChart(option, 720, 80 + Math.max(1, shown.length) * LINE_HEIGHT);
}
