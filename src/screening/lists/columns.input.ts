import { Invalid } from '../../kernel/errors';
import { ChoiceField, ListField, TextField } from '../../web/fields';
import { DAY_ORDERS, type DayOrder } from './list-dates';
import { checked, type ListMapping } from './list-mapping';
import { COLUMN_FIELDS, type ColumnField, type ReadColumn } from './read-columns';

/** What somebody chose for each column of the version in force, in their order. */
export class ColumnsInput {
  @ListField({ values: [...COLUMN_FIELDS, 'none'] })
  fields: string[] = [];

  @ChoiceField(DAY_ORDERS, { optional: true })
  dates: DayOrder | null = null;
}

/** What a program says of the columns of a list. */
export class ColumnsSaidInput {
  @TextField({ max: 4_000, lines: true, description: 'A line each: “header = name”' })
  columns: string;

  @ChoiceField(DAY_ORDERS, {
    optional: true,
    description: 'How days of numbers are written; dmy when left out',
  })
  dates: DayOrder | null = null;
}

/** @throws Invalid when no column is the name, or the columns are no longer those that were shown */
export function chosenMapping({ fields, dates }: ColumnsInput, columns: readonly ReadColumn[]): ListMapping {
  if (fields.length !== columns.length) throw Invalid.field('fields', 'screening.lists.no_name_column');
  const chosen = columns.flatMap(({ header }, at): [string, ColumnField][] => {
    const field = COLUMN_FIELDS.find((each) => each === fields[at]);
    return field ? [[header, field]] : [];
  });
  return checked({ columns: Object.fromEntries(chosen), dates: dates ?? 'dmy' }, 'fields');
}
