import { Engagement } from '../../src/engagements/engagement.entity';
import { productActor } from '../../src/kernel/actor';
import { Office } from '../../src/offices/office.entity';
import { openTestApp, type TestApp } from '../support/app';
import { loadRecords } from '../compendium/load-records';

describe('home, reports and compendium as pages', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await openTestApp();
    await loadRecords(test);
  });
  afterAll(() => test.close());

  it('opens each of them, in each role that may', async () => {
    const { agent } = await test.signIn('analyst');
    for (const path of [
      '/',
      '/reports',
      '/reports/coverage',
      '/reports/coverage?year=2017&office=mine',
      '/reports/coverage?year=2017&format=csv',
      '/reports/coverage/partnerships?year=2017&missing=answer',
      '/reports/coverage/partnerships?year=2017&format=xlsx',
      '/reports/distribution?year=2017&by=group',
      '/reports/distribution?year=2017&by=region&format=csv',
      '/reports/distribution/chart.svg?year=2017',
      '/reports/grants',
      '/reports/grants?year=2017&format=xlsx',
      '/compendium/2017',
      '/compendium/2031',
    ]) {
      const answer = await agent.get(path);
      expect([path, answer.status]).toEqual([path, 200]);
    }
    const affiliate = await test.signIn('affiliate');
    expect((await affiliate.agent.get('/')).status).toBe(200);
    expect((await affiliate.agent.get('/compendium/2017')).status).toBe(403);
  });

  it('gives coverage and the compendium over JSON', async () => {
    const { agent } = await test.signIn('auditor');
    const coverage = await agent.get('/api/v1/reports/coverage?year=2017');
    expect(coverage.body).toMatchObject({ questionnaire: { partnerships: 43, withoutAnswer: 38 } });
    const compendium = await agent.get('/api/v1/compendium/2017');
    expect(compendium.body).toMatchObject({ continuing: { count: 22 }, money: { currency: 'USD' } });
    expect((await agent.get('/api/v1/compendium/2017?format=pdf')).status).toBe(422);
  });

  it('shows an office what waits for it and where it stands', async () => {
    const known = await test.database.read.findOneOrFail(Engagement, {
      where: { kind: 'collaboration' },
      order: { id: 'ASC' },
    });
    const { id, version, ...draft } = known;
    await test.work.run(productActor('test'), async (change) => {
      const number = `${id}-${version}-draft`;
      await change.insert(Engagement, {
        ...draft,
        number,
        sourceRef: number,
        state: 'draft',
        title: 'A talk',
      });
      change.record({ verb: 'engagement.create', subject: 'engagement', subjectId: id });
    });
    const { agent } = await test.signIn('focal_point', known.officeId);
    const { text } = await agent.get('/');
    // The draft, and the three partnerships that go on without due diligence.
    expect(text).toContain('Four things wait for you');
    expect(text).toContain('A talk');
    expect(text.match(/goes on without due diligence/g)).toHaveLength(3);
    expect(text).toContain('Your office at a glance');
    expect(text).toContain('href="/cases?open=yes"');
  });

  it.each([
    ['regional_director', 'Your region at a glance'],
    ['director_general', 'The organization at a glance'],
  ] as const)('counts the active engagements a %s reads', async (role, title) => {
    const region = await test.database.read.findOneByOrFail(Office, { kind: 'regional' });
    const { agent } = await test.signIn(role, role === 'regional_director' ? region.id : null);
    const { text } = await agent.get('/');
    expect(text).toContain(title);
    expect(text).toMatch(/href="\/engagements\?state=active[^"]*">[1-9]/);
  });

  it('gives the distribution over JSON and refuses what it does not know', async () => {
    const { agent } = await test.signIn('analyst');
    const answer = await agent.get('/api/v1/reports/distribution?year=2017&by=type');
    expect(answer.body).toMatchObject({ year: 2017, by: 'type' });
    expect((await agent.get('/reports/distribution?by=colour')).status).toBe(422);
  });
});
