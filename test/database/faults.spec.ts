import { existsSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import request from 'supertest';
import { Setting } from '../../src/access/setting.entity';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import type { Change } from '../../src/database/change';
import { Database } from '../../src/database/database';
import { memoryOf } from '../../src/database/known-register';
import { sqliteFile } from '../../src/database/sources';
import { SqliteFile } from '../../src/database/sqlite';
import { isUnavailable } from '../../src/database/unavailable';
import { Unavailable } from '../../src/kernel/errors';
import { productActor } from '../../src/kernel/actor';
import { Readiness } from '../../src/operations/readiness';
import { schema } from '../../src/schema';
import { openTestApp } from '../support/app';
import { emptyConfig, openTestDatabase, type TestDatabase } from '../support/database';

const actor = productActor('test');
const isSqlite = process.env.TEST_DATABASE !== 'postgres';
const onSqlite = isSqlite ? describe : describe.skip;
const onPostgres = isSqlite ? describe.skip : describe;

/** Keeps a value, in a change of its own. */
function keep({ work }: Pick<TestDatabase, 'work'>, key: string, size = 1): Promise<void> {
  return work.run(actor, async (change) => {
    for (let part = 0; part < size; part += 1)
      await change.insert(Setting, { key: `${key}${part || ''}`, value: 'x'.repeat(4000) });
    change.record({ verb: 'setting.keep', subject: 'setting', subjectId: key });
  });
}

async function keys(database: Database): Promise<string[]> {
  return (await database.read.find(Setting, { order: { key: 'ASC' } })).map(({ key }) => key);
}

onSqlite('what is erased by law', () => {
  it('leaves the journal also while another process reads, as soon as it has read', async () => {
    const test = await openTestDatabase();
    await keep(test, 'erased');
    const file = sqliteFile(test.config);
    const other = new SqliteFile(file);
    other.exec('BEGIN');
    other.prepare('SELECT COUNT(*) FROM setting').get();
    await keep(test, 'later');
    let isForgotten = false;
    const forgetting = test.work.forget().then(() => (isForgotten = true));
    await wait(100);
    expect(isForgotten).toBe(false);
    other.exec('COMMIT');
    await forgetting;
    expect(statSync(`${file}-wal`).size).toBe(0);
    other.close();
    await test.close();
  });
});

onSqlite('a full disk', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase();
  });
  afterEach(() => test.close());

  const pragma = (statement: string) =>
    test.database.writer.query<{ page_count: number }[]>(`PRAGMA ${statement}`);
  const fill = async (): Promise<void> => {
    const [{ page_count: pages } = { page_count: 0 }] = await pragma('page_count');
    await pragma(`max_page_count = ${pages + 3}`);
  };

  it('refuses what does not fit, whole, and loses nothing that it confirms afterwards', async () => {
    await keep(test, 'before');
    await fill();
    await expect(keep(test, 'large', 50)).rejects.toThrow('full');
    await expect(keep(test, 'refused', 50)).rejects.toThrow('full');
    await pragma('max_page_count = 1000000');
    await keep(test, 'after');
    await test.database.onApplicationShutdown();
    const again = await Database.open(test.config, schema);
    expect(await keys(again)).toEqual(['after', 'before']);
    await again.onApplicationShutdown();
  });

  it('refuses all that would have been committed together with what does not fit', async () => {
    const short = (key: string, size = 1) =>
      keep({ work: { run: test.work.runShort.bind(test.work) } as UnitOfWork }, key, size);
    await fill();
    const results = await Promise.allSettled([short('a'), short('large', 50), short('b')]);
    const stored = await keys(test.database);
    const confirmed = ['a', 'large', 'b'].filter((_, index) => results[index]?.status === 'fulfilled');
    expect(stored.filter((key) => confirmed.includes(key))).toEqual(confirmed.toSorted());
    expect(stored.filter((key) => !confirmed.includes(key))).toEqual([]);
    expect(results[1].status).toBe('rejected');
    await pragma('max_page_count = 1000000');
    await short('after');
    await test.database.onApplicationShutdown();
    const again = await Database.open(test.config, schema);
    expect(await keys(again)).toEqual([...confirmed, 'after'].toSorted());
    await again.onApplicationShutdown();
  });

  it('lets nobody write on in a change that SQLite has ended by itself', async () => {
    const change = test.work.run(actor, async (inside) => {
      await inside.insert(Setting, { key: 'one', value: '1' });
      // What SQLite does when it cannot go on: the change is gone, and the next statement would stand alone.
      (test.database.writer.driver as unknown as { databaseConnection: SqliteFile }).databaseConnection.exec(
        'ROLLBACK',
      );
      await inside.insert(Setting, { key: 'two', value: '2' });
      inside.record({ verb: 'setting.keep', subject: 'setting', subjectId: 'two' });
    });
    await expect(change).rejects.toThrow('unavailable');
    await keep(test, 'three');
    expect(await keys(test.database)).toEqual(['three']);
  });

  it('is told to whoever watches the process, and to whoever wrote', async () => {
    const t = await openTestApp();
    const { agent, csrf } = await t.signIn('administrator');
    await request(t.app.getHttpServer()).get('/readyz').expect(200);
    await t.database.writer.query('PRAGMA query_only = ON');
    await wait(2100);
    await request(t.app.getHttpServer()).get('/readyz').expect(503);
    const refused = await agent
      .post('/api/v1/offices')
      .set('x-csrf-token', csrf)
      .send({ code: 'XX', name: 'X', kind: 'headquarters' });
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.body.detail).toContain('Nothing was changed');
    await t.database.writer.query('PRAGMA query_only = OFF');
    await wait(2100);
    await request(t.app.getHttpServer()).get('/readyz').expect(200);
    await t.close();
  });
});

onSqlite('a file that was taken away', () => {
  it.each(['removed', 'replaced'])('%s while it is served: nothing more is confirmed', async (how) => {
    const test = await openTestDatabase();
    await keep(test, 'before');
    const file = sqliteFile(test.config);
    renameSync(file, `${file}.away`);
    if (how === 'replaced') new SqliteFile(file).exec('CREATE TABLE other (id INTEGER)').close();
    await expect(keep(test, 'lost')).rejects.toThrow('unavailable');
    expect(await new Readiness(test.database, test.work, test.config).isReady()).toBe(false);
    rmSync(file, { force: true });
    renameSync(`${file}.away`, file);
    await keep(test, 'after');
    expect(await new Readiness(test.database, test.work, test.config).isReady()).toBe(true);
    expect(await keys(test.database)).toEqual(['after', 'before']);
    await test.close();
  });

  it.each(['removed', 'emptied'])(
    '%s while the process was down: no empty register in its place',
    async (how) => {
      const test = await openTestDatabase();
      await test.database.onApplicationShutdown();
      const file = sqliteFile(test.config);
      if (how === 'removed') rmSync(file);
      else truncateSync(file);
      await expect(Database.open(test.config, schema)).rejects.toThrow(
        'is gone, and a register was kept in it',
      );
      if (how === 'removed') expect(existsSync(file)).toBe(false);
      rmSync(memoryOf(test.config));
      const anew = await Database.open(test.config, schema);
      await anew.onApplicationShutdown();
      expect(statSync(file).size).toBeGreaterThan(0);
    },
  );
});

onSqlite('another process that is writing', () => {
  it('is waited for in turns, in which readers are served', async () => {
    const test = await openTestDatabase();
    const other = new SqliteFile(sqliteFile(test.config), { timeout: 0 });
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const kept = keep(test, 'waited');
    for (; turns < 20; turns += 1) {
      expect(await test.database.read.count(Setting)).toBe(0);
      await wait(5);
    }
    other.exec('COMMIT');
    await kept;
    expect(await keys(test.database)).toEqual(['waited']);
    other.close();
    await test.close();
  });
});

onPostgres('a connection that is taken away', () => {
  it('under changes that would be committed together: none is kept, each is told to try again', async () => {
    const test = await openTestDatabase();
    const short = (key: string, before: (change: Change) => Promise<unknown> = () => Promise.resolve()) =>
      test.work.runShort(actor, async (change) => {
        await before(change);
        await change.insert(Setting, { key, value: '1' });
        change.record({ verb: 'setting.keep', subject: 'setting', subjectId: key });
      });
    const gone = (change: Change) => change.manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
    // However slow the machine is, they are soon enough to be committed together.
    const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    const asked = [short('a'), short('b', gone), short('c'), short('d')];
    const results = await Promise.allSettled(asked).finally(() => clock.mockRestore());
    const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(refused.filter((error) => !isUnavailable(error) && !(error instanceof Unavailable))).toEqual([]);
    const confirmed = ['a', 'b', 'c', 'd'].filter((_, index) => results[index]?.status === 'fulfilled');
    expect(await keys(test.database)).toEqual(confirmed);
    await short('after');
    expect(await keys(test.database)).toEqual(['after', ...confirmed].toSorted());
    await test.close();
  });
});

onPostgres('many changes at once', () => {
  it('leave connections to those who read, whatever they wait for', async () => {
    const test = await openTestDatabase();
    const begun: (() => void)[] = [];
    const held = test.work.run(actor, async (change) => {
      await new Promise<void>((resolve) => begun.push(resolve));
      change.record({ verb: 'setting.hold', subject: 'setting', subjectId: null });
    });
    const waiting = Array.from({ length: 30 }, (_, index) => keep(test, `k${index}`));
    await wait(200);
    // A change that is under way asks by another way, as a read through the service of a colleague would.
    expect(await test.database.read.count(Setting)).toBe(0);
    begun.forEach((go) => go());
    await Promise.all([held, ...waiting]);
    expect(await test.database.read.count(Setting)).toBe(30);
    await test.close();
  });

  it('have a limit to what they wait for, and read connections write nothing', async () => {
    const test = await openTestDatabase();
    const show = async (manager: Database['read'], name: string): Promise<string> =>
      (await manager.query<[Record<string, string>]>(`SHOW ${name}`))[0][name] ?? '';
    expect(await show(test.database.read, 'statement_timeout')).toBe('1min');
    expect(await show(test.database.writer.manager, 'lock_timeout')).toBe('30s');
    expect(await show(test.database.writer.manager, 'idle_in_transaction_session_timeout')).toBe('2min');
    await expect(test.database.read.insert(Setting, { key: 'a', value: 'b' })).rejects.toThrow('read-only');
    await test.close();
  });

  it('serve no empty register where one was', async () => {
    const test = await openTestDatabase();
    await test.database.writer.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await test.database.onApplicationShutdown();
    await expect(Database.open(test.config, schema)).rejects.toThrow(
      'is empty, and a register was kept in it',
    );
  });
});

describe('two processes that start together', () => {
  it('migrate one after the other', async () => {
    const config = await emptyConfig();
    const opened = await Promise.all(Array.from({ length: 4 }, () => Database.open(config, schema)));
    const [first] = opened;
    expect(await first!.writer.showMigrations()).toBe(false);
    await Promise.all(opened.map((each) => new UnitOfWork(each).housekeeping(() => Promise.resolve())));
    for (const each of opened) await each.onApplicationShutdown();
  });
});

describe('a read inside a change', () => {
  it('goes through the change, in every test', async () => {
    const test = await openTestDatabase();
    await expect(test.work.run(actor, () => keys(test.database))).rejects.toThrow('its own manager');
    await test.close();
  });
});
