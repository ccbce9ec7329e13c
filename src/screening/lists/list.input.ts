import type { Request } from 'express';
import { Invalid } from '../../kernel/errors';
import { ChoiceField, FlagField, ListField, TextField } from '../../web/fields';
import type { ListImport } from '../import-list';
import { DAY_ORDERS, type DayOrder } from './list-dates';
import { foundColumns, mappingOfFound } from './found-columns';
import { mappingOf, type ListMapping } from './list-mapping';
import { COLUMN_FIELDS } from './read-columns';
import { LIST_FORMATS, type ListFile, type ListFormat } from './list-entry';

/** What is said of the files of a list. */
export class ListImportInput {
  @ChoiceField(LIST_FORMATS, { optional: true, description: 'Recognized when left out' })
  format: ListFormat | null = null;

  @TextField({
    max: 40,
    optional: true,
    description: 'Which list it is, when not the usual one of the format',
  })
  code: string | null = null;

  @TextField({ max: 200, optional: true, description: 'The name of a new list' })
  title: string | null = null;

  @FlagField({
    description: 'Confirms that a large part of the list was really delisted, or that it is another list',
  })
  allowShrinking = false;

  @FlagField({ description: 'Confirms that the list is to go back to an earlier day' })
  allowOlder = false;

  @TextField({
    max: 4_000,
    optional: true,
    lines: true,
    description: 'What the columns of a table are, a line each: “header = name”; remembered for the list',
  })
  columns: string | null = null;

  @ChoiceField(DAY_ORDERS, { optional: true, description: 'How days of numbers are written, with `columns`' })
  dates: DayOrder | null = null;

  @TextField({
    max: 60_000,
    optional: true,
    lines: true,
    description: 'Columns that the refused form found, as it was given them',
  })
  found: string | null = null;

  @ListField({ values: [...COLUMN_FIELDS, 'none'], description: 'What each of the columns found is' })
  fields: string[] = [];

  @TextField({ max: 100, optional: true, description: 'Sheet of a workbook, where several could be meant' })
  sheet: string | null = null;
}

/** The files of a form, in the order of their fields. @throws Invalid on field `file` when there is none */
export function listFilesOf(request: Request): ListFile[] {
  const sent = Array.isArray(request.files) ? request.files : [];
  const order = (name: string): number => (name === 'aliases' ? 1 : 0);
  const files = [...sent].sort((a, b) => order(a.fieldname) - order(b.fieldname));
  if (files.length === 0) throw Invalid.field('file', 'screening.lists.no_file');
  return files.map(({ originalname, buffer }) => ({
    // Browsers send the name in UTF-8, which the parser reads as Latin-1.
    name: Buffer.from(originalname, 'latin1').toString('utf8'),
    content: buffer,
  }));
}

/** What is given to the service; a code is written as the settings write it. @throws Invalid */
export function listImportOf(input: ListImportInput, files: readonly ListFile[]): ListImport {
  const { format, code, title, allowShrinking, allowOlder, sheet } = input;
  if (code !== null && !/^[a-z0-9-]{1,40}$/.test(code))
    throw Invalid.field('code', 'screening.lists.bad_code');
  const read = files.map((file) => ({ ...file, sheet }));
  const mapping = mappingIn(input);
  return {
    ...{ format, files: read, allowShrinking, allowOlder },
    ...(mapping ? { mapping } : {}),
    ...(code ? { code } : {}),
    ...(title ? { title } : {}),
  };
}

/** What was written of the columns, else what was chosen for those that were found. */
function mappingIn({ columns, dates, found, fields }: ListImportInput): ListMapping | null {
  if (columns !== null) return mappingOf(columns, dates ?? 'dmy');
  return mappingOfFound(foundColumns(found), fields, dates ?? 'dmy');
}
