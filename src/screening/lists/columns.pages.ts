import type { Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { ScreeningList } from '../screening-list.entity';
import { foundIn, type FoundColumn } from './found-columns';
import { DAY_ORDERS } from './list-dates';
import { COLUMN_FIELDS, type ReadColumn } from './read-columns';

/** The form on which somebody says what each column is, with what it was taken for. */
export function columnsForm(locale: Locale, list: ScreeningList, columns: readonly ReadColumn[]): object {
  const said = new Map(Object.entries(list.mapping?.columns ?? {}));
  const chosen = list.mapping ? columns.map(({ header }) => said.get(header) ?? 'none') : null;
  return {
    titleKey: 'screening.columns.choose',
    source: list,
    columns: columnChoices(locale, columns, chosen),
    dates: list.mapping?.dates ?? 'dmy',
    orders: dayOrders(locale),
  };
}

/** Columns, each with what it may be; `chosen` in their order, else what they were taken for. */
export function columnChoices(
  locale: Locale,
  columns: readonly FoundColumn[],
  chosen: readonly string[] | null,
): object[] {
  return columns.map(({ header, sample, field }, at) => {
    const now = chosen?.length === columns.length ? chosen[at] : (field ?? 'none');
    return {
      ...{ header, sample },
      options: ['none', ...COLUMN_FIELDS].map((value) => ({
        ...{ value, label: translate(locale, `screening.columns.${value}`), isChosen: value === now },
      })),
    };
  });
}

export function dayOrders(locale: Locale): object[] {
  return DAY_ORDERS.map((value) => ({ value, label: translate(locale, `screening.lists.dates.${value}`) }));
}

/** Keeps with what was typed the columns of a file in which no name was recognized: the form asks what they are. */
export function keepFound(values: Record<string, unknown>, error: unknown): void {
  const found = foundIn(error);
  if (!found || found.length === 0) return;
  const text = JSON.stringify(found);
  // What was chosen for the columns of another file says nothing of these.
  if (values.found !== text) delete values.fields;
  values.found = text;
}
