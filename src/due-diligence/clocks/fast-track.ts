import { IsNull } from 'typeorm';
import type { Change } from '../../database/change';
import { rolesAt } from '../../kernel/actor';
import { Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { dueDay } from './case-clock';
import { readableCase } from '../cases/case-file';
import { CaseStep } from './case-step.entity';
import { hasStep } from './clock';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { FastTrack } from './fast-track.entity';

const MAY_MARK = ['analyst', 'chief', 'regional_director', 'director_general'] as const;

/**
 * Marks a case as one that may not wait, with the reason. Its deadline becomes the policy's for the fast
 * track where that is shorter; who decides stays as it is.
 * @throws Refused when it is closed, is marked already, or the person may not
 */
export async function markFastTrack(change: Change, caseId: number, why: string): Promise<void> {
  const found = await readableCase(change.manager, change.actor, caseId);
  const roles = rolesAt(change.actor, found.officeId);
  if (!mayMark(found.state, roles)) throw new Refused([reason('clocks.error.may_not_mark')]);
  if (await change.manager.existsBy(FastTrack, { caseId })) {
    throw new Refused([reason('clocks.error.marked_already')]);
  }
  const markedOn = change.clock.today();
  await change.insert(FastTrack, { caseId, reason: why, markedBy: change.actor.id, markedOn });
  const dueOn = await dueDay(change, found);
  await change.set(CaseStep, { caseId, leftAt: IsNull() }, { dueOn });
  if (found.dueOn !== null && found.dueOn !== dueOn) await change.update(DueDiligenceCase, caseId, { dueOn });
  change.record({
    verb: 'case.fast_track',
    subject: 'case',
    subjectId: caseId,
    detail: { reason: why, dueOn },
  });
}

export function mayMark(state: string, roles: readonly string[]): boolean {
  return hasStep(state) && MAY_MARK.some((role) => roles.includes(role));
}
