import { RoleAssignment } from '../access/role-assignment.entity';
import type { Change } from '../database/change';
import { Refused } from '../kernel/errors';
import { inForce } from '../kernel/period';
import { reason } from '../kernel/verdict';
import { loadCaseFile } from './case-file';
import type { VoteInput } from './case.input';
import { voteRefusals } from './committee';
import { CommitteeVote } from './committee-vote.entity';

/**
 * The vote of whoever acts; while the vote is open, another one takes its place.
 * @throws Refused outside the committee, for non-members, and for one's own case unless recused
 */
export async function castVote(change: Change, id: number, input: VoteInput): Promise<void> {
  const today = change.clock.today();
  const file = await loadCaseFile(change.manager, change.actor, id, today);
  const userId = change.actor.id;
  if (file.case.state !== 'committee') throw new Refused([reason('cases.error.vote_closed')]);
  const refusals = voteRefusals({
    isMember: userId !== null && file.memberIds.includes(userId),
    ownCase: userId === file.case.openedBy || userId === file.case.assessedBy,
    excluded: file.case.excluded,
    vote: input.vote,
    reason: input.reason,
  });
  if (userId === null || refusals.length > 0) throw new Refused(refusals);
  const cast = { vote: input.vote, reason: input.reason, castAt: change.clock.now() };
  const before = file.votes.find((each) => each.userId === userId);
  if (before) await change.update(CommitteeVote, before.id, cast);
  else {
    const capacity = await capacityOf(change, userId);
    await change.insert(CommitteeVote, { caseId: id, userId, capacity, ...cast });
  }
  const detail = { vote: input.vote, reason: input.reason, before: before?.vote ?? null };
  change.record({ verb: 'case.vote', subject: 'case', subjectId: id, detail });
}

/** The office a member holds in the committee; a Regional Director sits by that office itself. */
async function capacityOf(change: Change, userId: number): Promise<string> {
  const held = await change.manager.findBy(RoleAssignment, { userId });
  const today = change.clock.today();
  const seat = held.find(
    (each) => each.role === 'committee_member' && inForce({ from: each.fromDay, to: each.toDay }, today),
  );
  return seat ? (seat.capacity ?? 'other_department') : 'regional_director';
}
