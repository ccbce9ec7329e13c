import { Contribution } from '../../src/contributions/contribution.entity';
import { sumThatWeighs, weighs, WEIGHTS, weightOf } from '../../src/kernel/counted';
import { CONTRIBUTION_STATES } from '../../src/contributions/contributions.vocabulary';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { loadMoney } from '../support/money';

describe('what money counts', () => {
  it.each([
    ['confirmed', 'counted'],
    ['recorded', 'waiting'],
    ['cancelled', 'void'],
    ['invented', 'void'],
  ])('%s is %s', (state, weight) => {
    expect(weightOf(state)).toBe(weight);
  });
});

/** A gift nobody confirmed, and one that was cancelled, beside the published figures. */
describe('money nobody confirmed', () => {
  let app: TestApp;
  let analyst: SignedIn;
  let partnerId: number;
  const get = async (path: string): Promise<{ text: string; body: Record<string, never> }> =>
    analyst.agent.get(path).expect(200);

  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    const { offices, partners } = await loadMoney(app);
    partnerId = [...partners.values()][0] ?? 0;
    analyst = await app.signIn('analyst');
    const gift = {
      ...{ partnerId, officeId: offices.get('HQ'), form: 'cash', currency: 'USD', amount: '7654321.00' },
      ...{ receivedOn: '2017-12-31', earmarking: 'earmarked', channel: 'agreement' },
      bookedAs: 'private_sector',
    };
    const post = (path: string, body: object) =>
      analyst.agent.post(`/api/v1/contributions${path}`).set('x-csrf-token', analyst.csrf).send(body);
    await post('', gift).expect(201);
    const { body } = await post('', { ...gift, amount: '123.00' }).expect(201);
    await post(`/${body.id}/moves`, { move: 'cancel', note: 'Entered twice.' }).expect(201);
  }, 120_000);
  afterAll(() => app.close());

  it('weighs the same as a rule and in SQL', async () => {
    const rows = await app.database.read.find(Contribution);
    for (const weight of WEIGHTS) {
      const [row] = await app.database.read.query<{ n: string; usd: string }[]>(
        `SELECT COUNT(*) AS n, (SELECT ${sumThatWeighs('c', weight, 'usd_minor')} FROM contribution c) AS usd
         FROM contribution d WHERE ${weighs('d', weight)}`,
      );
      const own = rows.filter(({ state }) => weightOf(state) === weight);
      expect([Number(row?.n), Number(row?.usd)]).toEqual([
        own.length,
        own.reduce((sum, { usdMinor }) => sum + usdMinor, 0),
      ]);
    }
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(CONTRIBUTION_STATES));
  });

  it.each([
    ['wider', '4190367.00'],
    ['annual_report', '4018254.00'],
  ])('is in no figure of the goal (%s), and stands beside it', async (code, raised) => {
    const { body } = await get(`/api/v1/reports/goal?year=2017&definition=${code}`);
    expect(body).toMatchObject({ raised: { amount: raised }, waiting: { amount: '7654321.00' } });
    const page = await get(`/reports/goal?year=2017&definition=${code}`);
    expect(page.text).toContain('waiting for confirmation: USD\u00a07,654,321');
    const csv = await get(`/reports/goal?year=2017&definition=${code}&format=csv`);
    expect(csv.text).toMatch(/Waiting for confirmation,2017,7654321.00/);
  });

  it('is not given by its partner', async () => {
    const { body } = await get(`/api/v1/partners/${partnerId}`);
    expect(body).toMatchObject({ waiting: { amount: '7654321.00', currency: 'USD' } });
    const given = await app.database.read.sum(Contribution, 'usdMinor', { partnerId, state: 'confirmed' });
    expect(Number(body['given']?.['amount'])).toBe(Number(given) / 100);
    expect((await get(`/partners/${partnerId}`)).text).toContain(
      'waiting for confirmation: USD\u00a07,654,321',
    );
    const csv = await get('/partners?format=csv');
    expect(csv.text.split('\n')[0]).toContain('Waiting for confirmation, USD');
    expect(csv.text).toContain('7654321.00');
  });

  it('is not in the totals of the list, and marked in it and in its export', async () => {
    const page = await get(`/contributions?year=2017&partner=${partnerId}`);
    expect(page.text).toContain('waiting for confirmation: USD\u00a07,654,321');
    const counted = await get('/contributions?year=2017&state=counted');
    expect(counted.text).toMatch(/Confirmed, in US dollars<\/td><td class="n">4,190,367/);
    const csv = await get(`/contributions?year=2017&partner=${partnerId}&format=csv`);
    expect(csv.text).toContain('waiting for confirmation');
    const { body } = await get(`/api/v1/contributions?state=recorded&limit=1`);
    expect(body['items']?.[0]).toMatchObject({ weight: 'waiting' });
  });

  it('is not in the compendium, whose public edition does not speak of it', async () => {
    const { body } = await get('/api/v1/compendium/2017');
    expect(body).toMatchObject({ money: { amount: '4190367.00', waiting: { amount: '7654321.00' } } });
    const open = await get('/api/v1/compendium/2017?edition=public');
    expect(open.body).toMatchObject({ money: { amount: '4190367.00', waiting: null } });
    expect((await get('/compendium/2017')).text).toContain('waiting for confirmation: USD\u00a07,654,321');
  });

  it('is not raised on the home page', async () => {
    const page = await get('/');
    expect(page.text).toContain('USD\u00a04,190,367');
    expect(page.text).toContain('waiting for confirmation: USD\u00a07,654,321');
  });
});
