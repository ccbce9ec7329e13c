import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { productActor } from '../kernel/actor';
import { errorViews, questionViews } from '../questionnaire/import.view';
import type { ImportBatch } from '../questionnaire/import-batch.entity';
import { ImportsService } from '../questionnaire/imports.service';
import type { ImportReport } from '../questionnaire/import-report';
import { IMPORT_KINDS, type ImportKind } from '../questionnaire/questionnaire.vocabulary';
import { CommandFailed, print, say, withProduct } from './product';

/** @throws InvalidArgumentError naming the kinds there are */
export function importKind(word: string): ImportKind {
  const kind = IMPORT_KINDS.find((each) => each === word);
  if (!kind) throw new InvalidArgumentError(`one of ${IMPORT_KINDS.join(', ')}`);
  return kind;
}

/** Checks a file and, when asked and nothing is wrong, applies it. */
export async function importFile(
  kind: ImportKind,
  path: string,
  options: { apply?: boolean },
): Promise<void> {
  const content = await readFile(path);
  await withProduct(async (app) => {
    const imports = app.get(ImportsService);
    const actor = productActor('Command line', 'cli');
    say(`Checking ${path} …`);
    const batch = await imports.check(actor, { kind, fileName: basename(path), content });
    report(batch);
    if (batch.errorRows > 0)
      throw new CommandFailed('Nothing was entered. Correct the file and import it again.');
    const open = questionViews('en', batch.report as ImportReport).filter((each) => each.open);
    if (open.length > 0) {
      for (const { row, about, options: offered } of open) {
        print(
          `${row === null ? 'file' : `row ${row}`}: ${about} (${offered.map(({ label }) => label).join(' / ')})`,
        );
      }
      throw new CommandFailed(
        `Nothing was entered. Choose on the page of import ${batch.id}, and apply it there.`,
      );
    }
    if (!options.apply) {
      print(`Checked as import ${batch.id}; nothing is entered. Repeat with --apply.`);
      return;
    }
    if (batch.newRows === 0) {
      print('Every row is in the register already: nothing to apply.');
      return;
    }
    say('Applying …');
    const applied = await imports.apply(actor, batch.id);
    print(`Applied as import ${applied.id}: ${applied.newRows} rows entered.`);
  });
}

function report(batch: ImportBatch): void {
  const found = batch.report as ImportReport;
  print(
    `${batch.totalRows} rows: ${batch.newRows} new, ${batch.knownRows} already there, ` +
      `${batch.errorRows} with errors; ${found.newPartners} new partners`,
  );
  if (found.unknown.length > 0) print(`Columns that are not read: ${found.unknown.join(', ')}`);
  for (const { row, column, header, value, message } of errorViews('en', found)) {
    const at = [column, header].filter(Boolean).join(' ');
    print(`row ${row}${at ? `, ${at}` : ''}${value ? ` “${value}”` : ''}: ${message}`);
  }
  for (const { row, value, message } of errorViews('en', { ...found, problems: found.warnings ?? [] })) {
    print(`row ${row}: ${value}: ${message}`);
  }
}
