import { firstStart } from '../../src/operations/first-start';
import { loadRecords } from '../compendium/load-records';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

describe('the strategy over HTTP', () => {
  let app: TestApp;
  let analyst: SignedIn;
  let auditor: SignedIn;
  beforeAll(async () => {
    app = await openTestApp('2018-06-15T12:00:00.000Z');
    await firstStart(app.database, app.work);
    await loadRecords(app);
    analyst = await app.signIn('analyst');
    auditor = await app.signIn('auditor');
  });
  afterAll(() => app.close());

  it('comes with the product and shows every objective with links to its records', async () => {
    const { text } = await auditor.agent.get('/reports/strategy?year=2017').expect(200);
    const page = readable(text);
    for (const part of ['Promote joint efforts', 'Outcomes', '/compendium/2017', '/reports/goal?year=2017'])
      expect(page).toContain(part);
    expect(page).not.toContain('/strategy/targets');
    for (const [, path = ''] of page.matchAll(/<td class="n"[^>]*><a href="(\/(?!reports\/goal)[^"]+)"/g))
      await auditor.agent.get(path).expect(200);
  });

  it('lists as many records behind a figure as the figure says', async () => {
    const { text } = await auditor.agent
      .get('/engagements?year=2016&state=counted&type=implementation&kind=partnership')
      .expect(200);
    expect(text).toMatch(/<strong>53 /);
  });

  it('is exported whole', async () => {
    const csv = await auditor.agent.get('/reports/strategy?year=2017&format=csv').expect(200);
    expect(csv.text.trim().split('\n')).toHaveLength(13);
    await auditor.agent.get('/reports/strategy?year=2017&format=xlsx').expect(200);
    await auditor.agent.get('/reports/strategy?year=soon').expect(422);
  });

  it('lets an analyst alone set the targets, and keeps what was typed wrong', async () => {
    await auditor.agent.get('/strategy/targets/2017').expect(403);
    const path = '/strategy/targets/2017';
    const { text } = await analyst.agent.get(path).expect(200);
    const index = [...text.matchAll(/value="(\w+)" \/>\s*<input type="hidden" name="targets\.\d+\.version"/g)]
      .map(([, code]) => code)
      .indexOf('continuing_partnerships');
    const values = { _csrf: analyst.csrf, [`targets.${index}.indicator`]: 'continuing_partnerships' };
    const post = (target: string) =>
      analyst.agent
        .post(path)
        .type('form')
        .set('Host', 'accord.test')
        .set('Referer', `http://accord.test${path}`)
        .send({ ...values, [`targets.${index}.target`]: target });
    await post('2.5').expect(303).expect('Location', path);
    const again = await analyst.agent.get(path).expect(200);
    expect(again.text).toContain('enter a whole number');
    expect(again.text).toContain('value="2.5"');
    await post('25').expect(303).expect('Location', '/reports/strategy?year=2017');
    const report = await analyst.agent.get('/reports/strategy?year=2017').expect(200);
    expect(report.text).toContain('<span class="late">behind</span>');
    expect(report.text).toContain('saved');
  });

  it('keeps the contract of the JSON report and its targets', async () => {
    const put = { targets: [{ indicator: 'partnerships_advocacy', target: '30', note: 'By the plan' }] };
    const headers = { 'x-csrf-token': analyst.csrf };
    await auditor.agent
      .put('/api/v1/strategy/targets/2017')
      .set('x-csrf-token', auditor.csrf)
      .send(put)
      .expect(403);
    const saved = await analyst.agent.put('/api/v1/strategy/targets/2017').set(headers).send(put).expect(200);
    expect(saved.body.targets).toHaveLength(12);
    const { body } = await auditor.agent.get('/api/v1/reports/strategy?year=2017').expect(200);
    expect(body).toMatchObject({ year: 2017, isOver: true, illustrative: true });
    const [, partnerships] = body.objectives[0].indicators;
    expect(partnerships).toMatchObject({
      code: 'partnerships_advocacy', unit: 'count', planned: '30', actual: '33', note: 'By the plan',
      deviation: { amount: '3', percent: 10, standing: 'ahead' },
    }); // prettier-ignore
    const wrong = { targets: [{ indicator: 'share_raised', target: '101' }] };
    const refused = await analyst.agent
      .put('/api/v1/strategy/targets/2017')
      .set(headers)
      .send(wrong)
      .expect(422);
    expect(refused.body.errors[0]).toMatchObject({ field: 'targets.0.target' });
  });
});

/** With what Handlebars escapes in attributes as it was. */
function readable(html: string): string {
  return html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
}
