import { IsNull } from 'typeorm';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { CaseControlService } from '../../src/due-diligence/clocks/case-control.service';
import { CaseStep } from '../../src/due-diligence/clocks/case-step.entity';
import { remindLate } from '../../src/due-diligence/clocks/late-steps';
import { Notice } from '../../src/notices/notice.entity';
import type { Actor } from '../../src/kernel/actor';
import { clockAt } from '../../src/kernel/clock';
import { Refused } from '../../src/kernel/errors';
import { ClocksService } from '../../src/reports/clocks.service';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let focalPoint: Actor;
let chief: Actor;
let analyst: Actor;
let caseId: number;

beforeAll(async () => {
  world = await openWorld();
  focalPoint = await world.person({ role: 'focal_point', officeId: world.office });
  chief = await world.person({ role: 'chief', officeId: world.office });
  analyst = await world.person({ role: 'analyst', officeId: null });
  const partnerId = await world.partner();
  const input = {
    partnerId,
    officeId: world.office,
    track: 'standard' as const,
    purpose: 'x',
    addresses: [],
  };
  caseId = (await world.cases.open(focalPoint, input)).case.id;
});
afterAll(() => world.close());

const on = (day: string): UnitOfWork => new UnitOfWork(world.database, clockAt(`${day}T08:00:00.000Z`));
const told = async (actor: Actor, kind: string): Promise<number> =>
  world.database.read.countBy(Notice, { userId: actor.id ?? 0, kind });

test('a draft has a day of its own, and who has it is known', async () => {
  const clock = await new CaseControlService(world.database, world.work).clock(focalPoint, caseId);
  expect(clock.holders.map(({ id }) => id)).toEqual([focalPoint.id]);
  expect(clock.now).toMatchObject({ state: 'draft', dueOn: '2017-07-13', enteredAt: world.work.clock.now() });
});

test('its holder is reminded two working days before, and the one above told when it is late; each once', async () => {
  await remindLate(on('2017-07-07'), world.database);
  expect(await told(focalPoint, 'clocks.notice.due_soon')).toBe(0);
  await remindLate(on('2017-07-11'), world.database);
  await remindLate(on('2017-07-12'), world.database);
  expect(await told(focalPoint, 'clocks.notice.due_soon')).toBe(1);
  expect(await told(chief, 'clocks.notice.late_below')).toBe(0);
  await remindLate(on('2017-07-14'), world.database);
  await remindLate(on('2017-07-17'), world.database);
  expect(await told(focalPoint, 'clocks.notice.late')).toBe(1);
  expect(await told(chief, 'clocks.notice.late_below')).toBe(1);
});

test('a move ends a step and begins the next; the report reads the days', async () => {
  await world.cases.answer(focalPoint, caseId, answersWith());
  await world.cases.rateRisks(focalPoint, caseId, NO_RISKS);
  await world.cases.move(focalPoint, caseId, move('submit'));
  const steps = await world.database.read.find(CaseStep, { where: { caseId }, order: { id: 'ASC' } });
  expect(steps.map(({ state, leftAt }) => [state, leftAt === null])).toEqual([
    ['draft', false],
    ['assessment', true],
  ]);
  const reports = new ClocksService(world.database);
  expect(await reports.lines(2017, 'step')).toEqual([{ key: 'draft', count: 1, median: 0, p90: 0, late: 0 }]);
  expect(await reports.lines(2017, 'office', [world.office])).toHaveLength(1);
  expect(await reports.lines(2017, 'level', [])).toEqual([]);
});

test('the fast track is marked once, with its reason, by those who may', async () => {
  const control = new CaseControlService(world.database, world.work);
  await expect(control.fastTrack(focalPoint, caseId, 'It is urgent')).rejects.toThrow(Refused);
  await control.fastTrack(analyst, caseId, 'A flood');
  await expect(control.fastTrack(analyst, caseId, 'A flood')).rejects.toThrow(Refused);
  expect((await control.clock(analyst, caseId)).fastTrack?.reason).toBe('A flood');
});

test('a case that lost its step is given one', async () => {
  await world.database.writer.manager.delete(CaseStep, { caseId, leftAt: IsNull() });
  await remindLate(on('2017-06-16'), world.database);
  expect(await world.database.read.countBy(CaseStep, { caseId, leftAt: IsNull() })).toBe(1);
});
