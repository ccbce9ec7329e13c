import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { loadMoney } from '../support/money';

describe('the goal report and its figures, over HTTP', () => {
  let app: TestApp;
  let analyst: SignedIn;
  let auditor: SignedIn;
  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    await loadMoney(app);
    analyst = await app.signIn('analyst');
    auditor = await app.signIn('auditor');
  });
  afterAll(() => app.close());

  it('shows the summary at a glance', async () => {
    const page = await auditor.agent.get('/reports/goal?year=2017').expect(200);
    for (const figure of ['4,190,367', '0.26', '80,750,000', '76,559,633', '110,400', '17,815']) {
      expect(page.text).toContain(figure);
    }
  });

  it('draws the way to the goal', async () => {
    const chart = await auditor.agent.get('/reports/goal/chart.svg?year=2017').expect(200);
    expect(chart.headers['content-type']).toContain('image/svg+xml');
    expect(String(chart.body)).toContain('<svg');
  });

  it('gives the whole report as a spreadsheet', async () => {
    const csv = await auditor.agent.get('/reports/goal?year=2016&definition=wider&format=csv').expect(200);
    expect(csv.text).toContain('10906459.00');
    await auditor.agent.get('/reports/goal?year=2016&format=xlsx').expect(200);
  });

  it('keeps the contract of the JSON report', async () => {
    const { body } = await auditor.agent
      .get('/api/v1/reports/goal?year=2017&definition=annual_report')
      .expect(200);
    expect(body).toMatchObject({
      year: 2017,
      definition: { code: 'annual_report', numerator: 'private_sector', denominator: 'revenue' },
      base: { amount: '1615000000.00', currency: 'USD' },
      raised: { currency: 'USD' },
      sharePercent: 0.25,
      targetPercent: 5,
      target: '80750000.00',
    });
    expect(body.definitions).toHaveLength(3);
    expect(body.reconciliation[0].lines).toHaveLength(2);
  });

  it.each([2015, 2018, 2031])('answers for %i too, and says which figure is missing', async (year) => {
    const { body } = await auditor.agent.get(`/api/v1/reports/goal?year=${year}`).expect(200);
    expect(body).toMatchObject({ year, base: null, sharePercent: null, target: null, gap: null });
    expect(body.missing).toEqual(['revenue', 'target']);
    expect(body.raised.amount).toBe(year === 2015 ? '6598320.00' : '0.00');
    const page = await analyst.agent.get(`/reports/goal?year=${year}`).expect(200);
    expect(page.text).toContain(`No revenue is recorded for ${year}`);
    expect(page.text).toContain(`<option value="${year}" selected>`);
    expect(page.text).not.toContain('the goal is reached');
    await auditor.agent.get(`/reports/goal/chart.svg?year=${year}`).expect(200);
    await auditor.agent.get(`/reports/goal?year=${year}&format=csv`).expect(200);
    await auditor.agent.get(`/reports/goal?year=${year}&definition=budget`).expect(200);
  });

  it.each(['reports/coverage', 'reports/distribution', 'reports/grants', 'reports/strategy'])(
    'answers %s for any year as well',
    async (report) => {
      await analyst.agent.get(`/api/v1/${report}?year=2031`).expect(200);
      await analyst.agent.get(`/${report}?year=2031`).expect(200);
    },
  );

  it('says plainly when the year is none', async () => {
    await auditor.agent.get('/api/v1/reports/goal?year=next').expect(422);
  });

  it('shows what the strategy required and received, the peers and the plans', async () => {
    const funding = await auditor.agent.get('/goal/funding').expect(200);
    for (const figure of ['5,882,111', '1,670,000', '4,212,111', '28.4', '18.7', '9.7', '71.6']) {
      expect(funding.text).toContain(figure);
    }
    const peers = await auditor.agent.get('/goal/peers').expect(200);
    expect(peers.text).toContain('1,710,000,000');
    const plans = await auditor.agent.get('/goal/plans').expect(200);
    expect(plans.text.replaceAll('\u00a0', ' ')).toContain('2.8 % – 3.5 %');
    await auditor.agent.get('/goal/plans?format=csv').expect(200);
  });

  it('lets analysts alone keep the figures', async () => {
    const revenue = {
      year: '2018',
      measure: 'revenue',
      amount: '1800000000',
      source: 'Accounts',
      _csrf: analyst.csrf,
    };
    await analyst.agent.post('/goal/years').type('form').send(revenue).expect(303);
    expect((await analyst.agent.get('/goal/years').expect(200)).text).toContain('1,800,000,000');
    await auditor.agent
      .post('/goal/years')
      .type('form')
      .send({ ...revenue, _csrf: auditor.csrf })
      .expect(403);
    const edit = await analyst.agent.get('/goal/years?edit=1').expect(200);
    expect(edit.text).toContain('name="version"');
  });
});
