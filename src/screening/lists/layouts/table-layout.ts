import type { EntryKind, ListedName } from '../list-entry';
import type { DayOrder } from '../list-dates';

/** The headers a column may have, folded (`foldHeader`): the first that is there is taken. */
export type Column = readonly string[];

export interface NameColumns {
  /** The columns whose cells, one after the other, make the name. */
  parts: readonly Column[];
  type: ListedName['type'];
  /** True where one cell holds several names, divided by semicolons. */
  several?: boolean;
}

/** What a table of a publisher has where: a new publisher is one more of these, and no code. */
export interface TableLayout {
  /** Headers that stand in this table and in no other. */
  knownBy: readonly string[];
  /** How the publisher writes a day that could be read two ways. */
  dates: DayOrder;
  /** True where the day above the header is written the same way, also when it could be read two ways. */
  titleDay?: boolean;
  /** The publisher's reference: the first combination of columns that is filled. */
  reference: readonly (readonly Column[])[];
  /** Rows of one entry have the same of this; with `part` only what it takes of the cell (“2”, “2a”). */
  join?: { column: Column; part?: string };
  names: readonly NameColumns[];
  /** What the name of a row is, by what its cell begins with. */
  nameType?: { column: Column; values: readonly (readonly [string, ListedName['type']])[] };
  quality?: Column;
  kind?: Column;
  /** The kind where no column says it. */
  kindIs?: EntryKind;
  births: readonly Column[];
  countries: readonly Column[];
  /** Places written out: the last part may be a country. */
  places: readonly Column[];
  identifiers: readonly { column: Column; scheme: string; labelled?: boolean }[];
  program: readonly Column[];
  /** What is kept as text, under its header. */
  remarks: readonly Column[];
  /** What makes rows without a reference the same in every version; else the name, country, birth and first day. */
  sameness?: readonly Column[];
  listedOn: Column;
  updatedOn: Column;
  until: Column;
}

/** What most tables have nothing of. */
export const NOTHING = {
  dates: 'dmy',
  reference: [],
  births: [],
  countries: [],
  places: [],
  identifiers: [],
  program: [],
  remarks: [],
  listedOn: [],
  updatedOn: [],
  until: [],
} as const satisfies Partial<TableLayout>;
