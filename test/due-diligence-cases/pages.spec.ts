import { AuditHead } from '../../src/audit/audit-head.entity';
import { productActor } from '../../src/kernel/actor';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { answersWith, NO_RISKS } from './cases.support';

let app: TestApp;
let office: number;
let partnerId: number;
let focalPoint: SignedIn;
let analyst: SignedIn;
let chief: SignedIn;

beforeAll(async () => {
  app = await openTestApp();
  await app.work.run(productActor(), async (change) => {
    if (!(await change.manager.existsBy(Country, { code: 'SN' }))) {
      await change.insertMany(Country, [{ code: 'SN', alpha3: 'SEN', m49: '686' }]);
    }
    const row = { code: 'SN-T', name: 'Dakar', kind: 'country' as const, parentId: null, countryCode: 'SN' };
    office = (await change.insert(Office, { ...row, active: true, illustrative: true })).id;
    const partner = await change.insert(Partner, {
      ...{ name: 'Made-up Works', nameKey: 'made-up works', kind: 'company' as const, size: null },
      ...{ countryCode: 'SN', parentId: null, sector: null, listing: 'public' as const, listingUntil: null },
      ...{ leadOfficeId: office, website: null, note: null, sourceRef: null, illustrative: true },
      ...{ createdBy: null, createdAt: change.clock.now() },
    });
    partnerId = partner.id;
    change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
  });
  focalPoint = await app.signIn('focal_point', office);
  analyst = await app.signIn('analyst');
  chief = await app.signIn('chief', office);
});
afterAll(() => app.close());

const post = (who: SignedIn, path: string, form: object) =>
  who.agent
    .post(path)
    .set('Referer', `http://127.0.0.1${path}`)
    .type('form')
    .send({ _csrf: who.csrf, ...form });

test('triage is answered and kept, and leads to a case', async () => {
  await focalPoint.agent.get(`/triage?partnerId=${partnerId}`).expect(200);
  const asked = await post(focalPoint, '/triage', {
    officeId: office,
    partnerId,
    kind: 'partnership',
  }).expect(303);
  const answer = await focalPoint.agent.get(String(asked.headers.location)).expect(200);
  expect(answer.text).toMatch(/href="\/cases\/new\?[^"]*partnerId/);
});

test('a case goes from opening to decision through the pages alone', async () => {
  await focalPoint.agent.get('/cases/new?q=made').expect(200, /Made-up Works/);
  await focalPoint.agent.get(`/cases/new?partnerId=${partnerId}`).expect(200);
  const opening = { partnerId, officeId: office, track: 'standard', purpose: 'A venture' };
  const opened = await post(focalPoint, '/cases', opening).expect(303);
  const path = String(opened.headers.location).replace('/answers', '');
  for (const step of ['trade', 'conduct', 'further']) {
    const page = await focalPoint.agent.get(`${path}/answers?step=${step}`).expect(200);
    const saved = await post(focalPoint, `${path}/answers`, { step, ...filled(page.text) }).expect(303);
    expect(saved.headers.location).not.toContain(`step=${step}`);
  }
  await focalPoint.agent.get(`${path}/risks`).expect(200);
  const risks = NO_RISKS.flatMap((risk, index) => [
    [`risks.${index}.category`, risk.category],
    [`risks.${index}.noneReason`, risk.noneReason],
  ]);
  await post(focalPoint, `${path}/risks`, Object.fromEntries(risks) as object).expect(303);
  const source = { source: 'Register', consultedOn: '2017-06-15', result: 'Nothing found' };
  await post(focalPoint, `${path}/sources`, { ...source, kind: 'register' }).expect(303);
  await post(focalPoint, `${path}/moves`, { move: 'submit' }).expect(303);
  await analyst.agent.get(path).expect(200, /Set the level/);
  await post(analyst, `${path}/level`, { level: 'low' }).expect(303);
  // In one list: what is missing, each with the way to where it is put right.
  const refused = await post(analyst, `${path}/moves`, { move: 'assess_low' });
  expect(refused.status).toBe(409);
  const asked = await analyst.agent.get(path).expect(200);
  expect(asked.text).toMatch(/href="[^"]+#sources">2 sources are to be consulted; 1 was/);
  expect(asked.text).toMatch(/href="[^"]+#sources">The name was not screened yet/);
  expect(asked.text).toMatch(/href="[^"]+#track">No beneficial owner is named/);
  expect(asked.text).toMatch(
    /step[^"]+conduct">ENV-2, LAB-1, HRV-1, [^:]+: nothing bears out what is answered/,
  );
  await post(analyst, `${path}/sources`, { ...source, source: 'Platform', kind: 'screening' }).expect(303);
  await post(analyst, `${path}/statements`, { kind: 'no_owner', text: 'Listed in Dakar' }).expect(303);
  for (const step of ['trade', 'conduct', 'further']) {
    const page = await analyst.agent.get(`${path}/answers?step=${step}`).expect(200);
    await post(analyst, `${path}/answers`, { step, ...filled(page.text, 'Annual report') }).expect(303);
  }
  await post(analyst, `${path}/moves`, { move: 'assess_low' }).expect(303);
  await chief.agent.get(path).expect(200, /Your decision/);
  const decision = {
    ...{ move: 'decide_low', outcome: 'approved_with_conditions', note: 'Known here' },
    ...{ 'conditions.0.text': 'Letter', 'conditions.0.owner': 'Office', 'conditions.0.dueOn': '2017-07-01' },
    ...{ 'conditions.0.holdsGate': 'on', 'conditions.1.text': '' },
  };
  await post(chief, `${path}/moves`, decision).expect(303);
  const decided = await chief.agent.get(path).expect(200, /Approved with conditions, binding/);
  // What holds the gate is confirmed by nobody of the office: its chief is not even offered the form.
  const met = /action="([^"]+\/conditions\/\d+)"/;
  expect(met.exec(decided.text)).toBeNull();
  const action = met.exec((await analyst.agent.get(path).expect(200)).text)?.[1] ?? '';
  await post(chief, action, { metOn: '2017-06-15', note: 'Received' }).expect(409);
  await post(analyst, action, { metOn: '2017-06-15', note: 'Received' }).expect(303);
  await chief.agent.get(path).expect(200, /Received/);
});

/** Answers "no" or a share of nothing to every criterion of a page. */
function filled(html: string, evidence = ''): Record<string, string> {
  const form: Record<string, string> = { version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '' };
  for (const [, name, code] of html.matchAll(/name="(answers\.\d+)\.criterion" value="([^"]+)"/g)) {
    form[`${name}.criterion`] = code ?? '';
    form[`${name}.evidence`] = evidence;
    const share = html.includes(`name="${name}.sharePercent"`);
    form[`${name}.${share ? 'sharePercent' : 'value'}`] = share ? '0' : 'no';
  }
  return form;
}

test('the list, its export, the policy, in three languages', async () => {
  for (const locale of ['en', 'fr', 'es']) {
    await post(focalPoint, '/language', { locale, back: '/cases' });
    await focalPoint.agent.get('/cases?late=yes&sort=level').expect(200);
    await focalPoint.agent.get('/cases').expect(200, /Made-up Works/);
    await focalPoint.agent.get('/policy').expect(200, /ARM-2/);
  }
  await focalPoint.agent.get('/cases?format=csv').expect(200, /Made-up Works/);
  await focalPoint.agent.get('/cases?format=xlsx').expect(200);
});

test('the same over JSON, with the moves open to the caller', async () => {
  const api = '/api/v1/due-diligence';
  const json = (who: SignedIn, method: 'post' | 'put', path: string, body: object) =>
    who.agent[method](path).set('X-CSRF-Token', who.csrf).send(body);
  const opening = {
    partnerId,
    officeId: office,
    track: 'standard',
    purpose: 'Another',
    addresses: ['LAB-1'],
  };
  const opened = await json(focalPoint, 'post', `${api}/cases`, opening).expect(201);
  const { id } = opened.body as { id: number };
  await json(focalPoint, 'put', `${api}/cases/${id}/answers`, { answers: answersWith() }).expect(200);
  await json(focalPoint, 'put', `${api}/cases/${id}/answers`, { answers: [{ criterion: 'X' }] }).expect(422);
  await json(focalPoint, 'put', `${api}/cases/${id}/risks`, { risks: NO_RISKS }).expect(200);
  await json(focalPoint, 'post', `${api}/cases/${id}/moves`, { move: 'submit' }).expect(201);
  const { body: before } = await analyst.agent.get(`${api}/cases/${id}`).expect(200);
  expect((before as { open: object[] }).open).toEqual([
    { part: 'people', code: 'closing.open.owners', message: expect.stringMatching(/^No beneficial owner/) },
  ]);
  const said = { kind: 'no_owner', text: 'Listed in Dakar' };
  await json(analyst, 'put', `${api}/cases/${id}/statements`, said).expect(200);
  const { body } = await analyst.agent.get(`${api}/cases/${id}`).expect(200);
  expect(body).toMatchObject({ state: 'assessment', level: 'low', open: [] });
  expect((body as { moves: object[] }).moves).toContainEqual(
    expect.objectContaining({ move: 'assess_low', to: 'chief', refusals: [] }),
  );
  await analyst.agent.get(`${api}/cases?limit=1`).expect(200);
  await analyst.agent.get(`${api}/policies`).expect(200);
  await json(focalPoint, 'post', `${api}/triages`, {
    officeId: office,
    kind: 'collaboration',
    donation: 'no',
  }).expect(201);
  const other = await app.signIn('focal_point', null);
  expect(other.userId).toBeGreaterThan(0);
  expect(await app.database.read.count(AuditHead)).toBe(1);
});

test('a second case for the same purpose is refused with a link to the first, by page and by program', async () => {
  const opening = { partnerId, officeId: office, track: 'standard', purpose: 'A fair' };
  const opened = await post(focalPoint, '/cases', opening).expect(303);
  const first = String(opened.headers.location).replace('/answers', '');
  const path = `/cases/new?partnerId=${partnerId}`;
  const refused = await focalPoint.agent
    .post('/cases')
    .set('Referer', `http://127.0.0.1${path}`)
    .set('Host', '127.0.0.1')
    .type('form')
    .send({ _csrf: focalPoint.csrf, ...opening, purpose: ' a FAIR' })
    .expect(303);
  const form = await focalPoint.agent.get(String(refused.headers.location)).expect(200);
  expect(form.text).toContain(`<a href="${first}">`);
  const byProgram = await focalPoint.agent
    .post('/api/v1/due-diligence/cases')
    .set('X-CSRF-Token', focalPoint.csrf)
    .send({ ...opening, addresses: [] })
    .expect(409);
  expect(JSON.stringify(byProgram.body)).toContain(first);
});
