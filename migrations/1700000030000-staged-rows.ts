import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, isPostgres, long, type TableSpec } from './support/tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'staged_rows',
    columns: [id(), int('import_id'), int('place'), long('rows')],
    indexes: [{ name: 'uq_staged_rows_import_id_place', columns: ['import_id', 'place'], unique: true }],
    checks: [],
    references: [{ column: 'import_id', table: 'import_batch', key: 'id' }],
  },
];

/** As rows were kept when this was written: so many together, or as many as have so many letters. */
const ROWS = 500;
const LETTERS = 250_000;

/** What is left of a file that was erased by law; earlier erasures left what no page could show. */
const NOTHING = '{"columns":[],"unknown":[],"problems":[],"newPartners":0,"illustrative":false}';

/**
 * The rows of a file that waits to be applied go from one value, which held the process up while it was written and
 * read, to a table of their own, in parts.
 */
export class StagedRows1700000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    for (const batch of await idsOf(runner, `state = 'checked' AND rows <> '[]'`)) {
      const [row] = (await runner.query(`SELECT rows FROM import_batch WHERE id = ${batch}`)) as { rows: string }[]; // prettier-ignore
      let place = 0;
      for (const part of partsOf(JSON.parse(row?.rows ?? '[]') as unknown[])) {
        const places = isPostgres(runner) ? '$1, $2, $3' : '?, ?, ?';
        const values = [batch, place, `[${part.join(',')}]`];
        await runner.query(`INSERT INTO staged_rows (import_id, place, rows) VALUES (${places})`, values);
        place += 1;
      }
    }
    await runner.query('ALTER TABLE import_batch DROP COLUMN rows');
    await runner.query(`UPDATE import_batch SET report = '${NOTHING}' WHERE report = '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_batch ADD COLUMN rows text NOT NULL DEFAULT '[]'`);
    if (isPostgres(runner)) await runner.query('ALTER TABLE import_batch ALTER COLUMN rows DROP DEFAULT');
    for (const batch of await idsOf(runner, 'id IN (SELECT import_id FROM staged_rows)')) {
      const parts = (await runner.query(
        `SELECT rows FROM staged_rows WHERE import_id = ${batch} ORDER BY place`,
      )) as { rows: string }[];
      const rows = parts.flatMap((part) => JSON.parse(part.rows) as unknown[]);
      const [value, where] = isPostgres(runner) ? ['$1', '$2'] : ['?', '?'];
      const values = [JSON.stringify(rows), batch];
      await runner.query(`UPDATE import_batch SET rows = ${value} WHERE id = ${where}`, values);
    }
    await dropTables(runner, TABLES);
  }
}

async function idsOf(runner: QueryRunner, where: string): Promise<number[]> {
  const rows = (await runner.query(`SELECT id FROM import_batch WHERE ${where} ORDER BY id`)) as { id: number }[]; // prettier-ignore
  return rows.map((row) => row.id);
}

function* partsOf(rows: readonly unknown[]): Generator<string[]> {
  let part: string[] = [];
  let letters = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (part.length > 0 && (part.length === ROWS || letters + text.length > LETTERS)) {
      yield part;
      [part, letters] = [[], 0];
    }
    part.push(text);
    letters += text.length;
  }
  if (part.length > 0) yield part;
}
