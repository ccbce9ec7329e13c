import { IsNull } from 'typeorm';
import type { Change } from '../../database/change';
import type { Clearance } from '../../clearances/clearance.entity';
import type { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { monitoringFor, nextCheckIn } from './monitoring';
import { MonitoringCheckIn } from './monitoring-check-in.entity';
import { MonitoringPlan } from './monitoring-plan.entity';
import { policyById } from '../policy/policies.service';

/** A decision ends the plan its case had; a clearance of some levels, or a wish, begins one. */
export async function planMonitoring(
  change: Change,
  found: DueDiligenceCase,
  clearance: Clearance | null,
  isAsked: boolean,
): Promise<void> {
  const today = change.clock.today();
  await change.set(MonitoringPlan, { caseId: found.id, endedOn: IsNull() }, { endedOn: today });
  if (!clearance) return;
  const { policy } = await policyById(change.manager, found.policyId);
  const rule = monitoringFor(policy, clearance.level, isAsked);
  const dueOn = rule && nextCheckIn(clearance.validFrom, rule.intervalMonths, clearance.validUntil);
  if (!rule || !dueOn) return;
  const plan = await change.insert(MonitoringPlan, {
    ...{ caseId: found.id, partnerId: found.partnerId, officeId: found.officeId, level: clearance.level },
    ...{ because: rule.because, intervalMonths: rule.intervalMonths },
    ...{ startsOn: clearance.validFrom, untilDay: clearance.validUntil, endedOn: null },
    illustrative: found.illustrative,
  });
  await addCheckIn(change, plan.id, dueOn);
}

export async function addCheckIn(change: Change, planId: number, dueOn: string): Promise<void> {
  await change.insert(MonitoringCheckIn, {
    ...{ planId, dueOn, doneOn: null, doneBy: null, whatHappened: null, rating: null, remindedOn: null },
  });
}
