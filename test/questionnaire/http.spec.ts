import { firstStart } from '../../src/operations/first-start';
import { Office } from '../../src/offices/office.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

const FILE = Buffer.from(
  [
    'reference,title,engagement kind,type,office,countries,partner,partner kind,partner country,starts on',
    'W-1,Open day,collaboration,advocacy,RO-DAKAR,SN,Invented Teranga Works,company,SN,2017-03-01',
  ].join('\n'),
);
const BROKEN = Buffer.from(FILE.toString().replace('SN,Invented', 'Atlantis,Invented').replace('W-1', 'W-2'));

let test_: TestApp;
let focalPoint: SignedIn;

beforeAll(async () => {
  test_ = await openTestApp();
  await firstStart(test_.database, test_.work);
  const office = await test_.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
  focalPoint = await test_.signIn('focal_point', office.id);
});
afterAll(() => test_.close());

function upload(content: Buffer): ReturnType<SignedIn['agent']['post']> {
  return focalPoint.agent
    .post('/imports')
    .field('_csrf', focalPoint.csrf)
    .field('kind', 'engagements')
    .attach('file', content, 'questionnaire.csv');
}

test('a file is checked on a page, its errors shown and exported, and nothing entered', async () => {
  const { headers } = await upload(BROKEN).expect(303);
  const page = await focalPoint.agent.get(headers.location ?? '').expect(200);
  expect(page.text).toContain('Atlantis');
  expect(page.text).toContain('There is no such country');
  await focalPoint.agent.get(`${headers.location}/errors.xlsx`).expect(200);
});

test('a file without errors is applied from its page', async () => {
  const { headers } = await upload(FILE).expect(303);
  const path = headers.location ?? '';
  await focalPoint.agent
    .post(`${path}/moves`)
    .type('form')
    .send({ _csrf: focalPoint.csrf, move: 'apply' })
    .expect(303);
  const page = await focalPoint.agent.get(path).expect(200);
  expect(page.text).toContain('1 row was entered.');
  const list = await focalPoint.agent.get('/imports').expect(200);
  expect(list.text).toContain('questionnaire.csv');
  await focalPoint.agent.get('/imports/new').expect(200);
  await focalPoint.agent.get('/imports?format=csv').expect(200);
  await focalPoint.agent.get('/imports/templates/engagements.xlsx').expect(200);
});

test('the API takes the file itself or a form, and answers with the report and the open moves', async () => {
  const raw = await focalPoint.agent
    .post('/api/v1/imports?kind=engagements&name=raw.csv')
    .set('X-CSRF-Token', focalPoint.csrf)
    .set('Content-Type', 'text/csv')
    .send(BROKEN.toString())
    .expect(201);
  expect(raw.body).toMatchObject({ fileName: 'raw.csv', errorRows: 1, state: 'checked' });
  expect(raw.body.errors[0]).toMatchObject({ row: 2, column: 'F', code: 'imports.error.country_unknown' });
  const form = await focalPoint.agent
    .post('/api/v1/imports?kind=engagements')
    .set('X-CSRF-Token', focalPoint.csrf)
    .attach('file', FILE, 'again.csv')
    .expect(201);
  expect(form.body).toMatchObject({ newRows: 0, knownRows: 1 });
  const discarded = await focalPoint.agent
    .post(`/api/v1/imports/${form.body.id}/moves`)
    .set('X-CSRF-Token', focalPoint.csrf)
    .send({ move: 'discard' })
    .expect(201);
  expect(discarded.body).toMatchObject({ state: 'discarded', moves: [] });
  await focalPoint.agent.get('/api/v1/imports').expect(200);
});

test('others neither see nor hand in', async () => {
  const chief = await test_.signIn('chief');
  await chief.agent.get('/imports').expect(403);
  const other = await test_.signIn('focal_point', 1);
  await other.agent.get('/imports/1').expect(404);
});
