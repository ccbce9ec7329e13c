import { DecisionCondition } from '../../src/due-diligence/cases/decision-condition.entity';
import { meetCondition } from '../../src/due-diligence/cases/meet-condition';
import { ClearancesService } from '../../src/clearances/clearances.service';
import { suspendClearances } from '../../src/clearances/suspend-clearance';
import { ConcernView } from '../../src/due-diligence/concerns/concern.view';
import { CONCERN_LIST, ConcernsService } from '../../src/due-diligence/concerns/concerns.service';
import { cursorRequest } from '../../src/web/json-list';
import type { Actor } from '../../src/kernel/actor';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let concerns: ConcernsService;
let focalPoint: Actor;
let analyst: Actor;
let chief: Actor;

beforeAll(async () => {
  world = await openWorld();
  concerns = new ConcernsService(world.database, world.work);
  focalPoint = await world.person({ role: 'focal_point', officeId: world.office });
  analyst = await world.person({ role: 'analyst', officeId: null });
  chief = await world.person({ role: 'chief', officeId: world.office });
});
afterAll(() => world.close());

async function cleared(): Promise<{ id: number; partnerId: number }> {
  const partnerId = await world.partner();
  const about = { partnerId, officeId: world.office, purpose: 'A venture', addresses: [] };
  const { case: opened } = await world.cases.open(focalPoint, { ...about, track: 'standard' });
  await world.cases.answer(focalPoint, opened.id, answersWith());
  await world.cases.rateRisks(focalPoint, opened.id, NO_RISKS);
  await world.cases.move(focalPoint, opened.id, move('submit'));
  await world.cases.move(analyst, opened.id, move('assess_low'));
  await world.cases.move(chief, opened.id, move('decide_low', { outcome: 'approved' }));
  return { id: opened.id, partnerId };
}

const isCleared = async (partnerId: number) =>
  (await new ClearancesService(world.database).of([partnerId], '2017-06-15')).get(partnerId)?.cleared;

const MOVED = { note: null, internal: null, partnerId: null, suspend: false, lift: false, reopenNote: null };

async function concernThatSuspends(partnerId: number, reopenNote: string | null = null): Promise<number> {
  await concerns.raise(focalPoint, { partnerName: 'Made-up Works', partnerId, text: 'A fire.' });
  const request = cursorRequest({ limit: 1, direction: 'desc' }, CONCERN_LIST, ConcernView);
  const id = (await concerns.after(analyst, request)).rows[0]?.id ?? 0;
  await concerns.move(analyst, id, { ...MOVED, move: 'look_into', suspend: true, reopenNote });
  return id;
}

const lift = (id: number) =>
  concerns.move(analyst, id, { ...MOVED, move: 'close', note: 'It was put out.', lift: true });

it('lifting the suspension of a concern gives leave back when nothing else happened', async () => {
  const { partnerId } = await cleared();
  const concern = await concernThatSuspends(partnerId);
  expect(await isCleared(partnerId)).toBe(false);
  await lift(concern);
  expect(await isCleared(partnerId)).toBe(true);
});

it('it gives no leave back to a partner that was rejected in between', async () => {
  const { id, partnerId } = await cleared();
  const concern = await concernThatSuspends(partnerId, 'Look again.');
  await world.cases.move(analyst, id, move('assess_low'));
  await world.cases.move(chief, id, move('decide_low', { outcome: 'rejected' }));
  await lift(concern);
  expect(await isCleared(partnerId)).toBe(false);
});

it('it gives no leave back after an incident in between', async () => {
  const { partnerId } = await cleared();
  const concern = await concernThatSuspends(partnerId);
  await world.work.run(analyst, async (change) => {
    await suspendClearances(change, { partnerId }, 'incident');
    change.record({ verb: 'test.incident', subject: 'partner', subjectId: partnerId });
  });
  await lift(concern);
  expect(await isCleared(partnerId)).toBe(false);
});

it('meeting the condition of an earlier decision does not open the gate a later one holds', async () => {
  const { id, partnerId } = await cleared();
  const decideWith = async (text: string): Promise<number> => {
    await world.cases.move(analyst, id, move('reopen'));
    await world.cases.move(analyst, id, move('assess_low'));
    const condition = { text, owner: 'Legal', dueOn: '2017-12-31', holdsGate: true };
    const given = { outcome: 'approved_with_conditions' as const, conditions: [condition] };
    await world.cases.move(chief, id, move('decide_low', given));
    const made = await world.database.read.findOneByOrFail(DecisionCondition, { caseId: id, text });
    return made.id;
  };
  const earlier = await decideWith('A first paper');
  const later = await decideWith('A second paper');
  const meet = (condition: number) =>
    world.work.run(analyst, (change) =>
      meetCondition(change, id, condition, { metOn: '2017-06-15', note: 'Seen.' }),
    );
  await meet(earlier);
  expect(await isCleared(partnerId)).toBe(false);
  await meet(later);
  expect(await isCleared(partnerId)).toBe(true);
});
