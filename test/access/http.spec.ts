import { request as httpRequest } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { AccountService } from '../../src/accounts/account.service';
import { ActorsService } from '../../src/accounts/actors.service';
import { hashPassword } from '../../src/accounts/password';
import { SessionStore } from '../../src/accounts/session-store';
import { TokensService } from '../../src/accounts/tokens.service';
import { UserSession } from '../../src/accounts/user-session.entity';
import { createApp } from '../../src/app.setup';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { Database } from '../../src/database/database';
import { emptyConfig } from '../support/database';
import { addUser, assign, PASSWORD } from './access.support';

const tokenIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('the door', () => {
  let app: NestExpressApplication;
  let agent: ReturnType<typeof request.agent>;
  let userId: number;

  beforeAll(async () => {
    const config = await emptyConfig();
    app = await createApp(config);
    await app.init();
    const test = { config, database: app.get(Database), work: app.get(UnitOfWork), close: () => app.close() };
    userId = await addUser(test, 'admin@example.org', await hashPassword(PASSWORD));
    await assign(test, userId, 'administrator', null);
  });
  afterAll(() => app.close());
  beforeEach(() => {
    agent = request.agent(app.getHttpServer());
  });

  async function signIn(password = PASSWORD, next?: string): Promise<request.Response> {
    return agent
      .post('/sign-in')
      .set('Host', 'accord.test')
      .set('Referer', 'http://accord.test/sign-in')
      .type('form')
      .send({ email: 'admin@example.org', password, ...(next ? { next } : {}) });
  }

  it('opens to e-mail and password, under a new session id', async () => {
    const before = (await signIn('wrong')).headers['set-cookie'];
    const answer = await signIn();
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(String(before)).toContain('HttpOnly');
    expect(String(answer.headers['set-cookie'])).toContain('HttpOnly');
    expect(String(answer.headers['set-cookie'])).not.toBe(String(before));
    await agent.get('/account').expect(200);
  });

  it('leads to local pages only', async () => {
    expect((await signIn(PASSWORD, '/users?q=a')).headers.location).toBe('/users?q=a');
    agent = request.agent(app.getHttpServer());
    expect((await signIn(PASSWORD, '//evil.example/x')).headers.location).toBe('/');
  });

  it('says what is wrong beside the form, with the typed e-mail and without the password', async () => {
    expect((await signIn('wrong')).headers.location).toBe('/sign-in');
    const page = await agent.get('/sign-in');
    expect(page.text).toContain('E-mail and password do not fit');
    expect(page.text).toContain('admin@example.org');
    expect(page.text).not.toContain('value="wrong"');
  });

  it('refuses a form that did not come from our page', async () => {
    await signIn();
    const answer = await agent.post('/account/sign-out-everywhere').type('form').send({ _csrf: 'forged' });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('no longer valid');
    await agent.post('/api/v1/tokens').send({ name: 'x', scope: 'read', days: 1 }).expect(403);
  });

  it.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://accord.test' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
  ])('refuses a sign-in that another site sent: %j', async (headers) => {
    const said = { email: 'admin@example.org', password: PASSWORD };
    const asked = agent.post('/sign-in').set('Host', 'accord.test').set(headers).type('form').send(said);
    expect((await asked).status).toBe(403);
  });

  it('leads on only when the session is kept: a browser follows as soon as it has the headers', async () => {
    const store = app.get(SessionStore);
    const set = store.set.bind(store);
    let isKept = false;
    const slow = jest.spyOn(store, 'set').mockImplementation((sid, session, done) => {
      setTimeout(() => set(sid, session, (error) => ((isKept = true), done?.(error))), 300);
    });
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const form = new URLSearchParams({ email: 'admin@example.org', password: PASSWORD }).toString();
    const wasKept = await new Promise<boolean>((resolve) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const asked = httpRequest(`${url}/sign-in`, { method: 'POST', headers }, () => resolve(isKept));
      asked.end(form);
    });
    slow.mockRestore();
    expect(wasKept).toBe(true);
  });

  it('writes nothing for whoever only looks', async () => {
    const before = await app.get(Database).read.count(UserSession);
    for (const path of ['/sign-in', '/', '/partners', '/nowhere']) {
      const { headers } = await agent.get(path);
      expect(headers['set-cookie'] ?? '').not.toContain('accord');
    }
    expect(await app.get(Database).read.count(UserSession)).toBe(before);
  });

  it('sends those who are not signed in to the sign-in page, and programs a 401', async () => {
    expect((await agent.get('/users?q=a').expect(303)).headers.location).toBe(
      '/sign-in?next=%2Fusers%3Fq%3Da',
    );
    await agent.get('/api/v1/users').expect(401);
    await agent.get('/api/v1/users').set('Authorization', 'Bearer acc_nothing').expect(401);
  });

  it('lets a token do what its scope says', async () => {
    const actor = await app.get(ActorsService).actorFor(userId, 'page');
    if (!actor) throw new Error('no administrator');
    const make = (scope: 'read' | 'write') =>
      app.get(TokensService).create(actor, { name: scope, scope, days: 1 });
    const [reader, writer] = [(await make('read')).secret, (await make('write')).secret];
    const body = { name: 'Ada Example', email: 'ada@example.org', locale: 'fr', active: true };
    await agent.get('/api/v1/users').set('Authorization', `Bearer ${reader}`).expect(200);
    await agent.post('/api/v1/users').set('Authorization', `Bearer ${reader}`).send(body).expect(403);
    await agent.post('/api/v1/users').set('Authorization', `Bearer ${writer}`).send(body).expect(201);
    await agent.get('/account').set('Authorization', `Bearer ${writer}`).expect(303);
  });

  it('shows the pages of the module', async () => {
    await signIn();
    for (const path of [
      '/account',
      '/users',
      '/users?q=adm&role=administrator',
      '/users/new',
      `/users/${userId}`,
      `/users/${userId}/edit`,
    ]) {
      const page = await agent.get(path);
      expect([path, page.status]).toEqual([path, 200]);
    }
    const list = await agent.get('/users?format=csv').expect(200);
    expect(list.text).toContain('admin@example.org');
  });

  it('gives roles and a password by the page', async () => {
    await signIn();
    const form = await agent.get('/users/new');
    const _csrf = tokenIn(form.text);
    const person = { name: 'Bo Example', email: 'bo@example.org', locale: 'es', active: 'on' };
    const added = await agent
      .post('/users')
      .type('form')
      .send({ _csrf, ...person });
    expect(added.status).toBe(303);
    const path = String(added.headers.location);
    const role = { role: 'auditor', officeId: '', fromDay: '2017-01-01', toDay: '', capacity: '' };
    await agent
      .post(`${path}/assignments`)
      .type('form')
      .send({ _csrf, ...role })
      .expect(303);
    const page = await agent.post(`${path}/password`).type('form').send({ _csrf }).expect(200);
    expect(page.text).toMatch(/<code>[a-z0-9]{4}(-[a-z0-9]{4}){3}<\/code>/);
    expect(page.text).toContain('Auditor');
  });

  it('keeps the language, signed in or not', async () => {
    await agent.post('/language').type('form').send({ locale: 'fr' }).expect(303);
    expect((await agent.get('/sign-in')).text).toContain('Se connecter');
  });

  it('reads forms with files for those who are signed in', async () => {
    await agent.post('/language').field('locale', 'es').attach('file', Buffer.from('a'), 'a.csv').expect(422);
    await signIn();
    const _csrf = tokenIn((await agent.get('/account')).text);
    const large = Buffer.alloc(11 * 1024 * 1024);
    const send = (file: Buffer) =>
      agent.post('/language').field('_csrf', _csrf).field('locale', 'en').attach('file', file, 'a.csv');
    await send(Buffer.from('a')).expect(303);
    await send(large).expect(422);
  });

  it('changes the password, keeps this browser and ends the others', async () => {
    await signIn();
    const other = agent;
    agent = request.agent(app.getHttpServer());
    await signIn();
    const _csrf = tokenIn((await agent.get('/account')).text);
    const change = (presentPassword: string, newPassword: string) =>
      agent.post('/account/password').type('form').send({ _csrf, presentPassword, newPassword });
    await change('wrong', 'four calm herons').expect(422);
    await change(PASSWORD, 'short').expect(422);
    await change(PASSWORD, `${PASSWORD} again`).expect(303);
    await agent.get('/account').expect(200);
    await other.get('/account').expect(303);
    const renewed = tokenIn((await agent.get('/account')).text);
    const back = { _csrf: renewed, presentPassword: `${PASSWORD} again`, newPassword: PASSWORD };
    await agent.post('/account/password').type('form').send(back).expect(303);
  });

  it('lets no administrator shut themselves out', async () => {
    await signIn();
    const _csrf = tokenIn((await agent.get('/account')).text);
    const body = { _csrf, version: '1', name: 'A', email: 'admin@example.org', locale: 'en' };
    await agent.post(`/users/${userId}`).type('form').send(body).expect(409);
  });

  it('closes every session at once', async () => {
    await signIn();
    const actor = await app.get(ActorsService).actorFor(userId, 'page');
    if (!actor) throw new Error('no administrator');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await app.get(AccountService).signOutEverywhere(actor);
    await agent.get('/account').expect(303);
  });
});
