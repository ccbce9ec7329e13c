import { QueryFailedError } from 'typeorm';
import { Setting } from '../../src/access/setting.entity';
import { refusalOf, ruleBroken } from '../../src/database/refusal';
import { productActor } from '../../src/kernel/actor';
import { problemOf } from '../../src/web/problem';
import { openTestDatabase, type TestDatabase } from '../support/database';

describe('what the database refuses', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
    await test.work.run(productActor('test'), async (change) => {
      await change.insert(Setting, { key: 'once', value: '1' });
      change.record({ verb: 'setting.keep', subject: 'setting', subjectId: 'once' });
    });
  });

  afterAll(() => test.close());

  async function write(sql: string): Promise<unknown> {
    return test.database.queue.add((manager) => manager.query(sql));
  }

  const failed = (sql: string): Promise<unknown> => write(sql).then(() => null, (error: unknown) => error); // prettier-ignore

  it.each([
    ['a second row of one key', "INSERT INTO setting (key, value) VALUES ('once', '2')", 'twice'],
    ['a row without what it needs', "INSERT INTO setting (key, value) VALUES (NULL, '2')", 'constraint'],
    ['nothing of a statement that is no SQL', 'INSERT of nothing', null],
    ['nothing of a table that is not there', "SELECT 'duplicate key value' FROM nowhere", null],
  ])('is told by its code: %s', async (_, sql, refusal) => {
    const error = await failed(sql);
    expect(error).toBeInstanceOf(QueryFailedError);
    expect(refusalOf(error)).toBe(refusal);
    expect(ruleBroken(error)).toBe('');
  });

  it('is told by its code, whatever its words are', () => {
    const error = new QueryFailedError('', [], new Error('UNIQUE constraint failed: gate: a donation'));
    expect(refusalOf(error)).toBeNull();
    expect(problemOf(error)).toMatchObject({ status: 500, reasons: [] });
  });

  it('by a trigger of our own has the words of the rule, and a sentence for whoever asked', async () => {
    const broken = Object.assign(new Error('merged: this record stands under another one'), {
      code: test.database.isSqlite ? 'SQLITE_CONSTRAINT_TRIGGER' : '23000',
    });
    const error = new QueryFailedError('', [], broken);
    expect(ruleBroken(error)).toBe(broken.message);
    expect(problemOf(error)).toMatchObject({ status: 409, reasons: [{ key: 'error.merged' }] });
    expect(refusalOf(await failed("UPDATE audit_entry SET verb = 'x'"))).toBe('rule');
  });

  it('twice is said so', async () => {
    const error = await failed("INSERT INTO setting (key, value) VALUES ('once', '3')");
    expect(problemOf(error)).toMatchObject({ status: 409, reasons: [{ key: 'error.already_there' }] });
  });
});
