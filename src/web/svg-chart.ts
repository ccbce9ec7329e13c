import * as echarts from 'echarts';

/** The colours of the pages: what is, and what would be needed. */
export const CHART_COLOURS = {
  ink: '#1d2730',
  soft: '#5b6670',
  line: '#c9ced3',
  actual: '#1f5f8b',
  needed: '#b9cfdf',
};

/** Draws a chart on the server as SVG text of the given size, for `<img src>`. */
export function svgChart(option: echarts.EChartsCoreOption, width: number, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, backgroundColor: '#ffffff', ...option });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
