import { randomBytes } from 'node:crypto';
import type { Change } from '../../database/change';
import type { Day, Instant } from '../../kernel/clock';
import { Invalid, Refused } from '../../kernel/errors';
import { againstSecondHand } from '../../kernel/four-eyes';
import { reason, type Reason } from '../../kernel/verdict';
import { loadCaseFile, type CaseFile } from '../cases/case-file';
import type { VoteInput } from '../cases/case.input';
import { voteRefusals, type VotedCondition } from './committee';
import { CommitteeVote } from './committee-vote.entity';
import { sealOf } from './visible-votes';
import { climbWhileNobodyDecides } from '../cases/deciders';

/**
 * The vote of whoever acts; while the vote is open, another one takes its place.
 * @throws Refused outside the committee, after the deadline, for non-members, and for one's own case unless recused
 */
export async function castVote(change: Change, id: number, input: VoteInput): Promise<void> {
  const today = change.clock.today();
  const file = await loadCaseFile(change.manager, change.actor, id, today);
  const userId = change.actor.id;
  const closed = notOpen(file, change.clock.now());
  if (closed) throw new Refused([closed]);
  const refusals = voteRefusals({
    // Whoever voted while in office keeps that vote, and cannot change it afterwards.
    isMember: userId !== null && file.memberIds.includes(userId) && file.seatedToday.includes(userId),
    termEnded: seatOf(file, userId) !== null && !file.seatedToday.includes(userId ?? 0),
    ownCase: againstSecondHand(userId, file.hands).length > 0,
    conflicted: file.conflicts.some((each) => each.userId === userId),
    excluded: file.case.excluded,
    vote: input.vote,
    reason: input.reason,
    conditions: input.conditions?.length ?? 0,
  });
  if (userId === null || refusals.length > 0) throw new Refused(refusals);
  const conditions = conditionsOf(input, change.clock.today());
  const salt = randomBytes(16).toString('hex');
  const cast = { vote: input.vote, reason: input.reason, conditions, salt, castAt: change.clock.now() };
  const before = file.votes.find((each) => each.userId === userId);
  if (before) await change.update(CommitteeVote, before.id, cast);
  else await change.insert(CommitteeVote, { caseId: id, userId, capacity: seatOf(file, userId), ...cast });
  // How somebody voted stays under seal until the vote is over; then the trail opens it.
  const detail = { seal: sealOf({ userId, ...cast }), replaced: before !== undefined };
  change.record({ verb: 'case.vote', subject: 'case', subjectId: id, detail });
  await climbWhileNobodyDecides(change, id);
}

/**
 * What a vote with conditions asks for; when it lists none, its reason is one that holds the gate.
 * @throws Invalid when a day is over, or another vote lists conditions
 */
function conditionsOf(
  { vote, reason: why, conditions = [] }: VoteInput,
  today: Day,
): VotedCondition[] | null {
  if (vote !== 'approve_with_conditions') {
    if (conditions.length > 0) throw Invalid.field('conditions', 'committee.conditions_not_asked');
    return null;
  }
  const late = conditions.findIndex(({ dueOn }) => dueOn !== null && dueOn < today);
  if (late >= 0) throw Invalid.field(`conditions.${late}.dueOn`, 'cases.error.past_day');
  if (conditions.length === 0) return [{ text: why ?? '', owner: null, dueOn: null, holdsGate: true }];
  return conditions.map(({ text, owner, dueOn, holdsGate }) => ({ text, owner, dueOn, holdsGate }));
}

/** Why no vote can be cast at all now; null when the vote is open. */
function notOpen(
  { case: found, standing }: Pick<CaseFile, 'case' | 'standing'>,
  now: Instant,
): Reason | null {
  if (found.state !== 'committee' || !standing) return reason('cases.error.vote_closed');
  const { item, session } = standing;
  if (item.state === 'waiting') {
    return reason('meetings.error.not_open_yet', {
      number: session.number,
      day: (session.meetsAt ?? session.deadline).slice(0, 10),
    });
  }
  return now > session.deadline
    ? reason('meetings.error.deadline_passed', { day: session.deadline.slice(0, 10) })
    : null;
}

/** The office by which somebody sits in this vote; null for those who were not taken down as members. */
function seatOf({ standing }: Pick<CaseFile, 'standing'>, userId: number | null): string | null {
  return standing?.item.members.find((each) => each.userId === userId)?.capacity ?? null;
}
