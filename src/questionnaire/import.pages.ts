import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { formatInstant } from '../texts/format';
import { translate } from '../texts/translator';
import type { SheetColumn, SheetValues } from '../web/spreadsheet/sheet';
import type { ImportBatch } from './import-batch.entity';
import { mayImport } from './import.scope';
import { errorViews, questionViews } from './import.view';
import { importWorkflow } from './import.workflow';
import { countsOf, type ImportReport } from './import-report';
import { IMPORT_KINDS } from './questionnaire.vocabulary';

/** Errors shown on the page; the export holds all of them. */
const SHOWN = 200;

const LIST_COLUMNS: readonly (readonly [string, SheetColumn['kind']])[] = [
  ['fileName', 'text'],
  ['kind', 'text'],
  ['state', 'text'],
  ['totalRows', 'number'],
  ['newRows', 'number'],
  ['knownRows', 'number'],
  ['errorRows', 'number'],
  ['createdAt', 'text'],
];

/** A row of the list and of its export. */
export const importRow =
  (locale: Locale) =>
  (batch: ImportBatch): { id: number } & Record<string, string | number> => ({
    id: batch.id,
    fileName: batch.fileName,
    kind: translate(locale, `imports.kind.${batch.kind}`),
    state: translate(locale, `imports.state.${batch.state}`),
    totalRows: batch.totalRows,
    newRows: batch.newRows,
    knownRows: batch.knownRows,
    errorRows: batch.errorRows,
    createdAt: formatInstant(locale, batch.createdAt),
  });

export function importColumns(locale: Locale): SheetColumn[] {
  return LIST_COLUMNS.map(([key, kind]) => ({
    key,
    header: translate(locale, `imports.field.${key}`),
    kind,
  }));
}

/** The kinds of file the person may hand in, to choose from. */
export function kindChoices(actor: Actor, locale: Locale): { value: string; label: string }[] {
  return IMPORT_KINDS.filter((kind) => mayImport(actor, kind)).map((value) => ({
    value,
    label: translate(locale, `imports.kind.${value}`),
  }));
}

/** The page of one file: what it would do, what is wrong, what can happen next. */
export function importPage(
  actor: Actor,
  locale: Locale,
  batch: ImportBatch,
  appliedBefore: number | null,
): object {
  const report = batch.report as ImportReport;
  const errors = errorViews(locale, report);
  return {
    title: batch.fileName,
    batch,
    kindKey: `imports.kind.${batch.kind}`,
    stateKey: `imports.state.${batch.state}`,
    sheet: report.sheet ?? null,
    newPartners: report.newPartners,
    unknown: report.unknown.join(', '),
    errors: errors.slice(0, SHOWN),
    errorCount: report.problemCount ?? errors.length,
    more: errors.length > SHOWN,
    questions: questionsShown(locale, report),
    mayChoose: batch.state === 'checked',
    warnings: errorViews(locale, { ...report, problems: report.warnings ?? [] }),
    corrections: report.corrections ?? 0,
    appliedBefore,
    action: `/imports/${batch.id}/moves`,
    moves: importWorkflow
      .openTo(batch.state, rolesOf(actor), countsOf(actor, batch))
      .map(({ move, note, refusals }) => ({
        move,
        note,
        label: translate(locale, `imports.move.${move}`),
        refusals: refusals.map(({ key, values }) => translate(locale, key, values)),
      })),
  };
}

/** The questions as the form shows them: each with its name in the form and what is chosen. */
function questionsShown(locale: Locale, report: ImportReport): object[] {
  return questionViews(locale, report).map((question, index) => ({
    ...question,
    prefix: `choices.${index}`,
    needsReason: question.options.some(({ needsReason }) => needsReason),
    chosen: question.options.find(({ value }) => value === question.value)?.label ?? '',
  }));
}

/** Every error of a file as a table. */
export function errorTable(
  locale: Locale,
  batch: ImportBatch,
): { columns: SheetColumn[]; rows: SheetValues[] } {
  const column = (key: string, name: string, kind: SheetColumn['kind'] = 'text'): SheetColumn => {
    return { key, header: translate(locale, `imports.field.${name}`), kind };
  };
  const rows = errorViews(locale, batch.report as ImportReport).map(
    ({ row, column: letter, header, value, message }) => {
      return { row, column: [letter, header].filter(Boolean).join(' · '), value, message };
    },
  );
  return {
    columns: [
      column('row', 'row', 'number'),
      column('column', 'column'),
      column('value', 'value'),
      column('message', 'problem'),
    ],
    rows,
  };
}
