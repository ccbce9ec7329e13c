import type { Change } from '../../database/change';
import { rolesAt, type Actor } from '../../kernel/actor';
import { Refused } from '../../kernel/errors';
import { reason, type Reason } from '../../kernel/verdict';
import { CaseConflict } from './case-conflict.entity';
import { loadCaseFile, type CaseFile } from './case-file';
import type { ConflictInput } from './case.input';
import { DECIDER_ROLE } from './case.workflow';
import { climbWhileNobodyDecides } from './deciders';

/** What stands against declaring a conflict: whoever will never decide the case needs none. */
export function conflictRefusals(file: CaseFile, actor: Actor): Reason[] {
  const { state } = file.case;
  const deciders: readonly string[] = Object.values(DECIDER_ROLE);
  const mayDecide =
    rolesAt(actor, file.case.officeId).some((role) => deciders.includes(role)) ||
    file.memberIds.includes(actor.id ?? 0);
  if (!mayDecide) return [reason('cases.error.conflict_no_decider')];
  if (state === 'decided' || state === 'withdrawn') return [reason('cases.error.conflict_too_late')];
  const known = file.conflicts.some((each) => each.userId === actor.id);
  return known ? [reason('cases.error.conflict_known')] : [];
}

/**
 * Whoever acts declares a conflict of interest: from now on they neither decide nor vote in this case, and
 * a vote they cast counts as recused. Where that leaves nobody, the case goes one level up.
 * @throws Refused
 */
export async function declareConflict(change: Change, id: number, input: ConflictInput): Promise<void> {
  const file = await loadCaseFile(change.manager, change.actor, id, change.clock.today());
  const refusals = conflictRefusals(file, change.actor);
  const userId = change.actor.id;
  if (userId === null || refusals.length > 0) throw new Refused(refusals);
  await change.insert(CaseConflict, {
    caseId: id,
    userId,
    reason: input.reason,
    declaredAt: change.clock.now(),
  });
  change.record({
    verb: 'case.declare_conflict',
    subject: 'case',
    subjectId: id,
    detail: { reason: input.reason },
  });
  await climbWhileNobodyDecides(change, id);
}
