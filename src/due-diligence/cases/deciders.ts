import type { EntityManager } from 'typeorm';
import { RoleAssignment } from '../../accounts/role-assignment.entity';
import { User } from '../../accounts/user.entity';
import type { Change } from '../../database/change';
import type { Day } from '../../kernel/clock';
import { firstHands } from '../../kernel/four-eyes';
import { usersWith } from '../../notices/users-with';
import { CommitteeVote } from '../committee/committee-vote.entity';
import { CaseConflict } from './case-conflict.entity';
import type { CaseFile } from './case-file';
import { handsOnCase } from './case-hands';
import type { DueDiligenceCase } from './due-diligence-case.entity';
import { caseWorkflow, climbFrom, DECIDER_ROLE, isDeciderState, type CaseState } from './case.workflow';
import { contextOf } from './case-context';
import { loadCaseFile } from './case-file';
import { followMove } from './follow-move';
import { shiftCase } from './shift-case';

/** Those who may not decide the case: who opened, wrote or assessed it, or declared a conflict (evaluation 4.2.2). */
function barredFrom(file: {
  hands: CaseFile['hands'];
  conflicts: readonly { userId: number }[];
  votes: readonly { userId: number; vote: string }[];
}): Set<number> {
  const recused = file.votes.filter((each) => each.vote === 'recuse').map((each) => each.userId);
  const conflicted = file.conflicts.map((each) => each.userId);
  return new Set([...firstHands(file.hands), ...conflicted, ...recused]);
}

/** The same of a case that is not loaded, for lists: asked once a case, so that no list has a rule of its own. */
export async function isBarredFrom(
  manager: EntityManager,
  userId: number,
  found: DueDiligenceCase,
): Promise<boolean> {
  const mine = { caseId: found.id, userId };
  const [hands, conflicts, votes] = [
    await handsOnCase(manager, found),
    await manager.findBy(CaseConflict, mine),
    await manager.findBy(CommitteeVote, mine),
  ];
  return barredFrom({ hands, conflicts, votes }).has(userId);
}

/**
 * Who may decide a case where it stands: the role held today at its office, an officer in charge among
 * them, without those who are barred. For a department of headquarters the director holds the role of
 * chief there; it has no Regional Director, so its medium cases go to the committee.
 */
export async function ableToDecide(manager: EntityManager, file: CaseFile, day: Day): Promise<number[]> {
  const { state } = file.case;
  if (!isDeciderState(state)) return [];
  const holders =
    state === 'committee'
      ? file.memberIds
      : await usersWith(manager, DECIDER_ROLE[state], file.case.officeId, day);
  const barred = barredFrom(file);
  const able = holders.filter((id) => !barred.has(id));
  // A committee that conflicts leave below its minimum can never reach its quorum: it is nobody too.
  const { minimum } = file.policy.committee;
  const hollow = state === 'committee' && holders.length >= minimum && able.length < minimum;
  return hollow ? [] : able;
}

/**
 * Takes a case one rung up for as long as nobody may decide it where it stands, each step recorded with
 * its reason. To be called after whatever may have changed who decides.
 */
export async function climbWhileNobodyDecides(change: Change, caseId: number): Promise<boolean> {
  let climbed = false;
  for (;;) {
    const today = change.clock.today();
    const file = await loadCaseFile(change.manager, change.actor, caseId, today);
    const state = file.case.state as CaseState;
    if (!isDeciderState(state)) return climbed;
    const able = (await ableToDecide(change.manager, file, today)).length;
    const move = climbFrom(state, { ...contextOf(file, change.actor, null), able });
    if (move === null) return climbed;
    const { to } = caseWorkflow.moves[move];
    await shiftCase(change, file, to, {});
    await followMove(change, caseId);
    const barred = [...barredFrom(file)];
    const detail = { from: state, to, level: file.case.level, reason: 'nobody_may_decide', barred };
    change.record({ verb: 'case.climb', subject: 'case', subjectId: caseId, detail });
    climbed = true;
  }
}

/** Active persons by name, for choosing who is invited: heads of departments and Regional Directors. */
export async function directors(manager: EntityManager, day: Day): Promise<{ id: number; name: string }[]> {
  return manager
    .createQueryBuilder(User, 'person')
    .innerJoin(RoleAssignment, 'held', 'held.userId = person.id')
    .innerJoin('Office', 'office', 'office.id = held.officeId')
    .select('person.id', 'id')
    .addSelect('person.name', 'name')
    .distinct(true)
    .where('person.active AND held.fromDay <= :day AND (held.toDay IS NULL OR held.toDay >= :day)', { day })
    .andWhere("(held.role = 'regional_director' OR held.role = 'chief' AND office.kind = 'headquarters')")
    .orderBy('person.name')
    .getRawMany<{ id: number; name: string }>();
}
