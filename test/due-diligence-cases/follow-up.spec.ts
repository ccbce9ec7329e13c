import { UnitOfWork } from '../../src/audit/unit-of-work';
import { ClearanceSuspension } from '../../src/clearances/clearance-suspension.entity';
import { ClearancesService } from '../../src/clearances/clearances.service';
import { suspendClearances } from '../../src/clearances/suspend-clearance';
import { DecisionCondition } from '../../src/due-diligence/cases/decision-condition.entity';
import { meetCondition } from '../../src/due-diligence/cases/meet-condition';
import { pressConditions } from '../../src/due-diligence/cases/overdue-conditions';
import { waitingCases } from '../../src/due-diligence/cases/waiting-cases';
import { MonitoringService } from '../../src/due-diligence/monitoring/monitoring.service';
import { LessonsService } from '../../src/due-diligence/policy/lessons.service';
import { offerShipped } from '../../src/due-diligence/policy/offer-shipped';
import { DueDiligencePolicy } from '../../src/due-diligence/policy/due-diligence-policy.entity';
import { PoliciesService } from '../../src/due-diligence/policy/policies.service';
import { criteriaOf } from '../../src/due-diligence/policy/policy';
import { parsePolicy } from '../../src/due-diligence/policy/parse-policy';
import { remindRiskReviews } from '../../src/due-diligence/risks/review-risk';
import { RISK_LIST } from '../../src/due-diligence/risks/risk-register';
import { RisksService } from '../../src/due-diligence/risks/risks.service';
import { productActor, type Actor } from '../../src/kernel/actor';
import { addDays, clockAt, type Day } from '../../src/kernel/clock';
import { Missing, Refused } from '../../src/kernel/errors';
import { Notice } from '../../src/notices/notice.entity';
import { controlTexts } from '../../src/due-diligence/control.texts';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import '../../src/texts/common.texts';
import { registerTexts } from '../../src/texts/translator';
import { listRequest } from '../../src/web/list';
import { answersWith, castOf, move, NO_RISKS, openWorld, type World } from './cases.support';

registerTexts(controlTexts);
registerTexts(dueDiligenceTexts);

const TODAY = '2017-06-15';

let world: World;
let people: Awaited<ReturnType<typeof castOf>>;
let outsider: Actor;

beforeAll(async () => {
  world = await openWorld();
  people = await castOf(world);
  outsider = await world.person({ role: 'focal_point', officeId: world.elsewhere });
});
afterAll(() => world.close());

const on = (day: Day): UnitOfWork => new UnitOfWork(world.database, clockAt(`${day}T08:00:00.000Z`));
const told = (who: Actor, kind: string) => world.database.read.countBy(Notice, { userId: who.id ?? 0, kind });

const MEDIUM_RISK = {
  likelihood: 3,
  impact: 3,
  text: 'Late delivery',
  mitigation: 'Staged payments',
  noneReason: null,
};

/** A low case decided with a condition due on a day; the operational risk is owned by the focal point. */
async function decided(
  dueOn: Day,
  reviewOn: Day = '2017-09-01',
): Promise<{ id: number; partnerId: number; conditionId: number }> {
  const { focalPoint, analyst, chief } = people;
  const partnerId = await world.partner();
  const { case: opened } = await world.cases.open(focalPoint, {
    partnerId,
    officeId: world.office,
    track: null,
    purpose: 'x',
    addresses: [],
  });
  await world.cases.answer(focalPoint, opened.id, answersWith());
  const risks = NO_RISKS.map((each) =>
    each.category === 'operational'
      ? { ...each, ...MEDIUM_RISK, ownerUserId: focalPoint.id, reviewOn }
      : each,
  );
  await world.cases.rateRisks(focalPoint, opened.id, risks);
  await world.cases.move(focalPoint, opened.id, move('submit'));
  await world.cases.setLevel(analyst, opened.id, { level: 'low', reason: 'Known here' });
  await world.cases.move(analyst, opened.id, move('assess_low'));
  const conditions = [{ text: 'A yearly report', owner: 'Focal point', dueOn, holdsGate: false }];
  await world.cases.move(
    chief,
    opened.id,
    move('decide_low', { outcome: 'approved_with_conditions', conditions }),
  );
  const { id: conditionId } = await world.database.read.findOneByOrFail(DecisionCondition, {
    caseId: opened.id,
  });
  return { id: opened.id, partnerId, conditionId };
}

const isCleared = async (partnerId: number, day: Day) =>
  (await new ClearancesService(world.database).of([partnerId], day)).get(partnerId)?.cleared;

describe('a condition that is not met', () => {
  test('goes to its owner, the chief and the analysts, and then suspends the clearance until it is met', async () => {
    const { focalPoint, analyst, chief } = people;
    const due = '2017-07-01';
    const { partnerId, conditionId, id } = await decided(due);
    const press = (days: number) => pressConditions(on(addDays(due, days)), world.database);
    const counts = async () => [
      await told(focalPoint, 'conditions.notice.owner'),
      await told(chief, 'conditions.notice.chief'),
      await told(analyst, 'conditions.notice.analysts'),
    ];
    await press(-1);
    expect(await counts()).toEqual([0, 0, 0]);
    await press(0);
    await press(1);
    expect(await counts()).toEqual([1, 0, 0]);
    await press(8);
    expect(await counts()).toEqual([1, 1, 0]);
    await press(22);
    await press(45);
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await isCleared(partnerId, addDays(due, 45))).toBe(true);
    await press(46);
    await press(47);
    expect(await isCleared(partnerId, addDays(due, 47))).toBe(false);
    const kept = await world.database.read.findBy(ClearanceSuspension, { cause: 'condition' });
    expect(kept).toMatchObject([
      { reference: String(conditionId), fromDay: addDays(due, 46), liftedOn: null },
    ]);
    expect(await told(chief, 'suspension.notice.condition')).toBe(1);

    await on(addDays(due, 50)).run(chief, (change) =>
      meetCondition(change, id, conditionId, { metOn: null, note: 'Came' }),
    );
    expect(await isCleared(partnerId, addDays(due, 51))).toBe(true);
  });

  test('suspends nothing that the analysts were not warned of on an earlier day', async () => {
    const { partnerId, conditionId } = await decided('2017-07-01');
    await pressConditions(on('2017-11-24'), world.database);
    expect(await isCleared(partnerId, '2017-11-24')).toBe(true);
    const stage = async () =>
      (await world.database.read.findOneByOrFail(DecisionCondition, { id: conditionId })).toldStage;
    expect(await stage()).toBe('analysts');
    // Asked again on the same day, by another process or after a failure.
    await pressConditions(on('2017-11-24'), world.database);
    expect(await stage()).toBe('analysts');
    await pressConditions(on('2017-11-25'), world.database);
    expect(await stage()).toBe('suspended');
    expect(await isCleared(partnerId, '2017-11-25')).toBe(false);
  });

  test('gives no leave back that something else has taken', async () => {
    const { partnerId, conditionId, id } = await decided('2017-07-01');
    await pressConditions(on('2017-11-24'), world.database);
    await pressConditions(on('2017-11-25'), world.database);
    await on('2017-11-26').run(productActor(), async (change) => {
      await suspendClearances(change, { partnerId }, 'incident');
      change.record({ verb: 'test.suspend', subject: 'test', subjectId: null });
    });
    await on('2017-11-27').run(people.chief, (change) =>
      meetCondition(change, id, conditionId, { metOn: null, note: 'Came' }),
    );
    expect(await isCleared(partnerId, '2017-11-28')).toBe(false);
  });
});

describe('the risk register', () => {
  const list = (more = {}) => listRequest(more, RISK_LIST);
  const service = (day: Day) => new RisksService(world.database, on(day));

  test('shows the rated risks of the cases a person may read, by office, category, level, owner and day', async () => {
    await decided('2018-01-01', '2017-08-01');
    const { focalPoint, analyst, regionalDirector } = people;
    const all = await service(TODAY).all(analyst, list());
    expect(all.length).toBeGreaterThan(0);
    expect(await service(TODAY).all(focalPoint, list())).toHaveLength(all.length);
    expect(await service(TODAY).all(regionalDirector, list())).toHaveLength(all.length);
    expect(await service(TODAY).all(outsider, list())).toEqual([]);
    const shown = async (filter: Record<string, string>, day: Day = TODAY) =>
      (await service(day).list(analyst, list(filter))).total;
    expect(await shown({ office: String(world.office) })).toBe(all.length);
    expect(await shown({ office: String(world.elsewhere) })).toBe(0);
    expect(await shown({ category: 'legal' })).toBe(0);
    expect(await shown({ level: 'medium' })).toBe(all.length);
    expect(await shown({ level: 'high' })).toBe(0);
    expect(await shown({ owner: `user:${focalPoint.id}` })).toBe(all.length);
    expect(await shown({ owner: 'none' })).toBe(0);
    expect(await shown({ due: 'due' }, '2017-07-31')).toBe(0);
    expect(await shown({ due: 'due' }, '2017-08-01')).toBe(1);
    expect((await service(TODAY).list(focalPoint, list({ owner: 'mine' }))).total).toBe(all.length);
  });

  test('a review day is a task and a notice of its owner, and a look at it sets the next', async () => {
    const { id: caseId } = await decided('2018-01-01', '2017-06-20');
    const { focalPoint, analyst, chief } = people;
    const risks = await service('2017-06-20').all(focalPoint, list({ due: 'due' }));
    const risk = risks.find((each) => each.caseId === caseId);
    const id = risk?.id ?? 0;
    const waits = async (who: Actor, day: Day) =>
      (await waitingCases(world.database.read, who, day)).filter(({ href }) => href === `/risks/${id}`)
        .length;
    expect([await waits(focalPoint, '2017-06-19'), await waits(focalPoint, '2017-06-20')]).toEqual([0, 1]);
    expect(await waits(chief, '2017-06-20')).toBe(0);
    const before = await told(focalPoint, 'risks.notice.due');
    await remindRiskReviews(on('2017-06-20'), world.database);
    await remindRiskReviews(on('2017-06-21'), world.database);
    expect(await told(focalPoint, 'risks.notice.due')).toBe(before + 1);

    const look = { outcome: 'higher' as const, note: 'Two deliveries were late', nextOn: '2017-09-20' };
    await expect(service('2017-06-21').review(outsider, id, look)).rejects.toThrow(Missing);
    await expect(service('2017-06-21').review(people.regionalDirector, id, look)).rejects.toThrow(Refused);
    await expect(
      service('2017-06-21').review(focalPoint, id, { ...look, nextOn: null }),
    ).rejects.toMatchObject({ fields: [{ field: 'nextOn' }] });
    await expect(
      service('2017-06-21').review(focalPoint, id, { ...look, nextOn: '2017-06-21' }),
    ).rejects.toMatchObject({ fields: [{ field: 'nextOn' }] });
    const seen = await service('2017-06-21').review(focalPoint, id, look);
    expect(seen).toMatchObject({
      reviewOn: '2017-09-20',
      likelihood: 3,
      reviews: [{ outcome: 'higher', nextOn: '2017-09-20' }],
    });
    expect(await waits(focalPoint, '2017-06-22')).toBe(0);
    expect(await told(analyst, 'risks.notice.higher')).toBe(1);
    const gone = await service('2017-09-21').review(focalPoint, id, {
      outcome: 'gone',
      note: 'Delivered',
      nextOn: null,
    });
    expect(gone).toMatchObject({ reviewOn: null });
    expect(gone.reviews).toHaveLength(2);
  });

  test('a risk is owned by one person or office that is known, and not looked at again in the past', async () => {
    const { focalPoint } = people;
    const partnerId = await world.partner();
    const { case: opened } = await world.cases.open(focalPoint, {
      partnerId,
      officeId: world.office,
      track: null,
      purpose: 'x',
      addresses: [],
    });
    const rate = (more: object) =>
      world.cases.rateRisks(focalPoint, opened.id, [
        { ...NO_RISKS[0]!, ...MEDIUM_RISK, reviewOn: '2017-09-01', ...more },
      ]);
    await expect(rate({ ownerUserId: focalPoint.id, ownerOfficeId: world.office })).rejects.toMatchObject({
      fields: [{ field: 'risks.0.ownerOfficeId' }],
    });
    await expect(rate({ ownerUserId: 99_999 })).rejects.toMatchObject({
      fields: [{ field: 'risks.0.ownerUserId' }],
    });
    await expect(rate({ ownerOfficeId: world.office, reviewOn: '2017-06-14' })).rejects.toMatchObject({
      fields: [{ field: 'risks.0.reviewOn' }],
    });
    const { risks } = await rate({ ownerOfficeId: world.office });
    expect(risks).toMatchObject([{ ownerOfficeId: world.office, ownerUserId: null, owner: null }]);
    const choices = await world.cases.riskOwners(focalPoint, await world.cases.get(focalPoint, opened.id));
    expect(choices).toContainEqual({ value: `user:${focalPoint.id}`, label: focalPoint.name });
    expect(choices.some(({ value }) => value === `office:${world.elsewhere}`)).toBe(false);
  });
});

describe('an incident', () => {
  test('becomes a draft change of the policy, linked both ways, and only for those who may see it', async () => {
    const { analyst, focalPoint } = people;
    const { partnerId, id: caseId } = await decided('2018-01-01');
    const monitoring = new MonitoringService(world.database, on('2017-07-01'));
    const happened = {
      partnerId,
      happenedOn: '2017-06-20',
      what: 'Passports kept',
      criterion: 'LAB-2',
      severity: 'grave' as const,
      effect: 'none' as const,
    };
    const first = await monitoring.recordIncident(focalPoint, happened);
    const second = await monitoring.recordIncident(focalPoint, { ...happened, what: 'Fees charged' });
    const lessons = new LessonsService(world.database, world.work);
    const form = await lessons.form(analyst, first.id);
    expect(form).toMatchObject({
      criterion: 'LAB-2',
      chosen: [String(first.id)],
      note: 'On 20 June 2017, with Made-up Works: Passports kept',
    });
    expect((form as { incidents: object[] }).incidents).toHaveLength(2);
    await expect(lessons.form(outsider, first.id)).rejects.toThrow(Missing);
    const input = { incidentIds: [first.id, second.id], criterion: 'LAB-2', note: 'Ask for pay slips' };
    await expect(lessons.propose(outsider, input)).rejects.toMatchObject({
      fields: [{ field: 'incidentIds' }],
    });
    const draft = await lessons.propose(analyst, input);
    expect(draft).toMatchObject({ number: 2, state: 'draft' });
    expect(await lessons.of(analyst, draft.id)).toMatchObject([
      { incidentId: first.id, caseId, note: 'Ask for pay slips' },
      { incidentId: second.id },
    ]);
    expect(await lessons.ledTo(analyst, [second.id])).toMatchObject([{ policyId: draft.id, number: 2 }]);
    expect(await lessons.of(outsider, draft.id)).toEqual([]);
    await expect(lessons.propose(analyst, { ...input, incidentIds: [first.id] })).rejects.toThrow(Refused);
    // A further one joins the draft that is open.
    const third = await monitoring.recordIncident(focalPoint, { ...happened, what: 'Another' });
    expect((await lessons.propose(analyst, { ...input, incidentIds: [third.id] })).id).toBe(draft.id);
  });
});

describe('a register of before', () => {
  test('keeps its policy in force and is offered the short tracks once, as a version to be activated', async () => {
    const { policy, row } = await new PoliciesService(world.database, world.work).active();
    const { closing: _c, light: _l, conditions: _d, openCaseWithinDays: _o, ...body } = policy;
    const everywhere = body.criteria
      .filter(({ tracks }) => tracks.includes('standard'))
      .map((each) => ({ ...each, tracks: ['standard', 'light', 'individual', 'group'] as const }));
    const old = { ...body, criteria: everywhere };
    const run = () =>
      world.work.run(productActor(), async (change) => {
        await offerShipped(change);
        change.record({ verb: 'test.offer', subject: 'test', subjectId: null });
      });
    await run();
    const count = () => world.database.read.count(DueDiligencePolicy);
    const before = await count();
    await world.work.run(productActor(), async (change) => {
      await change.update(DueDiligencePolicy, row.id, { body: old });
      change.record({ verb: 'test.age', subject: 'test', subjectId: null });
    });
    await run();
    await run();
    expect(await count()).toBe(before + 1);
    const offered = await world.database.read.findOneByOrFail(DueDiligencePolicy, { state: 'proposed' });
    const tracks = (of: unknown) =>
      (['light', 'individual', 'standard'] as const).map(
        (track) => criteriaOf(parsePolicy(of), track).length,
      );
    expect(tracks(offered.body)).toEqual([10, 10, everywhere.length]);
    const kept = await world.database.read.findOneByOrFail(DueDiligencePolicy, { id: row.id });
    expect(kept).toMatchObject({ state: 'active', number: 1, body: old });
  });
});
