import { ReportsService } from '../../src/reports/reports.service';
import { openFileWorld, post, type FileWorld } from './file.support';

let world: FileWorld;
beforeAll(async () => {
  world = await openFileWorld();
});
afterAll(() => world.close());

test('the coverage report counts advice that was not followed, in its year and reach', async () => {
  const id = await world.decided('Unreal Boats', {}, { advisory: true });
  const { decisions } = await world.cases.get(world.as('chief', world.chief), id);
  const decision = decisions.at(-1)?.id ?? 0;
  await post(world.chief, `/library/${decision}/not-followed`, { reason: 'The donor left' }).expect(303);
  const reports = world.app.get(ReportsService);
  expect(await reports.notFollowed(2017, 'all')).toBe(1);
  expect(await reports.notFollowed(2017, [world.office])).toBe(1);
  expect(await reports.notFollowed(2017, [world.elsewhere])).toBe(0);
  expect(await reports.notFollowed(2017, [])).toBe(0);
  expect(await reports.notFollowed(2016, 'all')).toBe(0);
  await world.analyst.agent.get('/reports/coverage?year=2017').expect(200, /Advice not followed/);
});
