import type { Change } from '../../database/change';
import { Invalid, Missing, Refused } from '../../kernel/errors';
import { againstSecondHand } from '../../kernel/four-eyes';
import { reason, type Reason } from '../../kernel/verdict';
import { loadCaseFile, type CaseFile } from '../cases/case-file';
import type { LiftInput } from '../cases/case.input';
import { DecisionCondition } from '../cases/decision-condition.entity';
import { releaseGate } from '../cases/release-gate';
import { tally, type Tally, type Vote } from './committee';
import { CommitteeCondition } from './committee-condition.entity';
import { seatedIn } from './committee-members';
import { ConditionLift } from './condition-lift.entity';

/** What stands against one person's say in letting a condition of the committee go. */
export function liftRefusals(
  file: Pick<CaseFile, 'case' | 'hands' | 'conflicts'>,
  asked: {
    condition: Pick<DecisionCondition, 'holdsGate'>;
    kept: Pick<CommitteeCondition, 'wordedById' | 'liftedOn'>;
    /** Those who sit in the committee for this case today. */
    seated: readonly number[];
    userId: number | null;
  },
): Reason[] {
  const { condition, kept, seated, userId } = asked;
  const reasons: Reason[] = [];
  if (!condition.holdsGate) reasons.push(reason('committee.lift_holds_nothing'));
  if (kept.wordedById !== null) reasons.push(reason('committee.lift_worded'));
  if (kept.liftedOn !== null) reasons.push(reason('committee.lifted_already', { day: kept.liftedOn }));
  if (file.case.state !== 'decided') reasons.push(reason('committee.lift_not_decided'));
  if (userId === null || !seated.includes(userId)) reasons.push(reason('committee.not_member'));
  if (againstSecondHand(userId, file.hands).length > 0) reasons.push(reason('committee.must_recuse'));
  if (file.conflicts.some((each) => each.userId === userId)) reasons.push(reason('case.conflict_declared'));
  return reasons;
}

/**
 * One member's say in letting go of a condition that holds the gate: the committee does so with the quorum
 * and the majority of any vote, never one person (evaluation 4.2.2). A no is given with its reason.
 * @throws Missing · Refused · Invalid
 */
export async function voteToLift(
  change: Change,
  caseId: number,
  conditionId: number,
  { lift, reason: why }: LiftInput,
): Promise<void> {
  const file = await loadCaseFile(change.manager, change.actor, caseId, change.clock.today());
  const condition = await change.manager.findOneBy(DecisionCondition, { id: conditionId, caseId });
  const kept = await change.manager.findOneBy(CommitteeCondition, { conditionId });
  if (!condition || !kept) throw new Missing();
  const seated = await seatedIn(change.manager, { caseId, office: file.office }, change.clock.today());
  const userId = change.actor.id;
  const asked = { condition, kept, userId, seated: seated.map((each) => each.userId) };
  const refusals = liftRefusals(file, asked);
  if (userId === null || refusals.length > 0) throw new Refused(refusals);
  if (!lift && why === null) throw Invalid.field('reason', 'committee.vote_needs_reason');
  const { capacity } = seated.find((each) => each.userId === userId) ?? { capacity: null };
  const cast = { capacity, lift, reason: why, castAt: change.clock.now() };
  const before = await change.manager.findOneBy(ConditionLift, { conditionId, userId });
  if (before) await change.update(ConditionLift, before.id, cast);
  else await change.insert(ConditionLift, { conditionId, userId, ...cast });
  const detail = { condition: condition.text, replaced: before !== null };
  change.record({ verb: 'case.vote_to_lift', subject: 'case', subjectId: caseId, detail });
  const lifts = await change.manager.findBy(ConditionLift, { conditionId });
  const { outcome } = liftTally({ ...file, lifts }, conditionId);
  if (outcome === 'approve') await letGo(change, condition);
}

/** How far the committee is in letting a condition go; those barred from the case leave the base. */
export function liftTally(
  file: Pick<CaseFile, 'hands' | 'conflicts' | 'policy' | 'lifts' | 'seatedToday'>,
  conditionId: number,
): Tally {
  const seated = file.seatedToday;
  const rows = file.lifts.filter((each) => each.conditionId === conditionId);
  const barred = seated.filter(
    (id) =>
      againstSecondHand(id, file.hands).length > 0 || file.conflicts.some(({ userId }) => userId === id),
  );
  const said: Vote[] = rows
    .filter(({ userId }) => !barred.includes(userId))
    .map(({ userId, lift, reason: why }) => ({ userId, vote: lift ? 'approve' : 'reject', reason: why }));
  const recused = barred.map((userId) => ({ userId, vote: 'recuse' as const, reason: null }));
  return tally(seated, [...said, ...recused], file.policy);
}

/** The committee lets go: with a wording goes every voter's condition that it stands for. */
async function letGo(change: Change, condition: DecisionCondition): Promise<void> {
  const { id: conditionId, caseId } = condition;
  const liftedOn = change.clock.today();
  await change.set(CommitteeCondition, { conditionId }, { liftedOn });
  await change.set(CommitteeCondition, { wordedById: conditionId }, { liftedOn });
  const votes = await change.manager.find(ConditionLift, { where: { conditionId }, order: { id: 'ASC' } });
  const detail = {
    condition: condition.text,
    votes: votes.map(({ userId, capacity, lift, reason: why }) => ({ userId, capacity, lift, reason: why })),
  };
  change.record({ verb: 'case.lift_condition', subject: 'case', subjectId: caseId, detail });
  await releaseGate(change, condition);
}
