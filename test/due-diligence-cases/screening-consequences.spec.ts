import { liftSuspension, suspendClearances } from '../../src/clearances/suspend-clearance';
import type { Change } from '../../src/database/change';
import { CasesService } from '../../src/due-diligence/cases/cases.service';
import { Clearance } from '../../src/clearances/clearance.entity';
import { ClearancesService } from '../../src/clearances/clearances.service';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { followHits } from '../../src/due-diligence/cases/screening-consequences';
import { criterionOf, standingAt } from '../../src/due-diligence/cases/screening-facts';
import { productActor, type Actor } from '../../src/kernel/actor';
import { Notice } from '../../src/notices/notice.entity';
import { moveHit } from '../../src/screening/hits/move-hits';
import type { HitMove } from '../../src/screening/hits/hit.workflow';
import { ScreeningHit } from '../../src/screening/screening-hit.entity';
import { ScreeningList } from '../../src/screening/screening-list.entity';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let focalPoint: Actor;
let analyst: Actor;
let second: Actor;
let chief: Actor;
let lists: Record<'un' | 'own', number>;

beforeAll(async () => {
  world = await openWorld();
  focalPoint = await world.person({ role: 'focal_point', officeId: world.office });
  analyst = await world.person({ role: 'analyst', officeId: null });
  second = await world.person({ role: 'analyst', officeId: null });
  chief = await world.person({ role: 'chief', officeId: world.office });
  lists = await world.work.run(productActor(), async (change) => {
    change.record({ verb: 'test.lists', subject: 'test', subjectId: null });
    const list = async (code: string) =>
      (await change.insert(ScreeningList, { code, title: code, format: 'spreadsheet', mapping: null })).id;
    return { un: await list('un'), own: await list('own') };
  });
});
afterAll(() => world.close());

/** A hit as the screening writes it, with what follows. */
const found = (partnerId: number, listId: number, entryId = 'e1'): Promise<ScreeningHit> =>
  world.work.run(productActor(), async (change) => {
    const hit = await change.insert(ScreeningHit, {
      ...{ partnerId, party: 'self', relation: 'self', subjectName: 'Made-up Works', subjectHash: 's' },
      ...{ listId, entryId, entryHash: 'e', entryName: 'Made-up Works', matchedName: 'Made-up Works' },
      ...{
        score: 970,
        reasons: [],
        state: 'possible',
        changed: [],
        openedAt: change.clock.now(),
        runId: null,
      },
      ...{ decidedBy: null, decidedAt: null, decisionReason: null, confirmedBy: null, confirmedAt: null },
      ...{ endedAt: null, endedBecause: null, endedFrom: null, illustrative: false },
    });
    await followHits(change, [hit]);
    change.record({ verb: 'screening.screen', subject: 'screening', subjectId: null });
    return hit;
  });

const decide = (actor: Actor, id: number, name: HitMove): Promise<void> =>
  world.work.run(actor, async (change) => {
    await followHits(change, [await moveHit(change, id, { move: name, note: 'Looked at it.' })]);
  });

async function confirmed(partnerId: number, listId: number, entryId?: string): Promise<ScreeningHit> {
  const hit = await found(partnerId, listId, entryId);
  await decide(analyst, hit.id, 'propose');
  await decide(second, hit.id, 'confirm');
  return hit;
}

async function opened(partnerId: number): Promise<number> {
  const input = {
    partnerId,
    officeId: world.office,
    track: 'standard' as const,
    purpose: 'A venture',
    addresses: [],
  };
  const { case: made } = await world.cases.open(focalPoint, input);
  await world.cases.answer(focalPoint, made.id, answersWith());
  await world.cases.rateRisks(focalPoint, made.id, NO_RISKS);
  return made.id;
}

async function withChief(partnerId: number): Promise<number> {
  const id = await opened(partnerId);
  await world.cases.move(focalPoint, id, move('submit'));
  await world.cases.move(analyst, id, move('assess_low'));
  return id;
}

async function cleared(partnerId: number): Promise<number> {
  const id = await withChief(partnerId);
  await world.cases.move(chief, id, move('decide_low', { outcome: 'approved' }));
  return id;
}

const caseOf = (id: number) => world.database.read.findOneByOrFail(DueDiligenceCase, { id });
const isCleared = async (partnerId: number) =>
  (await new ClearancesService(world.database).of([partnerId], '2017-06-15')).get(partnerId)?.cleared;

it('a possible hit raises a case under way to high, and a cleared one lowers it again', async () => {
  const partnerId = await world.partner();
  const id = await opened(partnerId);
  expect(await caseOf(id)).toMatchObject({ proposedLevel: 'low' });
  const hit = await found(partnerId, lists.own);
  expect(await caseOf(id)).toMatchObject({ proposedLevel: 'high' });
  await decide(analyst, hit.id, 'clear');
  expect(await caseOf(id)).toMatchObject({ proposedLevel: 'low' });
});

it('a case of a subsidiary rises with its group', async () => {
  const parentId = await world.partner('Made-up Group');
  const id = await opened(await world.partner('Made-up Member', parentId));
  await found(parentId, lists.own);
  expect(await caseOf(id)).toMatchObject({ proposedLevel: 'high' });
});

it('a case that is with a decider too low on the ladder goes back to the assessment', async () => {
  const partnerId = await world.partner();
  const id = await withChief(partnerId);
  expect(await caseOf(id)).toMatchObject({ state: 'chief' });
  await found(partnerId, lists.own);
  expect(await caseOf(id)).toMatchObject({ state: 'assessment', proposedLevel: 'high', level: null });
  const file = await new CasesService(world.database, world.work).get(analyst, id);
  expect(file.assessment.reasons.map(({ code }) => code)).toContain('SCREENING');
  const verbs = (await world.cases.history(analyst, id)).map(({ verb }) => verb);
  expect(verbs).toContain('case.screening');
});

it('a confirmed hit suspends the clearance, opens the case again and tells those concerned', async () => {
  const partnerId = await world.partner();
  const id = await cleared(partnerId);
  expect(await isCleared(partnerId)).toBe(true);
  const hit = await found(partnerId, lists.own);
  // A possible one takes nothing away by itself.
  expect(await isCleared(partnerId)).toBe(true);
  await decide(analyst, hit.id, 'propose');
  await decide(second, hit.id, 'confirm');
  expect(await isCleared(partnerId)).toBe(false);
  expect(await caseOf(id)).toMatchObject({
    state: 'assessment',
    proposedLevel: 'very_high',
    decidedAt: null,
  });
  const told = await world.database.read.findBy(Notice, { kind: 'screening.notice.confirmed', subjectId: partnerId }); // prettier-ignore
  expect(told.map(({ userId }) => userId).sort()).toEqual([focalPoint.id, analyst.id, chief.id].sort());
  // Opening the hit again does not lift the suspension: a decision does.
  await decide(analyst, hit.id, 'reopen');
  await decide(analyst, hit.id, 'clear');
  expect(await isCleared(partnerId)).toBe(false);
  expect(await world.database.read.findOneByOrFail(Clearance, { caseId: id })).toMatchObject({
    suspendedOn: '2017-06-15',
    suspensionReason: 'screening',
  });
});

it('a confirmed hit of the United Nations list excludes', async () => {
  const partnerId = await world.partner();
  const id = await opened(partnerId);
  await confirmed(partnerId, lists.un);
  expect(await caseOf(id)).toMatchObject({ proposedLevel: 'very_high', excluded: true });
});

it('a partner that never had a case gets one, opened by the product', async () => {
  const partnerId = await world.partner();
  await confirmed(partnerId, lists.own);
  const [made] = await world.database.read.findBy(DueDiligenceCase, { partnerId });
  expect(made).toMatchObject({ state: 'draft', openedBy: null, proposedLevel: 'very_high', officeId: world.office }); // prettier-ignore
});

it('says nothing new of a decided case', async () => {
  const partnerId = await world.partner();
  const id = await cleared(partnerId);
  await found(partnerId, lists.own);
  const late = { state: 'possible' as const, openedAt: '2017-06-16T00:00:00.000Z', decidedAt: null, confirmedAt: null, endedAt: null }; // prettier-ignore
  expect(standingAt(late, '2017-06-15T12:00:00.000Z')).toBe('dismissed');
  expect(await caseOf(id)).toMatchObject({ state: 'decided', proposedLevel: 'low' });
});

describe('how a hit stood', () => {
  const hit = { openedAt: '2017-01-01', decidedAt: '2017-02-01', confirmedAt: null, endedAt: null };
  it.each([
    ['cleared', {}, null, 'dismissed'],
    ['cleared', {}, '2017-01-15', 'possible'],
    ['confirmed', { confirmedAt: '2017-03-01' }, null, 'confirmed'],
    ['confirmed', { confirmedAt: '2017-03-01' }, '2017-02-15', 'possible'],
    ['proposed', {}, null, 'possible'],
    ['ended', { endedAt: '2017-03-01' }, null, 'dismissed'],
    ['ended', { endedAt: '2017-03-01' }, '2017-02-15', 'possible'],
    ['possible', {}, '2016-12-31', 'dismissed'],
  ] as const)('%s %j at %s: %s', (state, more, at, status) => {
    expect(standingAt({ ...hit, state, ...more }, at)).toBe(status);
  });
});

it.each([
  ['un', 'SAN-1'],
  ['ungm-ineligible', 'SAN-2'],
  ['vendor-sanctions', 'SAN-2'],
  ['ofac-sdn', null],
])('the list %s stands for %s', (code, criterion) => {
  expect(criterionOf(code)).toBe(criterion);
});

it('what a hit has stopped is not given back with the suspension for a concern', async () => {
  const partnerId = await world.partner();
  await cleared(partnerId);
  const suspended = (work: (change: Change) => Promise<unknown>): Promise<void> =>
    world.work.run(analyst, async (change) => {
      await work(change);
      change.record({ verb: 'test.concern', subject: 'partner', subjectId: partnerId });
    });
  await suspended((change) => suspendClearances(change, { partnerId }, 'concern'));
  await confirmed(partnerId, lists.un);
  await suspended((change) => liftSuspension(change, partnerId, 'concern'));
  expect(await isCleared(partnerId)).toBe(false);
});
