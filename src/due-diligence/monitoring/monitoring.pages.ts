import type { Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { SheetColumn, SheetValues } from '../../web/spreadsheet/sheet';
import { KEPT, KEPT_QUESTIONS, type Kept } from './monitoring';
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
  const keys = [
    'partner',
    'number',
    'office',
    'level',
    'dueOn',
    'doneOn',
    'rating',
    ...KEPT_QUESTIONS,
    'whatHappened',
  ] as const;
  return keys.map((key) => ({
    ...{ key, header: translate(locale, `monitoring.field.${key}`) },
    kind: key === 'dueOn' || key === 'doneOn' ? ('day' as const) : ('text' as const),
  }));
}

export const checkInSheetRow =
  (locale: Locale) =>
  ({
    partner,
    number,
    office,
    level,
    dueOn,
    doneOn,
    rating,
    whatHappened,
    ...row
  }: CheckInRow): SheetValues => ({
    ...Object.fromEntries(KEPT_QUESTIONS.map((name) => [name, keptText(locale, row[name])])),
    ...{ partner, number, office, dueOn, doneOn, whatHappened: whatHappened ?? '' },
    level: translate(locale, `level.${level}`),
    rating: rating ? translate(locale, `monitoring.rating.${rating}`) : '',
  });

function keptText(locale: Locale, kept: Kept | null): string {
  return kept ? translate(locale, `monitoring.kept.${kept}`) : '';
}

/** The questions of a check-in with what was answered, for its page. */
export function keptQuestions(locale: Locale, row: CheckInRow): object[] {
  return KEPT_QUESTIONS.map((name) => ({
    ...{ name, label: translate(locale, `monitoring.field.${name}`), answer: keptText(locale, row[name]) },
    options: choices(locale, 'monitoring.kept', KEPT),
  }));
}
