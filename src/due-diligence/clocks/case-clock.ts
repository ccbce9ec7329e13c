import { IsNull, type EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import { workingDaysBetween, type Day } from '../../kernel/clock';
import { usersWith } from '../../notices/users-with';
import { Office } from '../../offices/office.entity';
import { levelInForce } from '../cases/case-context';
import { CaseStep } from './case-step.entity';
import { hasStep, holderOf, stepDueOn } from './clock';
import { membersOf } from '../committee/committee-members';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { FastTrack } from './fast-track.entity';
import { policyById } from '../policy/policies.service';

/** Ends the step a case has left and begins the one it is in; does nothing when it has not moved. */
export async function enterStep(change: Change, found: DueDiligenceCase): Promise<void> {
  const open = await change.manager.findOneBy(CaseStep, { caseId: found.id, leftAt: IsNull() });
  if (open?.state === found.state) return;
  const now = change.clock.now();
  if (open) {
    const workingDays = workingDaysBetween(open.enteredAt.slice(0, 10), now.slice(0, 10));
    await change.update(CaseStep, open.id, { leftAt: now, workingDays });
  }
  if (!hasStep(found.state)) return;
  const dueOn = await dueDay(change, found);
  await change.insert(CaseStep, {
    ...{ caseId: found.id, officeId: found.officeId, state: found.state, level: levelInForce(found) },
    ...{ enteredAt: now, leftAt: null, dueOn, workingDays: null, remindedOn: null, escalatedOn: null },
  });
  if (found.dueOn !== null && dueOn !== found.dueOn)
    await change.update(DueDiligenceCase, found.id, { dueOn });
}

/** The day the step of a case falls due, by its fast track where it has one. */
export async function dueDay(change: Change, found: DueDiligenceCase): Promise<Day | null> {
  const { state, dueOn } = found;
  const isFast = await change.manager.existsBy(FastTrack, { caseId: found.id });
  const { policy } = await policyById(change.manager, found.policyId);
  return stepDueOn({
    ...{ state, today: change.clock.today(), caseDueOn: dueOn, draftWorkingDays: policy.draftWorkingDays },
    fastTrackWorkingDays: isFast ? policy.fastTrackWorkingDays : null,
  });
}

/** The persons who have a case of an office in a state today. */
export async function holdersOf(
  manager: EntityManager,
  state: string,
  officeId: number,
  day: Day,
): Promise<number[]> {
  if (state === 'committee') {
    return membersOf(manager, await manager.findOneByOrFail(Office, { id: officeId }), day);
  }
  const role = holderOf(state);
  return role ? usersWith(manager, role, officeId, day) : [];
}
