import { Cookie, type SessionData } from 'express-session';
import { UserSession } from '../../src/accounts/user-session.entity';
import type { SessionStore } from '../../src/accounts/session-store';
import type { TestDatabase } from '../support/database';
import { openAccess, servicesAt } from './access.support';

const get = (store: SessionStore, sid: string): Promise<SessionData | null> =>
  new Promise((resolve, reject) =>
    store.get(sid, (error, session) => {
      if (error) reject(new Error('the store failed', { cause: error }));
      else resolve(session ?? null);
    }),
  );
const done = (act: (done: () => void) => void): Promise<void> => new Promise((resolve) => act(resolve));

describe('the session store', () => {
  let test: TestDatabase & { userId: number };
  let session: SessionData;
  beforeEach(async () => {
    test = await openAccess();
    session = { cookie: new Cookie(), userId: test.userId, signedInAt: '2017-06-15T12:00:00.000Z' };
  });
  afterEach(() => test.close());

  it('keeps a session under the hash of its id', async () => {
    const { store } = servicesAt(test);
    await done((next) => store.set('sid-1', session, next));
    expect(await get(store, 'sid-1')).toMatchObject({ userId: test.userId });
    const row = await test.database.read.findOneByOrFail(UserSession, { userId: test.userId });
    expect(row.id).toMatch(/^[0-9a-f]{64}$/);
    expect(row.expiresAt).toBe('2017-06-16T00:00:00.000Z');
  });

  it('forgets it after twelve idle hours and sweeps it away', async () => {
    await done((next) => servicesAt(test).store.set('sid-1', session, next));
    const { store } = servicesAt(test, '2017-06-16T00:00:00.001Z');
    expect(await get(store, 'sid-1')).toBeNull();
    await done((next) => store.set('sid-2', { cookie: new Cookie() }, next));
    expect(await test.database.read.countBy(UserSession, {})).toBe(1);
  });

  it('prolongs it at most every five minutes', async () => {
    await done((next) => servicesAt(test).store.set('sid-1', session, next));
    const touchAt = async (now: string): Promise<string> => {
      const { store, work } = servicesAt(test, now);
      await get(store, 'sid-1');
      await done((next) => store.touch('sid-1', session, next));
      await work.housekeeping(() => Promise.resolve());
      return (await test.database.read.findOneByOrFail(UserSession, {})).expiresAt;
    };
    expect(await touchAt('2017-06-15T12:04:00.000Z')).toBe('2017-06-16T00:00:00.000Z');
    expect(await touchAt('2017-06-15T12:05:00.000Z')).toBe('2017-06-16T00:05:00.000Z');
  });

  it('ends it', async () => {
    const { store } = servicesAt(test);
    await done((next) => store.set('sid-1', session, next));
    await done((next) => store.destroy('sid-1', next));
    expect(await get(store, 'sid-1')).toBeNull();
  });
});
