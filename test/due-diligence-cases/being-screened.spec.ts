import pino from 'pino';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { closeOverdueVotes } from '../../src/due-diligence/committee/close-overdue-votes';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import { registerTexts } from '../../src/texts/translator';
import { clockAt } from '../../src/kernel/clock';
import { productActor } from '../../src/kernel/actor';
import { Partner } from '../../src/partners/partner.entity';
import { ChangedPartners } from '../../src/screening/changed-partners';
import { HitListeners } from '../../src/screening/hit-listeners';
import { ListsService } from '../../src/screening/lists.service';
import { PartnerScreening } from '../../src/screening/partner-screening';
import { ScreeningEngine } from '../../src/screening/screening-engine.service';
import { answersWith, castOf, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let engine: ScreeningEngine;
let changed: ChangedPartners;
let people: Awaited<ReturnType<typeof castOf>>;

beforeAll(async () => {
  registerTexts(dueDiligenceTexts);
  world = await openWorld();
  people = await castOf(world);
  const { database, work } = world;
  engine = new ScreeningEngine(database, pino({ level: 'silent' }));
  changed = new ChangedPartners(database, work, new PartnerScreening(database, engine, new HitListeners()));
  const files = [{ name: 'own.csv', content: Buffer.from('id,name\n1,Elsewhere Works\n') }];
  await new ListsService(database, work).importList(productActor(), { format: 'spreadsheet', files });
});
afterAll(async () => {
  await engine.onApplicationShutdown();
  await world.close();
});

async function withChief(partnerId: number): Promise<number> {
  const { focalPoint, analyst } = people;
  const about = {
    partnerId,
    officeId: world.office,
    track: 'standard' as const,
    purpose: 'A venture',
    addresses: [],
  };
  const { case: made } = await world.cases.open(focalPoint, about);
  await world.cases.answer(focalPoint, made.id, answersWith());
  await world.cases.rateRisks(focalPoint, made.id, NO_RISKS);
  await world.cases.move(focalPoint, made.id, move('submit'));
  await world.cases.move(analyst, made.id, move('assess_low'));
  return made.id;
}

/** A change of those behind it moves the version of the partner on. */
const touch = (id: number): Promise<void> =>
  world.work.run(productActor(), async (change) => {
    await change.update(Partner, id, {});
    change.record({ verb: 'test.change', subject: 'partner', subjectId: id });
  });

it('an approval waits for the screening of what was changed a moment ago, of the group too; a rejection does not', async () => {
  const groupId = await world.partner('Made-up Group');
  const first = await withChief(await world.partner('Made-up Member', groupId));
  const other = await withChief(await world.partner('Made-up Other'));
  const approve = (id: number): Promise<unknown> =>
    world.cases.move(people.chief, id, move('decide_low', { outcome: 'approved' }));
  await expect(approve(first)).rejects.toThrow('cases.being_screened');
  await world.cases.move(people.chief, other, move('decide_low', { outcome: 'rejected' }));
  await changed.screenChanged();
  await touch(groupId);
  await expect(approve(first)).rejects.toThrow('cases.being_screened');
  await changed.screenChanged();
  await expect(approve(first)).resolves.toBeDefined();
});

it('a vote that is over waits for it too', async () => {
  const { focalPoint, analyst, members } = people;
  const partnerId = await world.partner('Made-up Venture');
  const about = {
    partnerId,
    officeId: world.office,
    track: 'standard' as const,
    purpose: 'A',
    addresses: [],
  };
  const { case: made } = await world.cases.open(focalPoint, about);
  await world.cases.answer(focalPoint, made.id, answersWith({ 'LAB-2': { value: 'yes' } }));
  await world.cases.rateRisks(focalPoint, made.id, NO_RISKS);
  await world.cases.move(focalPoint, made.id, move('submit'));
  await world.cases.move(analyst, made.id, move('assess_high'));
  for (const each of members) {
    const vote = { vote: 'approve' as const, reason: null, conditions: [] };
    await world.cases.vote(each, made.id, vote);
  }
  await changed.screenChanged();
  await touch(partnerId);
  const later = new UnitOfWork(world.database, clockAt('2017-12-01T00:00:00.000Z'));
  const state = async () => (await world.cases.get(analyst, made.id)).case.state;
  expect([await closeOverdueVotes(later, world.database), await state()]).toEqual([0, 'committee']);
  await changed.screenChanged();
  expect([await closeOverdueVotes(later, world.database), await state()]).toEqual([1, 'decided']);
});
