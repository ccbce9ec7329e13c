import type { Locale } from '../../kernel/actor';
import { formatPercent } from '../../texts/format';
import { translate } from '../../texts/translator';
import { CHART_COLOURS, svgChart } from '../../web/svg-chart';
import { curveOf, type Scored } from './curve';

/** Recall against false alarms, a line for each kind, as SVG text. */
export function curveChart(locale: Locale, names: readonly Scored[]): string {
  const text = { color: CHART_COLOURS.soft, fontSize: 13 };
  const percent = (value: number): string => formatPercent(locale, value, 0);
  const axis = (key: string): object => ({
    type: 'value',
    name: translate(locale, key),
    nameLocation: 'middle',
    nameGap: 30,
    nameTextStyle: text,
    axisLabel: { ...text, formatter: percent },
    splitLine: { lineStyle: { color: CHART_COLOURS.line } },
  });
  const line = (kind: 'organization' | 'person', color: string): object => ({
    name: translate(locale, `hits.kind.${kind}`),
    type: 'line',
    symbolSize: 5,
    lineStyle: { color },
    itemStyle: { color },
    data: curveOf(names, kind).map(({ falseAlarms, recall }) => [falseAlarms * 100, recall * 100]),
  });
  const option = {
    grid: { left: 64, right: 24, top: 40, bottom: 48 },
    legend: { top: 8, left: 0, textStyle: text },
    xAxis: axis('thresholds.false_alarms'),
    yAxis: { ...axis('thresholds.recall'), nameGap: 48, scale: true, max: 100 },
    series: [line('organization', CHART_COLOURS.actual), line('person', '#a3541b')],
  };
  return svgChart(option, 720, 320);
}
