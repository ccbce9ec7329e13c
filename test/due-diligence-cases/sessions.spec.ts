import { UnitOfWork } from '../../src/audit/unit-of-work';
import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import type { AnswerInput } from '../../src/due-diligence/cases/case.input';
import { CasesService } from '../../src/due-diligence/cases/cases.service';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import { registerTexts } from '../../src/texts/translator';
import { closeOverdueVotes } from '../../src/due-diligence/committee/close-overdue-votes';
import type { SessionInput } from '../../src/due-diligence/committee/session.input';
import { SessionsService } from '../../src/due-diligence/committee/sessions.service';
import { clockAt } from '../../src/kernel/clock';
import { productActor, type Actor } from '../../src/kernel/actor';
import { Invalid, Refused } from '../../src/kernel/errors';
import { Office } from '../../src/offices/office.entity';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let sessions: SessionsService;
let focalPoint: Actor;
let analyst: Actor;
let members: [Actor, Actor, Actor];

beforeAll(() => {
  registerTexts(dueDiligenceTexts);
});
beforeEach(async () => {
  world = await openWorld();
  sessions = new SessionsService(world.database, world.work);
  focalPoint = await world.person({ role: 'focal_point', officeId: world.office });
  analyst = await world.person({ role: 'analyst', officeId: null });
  const member = { role: 'committee_member' as const, officeId: null };
  members = [await world.person(member), await world.person(member), await world.person(member)];
  await world.person({ role: 'director_general', officeId: null });
});
afterEach(() => world.close());

type Answers = Partial<Record<string, Partial<AnswerInput>>>;
const HIGH: Answers = { 'LAB-2': { value: 'yes' } };
const VERY_HIGH: Answers = { 'DET-1': { sharePercent: 0.01 } };

async function inCommittee(level: 'high' | 'very_high' = 'high'): Promise<number> {
  const partnerId = await world.partner();
  const input = {
    partnerId,
    officeId: world.office,
    track: 'standard' as const,
    purpose: 'A',
    addresses: [],
  };
  const { case: opened } = await world.cases.open(focalPoint, input);
  await world.cases.answer(focalPoint, opened.id, answersWith(level === 'high' ? HIGH : VERY_HIGH));
  await world.cases.rateRisks(focalPoint, opened.id, NO_RISKS);
  await world.cases.move(focalPoint, opened.id, move('submit'));
  await world.cases.move(analyst, opened.id, move(`assess_${level}`));
  return opened.id;
}

const meeting = (given: Partial<SessionInput> = {}): SessionInput => ({
  ...{ kind: 'meeting', title: 'June meeting', meetsOn: '2017-06-20', deadlineOn: '2017-06-20' },
  ...{ chairId: members[0].id, note: null },
  ...given,
});
const standing = async (id: number) => (await world.cases.get(analyst, id)).standing;
const vote = (
  member: Actor,
  id: number,
  kind: 'approve' | 'reject' | 'approve_with_conditions' = 'approve',
) => world.cases.vote(member, id, { vote: kind, reason: 'as read' });
const later = (instant: string) => new UnitOfWork(world.database, clockAt(instant));

async function refusals(promise: Promise<unknown>): Promise<string[]> {
  const error: unknown = await promise.then(
    () => new Error('went through'),
    (reason: unknown) => reason,
  );
  if (error instanceof Refused || error instanceof Invalid) return error.reasons.map((each) => each.key);
  throw error;
}

test('a case that reaches the committee is in a written procedure until the policy’s deadline', async () => {
  const [first, second] = [await inCommittee(), await inCommittee()];
  const { case: found } = await world.cases.get(analyst, first);
  expect(await standing(first)).toMatchObject({
    item: { state: 'open', position: 1 },
    session: { kind: 'written_procedure', standing: true, deadline: `${found.dueOn}T23:59:59.999Z` },
  });
  expect((await standing(second))?.session.id).toBe((await standing(first))?.session.id);
});

test('a meeting takes a case over; nobody votes before it is open, and its chair alone closes it', async () => {
  const id = await inCommittee();
  await vote(members[1], id);
  const { session } = await sessions.plan(analyst, meeting());
  expect(session.number).toBe('C-2017-02');
  await sessions.addCase(analyst, session.id, id);
  expect((await world.cases.get(analyst, id)).votes).toEqual([]);
  expect(await refusals(vote(members[1], id))).toEqual(['meetings.error.not_open_yet']);
  expect(await refusals(sessions.move(members[1], session.id, 'open'))).toEqual([
    'meetings.error.only_convener',
  ]);
  await sessions.move(members[0], session.id, 'open');
  expect(await refusals(sessions.addCase(analyst, session.id, id))).toEqual(['meetings.error.not_planned']);
  await vote(members[0], id);
  await vote(members[1], id, 'reject');
  await vote(members[2], id);
  expect(await refusals(world.cases.move(members[1], id, move('decide_high')))).toEqual([
    'meetings.error.only_chair',
  ]);
  const { session: closed, items } = await sessions.move(members[0], session.id, 'close');
  expect(closed).toMatchObject({ state: 'closed', closedBy: members[0].id });
  expect(items[0]?.item).toMatchObject({
    state: 'concluded',
    result: { outcome: 'approved', cast: 3, dissent: [{ userId: members[1].id }] },
  });
  const { case: found, decisions } = await world.cases.get(analyst, id);
  expect(found.state).toBe('decided');
  expect(decisions).toEqual([
    expect.objectContaining({ outcome: 'approved', decidedAs: 'committee_member' }),
  ]);
  expect(await refusals(vote(members[1], id))).toEqual(['cases.error.vote_closed']);
  expect(await refusals(sessions.move(members[0], session.id, 'close'))).toEqual(['workflow.wrong_state']);
});

test('the deadline closes: a vote after it is refused, a quorum decides or recommends', async () => {
  const [high, veryHigh] = [await inCommittee(), await inCommittee('very_high')];
  for (const member of members) {
    await vote(member, high, 'approve_with_conditions');
    await vote(member, veryHigh, 'reject');
  }
  const after = later('2017-09-01T00:00:00.000Z');
  const lateCases = new CasesService(world.database, after);
  const late = lateCases.vote(members[0], high, { vote: 'reject', reason: 'late' });
  expect(await refusals(late)).toEqual(['meetings.error.deadline_passed']);
  const both = await Promise.all([
    closeOverdueVotes(after, world.database),
    closeOverdueVotes(after, world.database),
  ]);
  expect(both.reduce((a, b) => a + b)).toBe(2);
  const decided = await world.cases.get(analyst, high);
  expect(decided).toMatchObject({ case: { state: 'decided' } });
  expect(decided.conditions).toHaveLength(3);
  expect(decided.conditions[0]).toMatchObject({ holdsGate: true, text: 'as read' });
  const recommended = await world.cases.get(analyst, veryHigh);
  expect(recommended.case.state).toBe('director_general');
  expect(recommended.decisions).toEqual([
    expect.objectContaining({ stage: 'recommendation', outcome: 'rejected', decidedBy: null }),
  ]);
});

test('a missed quorum is written down, and the case goes to the next written procedure with its votes', async () => {
  const id = await inCommittee();
  const before = await standing(id);
  await vote(members[0], id);
  expect(await closeOverdueVotes(world.work, world.database)).toBe(0);
  expect(await closeOverdueVotes(later('2017-09-01T00:00:00.000Z'), world.database)).toBe(1);
  const file = await sessions.get(before?.session.id ?? 0);
  expect(file.session.state).toBe('closed');
  expect(file.items[0]?.item).toMatchObject({ state: 'no_quorum', result: { cast: 1, outcome: null } });
  const now = await standing(id);
  expect(now?.item.state).toBe('open');
  expect((now?.session.deadline ?? '') > '2017-09-01').toBe(true);
  const { case: found, votes } = await world.cases.get(analyst, id);
  expect(found.state).toBe('committee');
  expect(votes).toHaveLength(1);
});

test('who may vote is taken down at the opening: an ended term ends the vote, a new member waits', async () => {
  const id = await inCommittee();
  const newcomer = await world.person({ role: 'committee_member', officeId: null });
  expect(await refusals(vote(newcomer, id))).toEqual(['committee.not_member']);
  await vote(members[0], id);
  await world.work.run(productActor(), async (change) => {
    for (const { id: userId } of [members[0], members[1]]) {
      await change.set(RoleAssignment, { userId }, { toDay: '2017-06-14' });
    }
    change.record({ verb: 'role.end', subject: 'user', subjectId: null });
  });
  expect(await refusals(vote(members[1], id))).toEqual(['committee.term_ended']);
  // The vote cast in time stays.
  const { memberIds, tally } = await world.cases.get(analyst, id);
  expect(memberIds).toEqual([members[0].id, members[2].id]);
  expect(tally.cast).toBe(1);
});

test('a director invited before the first vote reads the case and votes', async () => {
  const department = await world.work.run(productActor(), async (change) => {
    change.record({ verb: 'office.add', subject: 'office', subjectId: 'DEP' });
    return change.insert(Office, { code: 'DEP', name: 'A department', kind: 'headquarters', parentId: null, countryCode: null, active: true, illustrative: true }); // prettier-ignore
  });
  const director = await world.person({ role: 'chief', officeId: department.id });
  const id = await inCommittee();
  await expect(world.cases.get(director, id)).rejects.toThrow();
  const invitation = { userId: director.id ?? 0, capacity: 'Director of an invented department' };
  await sessions.invite(analyst, id, invitation);
  const waiting = { href: `/cases/${id}`, nextStep: { key: 'cases.next.vote' } };
  expect(await world.cases.waitingFor(director)).toMatchObject([waiting]);
  const { votes } = await vote(director, id);
  expect(await world.cases.waitingFor(director)).toEqual([]);
  expect(votes[0]).toMatchObject({ userId: director.id, capacity: invitation.capacity });
  expect(await refusals(sessions.invite(analyst, id, invitation))).toEqual(['meetings.error.votes_cast']);
  const other = await inCommittee();
  expect(
    await refusals(sessions.invite(analyst, other, { ...invitation, userId: focalPoint.id ?? 0 })),
  ).toEqual(['meetings.error.no_director']);
});

test('a cancelled or emptied session gives its cases back to writing', async () => {
  const [first, second] = [await inCommittee(), await inCommittee()];
  const { session } = await sessions.plan(analyst, meeting({ chairId: null }));
  expect(await refusals(sessions.move(analyst, session.id, 'open'))).toEqual(['meetings.error.no_agenda']);
  await sessions.addCase(analyst, session.id, first);
  await sessions.addCase(analyst, session.id, second);
  expect(await sessions.waiting()).toEqual([]);
  await sessions.removeCase(analyst, session.id, first);
  expect((await standing(first))?.session.standing).toBe(true);
  await sessions.move(analyst, session.id, 'cancel');
  expect((await standing(second))?.session.standing).toBe(true);
  expect(await sessions.waiting()).toHaveLength(2);
});

test.each<[Partial<SessionInput>, string]>([
  [{ meetsOn: null }, 'meetings.error.meets_missing'],
  [{ meetsOn: '2017-06-01' }, 'meetings.error.past_day'],
  [{ deadlineOn: '2017-06-01' }, 'meetings.error.past_day'],
  [{ chairId: 999_999 }, 'meetings.error.no_member'],
  [{ deadlineOn: '2017-06-19' }, 'meetings.error.before_meeting'],
])('a session cannot be called with %j', async (given, key) => {
  expect(await refusals(sessions.plan(analyst, meeting(given)))).toEqual([key]);
});

describe('a session is called by the analyst or the chair of the committee', () => {
  const member = { role: 'committee_member' as const, officeId: null };
  const called = (actor: Actor, given: Partial<SessionInput> = {}) =>
    refusals(sessions.plan(actor, meeting({ title: 'Own meeting', ...given })));

  test('not by another member, with whomever as chair, and no case is taken over by one', async () => {
    const [first] = members;
    expect(await called(first)).toEqual(['meetings.error.only_convener']);
    expect(await called(first, { chairId: members[1].id })).toEqual(['meetings.error.only_convener']);
    const id = await inCommittee();
    const { session } = await sessions.plan(analyst, meeting({ chairId: null }));
    expect(await refusals(sessions.addCase(first, session.id, id))).toEqual(['meetings.error.only_convener']);
    const director = await world.person({ role: 'regional_director', officeId: world.region });
    const invitation = { userId: director.id ?? 0, capacity: 'Director' };
    expect(await refusals(sessions.invite(first, id, invitation))).toEqual(['meetings.error.only_convener']);
    await sessions.addCase(analyst, session.id, id);
    for (const move of ['open', 'cancel'] as const)
      expect(await refusals(sessions.move(first, session.id, move))).toEqual([
        'meetings.error.only_convener',
      ]);
    expect(await refusals(sessions.removeCase(first, session.id, id))).toEqual([
      'meetings.error.only_convener',
    ]);
  });

  test('by the holder of the first seat, who may take the chair; nobody else gives it to themselves', async () => {
    const chair = await world.person(member);
    await world.work.run(productActor(), async (change) => {
      const patch = { capacity: 'deputy_director_general' };
      await change.set(RoleAssignment, { userId: chair.id ?? 0 }, patch);
      change.record({ verb: 'test.seat', subject: 'test', subjectId: null });
    });
    const { session } = await sessions.plan(chair, meeting({ chairId: chair.id }));
    expect(session.chairId).toBe(chair.id);
    const both = await world.person({ role: 'analyst', officeId: null }, member);
    expect(await called(both, { chairId: both.id })).toEqual(['meetings.error.own_chair']);
    expect((await sessions.plan(both, meeting())).session.chairId).toBe(members[0].id);
  });
});
