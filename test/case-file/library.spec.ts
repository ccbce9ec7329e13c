import { UnitOfWork } from '../../src/audit/unit-of-work';
import { Database } from '../../src/database/database';
import { DecisionGround } from '../../src/due-diligence/library/decision-ground.entity';
import { GroundsBackfill } from '../../src/due-diligence/library/write-grounds';
import { json, openFileWorld, post, type FileWorld } from './file.support';

let world: FileWorld;
let advised: number;
beforeAll(async () => {
  world = await openFileWorld();
  const arms = { 'ARM-2': { sharePercent: 7 } };
  const condition = { text: 'A yearly letter', owner: 'Office', dueOn: '2017-07-01', holdsGate: false };
  await world.decided('Made-up Works', arms, {
    outcome: 'approved_with_conditions',
    conditions: [condition],
  });
  await world.decided('Pretend Mills', arms, { outcome: 'rejected' });
  const id = await world.decided('Unreal Boats', {}, { advisory: true });
  const file = await world.cases.get(world.as('analyst', world.analyst), id);
  advised = file.decisions.at(-1)?.id ?? 0;
});
afterAll(() => world.close());

const api = '/api/v1/due-diligence';

test('all staff find every decision by what it rests on, an affiliate none', async () => {
  const stranger = await world.signIn('focal_point', world.elsewhere);
  const page = await stranger.agent.get('/library?ground=ARM-2&band=5-10&sort=level').expect(200);
  expect(page.text).toMatch(/Made-up Works[\s\S]*Pretend Mills|Pretend Mills[\s\S]*Made-up Works/);
  expect(page.text).not.toContain('Unreal Boats');
  await stranger.agent.get('/library?q=yearly+letter').expect(200, /Made-up Works/);
  await stranger.agent.get('/library?conditions=no&outcome=rejected').expect(200, /Pretend Mills/);
  await stranger.agent.get('/library?format=csv').expect(200, /ARM-2 · 5–10 %/);
  const { body } = await stranger.agent.get(`${api}/decisions?binding=no`).expect(200);
  expect((body as { items: object[] }).items).toEqual([
    expect.objectContaining({ partnerName: 'Unreal Boats' }),
  ]);
  await (await world.signIn('affiliate', world.office)).agent.get('/library').expect(403);
});

test('the page of a decision, in three languages', async () => {
  for (const locale of ['fr', 'es', 'en']) {
    await post(world.focalPoint, '/language', { locale, back: '/library' });
    await world.focalPoint.agent.get('/library').expect(200);
    await world.focalPoint.agent.get(`/library/${advised}`).expect(200, /Unreal Boats/);
  }
  await world.focalPoint.agent.get('/library/9999').expect(404);
});

test('a case being assessed shows how its like was decided', async () => {
  const id = await world.draft('Another Works', { 'ARM-2': { sharePercent: 8.5 } });
  const page = await world.analyst.agent.get(`/cases/${id}`).expect(200);
  expect(page.text).toContain('2 cases with ARM-2 · 5–10 %: 1 approved with conditions, 1 rejected');
  const { body } = await world.analyst.agent.get(`${api}/cases/${id}/precedents`).expect(200);
  expect(body).toMatchObject({ items: [{ criterion: 'ARM-2', band: '5-10', total: 2 }] });
});

test('advice that was not followed is recorded once, with the reason', async () => {
  const done = await post(world.chief, `/library/${advised}/not-followed`, { reason: 'The donor left' });
  expect(done.status).toBe(303);
  await world.chief.agent.get('/library?followed=no').expect(200, /Unreal Boats/);
  const again = await json(world.chief, 'post', `${api}/decisions/${advised}/not-followed`, {
    reason: 'Again',
  });
  expect(again.status).toBe(409);
  const { body } = await world.chief.agent.get(`${api}/decisions/${advised}`).expect(200);
  expect(body).toMatchObject({ notFollowed: true, followUp: { reason: 'The donor left' } });
});

test('decisions from before get the grounds of their case', async () => {
  const database = world.app.get(Database);
  const before = await database.read.find(DecisionGround, { order: { id: 'ASC' } });
  await world.work.housekeeping((manager) => manager.deleteAll(DecisionGround));
  await new GroundsBackfill(database, world.app.get(UnitOfWork)).onApplicationBootstrap();
  const after = await database.read.find(DecisionGround, { order: { id: 'ASC' } });
  const shown = ({ decisionId, criterion, band }: DecisionGround) => [decisionId, criterion, band];
  expect(after.map(shown)).toEqual(before.map(shown));
});
