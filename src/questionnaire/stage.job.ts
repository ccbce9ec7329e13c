import { createHash } from 'node:crypto';
import { registerTexts } from '../texts/translator';
import { openSheet } from '../web/spreadsheet/read-sheet';
import { inParts } from '../web/spreadsheet/sheet.job';
import { columnTexts } from './columns.texts';
import { Stage, neededHeaders, type FoundColumn, type StagedRow } from './headers';
import type { ImportKind } from './questionnaire.vocabulary';

registerTexts(columnTexts);

/** A file as it was handed in; `sheet` where somebody chose one. */
export interface FileToStage {
  kind: ImportKind;
  fileName: string;
  content: Uint8Array;
  sheet: string | null;
}

/** What stands above the rows. */
export interface StagedHead {
  sha256: string;
  /** Null for a CSV. */
  sheet: string | null;
  columns: FoundColumn[];
  /** Headers nothing is read from. */
  unknown: string[];
}

/** Rows that are handed on at once: what is handled in a few milliseconds. */
const ROWS = 500;

/** Reads a file in a thread and finds our columns in it: what stands above the rows first, then the rows. */
export async function* work(file: FileToStage): AsyncGenerator<{ head: StagedHead } | { rows: StagedRow[] }> {
  const content = Buffer.from(file.content.buffer, file.content.byteOffset, file.content.length);
  const { sheet, rows } = await openSheet(content, file.fileName, {
    ...{ sheet: file.sheet, needs: neededHeaders(file.kind) },
  });
  const stage = new Stage(file.kind);
  let isHeaded = false;
  const head = (): { head: StagedHead } => ({
    head: { sheet, sha256: createHash('sha256').update(content).digest('hex'), ...stage.found() },
  });
  for await (const part of inParts(rows, ROWS)) {
    const staged = part.map((row) => stage.add(row));
    if (!isHeaded) yield head();
    isHeaded = true;
    yield { rows: staged };
  }
  if (!isHeaded) yield head();
}
