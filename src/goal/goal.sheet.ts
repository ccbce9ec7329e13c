import type { Locale } from '../kernel/actor';
import { decimalText } from '../kernel/money';
import { translate } from '../texts/translator';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import type { Line } from './goal';
import { differenceTitle } from './goal.pages';
import type { GoalSummary } from './goal.summary';
import { definitionTitle, typeTitle } from './goal.view';

export function goalColumns(locale: Locale): SheetColumn[] {
  const header = (key: string): string => translate(locale, `goal.${key}`);
  return [
    { key: 'section', header: header('section'), kind: 'text', width: 28 },
    { key: 'line', header: header('line'), kind: 'text', width: 48 },
    { key: 'year', header: header('year'), kind: 'number' },
    { key: 'usd', header: header('usd'), kind: 'money', width: 18 },
    { key: 'share', header: header('share'), kind: 'percent' },
  ];
}

/** The whole report as rows: summary, by source and type for both years, reconciliation, trajectory. */
export function goalRows(locale: Locale, summary: GoalSummary): SheetValues[] {
  const { year, raisedMinor, base, sharePercent, targetPercent, targetMinor, gapMinor } = summary;
  const words = (key: string): string => translate(locale, `goal.${key}`);
  const row = (
    section: string,
    line: string,
    of: number,
    minor: number | null,
    share: number | null,
  ): SheetValues => {
    return {
      section: words(section),
      line,
      year: of,
      usd: minor === null ? null : decimalText(minor, 'USD'),
      share,
    };
  };
  const lines = <K>(
    section: string,
    list: readonly Line<K>[],
    title: (line: Line<K>) => string,
  ): SheetValues[] =>
    list.flatMap((line) => [
      row(section, title(line), year, line.usdMinor, line.sharePercent),
      row(section, title(line), year - 1, line.beforeMinor, null),
    ]);
  return [
    row('summary', definitionTitle(locale, summary.definition), year, raisedMinor, sharePercent),
    row('summary', words('waiting'), year, summary.waitingMinor, null),
    base
      ? row('summary', base.source, year, base.amountMinor, null)
      : row(
          'summary',
          translate(locale, `goal.error.no_${summary.definition.measure}`, { year: String(year) }),
          year,
          null,
          null,
        ),
    row('summary', words('goal_line'), year, targetMinor, targetPercent),
    row('summary', words('gap'), year, gapMinor, null),
    ...lines('by_source', summary.bySource, (line) => words(`source.${line.key}`)),
    ...summary.byType.flatMap((line) => lines('by_type', [line], () => typeTitle(locale, line.type))),
    ...summary.reconciliation.flatMap((other) => [
      ...other.lines.map((line) =>
        row('reconciliation', differenceTitle(locale, line), year, line.usdMinor, null),
      ),
      row(
        'reconciliation',
        definitionTitle(locale, other.definition),
        year,
        other.raisedMinor,
        other.sharePercent,
      ),
    ]),
    ...summary.trajectory.steps.map((step) =>
      row(
        'trajectory',
        words(step.actual ? 'actual' : 'needed'),
        step.year,
        step.usdMinor,
        step.sharePercent,
      ),
    ),
  ];
}
