import { againstAccount, decides } from '../../src/accounts/account-requests/account-request';
import { AccountRequest } from '../../src/accounts/account-requests/account-request.entity';
import { UsersService } from '../../src/accounts/users.service';
import { User } from '../../src/accounts/user.entity';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { productActor } from '../../src/kernel/actor';
import { Notice } from '../../src/notices/notice.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

test.each([
  ['another administrator', { actorId: 2, password: null }, []],
  ['whoever asked', { actorId: 1, password: null }, ['four_eyes.asked_account']],
  ['the person', { actorId: 3, password: null }, ['four_eyes.own_account']],
  ['one whose password the asker has set lately', { actorId: 2, password: { setBy: 1, setOn: '2017-06-01' } }, ['four_eyes.password_account']],
  ['one whose password the asker set long ago', { actorId: 2, password: { setBy: 1, setOn: '2017-01-01' } }, []],
] as const)('a new password or address is confirmed by %s', (_, given, keys) => {
  const asked = { userId: 3, askedBy: 1, today: '2017-06-15', ...given };
  expect(againstAccount(asked).map(({ key }) => key)).toEqual(keys);
}); // prettier-ignore

test.each([
  [[], false],
  [[{ role: 'focal_point', toDay: null }], false],
  [[{ role: 'analyst', toDay: '2017-06-14' }], false],
  [[{ role: 'analyst', toDay: '2017-06-15' }], true],
  [[{ role: 'administrator', toDay: null }], true],
] as const)('the account of somebody who holds %j waits for two: %s', (held, waits) => {
  expect(decides([...held], '2017-06-15')).toBe(waits);
});

describe('the account of somebody who decides, reviews or overrides', () => {
  let t: TestApp;
  let first: SignedIn;
  let second: SignedIn;
  let general: SignedIn;
  let auditor: SignedIn;
  beforeAll(async () => {
    t = await openTestApp();
    first = await t.signIn('administrator');
    second = await t.signIn('administrator');
    general = await t.signIn('director_general');
    auditor = await t.signIn('auditor');
  });
  afterAll(() => t.close());

  const post = (by: SignedIn, path: string, body: object = {}) =>
    by.agent.post(path).set('x-csrf-token', by.csrf).send(body);
  const form = (by: SignedIn, path: string) => by.agent.post(path).type('form').send({ _csrf: by.csrf });
  const user = (id: number) => t.database.read.findOneByOrFail(User, { id });
  const waiting = async () => t.database.read.findOneByOrFail(AccountRequest, { state: 'waiting' });
  const told = async (kind: string) =>
    (await t.database.read.findBy(Notice, { kind, subjectId: general.userId })).map(({ userId }) => userId);

  it('gets a new password by two administrators, and the person hears of it at once', async () => {
    const before = await user(general.userId);
    const page = await form(first, `/users/${general.userId}/password`);
    expect(page.text).toContain('another administrator has to confirm it');
    expect(page.text).not.toMatch(/<code>\w{4}-/);
    expect((await user(general.userId)).passwordHash).toBe(before.passwordHash);
    await general.agent.get('/').expect(200);
    expect(await told('appointments.news.password_waits')).toEqual(
      expect.arrayContaining([general.userId, auditor.userId, second.userId]),
    );
    const { id } = await waiting();
    const path = `/api/v1/account-requests/${id}/confirm`;
    expect(JSON.stringify((await post(first, path).expect(409)).body)).toContain('You asked for this');
    await post(auditor, path).expect(403);
    expect((await second.agent.get('/').expect(200)).text).toContain('New password, asked for by');
    expect((await second.agent.get('/users/roles').expect(200)).text).toContain(
      `/users/accounts/${id}/confirm`,
    );
    expect((await first.agent.get('/users/roles')).text).not.toContain(`/users/accounts/${id}/confirm`);
    const given = await form(second, `/users/accounts/${id}/confirm`);
    expect(given.text).toMatch(/<code>[a-z0-9-]{19}<\/code>/);
    expect((await user(general.userId)).passwordHash).not.toBe(before.passwordHash);
    await general.agent.get('/').expect(303);
    expect(await told('appointments.news.password')).toContain(general.userId);
    await post(second, path).expect(409);
    const trail = await t.database.read.findBy(AuditEntry, { verb: 'user.set_password', subjectId: String(general.userId) }); // prettier-ignore
    expect(trail.at(-1)?.detail).toContain(`"askedBy":${first.userId},"confirmedBy":${second.userId}`);
  });

  it('gets another address by two, while the rest is changed at once', async () => {
    const { email, version } = await user(auditor.userId);
    const body = { name: 'Another Name', email: 'elsewhere@example.org', locale: 'en', active: true };
    const put = await first.agent
      .put(`/api/v1/users/${auditor.userId}`)
      .set('x-csrf-token', first.csrf)
      .set('if-match', `"${version}"`)
      .send(body);
    expect([put.status, put.body.email, put.body.name]).toEqual([202, email, 'Another Name']);
    const { id } = await waiting();
    await post(first, `/api/v1/account-requests/${id}/confirm`).expect(409);
    const listed = (await second.agent.get('/api/v1/account-requests').expect(200)).body.items;
    expect(listed).toMatchObject([{ id, kind: 'email', email: 'elsewhere@example.org', refusals: [] }]);
    const done = await post(second, `/api/v1/account-requests/${id}/confirm`).expect(201);
    expect(done.body.password).toBeNull();
    expect((await user(auditor.userId)).email).toBe('elsewhere@example.org');
  });

  it('is refused by any administrator, and confirmed once by two at once', async () => {
    await form(first, `/users/${auditor.userId}/password`);
    const { id } = await waiting();
    const both = await Promise.all([
      post(second, `/api/v1/account-requests/${id}/confirm`),
      post(second, `/api/v1/account-requests/${id}/refuse`),
    ]);
    expect(both.filter(({ status }) => status < 300)).toHaveLength(1);
  });

  it('waits for nobody where somebody only enters records, and on the machine itself', async () => {
    const office = await t.work.run(productActor('test'), async (change) => {
      const place = { code: 'XX', name: 'Office XX', kind: 'country', parentId: null, countryCode: null };
      const made = await change.insert<{ id: number; version: number }>('Office', { ...place, active: true, illustrative: false }); // prettier-ignore
      change.record({ verb: 'test.office', subject: 'test', subjectId: null });
      return made.id;
    });
    const focal = await t.signIn('focal_point', office);
    expect((await form(first, `/users/${focal.userId}/password`)).text).toMatch(
      /<code>[a-z0-9-]{19}<\/code>/,
    );
    const users = t.app.get(UsersService);
    expect(await users.setPassword(productActor('Command line'), general.userId)).toMatch(/^[a-z0-9-]{19}$/);
  });
});

describe('a second account', () => {
  let t: TestApp;
  let first: SignedIn;
  let auditor: SignedIn;
  beforeAll(async () => {
    t = await openTestApp();
    first = await t.signIn('administrator');
    auditor = await t.signIn('auditor');
  });
  afterAll(() => t.close());

  const add = (name: string, email: string) =>
    first.agent.post('/api/v1/users').set('x-csrf-token', first.csrf).send({ name, email, locale: 'en', active: true }); // prettier-ignore

  it.each(['A.Diop@example.org', 'adiop+two@Example.org', 'a.d.iop@example.org'])(
    'is refused to the same mailbox: %s',
    async (email) => {
      if ((await t.database.read.countBy(User, { email: 'adiop@example.org' })) === 0)
        await add('Awa Diop', 'adiop@example.org').expect(201);
      const refused = await add('Somebody Else', email).expect(422);
      expect(refused.body.errors).toMatchObject([{ field: 'email' }]);
    },
  );

  it('of the same name is told to administrators and auditors, and shown', async () => {
    const { id } = (await add('Ndèye Fall', 'nf@example.org').expect(201)).body as { id: number };
    const other = (await add('FALL, Ndeye', 'second@example.org').expect(201)).body as { id: number };
    const told = await t.database.read.findBy(Notice, {
      kind: 'appointments.news.alike',
      subjectId: other.id,
    });
    // Whoever entered it knows.
    expect(told.map(({ userId }) => userId)).toEqual([auditor.userId]);
    const page = await first.agent.get(`/users/${other.id}`).expect(200);
    expect(page.text).toContain(`href="/users/${id}">Ndèye Fall`);
  });

  it('of the same name, acting on what the first acted on, is marked in the trail', async () => {
    const [one, two] = [await t.signIn('administrator'), await t.signIn('administrator')];
    await t.work.run(productActor(), async (change) => {
      for (const { userId } of [one, two]) await change.update(User, userId, { nameKey: 'moussa sarr' });
      change.record({ verb: 'test.names', subject: 'test', subjectId: null });
    });
    const target = (await add('Target Person', 'target@example.org')).body as { id: number };
    const give = { role: 'auditor', fromDay: '2017-01-01' };
    const by = (who: SignedIn, path: string, body: object = {}) =>
      who.agent.post(path).set('x-csrf-token', who.csrf).send(body);
    const given = await by(one, `/api/v1/users/${target.id}/assignments`, give).expect(201);
    const marked = () => t.database.read.findBy(AuditEntry, { verb: 'four_eyes.alike_names' });
    expect(await marked()).toEqual([]);
    await by(two, `/api/v1/role-proposals/${given.body.proposalId}/confirm`).expect(201);
    const [mark, more] = await marked();
    expect(more).toBeUndefined();
    expect(mark).toMatchObject({ actorId: two.userId, subject: 'user', subjectId: String(two.userId) });
    expect(mark?.detail).toBe(
      JSON.stringify({ subject: 'user', subjectId: target.id, accounts: [one.userId] }),
    );
  });
});
