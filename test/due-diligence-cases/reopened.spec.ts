import { ClearancesService } from '../../src/clearances/clearances.service';
import { liftSuspension, suspendClearances } from '../../src/clearances/suspend-clearance';
import { samePurpose } from '../../src/due-diligence/cases/one-open-case';
import type { Change } from '../../src/database/change';
import type { Actor } from '../../src/kernel/actor';
import { Refused } from '../../src/kernel/errors';
import { answersWith, castOf, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let focalPoint: Actor;
let analyst: Actor;
let chief: Actor;

beforeAll(async () => {
  world = await openWorld();
  ({ focalPoint, analyst, chief } = await castOf(world));
});
afterAll(() => world.close());

const about = (partnerId: number, purpose = 'A venture') => ({
  ...{ partnerId, officeId: world.office, purpose, addresses: [], track: 'standard' as const },
});

async function decided(
  outcome: 'approved' | 'rejected',
  partnerId?: number,
  purpose?: string,
): Promise<{ id: number; partnerId: number }> {
  const whose = partnerId ?? (await world.partner());
  const { case: opened } = await world.cases.open(focalPoint, about(whose, purpose));
  await world.cases.answer(focalPoint, opened.id, answersWith());
  await world.cases.rateRisks(focalPoint, opened.id, NO_RISKS);
  await world.cases.move(focalPoint, opened.id, move('submit'));
  await world.cases.move(analyst, opened.id, move('assess_low'));
  await world.cases.move(chief, opened.id, move('decide_low', { outcome }));
  return { id: opened.id, partnerId: whose };
}

const stateOf = async (partnerId: number) =>
  (await new ClearancesService(world.database).of([partnerId], '2017-06-15')).get(partnerId);
const isCleared = async (partnerId: number) => (await stateOf(partnerId))?.cleared;
const inChange = (work: (change: Change) => Promise<unknown>): Promise<void> =>
  world.work.run(analyst, async (change) => {
    await work(change);
    change.record({ verb: 'test.cause', subject: 'test', subjectId: null });
  });

describe('a decided case that is taken up again', () => {
  it('stops what it gave, and gives it back when it is withdrawn by an analyst', async () => {
    const { id, partnerId } = await decided('approved');
    await world.cases.move(analyst, id, move('reopen'));
    expect(await isCleared(partnerId)).toBe(false);
    expect((await stateOf(partnerId))?.reasons).toMatchObject([{ key: 'clearance.suspended' }]);
    await expect(world.cases.move(focalPoint, id, move('withdraw'))).rejects.toMatchObject({
      reasons: [{ key: 'case.taken_up_again' }],
    });
    await world.cases.move(analyst, id, move('withdraw'));
    expect(await isCleared(partnerId)).toBe(true);
    // Withdrawn is not closed for good: once more taken up, it stops again.
    await world.cases.move(analyst, id, move('reopen'));
    expect(await isCleared(partnerId)).toBe(false);
  });

  it('gives back no more than the decision before it gave', async () => {
    const { id, partnerId } = await decided('approved');
    await world.cases.move(analyst, id, move('reopen'));
    await inChange((change) => suspendClearances(change, { partnerId }, 'incident'));
    await world.cases.move(analyst, id, move('withdraw'));
    expect(await isCleared(partnerId)).toBe(false);
    await inChange((change) => liftSuspension(change, partnerId, 'incident'));
    expect(await isCleared(partnerId)).toBe(true);

    const refused = await decided('rejected');
    await world.cases.move(analyst, refused.id, move('reopen'));
    await world.cases.move(analyst, refused.id, move('withdraw'));
    expect(await isCleared(refused.partnerId)).toBe(false);
  });

  it('gives way to the new decision', async () => {
    const { id, partnerId } = await decided('approved');
    await world.cases.move(analyst, id, move('reopen'));
    await world.cases.move(analyst, id, move('assess_low'));
    await world.cases.move(chief, id, move('decide_low', { outcome: 'approved' }));
    expect(await isCleared(partnerId)).toBe(true);
    await world.cases.move(analyst, id, move('reopen'));
    await world.cases.move(analyst, id, move('assess_low'));
    await world.cases.move(chief, id, move('decide_low', { outcome: 'rejected' }));
    expect(await isCleared(partnerId)).toBe(false);
  });

  it('stops nothing that another case gave', async () => {
    const { id, partnerId } = await decided('approved');
    await decided('approved', partnerId, 'Another venture');
    await world.cases.move(analyst, id, move('reopen'));
    expect(await isCleared(partnerId)).toBe(true);
  });
});

describe('lifting one cause', () => {
  it.each([
    ['concern', 'incident'],
    ['identity', 'condition'],
    ['merge', 'reopened'],
  ] as const)('%s does not lift %s', async (one, other) => {
    const { partnerId } = await decided('approved');
    await inChange((change) => suspendClearances(change, { partnerId }, one));
    await inChange((change) => suspendClearances(change, { partnerId }, other, 'first'));
    await inChange((change) => suspendClearances(change, { partnerId }, other, 'second'));
    await inChange((change) => liftSuspension(change, partnerId, one));
    expect(await isCleared(partnerId)).toBe(false);
    await inChange((change) => liftSuspension(change, partnerId, other, 'first'));
    expect(await isCleared(partnerId)).toBe(false);
    await inChange((change) => liftSuspension(change, partnerId, other, 'second'));
    expect(await isCleared(partnerId)).toBe(true);
  });
});

describe('one open case for one partner and purpose', () => {
  it('refuses a second, with the way to the first', async () => {
    const partnerId = await world.partner();
    const first = await world.cases.open(focalPoint, about(partnerId));
    const second = world.cases.open(analyst, about(partnerId, '  a  Vénture '));
    await expect(second).rejects.toBeInstanceOf(Refused);
    await expect(second).rejects.toMatchObject({
      reasons: [
        {
          key: 'cases.error.already_open',
          values: { number: first.case.number, href: `/cases/${first.case.id}` },
        },
      ],
    });
    await world.cases.open(focalPoint, about(partnerId, 'Another venture'));
    await world.cases.move(focalPoint, first.case.id, move('withdraw'));
    await world.cases.open(focalPoint, about(partnerId));
    await expect(world.cases.move(analyst, first.case.id, move('reopen'))).rejects.toMatchObject({
      reasons: [{ key: 'cases.error.already_open' }],
    });
  });

  it('opens one of two asked for at once', async () => {
    const partnerId = await world.partner();
    const both = await Promise.allSettled([
      world.cases.open(focalPoint, about(partnerId)),
      world.cases.open(analyst, about(partnerId)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['A venture', 'a  venture.', true],
    ['Café au village', 'Cafe au Village', true],
    ['Well', 'Wells', false],
    ['!?', '!?', true],
    ['!?', '??', false],
  ])('“%s” and “%s”: %s', (one, other, same) => {
    expect(samePurpose(one, other)).toBe(same);
  });
});
