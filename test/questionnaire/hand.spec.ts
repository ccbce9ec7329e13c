import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { Contribution } from '../../src/contributions/contribution.entity';
import { ContributionsService } from '../../src/contributions/contributions.service';
import { Clearance } from '../../src/clearances/clearance.entity';
import { suspendClearances } from '../../src/clearances/suspend-clearance';
import type { LabelChecks } from '../../src/contributions/label-checks.service';
import { Engagement } from '../../src/engagements/engagement.entity';
import { productActor, type Actor } from '../../src/kernel/actor';
import { Notice } from '../../src/notices/notice.entity';
import type { ImportBatch } from '../../src/questionnaire/import-batch.entity';
import { ImportsService } from '../../src/questionnaire/imports.service';
import type { ImportReport } from '../../src/questionnaire/import-report';
import '../../src/app.module';
import type { ImportKind } from '../../src/questionnaire/questionnaire.vocabulary';
import { WaitingRowsService } from '../../src/questionnaire/waiting/waiting-rows.service';
import { openEngagementsTest, type EngagementsTest } from '../engagements/engagements.support';

const HEAD =
  'reference,title,engagement kind,type,office,countries,partner,starts on,state,agreed on,found running,found running since,found running reason';
const GIFTS =
  'reference,partner,public label,office,received on,form,currency,amount,channel,earmarking,received without clearance,received without clearance reason,day reason';

/** A register without lists: names of many givers are compared with none. */
const noLists = { check: () => Promise.resolve() } as unknown as LabelChecks;

let t: EngagementsTest;
let imports: ImportsService;
let waiting: WaitingRowsService;
let focal: Actor;
let chief: Actor;
let analyst: Actor;

beforeEach(async () => {
  t = await openEngagementsTest();
  imports = new ImportsService(t.test.database, t.test.work);
  waiting = new WaitingRowsService(t.test.database, t.test.work, noLists);
  focal = await t.person('focal_point', t.home);
  chief = await t.person('chief', t.home);
  await t.test.work.run(productActor('test'), async (change) => {
    const held = { userId: chief.id ?? 0, role: 'chief' as const, officeId: t.home.id };
    const dates = { fromDay: '2017-01-01', toDay: null, capacity: null, inChargeForId: null };
    await change.insert(RoleAssignment, { ...held, ...dates });
    change.record({ verb: 'test', subject: 'test', subjectId: null });
  });
  analyst = await t.person('analyst');
});
afterEach(() => t.test.close());

const check = (kind: ImportKind, lines: string[], actor = focal): Promise<ImportBatch> =>
  imports.check(actor, { kind, fileName: `${kind}.csv`, content: Buffer.from(lines.join('\n')) });
const wrong = (batch: ImportBatch): string[] =>
  (batch.report as ImportReport).problems.map(({ key, reason }) => `${key} ${reason.key}`);
const saved = (sourceRef: string): Promise<Engagement> =>
  t.test.database.read.findOneByOrFail(Engagement, { sourceRef });
const gift = (sourceRef: string): Promise<Contribution> =>
  t.test.database.read.findOneByOrFail(Contribution, { sourceRef });

describe('a file of engagements does no more than the hand that uploads it', () => {
  const row = (reference: string, partner: string, rest: string): string =>
    `${reference},Talks ${reference},partnership,implementation,SN,SN,${partner},${rest}`;

  test('rows that need the chief go in for review, wait as one task, and take effect on the day of the act', async () => {
    const batch = await check('engagements', [
      HEAD,
      row('A-1', 'Baobab Telecom', '2017-06-01,active,2017-02-01,,,'),
      row('A-2', 'Baobab Telecom', '2017-09-01,agreed,,,,'),
      row('A-3', 'Sahel Energy', '2017-09-01,agreed,,,,'),
      row('A-4', 'Baobab Telecom', '2017-06-01,draft,,,,'),
    ]);
    expect(wrong(batch)).toEqual([]);
    await imports.apply(focal, batch.id);
    for (const reference of ['A-1', 'A-2', 'A-3']) {
      expect(await saved(reference)).toMatchObject({ state: 'in_review', agreedOn: null });
    }
    expect((await saved('A-4')).state).toBe('draft');
    expect(await waiting.groups(focal)).toEqual([]);
    const group = { act: 'agree', officeId: t.home.id, office: 'Office SN', count: 3 };
    expect(await waiting.groups(chief)).toEqual([group]);
    expect(await waiting.waitingFor(chief)).toHaveLength(1);
    expect(await t.engagements.waitingFor(chief)).toEqual([]);
    expect(await t.test.database.read.findBy(Notice, { kind: 'waiting_rows.notice.agree' })).toMatchObject([
      { userId: chief.id, values: { count: 3, office: 'Office SN' } },
    ]);

    const all = { act: 'agree' as const, officeId: t.home.id, ids: null, sendBack: false, note: null };
    await expect(waiting.decide(analyst, all)).rejects.toThrow('error.missing');
    const outcome = await waiting.decide(chief, all);
    expect(outcome.done).toBe(2);
    expect(outcome.refused.map(({ reasons }) => reasons.map(({ key }) => key))).toEqual([
      ['gate.not_cleared', 'clearance.none'],
    ]);
    expect(await saved('A-1')).toMatchObject({ state: 'active', agreedOn: '2017-06-15' });
    expect(await saved('A-2')).toMatchObject({ state: 'agreed', agreedOn: '2017-06-15' });
    expect((await saved('A-3')).state).toBe('in_review');
  });

  test('what was cleared then and is suspended today does not pass by the day the file gives', async () => {
    const batch = await check('engagements', [
      HEAD,
      row('B-1', 'Baobab Telecom', '2017-06-01,active,2017-02-01,,,'),
    ]);
    await imports.apply(focal, batch.id);
    await t.test.work.run(productActor('test'), async (change) => {
      await suspendClearances(change, { partnerId: t.cleared.id }, 'incident');
      change.record({ verb: 'test', subject: 'test', subjectId: null });
    });
    const one = { act: 'agree' as const, officeId: t.home.id, sendBack: false, note: null };
    const { id } = await saved('B-1');
    expect(await waiting.decide(chief, { ...one, ids: [id] })).toMatchObject({ done: 0, refused: [{ id }] });
    await expect(waiting.decide(chief, { ...one, ids: [id], sendBack: true })).rejects.toThrow(
      'field.required',
    );
    await waiting.decide(chief, {
      ...one,
      ids: [id],
      sendBack: true,
      note: 'Ask for the reassessment first',
    });
    expect((await saved('B-1')).state).toBe('draft');
    expect(await waiting.groups(chief)).toEqual([]);
  });

  test('found running has begun, says since when and why, and goes to the analyst', async () => {
    const refused = await check('engagements', [
      HEAD,
      row('C-1', 'Sahel Energy', '2017-05-01,active,2017-06-16,yes,2017-06-16,.'),
      row('C-2', 'Sahel Energy', '2018-06-01,active,,yes,,Began before anybody asked us'),
      row('C-3', 'Sahel Energy', '2017-05-01,active,,,,'),
    ]);
    expect(wrong(refused)).toEqual([
      'agreed_on engagements.error.agreed_future',
      'found_running_since engagements.error.since_future',
      'found_running_reason engagements.error.reason_short',
      'starts_on engagements.refused.not_begun',
      'found_running_since engagements.error.since_future',
      'partner gate.not_cleared',
      'partner clearance.none',
      'found_running imports.error.found_running',
    ]);
    const said = 'yes,2017-05-20,Began before anybody asked us';
    const batch = await check('engagements', [
      HEAD,
      row('C-4', 'Sahel Energy', `2017-05-01,active,,${said}`),
    ]);
    await imports.apply(focal, batch.id);
    expect(await waiting.groups(chief)).toEqual([]);
    const { id } = await saved('C-4');
    const run = { act: 'run' as const, officeId: t.home.id, ids: [id], sendBack: false, note: null };
    await expect(waiting.decide(chief, run)).rejects.toThrow('error.missing');
    expect(await waiting.decide(analyst, run)).toEqual({ done: 1, refused: [] });
    expect(await saved('C-4')).toMatchObject({
      ...{ state: 'active', withoutClearance: true, overrideReason: 'Began before anybody asked us' },
      ...{ runningSince: '2017-05-20', runningAcceptedBy: analyst.id, overrideBy: null },
    });
  });

  test('what is over is agreed and closed, what the analyst handed in is another analyst’s to accept', async () => {
    const own = 'yes,,Began before anybody asked us';
    const batch = await check(
      'engagements',
      [
        `${HEAD},ends on`,
        `${row('D-1', 'Baobab Telecom', '2017-01-01,closed,,,,')},2017-03-01`,
        `${row('D-2', 'Sahel Energy', `2017-01-01,closed,,${own}`)},2017-03-01`,
        `${row('D-3', 'Baobab Telecom', '2017-01-01,closed,,,,')},2018-03-01`,
      ],
      analyst,
    );
    expect(wrong(batch)).toEqual(['ends_on engagements.error.ends_future']);
    const fine = await check(
      'engagements',
      [
        `${HEAD},ends on`,
        `${row('D-1', 'Baobab Telecom', '2017-01-01,closed,,,,')},2017-03-01`,
        `${row('D-2', 'Sahel Energy', `2017-01-01,closed,,${own}`)},2017-03-01`,
      ],
      analyst,
    );
    await imports.apply(analyst, fine.id);
    const all = { officeId: t.home.id, ids: null, sendBack: false, note: null };
    expect(await waiting.decide(chief, { act: 'agree', ...all })).toEqual({ done: 1, refused: [] });
    expect(await saved('D-1')).toMatchObject({ state: 'closed', endsOn: '2017-03-01' });
    expect((await waiting.decide(analyst, { act: 'run', ...all })).refused).toHaveLength(1);
    const second = await t.person('analyst');
    expect(await waiting.decide(second, { act: 'run', ...all })).toEqual({ done: 1, refused: [] });
    expect(await saved('D-2')).toMatchObject({
      state: 'closed',
      withoutClearance: true,
      endsOn: '2017-03-01',
    });
  });
});

describe('a file of gifts', () => {
  const GIVEN = '2017-06-10,cash,USD,100,other,earmarked';

  test('confirms what its person could confirm, and leaves the others to whoever may', async () => {
    const batch = await check('contributions', [
      GIFTS,
      `G-1,Baobab Telecom,,SN,${GIVEN},,,`,
      `G-2,Sahel Energy,,SN,${GIVEN},yes,Came by post without a word,`,
      `G-3,,Donors on the website,SN,2017-03-01,cash,USD,20,website,unearmarked,,,`,
    ]);
    expect(wrong(batch)).toEqual([]);
    await imports.apply(focal, batch.id);
    expect((await gift('G-1')).state).toBe('confirmed');
    expect(await gift('G-2')).toMatchObject({ state: 'recorded', withoutClearance: false });
    expect(await gift('G-3')).toMatchObject({ state: 'recorded', dayReason: 'set back' });
    expect(await waiting.groups(focal)).toEqual([]);
    expect(await waiting.groups(analyst)).toMatchObject([{ act: 'accept', count: 2 }]);
    const all = { act: 'accept' as const, officeId: t.home.id, ids: null, sendBack: false, note: null };
    expect(await waiting.decide(analyst, all)).toEqual({ done: 2, refused: [] });
    expect(await gift('G-2')).toMatchObject({
      ...{ state: 'confirmed', withoutClearance: true, overrideReason: 'Came by post without a word' },
    });
    expect((await gift('G-3')).state).toBe('confirmed');
  });

  test('splits no gift: what its person alone confirmed is weighed together, and another person confirms the rest', async () => {
    const split = '2017-06-10,cash,USD,6000,other,earmarked,,,';
    const rows = ['S-1', 'S-2', 'S-3'].map((reference) => `${reference},Baobab Telecom,,SN,${split}`);
    await imports.apply(focal, (await check('contributions', [GIFTS, ...rows])).id);
    expect([(await gift('S-1')).state, (await gift('S-2')).state]).toEqual(['confirmed', 'recorded']);
    const all = { act: 'confirm' as const, officeId: t.home.id, ids: null, sendBack: false, note: null };
    const { done, refused } = await waiting.decide(focal, all);
    expect([done, refused.flatMap(({ reasons }) => reasons.map(({ key }) => key))]).toEqual([
      0,
      Array(2).fill('contributions.refusal.second_person_together'),
    ]);
    const colleague = await t.person('focal_point', t.home);
    expect(await waiting.decide(colleague, all)).toEqual({ done: 2, refused: [] });
  });

  test('weighs each gift with all before it, however long the file is', async () => {
    const small = (on: string): string => `Baobab Telecom,,SN,${on},cash,USD,15,other,earmarked,,,`;
    // The amount of the policy is reached after 666 of them.
    const rows = Array.from({ length: 700 }, (_, index) => `L-${index},${small('2017-06-10')}`);
    await imports.apply(focal, (await check('contributions', [GIFTS, ...rows])).id);
    const confirmed = (state: string) => t.test.database.read.countBy(Contribution, { state, usdMinor: 1500 } as object);
    expect([await confirmed('confirmed'), await confirmed('recorded')]).toEqual([666, 34]);
    expect([(await gift('L-665')).state, (await gift('L-666')).state]).toEqual(['confirmed', 'recorded']);
  }); // prettier-ignore

  test('of an affiliate confirms nothing from a giver it has no clearance of', async () => {
    const affiliate = await t.person('affiliate', t.home);
    const batch = await check(
      'contributions',
      [GIFTS, `H-1,Sahel Energy,,SN,${GIVEN},yes,Received without clearance,`],
      affiliate,
    );
    await imports.apply(affiliate, batch.id);
    expect(await gift('H-1')).toMatchObject({ state: 'recorded', withoutClearance: false });
  });
});

describe('the day a gift was received is a fact', () => {
  const draft = (receivedOn: string, dayReason: string | null = null) => ({
    ...{ partnerId: t.cleared.id, publicLabel: null, officeId: t.home.id, engagementId: null, typeId: null },
    ...{ form: 'cash' as const, description: null, valuation: null, currency: 'USD', amount: '100' },
    ...{ unitsPerUsd: null, rateDay: null, receivedOn, dayReason, earmarking: 'earmarked' as const },
    ...{ toBeAllocated: false, channel: 'other' as const, bookedAs: 'private_sector' as const },
  });

  test('set back by more than the policy’s days, an analyst confirms it', async () => {
    const gifts = new ContributionsService(t.test.database, t.test.work, noLists);
    const late = await gifts.record(focal, draft('2017-05-31'));
    await expect(gifts.move(focal, late.id, 'confirm', null)).rejects.toThrow('contributions.refusal.day');
    expect((await gifts.move(analyst, late.id, 'confirm', null)).state).toBe('confirmed');
    const near = await gifts.record(focal, draft('2017-06-01'));
    expect((await gifts.move(focal, near.id, 'confirm', null)).state).toBe('confirmed');
    await expect(gifts.record(focal, draft('2017-06-16'))).rejects.toThrow('contributions.error.future');
  });

  test('moved into a clearance gone by, it says why, and stays the analyst’s wherever it is moved next', async () => {
    const gifts = new ContributionsService(t.test.database, t.test.work, noLists);
    await t.test.work.run(productActor('test'), async (change) => {
      await change.set(Clearance, { partnerId: t.cleared.id }, { validUntil: '2017-06-10' });
      change.record({ verb: 'test', subject: 'test', subjectId: null });
    });
    const { id } = await gifts.record(focal, draft('2017-06-12'));
    await expect(gifts.move(focal, id, 'confirm', null)).rejects.toThrow('gate.not_cleared');
    await expect(gifts.change(focal, id, draft('2017-06-09'))).rejects.toMatchObject({
      fields: [{ field: 'dayReason', reason: { key: 'contributions.error.day_reason' } }],
    });
    await gifts.change(focal, id, draft('2017-06-09', 'The bank wrote the value date'));
    await gifts.change(focal, id, draft('2017-06-08'));
    await expect(gifts.move(focal, id, 'confirm', null)).rejects.toThrow('contributions.refusal.day');
    expect((await gifts.move(analyst, id, 'confirm', null)).state).toBe('confirmed');
  });

  test('moved in by an analyst, another analyst confirms it, however often it is moved after', async () => {
    const gifts = new ContributionsService(t.test.database, t.test.work, noLists);
    await t.test.work.run(productActor('test'), async (change) => {
      await change.set(Clearance, { partnerId: t.cleared.id }, { validUntil: '2017-06-10' });
      change.record({ verb: 'test', subject: 'test', subjectId: null });
    });
    const { id } = await gifts.record(analyst, draft('2017-06-12'));
    await gifts.change(analyst, id, draft('2017-06-09', 'The bank wrote the value date'));
    await gifts.change(analyst, id, draft('2017-06-08'));
    await expect(gifts.move(analyst, id, 'confirm', null)).rejects.toThrow('four_eyes.changed');
    await expect(gifts.move(focal, id, 'confirm', null)).rejects.toThrow('contributions.refusal.day');
    const other = await t.person('analyst');
    expect((await gifts.move(other, id, 'confirm', null)).state).toBe('confirmed');
  });
});
