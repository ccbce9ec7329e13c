import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { Clearance } from '../../src/clearances/clearance.entity';
import type { ConditionInput, VoteInput } from '../../src/due-diligence/cases/case.input';
import { CasesService } from '../../src/due-diligence/cases/cases.service';
import { caseView } from '../../src/due-diligence/cases/case.view';
import { sealOf } from '../../src/due-diligence/committee/visible-votes';
import type { CommitteeVote } from '../../src/due-diligence/committee/committee-vote.entity';
import { SessionsService } from '../../src/due-diligence/committee/sessions.service';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import { minutes } from '../../src/due-diligence/print/minutes';
import { productActor, type Actor } from '../../src/kernel/actor';
import { clockAt } from '../../src/kernel/clock';
import { Invalid, Refused } from '../../src/kernel/errors';
import { Notice } from '../../src/notices/notice.entity';
import '../../src/texts/common.texts';
import { pdfTexts } from '../../src/web/pdf/pdf.texts';
import { registerTexts } from '../../src/texts/translator';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let sessions: SessionsService;
let focalPoint: Actor;
let chief: Actor;
let analyst: Actor;
let members: [Actor, Actor, Actor, Actor];

beforeAll(() => {
  registerTexts(dueDiligenceTexts);
  registerTexts(pdfTexts);
});
beforeEach(async () => {
  world = await openWorld();
  sessions = new SessionsService(world.database, world.work);
  focalPoint = await world.person({ role: 'focal_point', officeId: world.office });
  chief = await world.person({ role: 'chief', officeId: world.office });
  analyst = await world.person({ role: 'analyst', officeId: null });
  const member = { role: 'committee_member' as const, officeId: null };
  members = [
    await world.person(member),
    await world.person(member),
    await world.person(member),
    await world.person(member),
  ];
  await world.person({ role: 'director_general', officeId: null });
});
afterEach(() => world.close());

async function inCommittee(): Promise<number> {
  const partnerId = await world.partner();
  const place = {
    partnerId,
    officeId: world.office,
    track: 'standard' as const,
    purpose: 'A',
    addresses: [],
  };
  const { case: opened } = await world.cases.open(focalPoint, place);
  await world.cases.answer(focalPoint, opened.id, answersWith({ 'LAB-2': { value: 'yes' } }));
  await world.cases.rateRisks(focalPoint, opened.id, NO_RISKS);
  await world.cases.move(focalPoint, opened.id, move('submit'));
  await world.cases.move(analyst, opened.id, move('assess_high'));
  return opened.id;
}

const AUDIT = 'An independent audit before anything is signed';
const conditional: VoteInput = {
  ...{ vote: 'approve_with_conditions', reason: null },
  conditions: [{ text: AUDIT, owner: null, dueOn: null, holdsGate: true }],
};
const postcard = (standsFor?: string[]): ConditionInput => ({
  ...{ text: 'A postcard once a year', owner: 'Focal point', dueOn: '2017-12-31', holdsGate: false },
  ...(standsFor ? { standsFor } : {}),
});
const heldOf = (caseId: number) => world.database.read.findOneByOrFail(Clearance, { caseId });

async function refusals(promise: Promise<unknown>): Promise<string[]> {
  const error: unknown = await promise.then(
    () => new Error('went through'),
    (reason: unknown) => reason,
  );
  if (error instanceof Refused || error instanceof Invalid) return error.reasons.map((each) => each.key);
  throw error;
}

test('a member who has not voted closes nothing before the last day, and words nobody’s conditions', async () => {
  const id = await inCommittee();
  for (const member of members.slice(0, 3)) await world.cases.vote(member, id, conditional);
  const close = { outcome: 'approved_with_conditions' as const, conditions: [postcard()] };
  expect(await refusals(world.cases.move(members[3], id, move('decide_high', close)))).toEqual([
    'committee.closing_needs_votes',
  ]);
  // After the last day anybody of the committee may close it, as it was voted and in the voters' words.
  const after = new CasesService(
    world.database,
    new UnitOfWork(world.database, clockAt('2017-09-01T00:00:00.000Z')),
  );
  expect(await refusals(after.move(members[3], id, move('decide_high', close)))).toEqual([
    'committee.vote_before_wording',
  ]);
  await after.move(members[3], id, move('decide_high'));
  const { conditions } = await world.cases.get(analyst, id);
  expect(conditions.map(({ text, holdsGate }) => [text, holdsGate])).toEqual([
    [AUDIT, true],
    [AUDIT, true],
    [AUDIT, true],
  ]);
  expect(await heldOf(id)).toMatchObject({ held: true });
});

test('every voter’s condition that holds the gate holds it until the committee lets go, however it is worded', async () => {
  const id = await inCommittee();
  for (const member of members) await world.cases.vote(member, id, conditional);
  const close = (given: ConditionInput[]) =>
    world.cases.move(
      members[0],
      id,
      move('decide_high', { outcome: 'approved_with_conditions', conditions: given }),
    );
  expect(await refusals(close([postcard()]))).toEqual(['committee.stands_for_none']);
  const advisory = move('decide_high', { advisory: true });
  expect(await refusals(world.cases.move(members[0], id, advisory))).toEqual(['committee.never_advisory']);
  const keys = members.map((each) => `${each.id}-0`);
  const { conditions, committeeConditions } = await close([postcard(keys)]);
  expect(conditions).toHaveLength(5);
  const [wording, ...own] = conditions;
  expect(wording).toMatchObject({ text: 'A postcard once a year', holdsGate: true });
  expect(own.map(({ text, holdsGate }) => [text, holdsGate])).toEqual(members.map(() => [AUDIT, true]));
  expect(committeeConditions.map(({ askedBy, wordedById }) => [askedBy, wordedById])).toEqual([
    [null, null],
    ...members.map((each) => [each.id, wording?.id]),
  ]);

  // That it is met opens nothing: not by the office, and not by one person of headquarters either.
  const wordingId = wording?.id ?? 0;
  const met = { metOn: null, note: 'A card came' };
  expect(await refusals(world.cases.meetCondition(chief, id, wordingId, met))).toEqual([
    'cases.error.gate_by_office',
  ]);
  await world.cases.meetCondition(analyst, id, wordingId, met);
  expect(await heldOf(id)).toMatchObject({ held: true });
  const told = await world.database.read.findBy(Notice, { kind: 'committee.news.met' });
  expect(told.map(({ userId }) => userId)).toEqual(expect.arrayContaining(members.map((each) => each.id)));
  const task = expect.objectContaining({ nextStep: { key: 'committee.next.lift' } });
  expect(await world.cases.waitingFor(members[0])).toContainEqual(task);

  const lift = (by: Actor, yes: boolean, conditionId = wordingId) =>
    world.cases.voteToLift(by, id, conditionId, { lift: yes, reason: yes ? null : 'A card is no audit' });
  expect(await refusals(lift(analyst, true))).toEqual(['committee.not_member', 'committee.must_recuse']);
  expect(await refusals(lift(members[0], true, own[0]?.id))).toEqual(['committee.lift_worded']);
  await lift(members[0], true);
  expect(await world.cases.waitingFor(members[0])).not.toContainEqual(task);
  await lift(members[1], false);
  await lift(members[2], false);
  await lift(members[3], true);
  // Two against two is no majority.
  expect(await heldOf(id)).toMatchObject({ held: true });
  await lift(members[1], true);
  expect(await heldOf(id)).toMatchObject({ held: false });
  const lifted = await world.cases.get(analyst, id);
  expect(lifted.committeeConditions.map(({ liftedOn }) => liftedOn)).toEqual(Array(5).fill('2017-06-15'));
  expect(await refusals(lift(members[2], false))).toEqual(['committee.lifted_already']);
});

test('how members voted is shown to nobody who has not voted: not by the API, the minutes or the trail', async () => {
  const id = await inCommittee();
  await world.cases.vote(members[0], id, { vote: 'reject', reason: 'A word that must not be seen' });
  await world.cases.vote(members[1], id, { vote: 'approve', reason: null });
  await world.cases.vote(members[2], id, { vote: 'approve', reason: null });
  const seenBy = async (actor: Actor) => caseView(await world.cases.get(actor, id), actor);
  for (const other of [members[3], analyst, chief]) {
    const view = await seenBy(other);
    expect(view.votes).toEqual([]);
    expect(view.tally).toMatchObject({ cast: 3, outcome: null });
    expect(JSON.stringify(view)).not.toContain('must not be seen');
  }
  expect((await seenBy(members[1])).votes).toHaveLength(3);

  const session = (await world.cases.get(analyst, id)).standing?.session.id ?? 0;
  const printed = async (actor: Actor): Promise<string> =>
    JSON.stringify(minutes(await sessions.get(session), actor, '2017-06-15T12:00:00.000Z'));
  expect(await printed(members[3])).not.toContain('must not be seen');
  expect(await printed(members[3])).toContain('has voted');
  expect(await printed(members[0])).toContain('must not be seen');

  const trail = () => world.database.read.findBy(AuditEntry, { subject: 'case', subjectId: String(id) });
  const sealed = (await trail()).filter(({ verb }) => verb === 'case.vote');
  expect(sealed).toHaveLength(3);
  expect(JSON.stringify(sealed)).not.toMatch(/must not be seen|reject|approve/);
  const seal = (JSON.parse(sealed[0]?.detail ?? '{}') as { seal: string }).seal;

  // Guessing at the outcome shows nothing either.
  const guess = world.cases.move(members[3], id, move('decide_high', { outcome: 'rejected' }));
  expect(await refusals(guess)).toEqual(['committee.closing_needs_votes']);

  await world.cases.vote(members[3], id, { vote: 'approve', reason: null });
  await world.cases.move(members[3], id, move('decide_high'));
  expect((await seenBy(analyst)).votes).toHaveLength(4);
  const opened = (await trail()).find(({ verb }) => verb === 'case.open_votes');
  const { votes } = JSON.parse(opened?.detail ?? '{}') as { votes: CommitteeVote[] };
  const first = votes.find(({ userId }) => userId === members[0].id);
  expect(first).toMatchObject({ vote: 'reject', reason: 'A word that must not be seen' });
  expect(first && sealOf(first)).toBe(seal);
});

test('a member whose term ended keeps the vote cast in it, and cannot change it', async () => {
  const id = await inCommittee();
  await world.cases.vote(members[0], id, { vote: 'reject', reason: 'Too early' });
  await world.work.run(productActor(), async (change) => {
    await change.set(RoleAssignment, { userId: members[0].id }, { toDay: '2017-06-14' });
    change.record({ verb: 'role.end', subject: 'user', subjectId: members[0].id });
  });
  expect(await refusals(world.cases.vote(members[0], id, { vote: 'approve', reason: null }))).toEqual([
    'committee.term_ended',
  ]);
  const { votes, tally } = await world.cases.get(analyst, id);
  expect([votes[0]?.vote, tally.cast]).toEqual(['reject', 1]);
});

test('of two closers and a voter at the same moment, one closes and no vote comes after', async () => {
  const id = await inCommittee();
  for (const member of members) await world.cases.vote(member, id, { vote: 'approve', reason: null });
  const done = await Promise.allSettled([
    world.cases.move(members[0], id, move('decide_high')),
    world.cases.move(members[1], id, move('decide_high')),
    world.cases.vote(members[2], id, { vote: 'reject', reason: 'At the last moment' }),
  ]);
  expect(done.slice(0, 2).filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  const { decisions, votes } = await world.cases.get(analyst, id);
  expect(decisions).toHaveLength(1);
  // Whatever the order: the decision says what the votes say.
  const rejected = votes.filter(({ vote }) => vote === 'reject').map(({ userId }) => userId);
  expect(done[2].status === 'fulfilled' ? [members[2].id] : []).toEqual(rejected);
  expect((decisions[0]?.dissent as { userId: number }[]).map(({ userId }) => userId)).toEqual(rejected);
});
