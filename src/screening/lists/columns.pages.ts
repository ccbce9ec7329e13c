import type { Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { ScreeningList } from '../screening-list.entity';
import { DAY_ORDERS } from './list-dates';
import { COLUMN_FIELDS, type ReadColumn } from './read-columns';

/** The form on which somebody says what each column is, with what it was taken for. */
export function columnsForm(locale: Locale, list: ScreeningList, columns: readonly ReadColumn[]): object {
  const said = new Map(Object.entries(list.mapping?.columns ?? {}));
  return {
    titleKey: 'screening.columns.choose',
    source: list,
    columns: columns.map(({ header, field, sample }) => {
      const chosen = list.mapping ? (said.get(header) ?? 'none') : (field ?? 'none');
      return {
        ...{ header, sample },
        options: ['none', ...COLUMN_FIELDS].map((value) => ({
          ...{ value, label: translate(locale, `screening.columns.${value}`), isChosen: value === chosen },
        })),
      };
    }),
    dates: list.mapping?.dates ?? 'dmy',
    orders: DAY_ORDERS.map((value) => ({
      value,
      label: translate(locale, `screening.lists.dates.${value}`),
    })),
  };
}
