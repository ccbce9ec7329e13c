import { productActor } from '../../src/kernel/actor';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

let app: TestApp;
let partnerId: number;
let office: number;
let focalPoint: SignedIn;
let analyst: SignedIn;

beforeAll(async () => {
  app = await openTestApp();
  await app.work.run(productActor(), async (change) => {
    if (!(await change.manager.existsBy(Country, { code: 'SN' }))) {
      await change.insertMany(Country, [{ code: 'SN', alpha3: 'SEN', m49: '686' }]);
    }
    const row = { code: 'SN-T', name: 'Dakar', kind: 'country' as const, parentId: null, countryCode: null };
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
});
afterAll(() => app.close());

const post = (who: SignedIn, path: string, form: object) =>
  who.agent
    .post(path)
    .set('Referer', `http://127.0.0.1${path}`)
    .type('form')
    .send({ _csrf: who.csrf, ...form });

test('monitoring: the pages, their exports and the JSON', async () => {
  await focalPoint.agent.get('/monitoring?which=overdue').expect(200, /Monitoring/);
  await focalPoint.agent.get('/monitoring?format=csv').expect(200);
  await focalPoint.agent.get('/monitoring/999').expect(404);
  await focalPoint.agent
    .get(`/monitoring/incidents?partnerId=${partnerId}`)
    .expect(200, /Record an incident/);
  const incident = {
    partnerId,
    happenedOn: '2017-06-01',
    what: 'A strike',
    severity: 'minor',
    effect: 'none',
  };
  await post(focalPoint, '/monitoring/incidents', incident).expect(303);
  await focalPoint.agent.get('/monitoring/incidents').expect(200, /A strike/);
  const { body } = await analyst.agent.get('/api/v1/incidents').expect(200);
  expect(body).toMatchObject({ items: [{ partnerId, what: 'A strike', caseId: null }], next: null });
  await analyst.agent.get('/api/v1/check-ins').expect(200);
});

test('the reports on clocks and on risk against incidents', async () => {
  for (const by of ['step', 'office', 'level'])
    await analyst.agent.get(`/reports/clocks?by=${by}`).expect(200);
  await analyst.agent.get('/reports/clocks?format=xlsx').expect(200);
  await analyst.agent.get('/reports/risk-and-incidents').expect(200, /without a decided case/);
  await analyst.agent.get('/reports/risk-and-incidents?format=csv').expect(200);
  await analyst.agent.get('/api/v1/reports/clocks').expect(200);
  await analyst.agent.get('/api/v1/reports/risk-and-incidents').expect(200);
});

test('a case says who has it, over JSON too', async () => {
  const opening = { partnerId, officeId: office, track: 'standard', purpose: 'A venture' };
  const opened = await post(focalPoint, '/cases', opening).expect(303);
  const id = Number(/\/cases\/(\d+)/.exec(String(opened.headers.location))?.[1]);
  await focalPoint.agent.get(`/cases/${id}`).expect(200, /Who has it now[\s\S]*Test focal_point/);
  await post(analyst, `/cases/${id}/fast-track`, { reason: 'A flood' }).expect(303);
  const { body } = await focalPoint.agent.get(`/api/v1/cases/${id}/clock`).expect(200);
  expect(body).toMatchObject({ state: 'draft', fastTrack: 'A flood', now: { dueOn: '2017-07-13' } });
});
