import { remembered } from '../../src/audit/remembered';
import { productActor } from '../../src/kernel/actor';
import { openTestDatabase, type TestDatabase } from '../support/database';

describe('what is remembered of the register', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase();
  });
  afterEach(() => test.close());

  it('is read once, and again after a change or a failure', async () => {
    let times = 0;
    const ask = (): Promise<number> =>
      remembered(test.database, 'times', () => Promise.resolve((times += 1)));
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    await test.work.run(productActor('test'), (change) => {
      change.record({ verb: 'test.change', subject: 'test', subjectId: 1 });
      return Promise.resolve();
    });
    expect(await ask()).toBe(2);
    const failing = (): Promise<number> =>
      remembered(test.database, 'failing', () => Promise.reject(new Error('not now')));
    await expect(failing()).rejects.toThrow('not now');
    expect(await remembered(test.database, 'failing', () => Promise.resolve(7))).toBe(7);
  });
});
