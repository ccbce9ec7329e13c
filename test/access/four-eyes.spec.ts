import request from 'supertest';
import { ActorsService } from '../../src/accounts/actors.service';
import { AppointmentsService } from '../../src/accounts/appointments/appointments.service';
import { RoleProposal } from '../../src/accounts/appointments/role-proposal.entity';
import { AssignmentsService } from '../../src/accounts/assignments.service';
import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { User } from '../../src/accounts/user.entity';
import { UsersService } from '../../src/accounts/users.service';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { productActor, rolesOf, type Actor, type Role } from '../../src/kernel/actor';
import { Notice } from '../../src/notices/notice.entity';
import { csrfOf, openTestApp, type SignedIn, type TestApp } from '../support/app';

describe('a role that decides, reviews or overrides', () => {
  let t: TestApp;
  let first: SignedIn;
  let second: SignedIn;
  let auditor: SignedIn;
  let general: SignedIn;
  beforeAll(async () => {
    t = await openTestApp();
    first = await t.signIn('administrator');
    second = await t.signIn('administrator');
    auditor = await t.signIn('auditor');
    general = await t.signIn('director_general');
  });
  afterAll(() => t.close());

  const post = (by: SignedIn, path: string, body: object = {}) =>
    by.agent.post(path).set('x-csrf-token', by.csrf).send(body);
  const rolesOfPerson = async (id: number): Promise<Role[]> => {
    const actor = await t.app.get(ActorsService).actorFor(id, 'page');
    return actor ? rolesOf(actor) : [];
  };
  const person = async (name: string): Promise<number> => {
    const body = { name, email: `${name}@example.org`, locale: 'en', active: true };
    return ((await post(first, '/api/v1/users', body).expect(201)).body as { id: number }).id;
  };
  const give = async (by: SignedIn, userId: number, role: Role, more: object = {}) => {
    const path = `/api/v1/users/${userId}/assignments`;
    const answer = await post(by, path, { role, fromDay: '2017-01-01', ...more }).expect(201);
    return answer.body as { id: number | null; state: string; proposalId: number | null };
  };
  const codes = (answer: request.Response): string => JSON.stringify(answer.body);

  test('has no effect until another administrator confirms it', async () => {
    const userId = await person('bo');
    const given = await give(first, userId, 'director_general');
    expect(given).toMatchObject({ id: null, state: 'waiting' });
    expect(await rolesOfPerson(userId)).toEqual([]);
    const confirm = `/api/v1/role-proposals/${given.proposalId}/confirm`;
    expect(codes(await post(first, confirm).expect(409))).toContain('You gave this role');
    await post(auditor, confirm).expect(403);
    const held = await post(second, confirm).expect(201);
    expect(held.body).toMatchObject({ state: 'held', role: 'director_general', fromDay: '2017-06-15' });
    expect(await rolesOfPerson(userId)).toEqual(['director_general']);
    await post(second, confirm).expect(409);
    const told = await t.database.read.findBy(Notice, { kind: 'appointments.news.given', subjectId: userId });
    expect(told.map((each) => each.userId)).toEqual(
      expect.arrayContaining([userId, auditor.userId, general.userId, first.userId]),
    );
    const trail = await t.database.read.findBy(AuditEntry, { subject: 'user', subjectId: String(userId) });
    expect(trail.map(({ verb }) => verb)).toEqual(['user.create', 'role.propose', 'role.assign']);
    expect(trail.at(-1)?.detail).toContain(`"proposedBy":${first.userId}`);
  });

  test('is confirmed by nobody for themselves, whoever gave it', async () => {
    const given = await give(first, second.userId, 'director_general');
    const refused = await post(second, `/api/v1/role-proposals/${given.proposalId}/confirm`).expect(409);
    expect(codes(refused)).toContain('for yourself');
    const own = await give(second, second.userId, 'analyst');
    await post(second, `/api/v1/role-proposals/${own.proposalId}/confirm`).expect(409);
    expect(await rolesOfPerson(second.userId)).toEqual(['administrator']);
    await post(second, `/api/v1/role-proposals/${given.proposalId}/refuse`).expect(204);
    await post(second, `/api/v1/role-proposals/${own.proposalId}/refuse`).expect(204);
  });

  test('is taken by one: withdrawing needs no second', async () => {
    const userId = await person('cleo');
    const { proposalId } = await give(first, userId, 'analyst');
    const held = await post(second, `/api/v1/role-proposals/${proposalId}/confirm`).expect(201);
    const path = `/api/v1/users/${userId}/assignments/${(held.body as { id: number }).id}/end`;
    await post(first, path, { toDay: '2017-06-20' }).expect(204);
    // A later day than that is another gift.
    const wider = await post(first, path, { toDay: '2017-12-31' }).expect(202);
    const row = { userId, role: 'analyst' as const };
    expect((await t.database.read.findOneByOrFail(RoleAssignment, row)).toDay).toBe('2017-06-20');
    const { proposalId: longer } = wider.body as { proposalId: number };
    await post(first, `/api/v1/role-proposals/${longer}/confirm`).expect(409);
    await post(second, `/api/v1/role-proposals/${longer}/confirm`).expect(201);
    expect((await t.database.read.findOneByOrFail(RoleAssignment, row)).toDay).toBe('2017-12-31');
  });

  test('is lent to an officer in charge by two as well', async () => {
    const [chief, other] = [await person('dalia'), await person('emil')];
    const office = await t.work.run(productActor('test'), async (change) => {
      const place = { code: 'XX', name: 'Office XX', kind: 'country', parentId: null, countryCode: null };
      const made = await change.insert<{ id: number; version: number }>('Office', { ...place, active: true, illustrative: false }); // prettier-ignore
      change.record({ verb: 'test.office', subject: 'test', subjectId: null });
      return made.id;
    });
    const { proposalId } = await give(first, chief, 'chief', { officeId: office });
    const held = await post(second, `/api/v1/role-proposals/${proposalId}/confirm`).expect(201);
    const path = `/api/v1/users/${chief}/assignments/${(held.body as { id: number }).id}/in-charge`;
    const days = { fromDay: '2017-06-15', toDay: '2017-06-30' };
    const lent = await post(first, path, { userId: other, ...days }).expect(201);
    expect(lent.body).toMatchObject({ state: 'waiting' });
    expect(await rolesOfPerson(other)).toEqual([]);
    await post(second, `/api/v1/role-proposals/${(lent.body as { proposalId: number }).proposalId}/confirm`).expect(201); // prettier-ignore
    expect(await rolesOfPerson(other)).toEqual(['chief']);
  });

  test('roles that enter records of an office are given by one', async () => {
    const userId = await person('farah');
    const office = await t.database.read.findOneByOrFail<{ id: number; code: string }>('Office', { code: 'XX' }); // prettier-ignore
    expect(await give(first, userId, 'focal_point', { officeId: office.id })).toMatchObject({
      state: 'held',
    });
    expect(await rolesOfPerson(userId)).toEqual(['focal_point']);
  });

  test('by the command line it is held at once, and the trail says so', async () => {
    const userId = await person('goran');
    const input = { role: 'administrator' as const, officeId: null, fromDay: '2017-01-01', toDay: null };
    await t.app
      .get(AssignmentsService)
      .give(productActor('Command line'), userId, { ...input, capacity: null });
    expect(await rolesOfPerson(userId)).toEqual(['administrator']);
    const [, given] = await t.database.read.findBy(AuditEntry, {
      subject: 'user',
      subjectId: String(userId),
    });
    expect(given).toMatchObject({ verb: 'role.assign', via: 'cli' });
    expect(given?.detail).toContain('"byCommandLine":true');
    const told = await t.database.read.findBy(Notice, {
      kind: 'appointments.news.given_alone',
      subjectId: userId,
    });
    expect(told.map((each) => each.userId)).toEqual(expect.arrayContaining([userId, auditor.userId, general.userId])); // prettier-ignore
  });

  test('of several at once, one confirms and one refuses: one of them counts', async () => {
    const userId = await person('hana');
    const { proposalId } = await give(first, userId, 'auditor');
    const service = t.app.get(AppointmentsService);
    const by = async (id: number): Promise<Actor> => {
      const actor = await t.app.get(ActorsService).actorFor(id, 'api');
      if (!actor) throw new Error('nobody');
      return actor;
    };
    const other = await by(second.userId);
    const done = await Promise.allSettled([
      service.confirm(other, proposalId ?? 0),
      service.confirm(other, proposalId ?? 0),
      service.refuse(await by(first.userId), proposalId ?? 0),
    ]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await t.database.read.findBy(RoleAssignment, { userId });
    const { state } = await t.database.read.findOneByOrFail(RoleProposal, { id: proposalId ?? 0 });
    expect([state, rows.length]).toEqual(done[2].status === 'fulfilled' ? ['refused', 0] : ['confirmed', 1]);
  });

  test('waits on a page of its own and on the first page of administrators who may confirm it', async () => {
    const userId = await person('ilse');
    await give(first, userId, 'analyst');
    const page = await second.agent.get('/users/roles').expect(200);
    expect(page.text).toContain('ilse');
    const action = [...page.text.matchAll(/action="(\/users\/roles\/\d+\/confirm)"/g)].at(-1)?.[1] ?? '';
    expect((await first.agent.get('/users/roles')).text).not.toContain(action);
    expect((await second.agent.get('/').expect(200)).text).toContain('/users/roles');
    expect((await first.agent.get(`/users/${userId}`).expect(200)).text).toContain('without effect');
    const form = { _csrf: csrfOf(page.text) };
    await first.agent.post(action).set('x-csrf-token', first.csrf).type('form').send({}).expect(409);
    await second.agent.post(action).type('form').send(form).expect(303);
    expect(await rolesOfPerson(userId)).toEqual(['analyst']);
  });

  test('is not confirmed from an account whose password the giver has just set', async () => {
    const userId = await person('joao');
    const { proposalId } = await give(first, userId, 'director_general');
    // Another asks for the password; whoever gave the role is the second hand, and knows it.
    const third = await t.signIn('administrator');
    await third.agent.post(`/users/${second.userId}/password`).type('form').send({ _csrf: third.csrf });
    const [asked] = (await first.agent.get('/api/v1/account-requests').expect(200)).body.items as { id: number }[]; // prettier-ignore
    const page = await first.agent.post(`/users/accounts/${asked?.id}/confirm`).type('form').send({ _csrf: first.csrf }); // prettier-ignore
    const password = /<code>([^<]+)<\/code>/.exec(page.text)?.[1] ?? '';
    const { email } = await t.database.read.findOneByOrFail(User, { id: second.userId });
    const { agent, csrf } = await enter(t, email, password);
    const own = 'a long walk in the hills';
    const chosen = { _csrf: csrf, presentPassword: password, newPassword: own };
    await agent.post('/account/password').type('form').send(chosen).expect(303);
    const renewed = csrfOf((await agent.get('/account').expect(200)).text);
    const refused = await agent
      .post(`/api/v1/role-proposals/${proposalId}/confirm`)
      .set('x-csrf-token', renewed);
    expect([refused.status, codes(refused)]).toEqual([409, expect.stringContaining('set your password')]);
    expect(await rolesOfPerson(userId)).toEqual([]);
  });
});

/** Signs in as somebody by the page. */
async function enter(t: TestApp, email: string, password: string) {
  const agent = request.agent(t.app.getHttpServer());
  await agent.post('/sign-in').type('form').send({ email, password }).expect(303);
  const next = await agent.get('/account/password').expect(200);
  return { agent, csrf: csrfOf(next.text) };
}

describe('a password that somebody else set', () => {
  let t: TestApp;
  let analyst: SignedIn;
  let email: string;
  beforeEach(async () => {
    t = await openTestApp();
    analyst = await t.signIn('analyst');
    ({ email } = await t.database.read.findOneByOrFail(User, { id: analyst.userId }));
  });
  afterEach(() => t.close());

  const set = () => t.app.get(UsersService).setPassword(productActor('test'), analyst.userId);

  test('is good for choosing one’s own and for nothing else, by any door', async () => {
    const token = await analyst.agent
      .post('/api/v1/tokens')
      .set('x-csrf-token', analyst.csrf)
      .send({ name: 'Before', scope: 'write', days: 30 })
      .expect(201);
    const password = await set();
    const { agent, csrf } = await enter(t, email, password);
    for (const path of ['/', '/partners', '/account', '/users', '/notices']) {
      expect((await agent.get(path).expect(303)).headers.location).toBe('/account/password');
    }
    const made = { name: 'x', scope: 'write', days: 30 };
    await agent.post('/api/v1/tokens').set('x-csrf-token', csrf).send(made).expect(403);
    await agent.post('/account/tokens').type('form').send({ _csrf: csrf, ...made }).expect(403); // prettier-ignore
    await agent.get('/api/v1/partners').expect(403);
    const bearer = `Bearer ${(token.body as { token: string }).token}`;
    // A token made before ended with the password.
    await t.anonymous().get('/api/v1/partners').set('Authorization', bearer).expect(401);

    const choose = (newPassword: string) =>
      agent
        .post('/account/password')
        .type('form')
        .send({ _csrf: csrf, presentPassword: password, newPassword });
    await choose(password).expect(422);
    await choose('a long walk in the hills').expect(303);
    await agent.get('/partners').expect(200);
  });

  test('is good for one sign-in, also when two come at once', async () => {
    const password = await set();
    const attempt = async () => {
      const agent = request.agent(t.app.getHttpServer());
      return agent.post('/sign-in').type('form').send({ email, password });
    };
    const both = await Promise.all([attempt(), attempt()]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    const again = await attempt();
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('good for one sign-in')]);
    // Another one opens the door again.
    const { agent } = await enter(t, email, await set());
    expect((await agent.get('/').expect(303)).headers.location).toBe('/account/password');
  });
});
