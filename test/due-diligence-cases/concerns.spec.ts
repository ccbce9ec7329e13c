import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { Concern } from '../../src/due-diligence/concerns/concern.entity';
import { productActor } from '../../src/kernel/actor';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

let app: TestApp;
let partnerId: number;
let focalPoint: SignedIn;
let analyst: SignedIn;

beforeAll(async () => {
  app = await openTestApp();
  const office = await app.work.run(productActor(), async (change) => {
    if (!(await change.manager.existsBy(Country, { code: 'SN' }))) {
      await change.insertMany(Country, [{ code: 'SN', alpha3: 'SEN', m49: '686' }]);
    }
    const row = { code: 'SN-T', name: 'Dakar', kind: 'country' as const, parentId: null, countryCode: null };
    const added = await change.insert(Office, { ...row, active: true, illustrative: true });
    const partner = await change.insert(Partner, {
      ...{ name: 'Made-up Works', nameKey: 'made-up works', kind: 'company' as const, size: null },
      ...{ countryCode: 'SN', parentId: null, sector: null, listing: 'public' as const, listingUntil: null },
      ...{ leadOfficeId: added.id, website: null, note: null, sourceRef: null, illustrative: true },
      ...{ createdBy: null, createdAt: change.clock.now() },
    });
    partnerId = partner.id;
    change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
    return added.id;
  });
  focalPoint = await app.signIn('focal_point', office);
  analyst = await app.signIn('analyst');
});
afterAll(() => app.close());

const code = (html: string): string => /<code>([A-Z0-9-]{14})<\/code>/.exec(html)?.[1] ?? '';
const post = (who: SignedIn, path: string, form: object) =>
  who.agent
    .post(path)
    .set('Referer', `http://127.0.0.1${path}`)
    .type('form')
    .send({ _csrf: who.csrf, ...form });
const newest = () => app.database.read.findOneOrFail(Concern, { where: {}, order: { id: 'DESC' } });

test('anyone may speak up without being known, and read the answer by the reference', async () => {
  const someone = app.anonymous();
  const form = await someone.get('/speak-up?lang=fr').expect(200, /Signaler un partenaire/);
  expect(form.headers['set-cookie']).toBeUndefined();
  const sent = await someone
    .post('/speak-up?lang=fr')
    .type('form')
    .send({ partnerName: 'Made-up Works', text: 'Children work at night.', website: '' })
    .expect(200);
  expect(sent.headers['set-cookie']).toBeUndefined();
  expect(await newest()).toMatchObject({
    raisedBy: null,
    partnerId: null,
    raisedOn: '2017-06-15',
    state: 'open',
  });
  const asked = await someone
    .post('/speak-up/answer')
    .type('form')
    .send({ code: code(sent.text).toLowerCase() });
  expect(asked.text).toContain('Made-up Works');
  await someone
    .post('/speak-up/answer')
    .type('form')
    .send({ code: 'AAAA-AAAA-AAAA' })
    .expect(200, /not known/);
});

test('the name of a partner is one line that can be seen, so that no mail of ours says what somebody typed', async () => {
  const before = (await newest()).id;
  for (const [partnerName, said] of [
    ['Acme\n\nDear colleague, send the file to', /one line/],
    ['gpj.\u202efdp', /cannot be seen/],
    ['\u200b\u2060', /required|Fill/],
  ] as const) {
    const answer = await app.anonymous().post('/speak-up').type('form').send({ partnerName, text: 'Seen.' });
    expect([answer.status, answer.text]).toEqual([422, expect.stringMatching(said)]);
  }
  expect((await newest()).id).toBe(before);
});

test('nobody is named by a person who is signed in either, and the trail keeps no hour', async () => {
  await focalPoint.agent
    .post('/speak-up')
    .type('form')
    .send({ partnerName: 'Made-up Works', text: 'Seen by staff.' })
    .expect(200);
  const { id, raisedBy } = await newest();
  expect(raisedBy).toBeNull();
  const entry = await app.database.read.findOneByOrFail(AuditEntry, {
    subject: 'concern',
    subjectId: String(id),
  });
  expect(entry).toMatchObject({ actorId: null, actorName: 'Anonymous', at: '2017-06-15T00:00:00.000Z' });
  expect(entry.detail).not.toContain('Seen by staff');
});

test('what is wrong is said beside its field; machines are told thanks and leave nothing', async () => {
  const someone = app.anonymous();
  const before = await app.database.read.count(Concern);
  const empty = await someone
    .post('/speak-up')
    .type('form')
    .send({ partnerName: 'A <b>', text: '' })
    .expect(422);
  expect(empty.text).toContain('A &lt;b&gt;');
  await someone
    .post('/speak-up')
    .type('form')
    .send({ partnerName: 'A', text: 'x'.repeat(5001) })
    .expect(422);
  const machine = { partnerName: 'A', text: 'Buy', website: 'http://example.org' };
  const told = await someone.post('/speak-up').type('form').send(machine).expect(200);
  expect(code(told.text)).not.toBe('');
  expect(await app.database.read.count(Concern)).toBe(before);
});

test('the office concerned sees no concern; headquarters works on it', async () => {
  const raised = await post(focalPoint, '/concerns', {
    partnerName: 'Made-up Works',
    partnerId,
    text: 'A fire.',
  });
  expect(raised.status).toBe(200);
  const { id } = await newest();
  await focalPoint.agent.get(`/concerns/${id}`).expect(403);
  await focalPoint.agent.get('/api/v1/concerns').expect(403);
  await analyst.agent.get('/concerns').expect(200, /Made-up Works/);
  await analyst.agent.get('/concerns?format=csv').expect(200);
  await analyst.agent.get(`/concerns/${id}`).expect(200, /A fire\./);
  await post(analyst, `/concerns/${id}/moves`, { move: 'look_into', suspend: 'on' }).expect(303);
  await post(analyst, `/concerns/${id}/moves`, { move: 'close' }).expect(422);
  expect((await newest()).state).toBe('looked_into');
  await post(analyst, `/concerns/${id}/moves`, { move: 'close', note: 'It was put out.' }).expect(303);
  const { body } = await analyst.agent.get(`/api/v1/concerns/${id}`).expect(200);
  expect(body).toMatchObject({
    state: 'closed',
    answer: 'It was put out.',
    moves: [{ move: 'take_up_again' }],
  });
  const told = await app
    .anonymous()
    .post('/speak-up/answer')
    .type('form')
    .send({ code: code(raised.text) });
  expect(told.text).toContain('It was put out.');
});

test('an administrator reads in the trail neither who raised a concern nor about whom', async () => {
  const administrator = await app.signIn('administrator');
  const auditor = await app.signIn('auditor');
  const path = '/api/v1/audit-entries?subject=concern';
  expect((await administrator.agent.get(path).expect(200)).body).toMatchObject({ items: [] });
  expect((await administrator.agent.get('/audit?format=csv').expect(200)).text).not.toContain(
    'concern.raise',
  );
  expect((await administrator.agent.get('/audit').expect(200)).text).not.toContain('concern.raise');
  expect((await auditor.agent.get('/audit').expect(200)).text).toContain('concern.raise');
});

test('an analyst who also works for the office concerned reads no concern about its partner', async () => {
  const both = await app.signIn('analyst');
  await app.work.run(productActor(), async (change) => {
    const { leadOfficeId } = await change.manager.findOneByOrFail(Partner, { id: partnerId });
    const held = { userId: both.userId, role: 'focal_point' as const, officeId: leadOfficeId };
    const since = { fromDay: '2010-01-01', toDay: null, capacity: null, inChargeForId: null };
    await change.insert(RoleAssignment, { ...held, ...since });
    change.record({ verb: 'user.assign', subject: 'user', subjectId: both.userId });
  });
  const concern = await app.database.read.findOneByOrFail(Concern, { partnerId });
  await both.agent.get(`/concerns/${concern.id}`).expect(404);
  await both.agent.get(`/api/v1/concerns/${concern.id}`).expect(404);
  expect((await both.agent.get('/concerns?format=csv').expect(200)).text).not.toContain('A fire.');
});
