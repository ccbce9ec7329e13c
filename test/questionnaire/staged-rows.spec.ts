import { Refused } from '../../src/kernel/errors';
import type { Actor } from '../../src/kernel/actor';
import { firstStart } from '../../src/operations/first-start';
import { removeRowsOfEndedFiles } from '../../src/questionnaire/ended-files';
import { ImportBatch } from '../../src/questionnaire/import-batch.entity';
import { ImportsService } from '../../src/questionnaire/imports.service';
import type { StagedRow } from '../../src/questionnaire/headers';
import { STAGED_PART, stagedParts, stagedRows } from '../../src/questionnaire/staged-rows';
import { StagedRows } from '../../src/questionnaire/staged-rows.entity';
import { openTestDatabase, type TestDatabase } from '../support/database';

const ROWS = 2 * STAGED_PART.rows + 1;
const analyst: Actor = {
  ...{ id: null, name: 'test', locale: 'en', via: 'api' },
  grants: [{ role: 'analyst', officeIds: 'all' }],
};

const row = (number: number, letters = 1): StagedRow => ({
  row: number,
  cells: { name: 'x'.repeat(letters) },
});
const many = (count: number, letters = 1): StagedRow[] =>
  Array.from({ length: count }, (_, index) => row(index + 2, letters));

describe('the parts of a file', () => {
  test.each([
    ['none', [], []],
    ['a few', many(3), [3]],
    ['as many as fit', many(STAGED_PART.rows), [STAGED_PART.rows]],
    ['one more', many(STAGED_PART.rows + 1), [STAGED_PART.rows, 1]],
    ['of long rows fewer', many(5, STAGED_PART.letters / 2 - 10), [2, 2, 1]],
    ['of a row longer than all it alone', [row(2), row(3, STAGED_PART.letters * 2), row(4)], [1, 1, 1]],
  ])('are bounded in rows and letters: %s', (_, rows, sizes) => {
    const parts = [...stagedParts(rows)];
    expect(parts.map((part) => part.length)).toEqual(sizes);
    expect(parts.flat()).toEqual(rows);
  });
});

describe('rows that wait', () => {
  let test_: TestDatabase;
  let imports: ImportsService;
  beforeAll(async () => {
    test_ = await openTestDatabase();
    await firstStart(test_.database, test_.work);
    imports = new ImportsService(test_.database, test_.work);
  });
  afterAll(() => test_.close());

  /** Partners, each with a note that is long for a cell. */
  const file = (rows: number, from = 0, letters = 300): Buffer => {
    const lines = ['reference;name;partner kind;country;office;note'];
    for (let index = from; index < from + rows; index += 1)
      lines.push(`P${index};Invented House ${index};company;SN;RO-DAKAR;${'y'.repeat(letters)}`);
    return Buffer.from(lines.join('\n'));
  };
  const check = (content: Buffer): Promise<ImportBatch> =>
    imports.check(analyst, { kind: 'partners', fileName: 'p.csv', content, illustrative: true });
  const kept = (importId: number): Promise<StagedRows[]> =>
    test_.database.read.find(StagedRows, { where: { importId }, order: { place: 'ASC' } });

  it('are kept in parts, no value of which is long, whatever the file holds', async () => {
    const batch = await check(file(ROWS));
    const parts = await kept(batch.id);
    expect(parts.map(({ rows }) => rows.length)).toEqual([500, 500, 1]);
    const longest = async (table: string): Promise<number> => {
      const rows: Record<string, unknown>[] = await test_.database.read.query(`SELECT * FROM ${table}`);
      return Math.max(...rows.flatMap((each) => Object.values(each)).map((value) => String(value).length));
    };
    // Quotes and the names of columns come on top of the letters.
    expect(await longest('staged_rows')).toBeLessThan(2 * STAGED_PART.letters);
    expect(await longest('import_batch')).toBeLessThan(STAGED_PART.letters);
    const rows = await stagedRows(test_.database.read, batch);
    expect(rows.map((each) => each.row)).toEqual(Array.from({ length: ROWS }, (_, index) => index + 2));
    expect(rows[ROWS - 1]?.cells.name).toBe(`Invented House ${ROWS - 1}`);
    await imports.discard(analyst, batch.id);
  });

  it('of which much is wrong leave a short report: of each cell its beginning', async () => {
    const { id } = await check(file(50, 0, 25_000));
    const { report } = await test_.database.read.findOneByOrFail(ImportBatch, { id });
    const { problems } = report as { problems: { value: string }[] };
    expect(problems).toHaveLength(50);
    expect(problems[0]?.value).toMatch(/^y{500} …$/);
    await imports.discard(analyst, id);
  });

  it('are entered whole, in the order of the file, and kept no longer', async () => {
    const batch = await check(file(ROWS, 10_000, 3));
    expect(await imports.apply(analyst, batch.id)).toMatchObject({ state: 'applied', newRows: ROWS });
    expect(await kept(batch.id)).toEqual([]);
    const names: { name: string }[] = await test_.database.read.query('SELECT name FROM partner ORDER BY id');
    expect(names).toHaveLength(ROWS);
    expect(names.at(-1)?.name).toBe(`Invented House ${10_000 + ROWS - 1}`);
    // The same again: nothing of it is new, and it can be put aside.
    const again = await check(file(ROWS, 10_000, 3));
    expect(again).toMatchObject({ newRows: 0, knownRows: ROWS });
    await imports.discard(analyst, again.id);
    expect(await kept(again.id)).toEqual([]);
  });

  it('that are not all there are not applied as if they were, and nothing is chosen of them', async () => {
    const batch = await check(file(ROWS, 20_000, 3));
    await test_.work.housekeeping((manager) => manager.delete(StagedRows, { importId: batch.id, place: 2 }));
    const refused = { reasons: [{ key: 'imports.refused.not_kept' }] };
    await expect(imports.apply(analyst, batch.id)).rejects.toMatchObject(refused);
    await expect(imports.choose(analyst, batch.id, [])).rejects.toBeInstanceOf(Refused);
    await imports.discard(analyst, batch.id);
  });

  it('of files that ended are removed daily, where a process ended in between', async () => {
    const waiting = await check(file(3, 30_000));
    const ended = await check(file(25 * STAGED_PART.rows, 40_000, 3));
    await test_.work.housekeeping((manager) =>
      manager.update(ImportBatch, { id: ended.id }, { state: 'discarded' }),
    );
    expect(await kept(ended.id)).toHaveLength(25);
    await removeRowsOfEndedFiles(test_.work);
    expect(await kept(ended.id)).toEqual([]);
    expect(await kept(waiting.id)).toHaveLength(1);
  });
});

it('rows kept as one value by an earlier version are taken over, and no erased file is left without a report', async () => {
  const test_ = await openTestDatabase();
  const { writer, read } = test_.database;
  const rows = many(ROWS);
  for (;;) {
    await writer.undoLastMigration();
    const names: string[] = (await writer.query('SELECT name FROM migrations')).map((each: { name: string }) => each.name); // prettier-ignore
    if (!names.some((name) => name.startsWith('StagedRows'))) break;
  }
  const add = (sha256: string, state: string, report: string, json: string): Promise<unknown> =>
    writer.query(
      `INSERT INTO import_batch (kind, file_name, sha256, state, total_rows, new_rows, known_rows, error_rows,
         report, rows, created_at, version)
       VALUES ('partners', 'x', '${sha256}', '${state}', ${ROWS}, 0, 0, 0, '${report}', '${json}', '2017-01-01', 1)`,
    );
  await add('waits', 'checked', '{}', JSON.stringify(rows));
  await add('over', 'applied', '{}', '[]');
  await add('erased', 'discarded', '[]', '[]');
  await writer.runMigrations();
  const batches = await read.find(ImportBatch, { order: { id: 'ASC' } });
  const [waits, over, erased] = batches;
  expect(await stagedRows(read, waits!)).toEqual(rows);
  expect((await read.find(StagedRows)).map((part) => [part.importId, part.place])).toEqual([
    [waits!.id, 0],
    [waits!.id, 1],
    [waits!.id, 2],
  ]);
  expect(over).not.toHaveProperty('rows');
  expect(erased?.report).toMatchObject({ columns: [], problems: [] });
  await test_.close();
});
