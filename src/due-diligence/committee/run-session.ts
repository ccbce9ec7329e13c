import type { Change } from '../../database/change';
import { holds } from '../../kernel/actor';
import { Invalid, Missing, Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { usersWith } from '../../notices/users-with';
import { loadCaseFile } from '../cases/case-file';
import { CommitteeInvitation } from './committee-invitation.entity';
import { CommitteeItem } from './committee-item.entity';
import { seatedIn } from './committee-members';
import { missingInSession } from './missing-votes';
import { CommitteeSession } from './committee-session.entity';
import { CommitteeVote } from './committee-vote.entity';
import { directors } from '../cases/deciders';
import { sessionWorkflow, type SessionContext, type SessionMove } from './session.workflow';
import { chairRefusals, convenerOf } from './convening';
import { checkConvener, standingChairs } from './standing-chair';
import { addItem, askForVotes, closeItem, joinWrittenProcedure, nextDeadline, nextNumber } from './agenda';
import { concludeVote } from './conclude-vote';
import type { InvitationInput, SessionInput } from './session.input';

/** Plans a meeting or a written procedure. @throws Invalid */
export async function planSession(change: Change, input: SessionInput): Promise<CommitteeSession> {
  const today = change.clock.today();
  const { kind, meetsOn, deadlineOn } = input;
  if (kind === 'meeting' && meetsOn === null) throw Invalid.field('meetsOn', 'meetings.error.meets_missing');
  if (meetsOn !== null && meetsOn < today) throw Invalid.field('meetsOn', 'meetings.error.past_day');
  if (deadlineOn < today) throw Invalid.field('deadlineOn', 'meetings.error.past_day');
  if (meetsOn !== null && deadlineOn < meetsOn)
    throw Invalid.field('deadlineOn', 'meetings.error.before_meeting');
  await checkConvener(change, null);
  await checkChair(change, input.chairId);
  const session = await change.insert(CommitteeSession, {
    ...{ number: await nextNumber(change), kind, title: input.title, state: 'planned' },
    ...{ meetsAt: kind === 'meeting' && meetsOn !== null ? `${meetsOn}T09:00:00.000Z` : null },
    ...{ deadline: `${deadlineOn}T23:59:59.999Z`, standing: false, chairId: input.chairId, note: input.note },
    ...{ createdAt: change.clock.now(), openedAt: null, closedAt: null, closedBy: null, illustrative: false },
  });
  const detail = { number: session.number, ...input };
  change.record({ verb: 'committee.plan', subject: 'committee_session', subjectId: session.id, detail });
  return session;
}

/** The chair is a member of the committee today, and not whoever calls the session. */
async function checkChair(change: Change, chairId: number | null): Promise<void> {
  if (chairId === null) return;
  const members = await usersWith(change.manager, 'committee_member', null, change.clock.today());
  if (!members.includes(chairId)) throw Invalid.field('chairId', 'meetings.error.no_member');
  const chairs = await standingChairs(change.manager, change.clock.today());
  const [own] = chairRefusals(convenerOf(change.actor, chairs, chairId));
  if (own) throw Invalid.field('chairId', own.key);
}

/** Takes a waiting case over from its written procedure; its vote begins anew. @throws Refused */
export async function addCase(change: Change, sessionId: number, caseId: number): Promise<void> {
  const session = await plannedSession(change, sessionId);
  await checkConvener(change, session.chairId);
  const file = await loadCaseFile(change.manager, change.actor, caseId, change.clock.today());
  if (file.case.state !== 'committee') throw new Refused([reason('meetings.error.not_waiting')]);
  const { standing } = file;
  if (standing && !standing.session.standing) {
    throw new Refused([reason('meetings.error.on_agenda', { number: standing.session.number })]);
  }
  await closeItem(change, file, 'taken_over');
  await change.remove(CommitteeVote, { caseId });
  await addItem(change, session, caseId, { state: 'waiting', members: [] });
  const detail = { caseId, from: standing?.session.number ?? null };
  change.record({ verb: 'committee.add_case', subject: 'committee_session', subjectId: sessionId, detail });
}

/** Takes a case off the agenda; it goes back to a written procedure, so that it never waits for nobody. */
export async function removeCase(change: Change, sessionId: number, caseId: number): Promise<void> {
  const { chairId } = await plannedSession(change, sessionId);
  await checkConvener(change, chairId);
  const item = await change.manager.findOneBy(CommitteeItem, { sessionId, caseId, state: 'waiting' });
  if (!item) throw new Missing();
  await backToWriting(change, caseId);
  const detail = { caseId };
  change.record({
    verb: 'committee.remove_case',
    subject: 'committee_session',
    subjectId: sessionId,
    detail,
  });
}

async function backToWriting(change: Change, caseId: number): Promise<void> {
  const today = change.clock.today();
  const file = await loadCaseFile(change.manager, change.actor, caseId, today);
  await closeItem(change, file, 'removed');
  const { dueOn } = file.case;
  const day = dueOn !== null && dueOn > today ? dueOn : nextDeadline(file, today);
  await joinWrittenProcedure(change, file, day);
}

/** Opens, closes or cancels a session. @throws Refused with every reason */
export async function moveSession(change: Change, sessionId: number, move: SessionMove): Promise<void> {
  const session = await sessionById(change, sessionId);
  const context = await contextOfSession(change, session);
  const roles = change.actor.grants.map((grant) => grant.role);
  const verdict = sessionWorkflow.decide(session.state, move, roles, context);
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  await carryOutSession(change, session, move);
}

/** Makes the move without asking who; for the deadline, which asks nobody. */
export async function carryOutSession(
  change: Change,
  session: CommitteeSession,
  move: SessionMove,
): Promise<void> {
  const now = change.clock.now();
  const items = await change.manager.find(CommitteeItem, {
    where: { sessionId: session.id, state: move === 'close' ? 'open' : 'waiting' },
    order: { position: 'ASC' },
  });
  const results: Record<string, string> = {};
  for (const item of items) {
    if (move === 'open') await openItem(change, session, item);
    else if (move === 'cancel') await backToWriting(change, item.caseId);
    else results[item.caseId] = await concludeVote(change, item.caseId);
  }
  const { to } = sessionWorkflow.moves[move];
  const patch =
    move === 'open' ? { state: to, openedAt: now } : { state: to, closedAt: now, closedBy: change.actor.id };
  const known = await sessionById(change, session.id);
  // A written procedure that came about by itself ends with its last case.
  if (known.state !== to) await change.move(CommitteeSession, session.id, session.state, patch);
  const detail = { number: session.number, ...(move === 'close' ? { results } : {}) };
  change.record({ verb: `committee.${move}`, subject: 'committee_session', subjectId: session.id, detail });
}

/** Takes down who may vote on an item. */
async function openItem(change: Change, session: CommitteeSession, item: CommitteeItem): Promise<void> {
  const today = change.clock.today();
  const file = await loadCaseFile(change.manager, change.actor, item.caseId, today);
  const members = await seatedIn(change.manager, { caseId: item.caseId, office: file.office }, today);
  await change.update(CommitteeItem, item.id, { state: 'open', members });
  await askForVotes(change, file, members, session.deadline);
}

/** Invites a director to vote on one case, before the first vote. @throws Refused · Invalid */
export async function inviteDirector(change: Change, caseId: number, input: InvitationInput): Promise<void> {
  const today = change.clock.today();
  const file = await loadCaseFile(change.manager, change.actor, caseId, today);
  const { standing } = file;
  if (file.case.state !== 'committee' || !standing) throw new Refused([reason('meetings.error.not_waiting')]);
  await checkConvener(change, standing.session.chairId);
  if (file.votes.length > 0) throw new Refused([reason('meetings.error.votes_cast')]);
  const { userId, capacity } = input;
  const known = (await directors(change.manager, today)).some((each) => each.id === userId);
  if (!known || file.memberIds.includes(userId)) throw Invalid.field('userId', 'meetings.error.no_director');
  const invited = { invitedBy: change.actor.id, invitedAt: change.clock.now() };
  await change.insert(CommitteeInvitation, { caseId, userId, capacity, ...invited });
  if (standing.item.state === 'open') {
    const members = [...standing.item.members, { userId, capacity }];
    await change.update(CommitteeItem, standing.item.id, { members });
    await askForVotes(change, file, [{ userId, capacity }], standing.session.deadline);
  }
  change.record({ verb: 'case.invite', subject: 'case', subjectId: caseId, detail: { userId, capacity } });
}

async function contextOfSession(change: Change, session: CommitteeSession): Promise<SessionContext> {
  const items = await change.manager.countBy(CommitteeItem, { sessionId: session.id, state: 'waiting' });
  const missing = await missingInSession(change.manager, session.id, change.clock.today());
  const chairs = await standingChairs(change.manager, change.clock.today());
  return sessionContext(session, { items, missing, chairs }, change.actor, change.clock.now());
}

/** What the workflow needs to know of a session for one person. */
export function sessionContext(
  session: CommitteeSession,
  { items, missing, chairs }: Pick<SessionContext, 'items' | 'missing' | 'chairs'>,
  actor: Change['actor'],
  now: string,
): SessionContext {
  const overdue = now > session.deadline;
  const isAnalyst = holds(actor, 'analyst');
  return { items, missing, chairs, isAnalyst, actorId: actor.id, chairId: session.chairId, overdue };
}

async function plannedSession(change: Change, id: number): Promise<CommitteeSession> {
  const session = await sessionById(change, id);
  if (session.state !== 'planned') throw new Refused([reason('meetings.error.not_planned')]);
  return session;
}

async function sessionById(change: Change, id: number): Promise<CommitteeSession> {
  const session = await change.manager.findOneBy(CommitteeSession, { id });
  if (!session) throw new Missing();
  return session;
}
