import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { IdempotencyKey } from '../../src/accounts/idempotency-key.entity';
import { isAnonymousPlace } from '../../src/access/anonymous-place';
import { User } from '../../src/accounts/user.entity';
import { backup } from '../../src/cli/backup/backup';
import { restore } from '../../src/cli/backup/restore';
import { closeFolder, writePrivate } from '../../src/config/private-files';
import { safeError } from '../../src/logging/safe-error';
import { requestLog } from '../../src/web/request-log';
import { Database } from '../../src/database/database';
import { schema } from '../../src/schema';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { emptyConfig } from '../support/database';
import express from 'express';
import request from 'supertest';

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('what answers carry once', () => {
  let test: TestApp;
  let person: SignedIn;
  beforeAll(async () => {
    test = await openTestApp();
    person = await test.signIn('analyst');
  });
  afterAll(() => test.close());

  const post = (path: string, body: object, key = 'key-of-this-request') =>
    person.agent.post(path).set('x-csrf-token', person.csrf).set('idempotency-key', key).send(body);
  const rows = () => test.database.read.find(IdempotencyKey);

  it.each([
    ['/api/v1/tokens', { name: 'Sheet', scope: 'read', days: 7 }, 'token'],
    ['/api/v1/concerns', { partnerName: 'Somebody', text: 'They say one thing and do another.' }, 'reference'],
  ] as const)('is kept nowhere by %s, and a second request is told that it was done', async (path, body, field) => {
    const key = `key ${path}`;
    const first = await post(path, body, key).expect(201);
    expect(first.body[field]).toEqual(expect.any(String));
    const again = await post(path, body, key).expect(409);
    expect(again.body.reasons.join()).toContain('done already');
    expect(JSON.stringify(await rows())).not.toContain(first.body[field]);
  }); // prettier-ignore

  it('is not kept from pages, whose passwords and tokens stand in the page', async () => {
    const admin = await test.signIn('administrator');
    const before = (await rows()).length;
    const page = await admin.agent
      .post(`/users/${person.userId}/password`)
      .set('idempotency-key', 'page-with-a-key')
      .type('form')
      .send({ _csrf: admin.csrf });
    expect(page.status).toBe(200);
    expect(await rows()).toHaveLength(before);
    person = await test.signIn('analyst');
  });

  it('is still answered twice alike where nothing is secret', async () => {
    const said = { name: 'Meridiem Lines', kind: 'company', countryCode: 'QQ', leadOfficeId: 1, listing: 'public' }; // prettier-ignore
    await post('/api/v1/partners', said, 'a key that failed').expect(422);
    expect((await rows()).map(({ key }) => key)).not.toContain('a key that failed');
  });
});

describe('the log', () => {
  function logged(day: { now: string }) {
    const lines: Record<string, unknown>[] = [];
    const logger = pino({ base: undefined }, { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) }); // prettier-ignore
    const app = express();
    const clock = { now: () => day.now, today: () => day.now.slice(0, 10) };
    app.use(requestLog(logger, isAnonymousPlace, clock));
    app.use((_, response) => void response.send('ok'));
    return { app, lines };
  }

  it('tells no request of the anonymous place from another: their count of a day, when the day is over', async () => {
    const day = { now: '2026-11-27T10:11:12.131Z' };
    const { app, lines } = logged(day);
    for (const path of ['/speak-up', '/SPEAK-UP/answer', '/speak-up/']) {
      const answer = await request(app).post(path).set('user-agent', 'A browser').expect(200);
      expect(answer.headers['x-request-id']).toBeUndefined();
    }
    expect(lines).toEqual([]);
    day.now = '2026-11-28T09:00:00.000Z';
    await request(app).get('/speak-up').expect(200);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ day: '2026-11-27', counts: { 'POST none 200': 3 } });
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['counts', 'day', 'level', 'msg', 'time']);
    await request(app).get('/partners').expect(200);
    expect(lines[1]).toMatchObject({ requestId: expect.any(String) });
  });

  it('says of a failed statement its code, constraint and table, and no value', async () => {
    const test = await openTestApp();
    const failed = await test.work
      .run({ id: null, name: 'x', locale: 'en', via: 'cli', grants: [] }, async (change) => {
        const person = { name: 'Awa Secret', email: 'a@example.org', locale: 'en' as const, passwordHash: 'hash', active: true, sessionsSince: '1970', createdAt: '1970' }; // prettier-ignore
        await change.insertMany(User, [person, person]);
      })
      .catch((error: unknown) => error);
    const line = JSON.stringify(safeError(failed));
    expect(line).not.toMatch(/Awa|example\.org|INSERT INTO|VALUES/);
    expect(safeError(failed)).toMatchObject({ type: 'QueryFailedError', code: expect.any(String), table: 'user_account' }); // prettier-ignore
    expect(safeError(new Error('a job failed'))).toMatchObject({ message: 'a job failed' });
    let quoted: unknown;
    try {
      JSON.parse('Awa Secret');
    } catch (error) {
      quoted = error;
    }
    expect(JSON.stringify(safeError(quoted))).not.toContain('Awa');
    await test.close();
  });
});

describe('files', () => {
  it('are closed to others when written, also over open ones and those of earlier versions', async () => {
    const home = mkdtempSync(join(tmpdir(), 'accord-modes-'));
    const file = join(home, 'out', 'export.csv');
    await writePrivate(file, 'a');
    chmodSync(file, 0o644);
    await writePrivate(file, 'b');
    expect([mode(file), mode(join(home, 'out'))]).toEqual(['600', '700']);
    mkdirSync(join(home, 'evidence', 'ab'), { recursive: true, mode: 0o755 });
    writeFileSync(join(home, 'evidence', 'ab', 'cd'), 'x', { mode: 0o644 });
    closeFolder(join(home, 'evidence'));
    expect(['', 'ab', 'ab/cd'].map((path) => mode(join(home, 'evidence', path)))).toEqual(['700', '700', '600']); // prettier-ignore
  });

  it('of the embedded database, its journal, a backup and what is restored are closed too', async () => {
    if (process.env.TEST_POSTGRES_URL) return;
    const config = await emptyConfig();
    chmodSync(config.home, 0o755);
    const open = async (): Promise<void> => {
      const database = await Database.open(config, schema);
      for (const ending of ['', '-wal', '-shm'])
        expect([ending, mode(join(config.home, `accord.sqlite${ending}`))]).toEqual([ending, '600']);
      await database.onApplicationShutdown();
    };
    await open();
    expect(mode(config.home)).toBe('700');
    chmodSync(join(config.home, 'accord.sqlite'), 0o644);
    await open();
    const copy = join(config.home, 'backups', 'copy.sqlite');
    await backup(copy, config);
    expect([mode(copy), mode(join(config.home, 'backups'))]).toEqual(['600', '700']);
    chmodSync(copy, 0o644);
    await restore(copy, config);
    expect(mode(join(config.home, 'accord.sqlite'))).toBe('600');
  });
});
