import { Notice } from '../../src/notices/notice.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { NOW, say, waits } from './notices.support';

describe('notices over HTTP', () => {
  let test: TestApp;
  let chief: SignedIn;
  let administrator: SignedIn;

  const head = (html: string): string => /class="bell" aria-label="([^"]*)"/.exec(html)?.[1] ?? '';
  const notice = async (where: object): Promise<Notice> =>
    test.database.read.findOneOrFail(Notice, { where, order: { id: 'DESC' } });

  beforeAll(async () => {
    test = await openTestApp(NOW);
    [chief, administrator] = [await test.signIn('chief'), await test.signIn('administrator')];
  });
  afterAll(() => test.close());
  afterEach(() => test.work.housekeeping((manager) => manager.deleteAll(Notice)));

  it('counts the unread in the head of every page, and opens one', async () => {
    await say(test.work, waits([chief.userId], { href: '/account?tab=1' }));
    await say(
      test.work,
      waits([chief.userId], { href: '/offices', subjectId: 8, kind: 'notices.something' }),
    );
    const page = await chief.agent.get('/notices').expect(200);
    expect(head(page.text)).toBe('Notices, 2 unread');
    expect(page.text).toContain('Case 7 of Ex &amp; Ample waits for you until 1 July 2017.');
    const { id } = await notice({ subjectId: 7 });
    await chief.agent.get(`/notices/${id}/open`).expect(303).expect('location', '/account?tab=1');
    expect((await notice({ id })).readAt).toBe(NOW);
    expect(head((await chief.agent.get('/partners').expect(200)).text)).toBe('Notices, 1 unread');
    await chief.agent.get(`/notices/${id}/open`).expect(303);
    const unread = await chief.agent.get('/notices?show=unread').expect(200);
    expect(unread.text).not.toContain('Ex &amp; Ample');
    expect(unread.text).toContain('There is news on this record.');
  });

  it('takes the visit of the page itself for reading', async () => {
    await say(test.work, waits([chief.userId], { href: '/offices?kind=country' }));
    await say(test.work, waits([chief.userId], { href: '/offices', subjectId: 8 }));
    expect(head((await chief.agent.get('/offices').expect(200)).text)).toBe('Notices, 1 unread');
    expect(head((await chief.agent.get('/offices?kind=country')).text)).toBe('Notices, none unread');
    await test.work.housekeeping(() => Promise.resolve());
    expect(await test.database.read.countBy(Notice, { readAt: NOW })).toBe(2);
  });

  it('marks one or all as read, and exports the list', async () => {
    for (const subjectId of [1, 2, 3]) await say(test.work, waits([chief.userId], { subjectId }));
    const { id } = await notice({ subjectId: 2 });
    const form = { _csrf: chief.csrf };
    await chief.agent.post(`/notices/${id}/read`).type('form').send(form).expect(303);
    const csv = await chief.agent.get('/notices?show=unread&format=csv').expect(200);
    expect(csv.text.trim().split('\n')).toHaveLength(3);
    await chief.agent.post('/notices/read').type('form').send(form).expect(303);
    expect(head((await chief.agent.get('/notices')).text)).toBe('Notices, none unread');
  });

  it('shows nobody the notices of another', async () => {
    await say(test.work, waits([chief.userId]));
    const { id } = await notice({});
    await administrator.agent.get(`/notices/${id}/open`).expect(404);
    await administrator.agent.get(`/api/v1/notices/${id}`).expect(404);
    await administrator.agent
      .post(`/api/v1/notices/${id}/read`)
      .set('x-csrf-token', administrator.csrf)
      .expect(404);
    expect((await administrator.agent.get('/notices').expect(200)).text).not.toContain('Ample');
    expect((await notice({})).readAt).toBeNull();
  });

  it('keeps when a person wants e-mail', async () => {
    const choose = (email: string, version: number): ReturnType<typeof chief.agent.post> =>
      chief.agent.post('/notices/preferences').type('form').send({ _csrf: chief.csrf, email, version });
    const blank = await chief.agent.get('/notices/preferences').expect(200);
    expect(blank.text).toMatch(/value="immediately"[^>]*checked/);
    expect(blank.text).toContain('sends no e-mail yet');
    await choose('daily', 0).expect(303);
    const page = await chief.agent.get('/notices/preferences').expect(200);
    expect(page.text).toMatch(/value="daily"[^>]*checked/);
    expect(page.text).toContain('Your choice is kept.');
    await choose('hourly', 1).expect(422);
    await choose('never', 0).expect(409);
    const api = await chief.agent.get('/api/v1/notices/preference').expect(200);
    expect(api.body).toEqual({ email: 'daily', version: 1 });
    await chief.agent
      .put('/api/v1/notices/preference')
      .set('x-csrf-token', chief.csrf)
      .set('if-match', '"1"')
      .send({ email: 'immediately' })
      .expect(200, { email: 'immediately', version: 2 });
  });

  it('gives them to programs, and lets them mark', async () => {
    for (const subjectId of [1, 2]) await say(test.work, waits([chief.userId], { subjectId }));
    const first = await chief.agent.get('/api/v1/notices?limit=1').expect(200);
    expect(first.body).toMatchObject({
      items: [{ subject: 'case', subjectId: 1, href: '/cases/7', readAt: null }],
      next: expect.any(String),
    });
    const post = (path: string): ReturnType<typeof chief.agent.post> =>
      chief.agent.post(path).set('x-csrf-token', chief.csrf);
    const { id } = await notice({ subjectId: 1 });
    const read = await post(`/api/v1/notices/${id}/read`).expect(200);
    expect(read.body).toMatchObject({ id, readAt: NOW });
    const unread = await chief.agent.get('/api/v1/notices?show=unread').expect(200);
    expect(unread.body.items).toHaveLength(1);
    await post('/api/v1/notices/read').expect(200, { marked: 1 });
  });

  it('shows the administrator what could not be sent, and sends it again', async () => {
    const french = await test.signIn('auditor');
    await say(test.work, waits([chief.userId, french.userId]));
    const failed = {
      emailState: 'failed',
      attempts: 6,
      nextTryAt: null,
      lastError: 'mailbox <full>',
    } as const;
    await test.work.housekeeping((manager) => manager.update(Notice, { userId: chief.userId }, failed));
    const page = await administrator.agent.get('/notices/outbox').expect(200);
    expect(page.text).toContain('mailbox &lt;full&gt;');
    expect(page.text).toContain('No mail server is set');
    expect(page.text).not.toContain('Ample');
    expect((await administrator.agent.get('/notices/outbox?state=failed')).text).not.toContain('auditor');
    expect((await administrator.agent.get('/notices')).text).toContain('Outgoing mail: 1 failed');
    expect((await chief.agent.get('/notices')).text).not.toContain('Outgoing mail');
    const csv = await administrator.agent.get('/notices/outbox?format=csv').expect(200);
    expect(csv.text.trim().split('\n')).toHaveLength(3);
    const retry = (path: string): ReturnType<typeof chief.agent.post> =>
      administrator.agent.post(path).type('form').send({ _csrf: administrator.csrf });
    const { id } = await notice({ userId: chief.userId });
    await retry(`/notices/outbox/${id}/retry`).expect(303);
    expect(await notice({ id })).toMatchObject({ emailState: 'waiting', attempts: 0, lastError: null });
    await test.work.housekeeping((manager) => manager.update(Notice, { id }, failed));
    await retry('/notices/outbox/retry').expect(303);
    const after = await administrator.agent.get('/notices/outbox').expect(200);
    expect(after.text).toContain('1 mail is sent again within a minute.');
    await chief.agent.get('/notices/outbox').expect(403);
  });

  it('is drawn in every language', async () => {
    await say(test.work, waits([administrator.userId]));
    for (const [locale, words] of [
      ['fr', 'Le dossier 7 de Ex &amp; Ample vous attend jusqu’au 1 juillet 2017.'],
      ['es', 'El expediente 7 de Ex &amp; Ample le espera hasta el 1 de julio de 2017.'],
    ] as const) {
      await administrator.agent
        .post('/language')
        .type('form')
        .send({ _csrf: administrator.csrf, locale, back: '/notices' })
        .expect(303);
      expect((await administrator.agent.get('/notices').expect(200)).text).toContain(words);
      for (const path of ['/notices/preferences', '/notices/outbox']) {
        expect((await administrator.agent.get(path).expect(200)).text).toContain(`<html lang="${locale}">`);
      }
    }
  });
});
