import { Invalid } from '../../src/kernel/errors';
import { readXml } from '../../src/screening/lists/list-xml';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

let app: TestApp;
let analyst: SignedIn;

beforeAll(async () => {
  app = await openTestApp();
  analyst = await app.signIn('analyst');
});
afterAll(() => app.close());

const NUL = '%00';
const BEYOND = '99999999999999';

/** What a database refuses must not be a failure of the product. */
test.each([
  `/screening/hits?q=a${NUL}b`,
  `/screening/hits?list=${BEYOND}&office=${BEYOND}`,
  `/screening/hits/${BEYOND}`,
  `/screening/runs?q=${NUL}`,
  `/screening/runs/${BEYOND}`,
  `/screening/lists/${BEYOND}`,
  `/screening/partners/${BEYOND}`,
  `/concerns?q=${NUL}&partner=${BEYOND}`,
  `/concerns/${BEYOND}`,
  `/library?q=${NUL}&office=${BEYOND}`,
  `/monitoring?q=${NUL}&office=${BEYOND}`,
  `/committee?q=${NUL}`,
  `/cases?q=${NUL}&office=${BEYOND}`,
  `/cases/${BEYOND}/evidence`,
  `/cases/${BEYOND}/evidence/${BEYOND}`,
  `/partners?q=${NUL}`,
  `/declarations/${NUL}`,
  `/api/v1/screening/hits?after=${BEYOND}`,
  `/api/v1/concerns?after=${BEYOND}&partner=${BEYOND}`,
  `/api/v1/due-diligence/cases?after=${BEYOND}`,
])('%s is answered, not failed', async (path) => {
  const { status } = await analyst.agent.get(path);
  expect(status).toBeLessThan(500);
});

const STRANGE = 'evil\u200f 🏴‍☠️ <script>alert(1)</script> =cmd|x';
const UNSEEN = ['\u0000', '\u202e', '\ufffe'].map((sign) => `${STRANGE}${sign}x`);

test('strange signs in a concern and in a search are kept as text, and drawn as text', async () => {
  const form = { partnerName: STRANGE, text: STRANGE, website: '' };
  await app.anonymous().post('/speak-up').type('form').send(form).expect(200);
  const { text } = await analyst.agent.get('/concerns').expect(200);
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toContain('<script>alert');
  const found = await analyst.agent
    .post('/screening/search')
    .type('form')
    .send({ _csrf: analyst.csrf, name: STRANGE, purpose: STRANGE });
  expect(found.status).toBeLessThan(500);
  expect(found.text).not.toContain('<script>alert');
});

test.each(UNSEEN)('what nobody can see is refused, by page and API: %j', async (text) => {
  const said = { partnerName: text, text, website: '' };
  const page = await app.anonymous().post('/speak-up').type('form').send(said).expect(422);
  expect(page.text).toContain('cannot be seen');
  expect(page.text).not.toContain('<script>alert');
  const { body } = await analyst.agent
    .post('/api/v1/screening/searches')
    .set('x-csrf-token', analyst.csrf)
    .send({ name: text, purpose: 'A look' })
    .expect(422);
  expect(body.errors).toMatchObject([{ field: 'name' }]);
});

describe('names that every object has, and depth', () => {
  it.each(['constructor', '__proto__', 'toString'])(
    '?cleared=%s is no clearance, by page and API',
    async (word) => {
      await analyst.agent.get(`/api/v1/partners?cleared=${word}`).expect(422);
      expect((await analyst.agent.get(`/partners?cleared=${word}`)).status).toBeLessThan(500);
    },
  );

  it.each([
    '/api/v1/partners?sort=constructor',
    '/partners?sort=__proto__&direction=constructor',
    '/engagements?state=toString&kind=constructor',
    '/contributions?type=constructor&sort=valueOf',
    '/cases?state=constructor',
  ])('%s is answered', async (path) => {
    expect((await analyst.agent.get(path)).status).toBeLessThan(500);
  });

  it('a company may be called Constructor, ii &amp; toString', async () => {
    const { status } = await analyst.agent
      .post('/api/v1/screening/searches')
      .set('x-csrf-token', analyst.csrf)
      .send({ name: 'Constructor hasOwnProperty toString', purpose: 'A look' });
    expect(status).toBeLessThan(300);
  });

  it('JSON and forms of fifty thousand levels are refused', async () => {
    const deep = `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const { status } = await analyst.agent
      .post('/api/v1/partners')
      .set('x-csrf-token', analyst.csrf)
      .type('application/json')
      .send(deep);
    expect(status).toBe(400);
    const form = await app
      .anonymous()
      .post('/speak-up')
      .type('form')
      .send(`partnerName${'[a]'.repeat(5000)}=x`);
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect(form.status).toBeLessThan(500);
  });

  it.each([
    ['two hundred thousand levels', `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`, 'xml_deep'],
    ['sixty levels', `${'<a>'.repeat(60)}${'</a>'.repeat(60)}`, 'xml_deep'],
    ['a prototype', '<a><__proto__>x</__proto__></a>', 'xml_name'],
    ['a constructor', '<a><constructor>x</constructor></a>', 'xml_name'],
    ['an element that is not closed', '<a>\n<b></a>', 'xml_broken'],
  ])('XML with %s is no list, and says why in words of ours', (_what, text, why) => {
    let said: unknown;
    try {
      readXml(Buffer.from(text), 'a');
    } catch (error) {
      said = error;
    }
    expect(said).toBeInstanceOf(Invalid);
    const { key, values = {} } = (said as Invalid).fields[0]!.reason;
    expect(key).toBe(`screening.lists.${why}`);
    // Nothing of the parser's own words, which are English and a programmer's.
    expect(Object.values(values).every((value) => typeof value === 'number')).toBe(true);
  });
});
