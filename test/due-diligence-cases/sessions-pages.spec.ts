import { productActor } from '../../src/kernel/actor';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { answersWith, lookedInto, NO_RISKS } from './cases.support';

let app: TestApp;
let office: number;
let caseId: number;
let analyst: SignedIn;
let members: SignedIn[];
let chief: SignedIn;

beforeAll(async () => {
  app = await openTestApp();
  let partnerId = 0;
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
    await lookedInto(change, partnerId);
    change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
  });
  const focalPoint = await app.signIn('focal_point', office);
  analyst = await app.signIn('analyst');
  chief = await app.signIn('chief', office);
  members = [
    await app.signIn('committee_member'),
    await app.signIn('committee_member'),
    await app.signIn('committee_member'),
  ];
  const api = '/api/v1/due-diligence/cases';
  const send = (who: SignedIn, method: 'post' | 'put', path: string, body: object) =>
    who.agent[method](path).set('X-CSRF-Token', who.csrf).send(body);
  const opening = { partnerId, officeId: office, track: 'standard', purpose: 'A venture' };
  const opened = await send(focalPoint, 'post', api, opening).expect(201);
  caseId = (opened.body as { id: number }).id;
  const answers = answersWith({ 'LAB-2': { value: 'yes' } });
  await send(focalPoint, 'put', `${api}/${caseId}/answers`, { answers }).expect(200);
  await send(focalPoint, 'put', `${api}/${caseId}/risks`, { risks: NO_RISKS }).expect(200);
  await send(focalPoint, 'post', `${api}/${caseId}/moves`, { move: 'submit' }).expect(201);
  await send(analyst, 'post', `${api}/${caseId}/moves`, { move: 'assess_high', note: 'As found' }).expect(
    201,
  );
});
afterAll(() => app.close());

const post = (who: SignedIn, path: string, form: object) =>
  who.agent
    .post(path)
    .set('Referer', `http://127.0.0.1${path}`)
    .type('form')
    .send({ _csrf: who.csrf, ...form });

test('a meeting is called, opened, voted in and closed through the pages, with its minutes', async () => {
  const standing = await analyst.agent.get('/committee').expect(200, /C-2017-01/);
  expect(standing.text).toContain('Written procedure');
  await analyst.agent.get('/committee?format=xlsx').expect(200);
  await analyst.agent.get('/committee/new').expect(200);
  const input = { kind: 'meeting', title: 'June', meetsOn: '2017-06-20', deadlineOn: '2017-06-20' };
  await post(analyst, '/committee', { ...input, meetsOn: '' }).expect(422, /which day the meeting meets/);
  const called = await post(analyst, '/committee', input).expect(303);
  const path = String(called.headers.location);
  await analyst.agent.get(path).expect(200, /Made-up Works/);
  await post(analyst, `${path}/cases`, { caseId }).expect(303);
  await members[0]?.agent.get(`/cases/${caseId}`).expect(200, /C-2017-02/);
  await post(analyst, `${path}/moves`, { move: 'open' }).expect(303);
  await analyst.agent.get(`/cases/${caseId}/invite`).expect(200);
  for (const member of members) {
    await post(member, `/cases/${caseId}/votes`, { vote: 'approve' }).expect(303);
  }
  await post(analyst, `${path}/moves`, { move: 'close' }).expect(303);
  await analyst.agent.get(path).expect(200, /Concluded/);
  await analyst.agent.get(`/cases/${caseId}`).expect(200, /By vote of the committee/);
});

test('the dossier and the minutes are PDF files in the reader’s language', async () => {
  for (const path of [`/cases/${caseId}/dossier.pdf`, '/committee/2/minutes.pdf']) {
    const { body, headers } = await analyst.agent.get(path).responseType('blob').expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="?(dossier|minutes)-[\w-]+\.pdf"?$/,
    );
    const pdf = (body as Buffer).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    // Tagged, titled and in a language: PDF/UA-1.
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf).toMatch(/\/Lang ?\(en/);
  }
  await chief.agent.get('/committee/2/minutes.pdf').expect(403);
}, 30_000);

test('sessions are for those who sit in the committee, prepare it or look over it', async () => {
  await chief.agent.get('/committee').expect(403);
  await chief.agent.get('/api/v1/due-diligence/committee-sessions').expect(403);
  const page = await analyst.agent.get('/api/v1/due-diligence/committee-sessions').expect(200);
  const { items } = page.body as { items: { id: number; number: string; state: string }[] };
  expect(items.map(({ number, state }) => [number, state])).toEqual([
    ['C-2017-01', 'closed'],
    ['C-2017-02', 'closed'],
  ]);
  const one = await analyst.agent
    .get(`/api/v1/due-diligence/committee-sessions/${items[1]?.id ?? 0}`)
    .expect(200);
  expect(one.body).toMatchObject({ agenda: [{ caseId, outcome: 'approved', cast: 3 }], moves: [] });
});
