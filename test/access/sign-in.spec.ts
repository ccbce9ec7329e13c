import { waitAfter } from '../../src/accounts/failed-sign-ins';
import { User } from '../../src/accounts/user.entity';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { productActor } from '../../src/kernel/actor';
import { AccordError } from '../../src/kernel/errors';
import type { TestDatabase } from '../support/database';
import { openAccess, PASSWORD, servicesAt, START } from './access.support';

describe('signing in', () => {
  let test: TestDatabase & { userId: number };
  beforeEach(async () => {
    test = await openAccess();
  });
  afterEach(() => test.close());

  const attempt = (
    password: string,
    now = START,
    email = 'lina@example.org',
    { signIn } = servicesAt(test, now),
    place = '192.0.2.7',
  ): Promise<string> =>
    signIn.signIn(email, password, place).then(
      (actor) => actor.name,
      (error: unknown) => (error instanceof AccordError ? (error.reasons[0]?.key ?? '') : String(error)),
    );

  it('knows the person by e-mail and password, and writes it down', async () => {
    expect(await attempt(PASSWORD, START, ' Lina@Example.org ')).toBe('lina@example.org');
    expect(await test.database.read.countBy(AuditEntry, { verb: 'session.sign_in' })).toBe(1);
  });

  it('says the same about a wrong password and an unknown person', async () => {
    expect(await attempt('wrong')).toBe('access.sign_in_failed');
    expect(await attempt(PASSWORD, START, 'nobody@example.org')).toBe('access.sign_in_failed');
  });

  it('waits half a minute after five failures, twice as long after each one more, and tells the person once', async () => {
    for (let count = 1; count < 5; count += 1) expect(await attempt('wrong')).toBe('access.sign_in_failed');
    expect(await attempt('wrong')).toBe('access.locked');
    expect(await attempt(PASSWORD, '2017-06-15T12:00:29.000Z')).toBe('access.locked');
    expect(await attempt('wrong', '2017-06-15T12:00:30.000Z')).toBe('access.locked');
    expect(await attempt(PASSWORD, '2017-06-15T12:01:29.000Z')).toBe('access.locked');
    expect(await attempt(PASSWORD, '2017-06-15T12:01:30.000Z')).toBe('lina@example.org');
    expect(await test.database.read.countBy(AuditEntry, { verb: 'user.failed_sign_ins' })).toBe(1);
    expect(await attempt('wrong', '2017-06-15T12:01:31.000Z')).toBe('access.sign_in_failed');
  });

  it('stops nobody at another address, whoever guesses', async () => {
    for (let count = 1; count < 8; count += 1) await attempt('wrong');
    expect(await attempt(PASSWORD)).toBe('access.locked');
    expect(await attempt(PASSWORD, START, undefined, undefined, '198.51.100.4')).toBe('lina@example.org');
  });

  it('stops a place that tries many accounts, wherever it is served, and nobody elsewhere', async () => {
    for (let count = 1; count <= 50; count += 1)
      expect(await attempt('wrong', START, `guess-${count}@example.org`)).toBe('access.sign_in_failed');
    // Another process counts with the same rows.
    expect(await attempt(PASSWORD, START, 'lina@example.org', servicesAt(test, START))).toBe('access.locked');
    expect(await attempt('wrong', START, 'nobody@example.org')).toBe('access.locked');
    expect(await attempt(PASSWORD, START, undefined, undefined, '198.51.100.4')).toBe('lina@example.org');
    expect(await attempt(PASSWORD, '2017-06-15T12:15:01.000Z')).toBe('lina@example.org');
  });

  it('answers alike for a known, an unknown and a closed account', async () => {
    await test.work.run(productActor('test'), async (change) => {
      await change.update(User, test.userId, { active: false });
      change.record({ verb: 'test.close', subject: 'test', subjectId: null });
    });
    const answers = async (email: string, password: string): Promise<string[]> => {
      const said: string[] = [];
      for (let count = 1; count < 8; count += 1) said.push(await attempt(password, START, email));
      return said;
    };
    const unknown = await answers('nobody@example.org', 'wrong');
    expect(unknown).toEqual([
      ...Array.from({ length: 4 }, () => 'access.sign_in_failed'),
      ...Array.from({ length: 3 }, () => 'access.locked'),
    ]);
    expect(await answers('lina@example.org', PASSWORD)).toEqual(unknown);
  });

  it.each([
    [4, 0],
    [5, 30],
    [6, 60],
    [9, 480],
    [10, 900],
    [60, 900],
  ])('%i failures in a row wait %i seconds', (failures, seconds) => {
    expect(waitAfter(failures)).toBe(seconds);
  });

  it('forgets failures of the day before', async () => {
    for (let count = 1; count < 5; count += 1) await attempt('wrong');
    expect(await attempt('wrong', '2017-06-16T12:00:01.000Z')).toBe('access.sign_in_failed');
  });

  it('counts attempts made at the same moment', async () => {
    const services = servicesAt(test);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => attempt('wrong', START, undefined, services)),
    );
    expect(answers.filter((each) => each === 'access.sign_in_failed')).toHaveLength(4);
    expect(await attempt(PASSWORD)).toBe('access.locked');
  });

  it('is as slow to guess on the page that changes a password', async () => {
    const { account } = servicesAt(test);
    const actor = { ...productActor('lina', 'page'), id: test.userId };
    const change = (present: string) => account.changePassword(actor, present, 'tall-ibis-crosses-river');
    for (let count = 1; count < 5; count += 1)
      await expect(change('wrong')).rejects.toThrow('access.password_wrong');
    await expect(change('wrong')).rejects.toThrow('access.locked');
    await expect(change(PASSWORD)).rejects.toThrow('access.locked');
    // The door is another place.
    expect(await attempt(PASSWORD)).toBe('lina@example.org');
  });

  it('voids every session begun before signing out everywhere', async () => {
    const later = '2017-06-15T13:00:00.000Z';
    const { actors, account } = servicesAt(test, later);
    const actor = await actors.actorOfSession(test.userId, START, 'page');
    if (!actor) throw new Error('the session should hold');
    await account.signOutEverywhere(actor);
    expect(await actors.actorOfSession(test.userId, START, 'page')).toBeNull();
    expect(await actors.actorOfSession(test.userId, later, 'page')).not.toBeNull();
  });
});
