import { AccountService } from '../../src/access/account.service';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
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
  ): Promise<string> =>
    signIn.signIn(email, password).then(
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

  it('locks the account for 15 minutes after five failures', async () => {
    for (let count = 1; count < 5; count += 1) expect(await attempt('wrong')).toBe('access.sign_in_failed');
    expect(await attempt('wrong')).toBe('access.locked');
    expect(await attempt(PASSWORD, '2017-06-15T12:14:59.000Z')).toBe('access.locked');
    expect(await attempt(PASSWORD, '2017-06-15T12:15:00.000Z')).toBe('lina@example.org');
    expect(await test.database.read.countBy(AuditEntry, { verb: 'user.locked' })).toBe(1);
  });

  it('counts attempts made at the same moment', async () => {
    const services = servicesAt(test);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => attempt('wrong', START, undefined, services)),
    );
    expect(answers.filter((each) => each === 'access.sign_in_failed')).toHaveLength(4);
    expect(await attempt(PASSWORD)).toBe('access.locked');
  });

  it('voids every session begun before signing out everywhere', async () => {
    const later = '2017-06-15T13:00:00.000Z';
    const { actors, work } = servicesAt(test, later);
    const actor = await actors.actorOfSession(test.userId, START, 'page');
    if (!actor) throw new Error('the session should hold');
    await new AccountService(test.database, work).signOutEverywhere(actor);
    expect(await actors.actorOfSession(test.userId, START, 'page')).toBeNull();
    expect(await actors.actorOfSession(test.userId, later, 'page')).not.toBeNull();
  });
});
