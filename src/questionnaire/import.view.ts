import { ApiProperty } from '@nestjs/swagger';
import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { MoveView, moveViews } from '../web/move.view';
import type { ImportBatch } from './import-batch.entity';
import { importWorkflow } from './import.workflow';
import type { ImportReport } from './imports.service';
import { IMPORT_KINDS, IMPORT_STATES, type ImportKind, type ImportState } from './questionnaire.vocabulary';

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

/** A new partner that is much like one of the register. */
export class ImportSuspectView {
  @ApiProperty() row: number;
  @ApiProperty() name: string;
  @ApiProperty() knownId: number;
  @ApiProperty() knownName: string;
  @ApiProperty() knownOffice: string;
  @ApiProperty({ description: '0 to 100' }) score: number;
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
  @ApiProperty() newPartners: number;
  @ApiProperty({ type: [String], description: 'Headers nothing was read from' }) unknownColumns: string[];
  @ApiProperty({ type: [ImportErrorView] }) errors: ImportErrorView[];
  @ApiProperty({ type: [ImportSuspectView] }) suspects: ImportSuspectView[];
  @ApiProperty({ type: [MoveView] }) moves: MoveView[];
}

export class ImportPage {
  @ApiProperty({ type: [ImportSummaryView] }) items: ImportSummaryView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

export function importSummary(batch: ImportBatch): ImportSummaryView {
  const { id, kind, fileName, sha256, questionnaire, state } = batch;
  const { totalRows, newRows, knownRows, errorRows, createdAt, appliedAt } = batch;
  return { id, kind, fileName, sha256, questionnaire, state, totalRows, newRows, knownRows, errorRows, createdAt, appliedAt }; // prettier-ignore
}

export function importView(actor: Actor, locale: Locale, batch: ImportBatch): ImportView {
  const report = batch.report as ImportReport;
  const moves = importWorkflow.openTo(batch.state, rolesOf(actor), batch);
  return {
    ...importSummary(batch),
    newPartners: report.newPartners,
    unknownColumns: report.unknown,
    errors: errorViews(locale, report),
    suspects: report.suspects,
    moves: moveViews(locale, moves),
  };
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
