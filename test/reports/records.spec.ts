import { CaseSource } from '../../src/due-diligence/cases/case-source.entity';
import { MonitoringService } from '../../src/due-diligence/monitoring/monitoring.service';
import { openFileWorld, post, type FileWorld } from '../case-file/file.support';
import type { SignedIn } from '../support/app';

/** Every figure that leads somewhere: what it says, and the list it leads to. */
const FIGURES = /<a href="(\/reports\/(?:records|coverage\/partnerships)[^"]*)">([\d,]+)<\/a>/g;

let world: FileWorld;
beforeAll(async () => {
  world = await openFileWorld();
  const decidedId = await world.decided('Made-up Works');
  await world.decided('Made-up Mills');
  const { partner } = await world.cases.get(world.as('focal_point', world.focalPoint), decidedId);
  const monitoring = world.app.get(MonitoringService);
  const happened = { partnerId: partner.id, happenedOn: '2017-06-15', what: 'A strike', criterion: 'LAB-1' };
  const actor = world.as('focal_point', world.focalPoint);
  await monitoring.recordIncident(actor, { ...happened, severity: 'serious', effect: 'ended' });
  await monitoring.recordIncident(actor, { ...happened, severity: 'minor', effect: 'none' });
  await monitoring.recordIncident(actor, {
    ...{ ...happened, partnerId: await world.partner('Made-up Unknown'), criterion: null },
    ...{ severity: 'grave', effect: 'none' },
  });
});
afterAll(() => world.close());

async function figures(who: SignedIn, path: string): Promise<[string, number][]> {
  const { text } = await who.agent.get(path).expect(200);
  return [...text.matchAll(FIGURES)].map(([, href, shown]) => [
    (href ?? '').replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
    Number((shown ?? '').replace(',', '')),
  ]);
}

async function listed(who: SignedIn, href: string): Promise<number> {
  const { text } = await who.agent.get(`${href}${href.includes('?') ? '&' : '?'}format=csv`).expect(200);
  return text.trim().split(/\r?\n/).length - 1;
}

test.each(['/reports/coverage?year=2017', '/reports/clocks?year=2017', '/reports/clocks?year=2017&by=level', '/reports/clocks?year=2017&by=office', '/reports/risk-and-incidents'])(
  'every figure of %s has exactly its records behind it',
  async (path) => {
    const found = await figures(world.analyst, path);
    expect(found.length).toBeGreaterThan(path.includes('clocks') ? 1 : 5);
    for (const [href, shown] of found) expect([href, await listed(world.analyst, href)]).toEqual([href, shown]);
  },
); // prettier-ignore

test('screenings are those of a platform, not every source, and the page and the API give the same', async () => {
  const screened = await world.database.read.countBy(CaseSource, { kind: 'screening' });
  expect(screened).toBeLessThan(await world.database.read.count(CaseSource));
  const page = await world.analyst.agent.get('/reports/records/screenings').expect(200, /Made-up platform/);
  expect(page.text).not.toContain('Made-up register');
  const { body } = await world.analyst.agent.get('/api/v1/reports/records/screenings').expect(200);
  expect((body as { items: object[] }).items).toHaveLength(screened);
});

test('a list is as long for everybody, but says whose case it is only where it may be read', async () => {
  const stranger = await world.signIn('focal_point', world.elsewhere);
  const of = async (who: SignedIn) => {
    const { body } = await who.agent.get('/api/v1/reports/records/steps?year=2017').expect(200);
    return (body as { items: { number: string | null; partner: string | null }[] }).items;
  };
  const [mine, theirs] = [await of(world.analyst), await of(stranger)];
  expect(theirs).toHaveLength(mine.length);
  expect(mine.every(({ number }) => number !== null)).toBe(true);
  expect(theirs.every(({ number, partner }) => number === null && partner === null)).toBe(true);
  await stranger.agent.get('/reports/records/steps?year=2017').expect(200, /of another office/);
  await world.analyst.agent.get('/reports/records/nothing').expect(404);
});

test('the risk register has a page in three languages and a file', async () => {
  for (const locale of ['en', 'fr', 'es']) {
    await post(world.analyst, '/language', { locale, back: '/risks' });
    await world.analyst.agent.get('/risks?due=due&owner=mine').expect(200);
  }
  await world.analyst.agent.get('/risks?format=csv').expect(200);
});
