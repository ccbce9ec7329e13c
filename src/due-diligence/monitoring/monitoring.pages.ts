import type { Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import type { CheckInRow } from './check-ins';
import type { IncidentRow } from './monitoring.service';

/** The values of a choice with their names. */
export function choices(
  locale: Locale,
  prefix: string,
  values: readonly string[],
): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: translate(locale, `${prefix}.${value}`) }));
}

export const incidentShown =
  (locale: Locale) =>
  (row: IncidentRow): object => ({
    ...row,
    severityText: translate(locale, `monitoring.severity.${row.severity}`),
    effectText: translate(locale, `monitoring.effect.${row.effect}`),
  });

export function checkInColumns(locale: Locale): SheetColumn[] {
  const keys = ['partner', 'number', 'office', 'level', 'dueOn', 'doneOn', 'rating', 'whatHappened'] as const;
  return keys.map((key) => ({
    ...{ key, header: translate(locale, `monitoring.field.${key}`) },
    kind: key === 'dueOn' || key === 'doneOn' ? ('day' as const) : ('text' as const),
  }));
}

export const checkInSheetRow =
  (locale: Locale) =>
  ({ partner, number, office, level, dueOn, doneOn, rating, whatHappened }: CheckInRow): SheetValues => ({
    ...{ partner, number, office, dueOn, doneOn, whatHappened: whatHappened ?? '' },
    level: translate(locale, `level.${level}`),
    rating: rating ? translate(locale, `monitoring.rating.${rating}`) : '',
  });
