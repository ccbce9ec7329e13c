import type { NamedGiver } from '../goal/goal.service';
import type { GoalSummary } from '../goal/goal.summary';
import { formatMoney, formatPercent } from '../texts/format';
import { translate } from '../texts/translator';
import { textTable } from './text-table';

/** Funding against the goal in one year, as plain text. */
export function goalText(summary: GoalSummary, givers: readonly NamedGiver[] = []): string {
  const usd = (minor: number): string => formatMoney('en', minor, 'USD').replaceAll('\u00a0', ' ');
  const rounded = (value: number | null, digits: number): string => {
    return value === null ? '–' : formatPercent('en', value, digits).replaceAll('\u00a0', ' ');
  };
  const percent = (value: number | null): string => rounded(value, 2);
  const tenths = (value: number | null): string => rounded(value, 1);
  const { definition, base } = summary;
  const measure = definition.measure === 'budget' ? 'Budget' : 'Revenue';
  const known = (minor: number | null): string => (minor === null ? 'not entered' : usd(minor));
  const lines = [
    `Funding against the goal, ${summary.year}: ${definition.titleEn} (${definition.code})`,
    textTable(
      ['', ''],
      [
        ['Raised', usd(summary.raisedMinor)],
        ['Waiting for confirmation', usd(summary.waitingMinor)],
        [base ? `${measure} (${base.source})` : measure, known(base?.amountMinor ?? null)],
        ['Share', percent(summary.sharePercent)],
        [
          `Target ${percent(summary.targetPercent)} by ${summary.goal.targetYear}`,
          known(summary.targetMinor),
        ],
        ['Gap', known(summary.gapMinor)],
      ],
      [1],
    )
      .split('\n')
      .slice(2)
      .join('\n'),
  ];
  const sources = summary.bySource.map(({ key, usdMinor, beforeMinor }) => [
    translate('en', `goal.source.${key}`),
    usd(usdMinor),
    usd(beforeMinor),
  ]);
  lines.push('', textTable(['By source', String(summary.year), String(summary.year - 1)], sources, [1, 2]));
  if (givers.length > 0) {
    const shares = givers.map((giver) => [
      giver.name,
      usd(giver.usdMinor),
      tenths(giver.sharePercent),
      tenths(giver.cumulativePercent),
    ]);
    lines.push('', textTable(['Greatest givers', '', 'share', 'together'], shares, [1, 2, 3]));
  }
  return lines.join('\n');
}
