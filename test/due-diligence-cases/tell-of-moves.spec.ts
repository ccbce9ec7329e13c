import { Notice } from '../../src/notices/notice.entity';
import type { Actor } from '../../src/kernel/actor';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let focalPoint: Actor;
let analyst: Actor;
let chief: Actor;

beforeAll(async () => {
  world = await openWorld();
  focalPoint = await world.person({ role: 'focal_point', officeId: world.office });
  analyst = await world.person({ role: 'analyst', officeId: null });
  chief = await world.person({ role: 'chief', officeId: world.office });
});
afterAll(() => world.close());

const told = async (who: Actor): Promise<object[]> =>
  (await world.database.read.find(Notice, { where: { userId: who.id ?? 0 }, order: { id: 'ASC' } })).map(
    ({ kind, href, values }) => ({ kind, href, values }),
  );

test('whoever has the next step is told, and whoever opened and assessed hears of the decision', async () => {
  const partnerId = await world.partner('Made-up Lamps');
  const asked = { partnerId, officeId: world.office, track: 'standard' as const, purpose: 'Lamps', addresses: [] }; // prettier-ignore
  const { case: opened } = await world.cases.open(focalPoint, asked);
  await world.cases.answer(focalPoint, opened.id, answersWith());
  await world.cases.rateRisks(focalPoint, opened.id, NO_RISKS);
  await world.cases.move(focalPoint, opened.id, move('submit'));
  const href = `/cases/${opened.id}`;
  const about = { number: opened.number, partner: 'Made-up Lamps' };
  const yours = { kind: 'cases.notice.yours', href };
  expect(await told(analyst)).toEqual([
    { ...yours, values: expect.objectContaining({ ...about, state: 'assessment' }) },
  ]);
  await world.cases.move(analyst, opened.id, move('assess_low'));
  expect(await told(chief)).toEqual([
    { ...yours, values: expect.objectContaining({ ...about, state: 'chief', level: 'low' }) },
  ]);
  await world.cases.move(chief, opened.id, move('decide_low', { outcome: 'approved' }));
  const decided = { kind: 'cases.notice.decided', href, values: { ...about, outcome: 'approved' } };
  expect(await told(focalPoint)).toEqual([decided]);
  expect(await told(analyst)).toContainEqual(decided);
});
