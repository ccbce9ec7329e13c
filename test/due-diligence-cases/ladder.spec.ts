import { Clearance } from '../../src/clearances/clearance.entity';
import { ClearancesService } from '../../src/clearances/clearances.service';
import type { AnswerInput, CaseMoveInput } from '../../src/due-diligence/cases/case.input';
import { Decision } from '../../src/due-diligence/cases/decision.entity';
import type { Actor } from '../../src/kernel/actor';
import { Invalid, Missing, Refused, Stale } from '../../src/kernel/errors';
import { answersWith, castOf, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let focalPoint: Actor;
let analyst: Actor;
let chief: Actor;
let regionalDirector: Actor;
let general: Actor;
let members: Actor[];

beforeAll(async () => {
  world = await openWorld();
  ({ focalPoint, analyst, chief, regionalDirector, general, members } = await castOf(world));
});
afterAll(() => world.close());

type Answers = Partial<Record<string, Partial<AnswerInput>>>;

async function submitted(
  answers: Answers = {},
  opener = focalPoint,
): Promise<{ id: number; partnerId: number }> {
  const partnerId = await world.partner();
  const input = {
    partnerId,
    officeId: world.office,
    track: 'standard' as const,
    purpose: 'A venture',
    addresses: [],
  };
  const { case: opened } = await world.cases.open(opener, input);
  await world.cases.answer(focalPoint, opened.id, answersWith(answers));
  await world.cases.rateRisks(focalPoint, opened.id, NO_RISKS);
  await world.cases.move(focalPoint, opened.id, move('submit'));
  return { id: opened.id, partnerId };
}

async function assessed(name: CaseMoveInput['move'], answers: Answers = {}, opener = focalPoint) {
  const made = await submitted(answers, opener);
  await world.cases.move(analyst, made.id, move(name));
  return made;
}

const MEDIUM: Answers = { 'PEP-1': { value: 'yes' } };
const HIGH: Answers = { 'LAB-2': { value: 'yes' } };
const VERY_HIGH: Answers = { 'DET-1': { sharePercent: 0.01 } };

const clearanceOf = async (partnerId: number, day = '2017-06-15') =>
  (await new ClearancesService(world.database).of([partnerId], day)).get(partnerId);

async function refusals(promise: Promise<unknown>): Promise<string[]> {
  const error: unknown = await promise.then(
    () => new Error('went through'),
    (reason: unknown) => reason,
  );
  if (error instanceof Refused || error instanceof Invalid) return error.reasons.map((each) => each.key);
  throw error;
}

async function votesOf(
  id: number,
  ...kinds: ('approve' | 'approve_with_conditions' | 'reject')[]
): Promise<void> {
  for (const [index, vote] of kinds.entries()) {
    await world.cases.vote(members[index] as Actor, id, { vote, reason: 'as read' });
  }
  // The relevant Regional Director sits too: before the last day all have to vote.
  await world.cases.vote(regionalDirector, id, { vote: 'abstain', reason: null });
}

test('low: the Chief of Mission decides, and the partner is cleared for 24 months', async () => {
  const { id, partnerId } = await assessed('assess_low');
  const waiting = await world.cases.get(chief, id);
  expect(waiting.case).toMatchObject({
    state: 'chief',
    level: 'low',
    dueOn: '2017-06-22',
    number: expect.stringMatching(/^2017-\d{4}$/),
  });
  expect(await world.cases.waitingFor(chief)).toContainEqual(
    expect.objectContaining({ href: `/cases/${id}`, nextStep: { key: 'cases.next.decide' } }),
  );
  const refused = await refusals(
    world.cases.move(regionalDirector, id, move('decide_low', { outcome: 'approved' })),
  );
  expect(refused).toEqual(['workflow.wrong_role']);
  await world.cases.move(chief, id, move('decide_low', { outcome: 'approved' }));
  expect(await clearanceOf(partnerId)).toMatchObject({
    cleared: true,
    until: '2019-06-14',
    level: 'low',
    caseId: id,
  });
  expect((await world.cases.history(chief, id)).map((each) => each.verb)).toContain('case.decide_low');
});

test('medium: the Regional Director decides, with conditions that hold the gate until they are met', async () => {
  const { id, partnerId } = await assessed('assess_medium', MEDIUM);
  const decide = { outcome: 'approved_with_conditions' as const };
  expect(await refusals(world.cases.move(regionalDirector, id, move('decide_medium', decide)))).toEqual([
    'cases.error.conditions_missing',
  ]);
  const conditions = [
    { text: 'Written confirmation', owner: 'Focal point', dueOn: '2017-07-01', holdsGate: true },
  ];
  const { conditions: kept } = await world.cases.move(regionalDirector, id, move('decide_medium', { ...decide, conditions })); // prettier-ignore
  expect(await clearanceOf(partnerId)).toMatchObject({
    cleared: false,
    reasons: [{ key: 'clearance.held' }],
  });
  const met = { metOn: null, note: 'Letter received' };
  const conditionId = kept[0]?.id ?? 0;
  expect(await refusals(world.cases.meetCondition(focalPoint, id, conditionId, met))).toEqual([
    'cases.error.gate_by_office',
  ]);
  await world.cases.meetCondition(analyst, id, conditionId, met);
  expect(await clearanceOf(partnerId)).toMatchObject({ cleared: true, until: '2019-06-14', level: 'medium' });
});

test('high: the committee decides by its vote, once there is a quorum, and dissent is kept', async () => {
  const { id, partnerId } = await assessed('assess_high', HIGH);
  const [first] = members as [Actor, ...Actor[]];
  expect(await refusals(world.cases.move(first, id, move('decide_high')))).toEqual(['committee.no_quorum']);
  await votesOf(id, 'reject', 'approve', 'approve');
  await world.cases.vote(first, id, { vote: 'approve', reason: null });
  await world.cases.vote(first, id, { vote: 'reject', reason: 'Too early' });
  expect(await refusals(world.cases.move(first, id, move('decide_high', { outcome: 'rejected' })))).toEqual([
    'committee.other_outcome',
  ]);
  const { decisions, votes } = await world.cases.move(first, id, move('decide_high'));
  expect(votes).toHaveLength(4);
  expect(decisions).toEqual([
    expect.objectContaining({
      ...{ stage: 'decision', outcome: 'approved', binding: true, decidedAs: 'committee_member' },
      dissent: [{ userId: first.id, vote: 'reject', reason: 'Too early' }],
    }),
  ]);
  expect(await clearanceOf(partnerId)).toMatchObject({ cleared: true, until: '2018-06-14' });
  const late = world.cases.vote(first, id, { vote: 'approve', reason: null });
  expect(await refusals(late)).toEqual(['cases.error.vote_closed']);
});

test('very high: the committee recommends, then the Director General decides', async () => {
  const { id, partnerId } = await assessed('assess_very_high', VERY_HIGH);
  const early = world.cases.move(general, id, move('decide_very_high', { outcome: 'approved' }));
  expect(await refusals(early)).toEqual(['workflow.wrong_state']);
  await votesOf(id, 'approve', 'approve', 'approve');
  await world.cases.move(members[0] as Actor, id, move('recommend'));
  expect(await clearanceOf(partnerId)).toMatchObject({ cleared: false });
  await world.cases.move(general, id, move('decide_very_high', { outcome: 'approved' }));
  expect(await clearanceOf(partnerId)).toMatchObject({
    cleared: true,
    until: '2017-12-14',
    level: 'very_high',
  });
  const decisions = await world.database.read.find(Decision, { where: { caseId: id }, order: { id: 'ASC' } });
  expect(decisions.map(({ stage, binding }) => [stage, binding])).toEqual([
    ['recommendation', false],
    ['decision', true],
  ]);
});

test('excluded: the case climbs the whole ladder and can only be rejected', async () => {
  const { id, partnerId } = await assessed('assess_very_high', { 'ARM-1': { value: 'yes' } });
  const approval = world.cases.vote(members[0] as Actor, id, { vote: 'approve', reason: null });
  expect(await refusals(approval)).toEqual(['case.excluded_only_reject']);
  await votesOf(id, 'reject', 'reject', 'reject');
  await world.cases.move(members[0] as Actor, id, move('recommend'));
  const approve = world.cases.move(general, id, move('decide_very_high', { outcome: 'approved' }));
  expect(await refusals(approve)).toEqual(['case.excluded_only_reject']);
  await world.cases.move(general, id, move('decide_very_high', { outcome: 'rejected' }));
  expect(await clearanceOf(partnerId)).toMatchObject({
    cleared: false,
    reasons: [{ key: 'clearance.none' }],
  });
});

test('an advisory decision clears nobody', async () => {
  const { id, partnerId } = await assessed('assess_low');
  await world.cases.move(chief, id, move('decide_low', { outcome: 'approved', advisory: true }));
  expect(await clearanceOf(partnerId)).toMatchObject({ reasons: [{ key: 'clearance.advisory_only' }] });
});

test('a reopened case that is rejected ends its clearance', async () => {
  const { id, partnerId } = await assessed('assess_low');
  await world.cases.move(chief, id, move('decide_low', { outcome: 'approved' }));
  await world.cases.move(analyst, id, move('reopen'));
  await world.cases.move(analyst, id, move('assess_low'));
  await world.cases.move(chief, id, move('decide_low', { outcome: 'rejected' }));
  expect(await clearanceOf(partnerId)).toMatchObject({ reasons: [{ key: 'clearance.suspended' }] });
});

test('nobody decides what they opened', async () => {
  const both = await world.person(
    { role: 'chief', officeId: world.office },
    { role: 'focal_point', officeId: world.office },
  );
  const { id } = await assessed('assess_low', {}, both);
  const own = world.cases.move(both, id, move('decide_low', { outcome: 'approved' }));
  expect(await refusals(own)).toEqual(['case.opened_by_you']);
  await world.cases.move(chief, id, move('decide_low', { outcome: 'approved' }));
});

test('a member whose term has ended does not vote', async () => {
  const former = await world.person(
    { role: 'committee_member', officeId: null, to: '2017-06-14' },
    { role: 'auditor', officeId: null },
  );
  const { id } = await assessed('assess_high', HIGH);
  const late = world.cases.vote(former, id, { vote: 'approve', reason: null });
  expect(await refusals(late)).toEqual(['committee.not_member']);
});

test('two votes and two decisions at once: each vote is kept once, one decision stands', async () => {
  const { id, partnerId } = await assessed('assess_high', HIGH);
  const all = [...members, ...members, regionalDirector];
  await Promise.all(all.map((member) => world.cases.vote(member, id, { vote: 'approve', reason: null })));
  expect((await world.cases.get(analyst, id)).votes).toHaveLength(4);
  const closing = await Promise.allSettled(
    members.map((member) => world.cases.move(member, id, move('decide_high'))),
  );
  expect(closing.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  expect(await world.database.read.countBy(Clearance, { partnerId })).toBe(1);
});

test('another level than the proposed one needs a written reason, and falls when the proposal changes', async () => {
  const { id } = await submitted(MEDIUM);
  const bare = world.cases.setLevel(analyst, id, { level: 'low', reason: null });
  expect(await refusals(bare)).toEqual(['due_diligence.level_needs_reason']);
  const { case: set } = await world.cases.setLevel(analyst, id, { level: 'low', reason: 'Known for years' });
  expect(set).toMatchObject({ proposedLevel: 'medium', level: 'low' });
  const again = await world.cases.answer(analyst, id, answersWith(HIGH));
  expect(again.case).toMatchObject({ proposedLevel: 'high', level: null });
});

test('an open question keeps the assessment open; a stale version is refused', async () => {
  const { id } = await submitted({ 'ARM-2': { sharePercent: null, value: 'unknown' } });
  expect(await refusals(world.cases.move(analyst, id, move('assess_very_high')))).toEqual([
    'due_diligence.open.unknown_without_why',
  ]);
  await expect(world.cases.rateRisks(analyst, id, NO_RISKS, 1)).rejects.toThrow(Stale);
});

test('shares have two decimals', async () => {
  const { id } = await submitted();
  const finer = world.cases.answer(analyst, id, answersWith({ 'ARM-2': { sharePercent: 4.999 } }));
  expect(await refusals(finer)).toEqual(['cases.error.two_decimals']);
  const { answers } = await world.cases.answer(analyst, id, answersWith({ 'ARM-2': { sharePercent: 4.99 } }));
  expect(answers.find((each) => each.criterion === 'ARM-2')?.shareBasisPoints).toBe(499);
});

test('another office does not see the case, in the list neither', async () => {
  const { id } = await submitted();
  const other = await world.person({ role: 'focal_point', officeId: world.elsewhere });
  await expect(world.cases.get(other, id)).rejects.toThrow(Missing);
  const request = {
    q: '',
    filters: {},
    sort: 'level',
    direction: 'desc' as const,
    page: 1,
    pageSize: 50,
    query: {},
  };
  expect(await world.cases.list(other, request)).toEqual({ rows: [], total: 0 });
  const mine = await world.cases.list(regionalDirector, request);
  expect(mine.total).toBe(mine.rows.length);
  expect(mine.rows[0]).toMatchObject({ partnerName: 'Made-up Works', officeName: 'SN' });
});

test('a subsidiary starts with the answers of its approved parent, but for those asked by country', async () => {
  const { id, partnerId } = await assessed('assess_low');
  const scope = {
    covers: 'group' as const,
    withoutDonations: false,
    typeIds: [],
    countryCodes: [],
    monitored: false,
  };
  await world.cases.move(chief, id, move('decide_low', { outcome: 'approved', scope }));
  const child = await world.partner('Made-up Works of Dakar', partnerId);
  const input = {
    partnerId: child,
    officeId: world.office,
    track: 'group' as const,
    purpose: 'The same',
    addresses: [],
  };
  const { answers } = await world.cases.open(focalPoint, input);
  const codes = answers.map((each) => each.criterion);
  expect(codes).toContain('ARM-1');
  expect(codes).not.toContain('SAN-1');
});

test('a case is opened at an office of one’s own, on a track that fits', async () => {
  const partnerId = await world.partner();
  const input = {
    partnerId,
    officeId: world.office,
    track: 'group' as const,
    purpose: 'A venture',
    addresses: ['ARM-1'],
  };
  expect(await refusals(world.cases.open(focalPoint, input))).toEqual([
    'cases.error.no_parent',
    'cases.error.addresses',
  ]);
  const away = { ...input, officeId: world.elsewhere };
  expect(await refusals(world.cases.open(focalPoint, away))).toEqual(['cases.error.own_office']);
});
