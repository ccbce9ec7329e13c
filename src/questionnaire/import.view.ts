import { ApiProperty } from '@nestjs/swagger';
import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { MoveView, moveViews } from '../web/move.view';
import type { WaitingItem } from '../web/waiting';
import type { ImportBatch } from './import-batch.entity';
import { importWorkflow } from './import.workflow';
import { countsOf, type ImportReport } from './import-report';
import { answerOf, isOpen } from './questions';
import { IMPORT_KINDS, IMPORT_STATES, type ImportKind, type ImportState } from './questionnaire.vocabulary';
import { ListPage } from '../web/list-query';

/** One thing wrong with one cell of a file. */
export class ImportErrorView {
  @ApiProperty() row: number;
  @ApiProperty({ type: 'string', nullable: true, description: 'Letter of the column, as spreadsheets count' })
  column: string | null;
  @ApiProperty({ type: 'string', nullable: true }) header: string | null;
  @ApiProperty() value: string;
  @ApiProperty({ description: 'Text key' }) code: string;
  @ApiProperty() message: string;
}

class ImportOptionView {
  @ApiProperty() value: string;
  @ApiProperty() label: string;
  @ApiProperty({ description: 'True when a reason must come with it' }) needsReason: boolean;
}

class ImportDifferenceView {
  @ApiProperty({ description: 'Header of the column' }) column: string;
  @ApiProperty() before: string;
  @ApiProperty() after: string;
}

/** Something the file leaves open; it is applied once each is chosen. */
export class ImportQuestionView {
  @ApiProperty({ description: 'Send it back with the choice' }) question: string;
  @ApiProperty({ enum: ['dates', 'numbers', 'partner', 'engagement', 'differs'] }) kind: string;
  @ApiProperty({ type: 'integer', nullable: true }) row: number | null;
  @ApiProperty() about: string;
  @ApiProperty({ type: 'string', nullable: true }) said: string | null;
  @ApiProperty({ type: [ImportDifferenceView] }) differences: ImportDifferenceView[];
  @ApiProperty({ type: [ImportOptionView] }) options: ImportOptionView[];
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What is chosen, or taken when nobody chooses',
  })
  value: string | null;
  @ApiProperty({ type: 'string', nullable: true }) reason: string | null;
  @ApiProperty({ description: 'True while it keeps the file from being applied' }) open: boolean;
}

export class ImportSummaryView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: IMPORT_KINDS }) kind: ImportKind;
  @ApiProperty() fileName: string;
  @ApiProperty({ description: 'Of the file, in hexadecimal' }) sha256: string;
  @ApiProperty({ type: 'string', nullable: true }) questionnaire: string | null;
  @ApiProperty({ enum: IMPORT_STATES }) state: ImportState;
  @ApiProperty() totalRows: number;
  @ApiProperty() newRows: number;
  @ApiProperty() knownRows: number;
  @ApiProperty() errorRows: number;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' }) appliedAt: string | null;
}

export class ImportView extends ImportSummaryView {
  @ApiProperty({ type: 'string', nullable: true, description: 'Sheet of the workbook that was read' })
  sheet: string | null;
  @ApiProperty() newPartners: number;
  @ApiProperty({ type: [String], description: 'Headers nothing was read from' }) unknownColumns: string[];
  @ApiProperty({ type: [ImportErrorView] }) errors: ImportErrorView[];
  @ApiProperty({ type: [ImportQuestionView] }) questions: ImportQuestionView[];
  @ApiProperty({ type: [ImportErrorView], description: 'Said without standing in the way' })
  warnings: ImportErrorView[];
  @ApiProperty({ description: 'Rows taken as corrections' }) corrections: number;
  @ApiProperty({ type: [MoveView] }) moves: MoveView[];
}

export class ImportPage extends ListPage {
  @ApiProperty({ type: [ImportSummaryView] }) items: ImportSummaryView[];
}

export function importSummary(batch: ImportBatch): ImportSummaryView {
  const { id, kind, fileName, sha256, questionnaire, state } = batch;
  const { totalRows, newRows, knownRows, errorRows, createdAt, appliedAt } = batch;
  return { id, kind, fileName, sha256, questionnaire, state, totalRows, newRows, knownRows, errorRows, createdAt, appliedAt }; // prettier-ignore
}

/** A file that waits, on the home page of whoever handed it in. */
export function waitingImport({ id, fileName, newRows, errorRows }: ImportBatch): WaitingItem {
  return {
    dueOn: null,
    title: fileName,
    subtitle: { key: 'imports.waiting', values: { count: newRows, errors: errorRows } },
    level: null,
    office: '',
    href: `/imports/${id}`,
    nextStep: { key: errorRows > 0 ? 'imports.next.correct' : 'imports.next.apply' },
  };
}

export function importView(actor: Actor, locale: Locale, batch: ImportBatch): ImportView {
  const report = batch.report as ImportReport;
  const moves = importWorkflow.openTo(batch.state, rolesOf(actor), countsOf(actor, batch));
  return {
    ...importSummary(batch),
    sheet: report.sheet ?? null,
    newPartners: report.newPartners,
    unknownColumns: report.unknown,
    errors: errorViews(locale, report),
    questions: questionViews(locale, report),
    warnings: errorViews(locale, { ...report, problems: report.warnings ?? [] }),
    corrections: report.corrections ?? 0,
    moves: moveViews(locale, moves),
  };
}

/** What the file leaves open, in the reader's language. */
export function questionViews(locale: Locale, { questions = [] }: ImportReport): ImportQuestionView[] {
  return questions.map((question) => {
    const { key, kind, row, about, said, differences = [], options, answer } = question;
    return {
      ...{ question: key, kind, row, about, value: answerOf(question), reason: answer?.reason ?? null },
      said: said && translate(locale, said.key, said.values),
      differences: differences.map(({ key: column, before, after }) => ({
        column: translate(locale, `imports.column.${column}`),
        ...{ before, after },
      })),
      options: options.map(({ value, label, needsReason }) => ({
        ...{ value, needsReason, label: translate(locale, label.key, label.values) },
      })),
      open: isOpen(question),
    };
  });
}

/** The errors in the reader's language, in the order of the file. */
export function errorViews(locale: Locale, report: ImportReport): ImportErrorView[] {
  const columns = new Map(report.columns.map((column) => [column.key, column]));
  return report.problems.map(({ row, key, value, reason }) => {
    const column = key === null ? undefined : columns.get(key);
    // A needed column the file does not have is named by the template's header.
    const header = key === null ? null : (column?.header ?? translate(locale, `imports.column.${key}`));
    const message = translate(locale, reason.key, reason.values);
    return { row, column: column?.letter ?? null, header, value, code: reason.key, message };
  });
}
