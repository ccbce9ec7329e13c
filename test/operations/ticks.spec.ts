import { Setting } from '../../src/access/setting.entity';
import type { UnitOfWork } from '../../src/audit/unit-of-work';
import type { Database } from '../../src/database/database';
import type { Logger } from '../../src/logging/logger';
import { productActor } from '../../src/kernel/actor';
import { Office } from '../../src/offices/office.entity';
import { Ticks, type Job } from '../../src/operations/ticks.service';
import { openTestDatabase, type TestDatabase } from '../support/database';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const logged: unknown[] = [];
const logger = { error: (what: unknown) => logged.push(what) } as unknown as Logger;
const ticks = (database: Database = test.database, work: UnitOfWork = test.work) =>
  new Ticks(database, work, logger);
const day = (run: Job['run']): Job => ({ every: 'day', run });

describe('the jobs of the day', () => {
  it('fail alone, are logged, and are tried again until they are done', async () => {
    const done: string[] = [];
    let broken = true;
    const jobs = {
      bad: day(() => (broken ? Promise.reject(new Error('no')) : Promise.resolve(done.push('bad')))),
      good: day(() => Promise.resolve(done.push('good'))),
      often: { every: 'hour' as const, run: () => Promise.resolve(done.push('often')) },
    };
    await ticks().round(jobs);
    expect(done).toEqual(['good', 'often']);
    expect(logged).toMatchObject([{ job: 'bad' }]);
    broken = false;
    await ticks().round(jobs);
    await ticks().round(jobs);
    expect(done).toEqual(['good', 'often', 'bad', 'often', 'often']);
    expect(await test.database.read.findOneBy(Setting, { key: 'daily.bad' })).toMatchObject({
      value: '2017-06-15',
    });
  });

  it('end no process when not even their day can be read', async () => {
    logged.length = 0;
    const unreadable = {
      read: { findOneBy: () => Promise.reject(new Error('the database is gone')) },
    } as unknown as Database;
    let worked = 0;
    await ticks(unreadable).round({
      one: day(() => Promise.resolve((worked += 1))),
      two: day(() => Promise.resolve()),
    });
    expect([worked, logged.length]).toEqual([0, 2]);
    const unhandled: unknown[] = [];
    const hear = (error: unknown): void => void unhandled.push(error);
    process.on('unhandledRejection', hear);
    const running = ticks(unreadable);
    running.start();
    await running.beforeApplicationShutdown();
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', hear);
    expect(unhandled).toEqual([]);
  });
});

it('lists are planned by how the rows are spread, looked at again each day', async () => {
  const statistics = async (): Promise<number> => {
    const sql = test.database.isSqlite
      ? `SELECT COUNT(*) AS n FROM sqlite_master WHERE name = 'sqlite_stat1'`
      : `SELECT COUNT(*) AS n FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'office'`;
    const [row] = await test.database.read.query<{ n: number | string }[]>(sql);
    return Number(row?.n);
  };
  await test.work.run(productActor('test'), async (change) => {
    await change.insert(Office, {
      ...{ code: 'HQ', name: 'Head office', kind: 'headquarters', parentId: null },
      ...{ countryCode: null, active: true, illustrative: false },
    });
    change.record({ verb: 'office.add', subject: 'office', subjectId: null });
  });
  expect(await statistics()).toBe(0);
  await ticks().round();
  expect(await statistics()).toBeGreaterThan(0);
});
