import type { EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import { breathe, outOfBreath } from '../kernel/breathe';
import { ImportBatch } from './import-batch.entity';
import { StagedRows } from './staged-rows.entity';

/** What is left of what a file was found to hold; no reader of it meets nothing. */
const NOTHING = { columns: [], unknown: [], problems: [], newPartners: 0, illustrative: false };

/** Texts looked through at once: what takes some milliseconds. */
const AT_ONCE = 10;

/**
 * Files that tell of the person in a cell, in what was found of them, or in what was chosen. What was applied is in
 * the register; what was not yet is given up whole, for a row without its name is another row: `removeRowsOfEndedFiles`
 * takes its rows. Answers how many.
 */
export async function eraseFiles(change: Change, words: readonly string[]): Promise<number> {
  const { manager } = change;
  const found = new Set<number>();
  for await (const { file, text } of kept(manager, StagedRows, 'importId', ['rows']))
    if (!found.has(file) && tellsOf(text, words)) found.add(file);
  for await (const { file, text } of kept(manager, ImportBatch, 'id', ['report', 'answers']))
    if (!found.has(file) && tellsOf(text, words)) found.add(file);
  for (const id of found) {
    await change.set(ImportBatch, { id, state: 'checked' }, { state: 'discarded' });
    await change.set(ImportBatch, { id }, { report: NOTHING, answers: null });
  }
  return found.size;
}

/** The texts of these columns as JSON, of every file, in slices. */
async function* kept(
  manager: EntityManager,
  entity: typeof StagedRows | typeof ImportBatch,
  file: string,
  columns: readonly string[],
): AsyncGenerator<{ file: number; text: string }> {
  for (let after = 0; ;) {
    const query = manager
      .createQueryBuilder<ImportBatch | StagedRows>(entity, 'kept')
      .select('kept.id', 'id');
    query.addSelect(`kept.${file}`, 'file');
    for (const column of columns) query.addSelect(`kept.${column}`, column);
    const rows = await query
      .where('kept.id > :after', { after })
      .orderBy('kept.id')
      .limit(AT_ONCE)
      .getRawMany<Record<string, string | null> & { id: number; file: number }>();
    for (const row of rows) {
      after = row.id;
      for (const column of columns) {
        if (outOfBreath()) await breathe();
        const text = row[column];
        if (typeof text === 'string') yield { file: row.file, text };
      }
    }
    if (rows.length < AT_ONCE) return;
  }
}

/** True when a text of this JSON has one of the words, by itself and however it is written. */
export function tellsOf(json: string, words: readonly string[]): boolean {
  const whole = folded(json);
  const near = words.filter((word) => whole.includes(folded(JSON.stringify(word).slice(1, -1))));
  return near.length > 0 && textsIn(JSON.parse(json)).some((text) => near.some((word) => stands(word, text)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}

/** Not within another word: “Sall” is nobody of “Sallah”. */
function stands(word: string, text: string): boolean {
  const [sought, within] = [folded(word), folded(text)];
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
    if (!isLetter(within[at - 1]) && !isLetter(within[at + sought.length])) return true;
  }
  return false;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
