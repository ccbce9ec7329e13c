import { IsNull } from 'typeorm';
import type { Change } from '../../database/change';
import { enterStep } from '../clocks/case-clock';
import { Clearance } from '../../clearances/clearance.entity';
import { DueDiligenceCase } from './due-diligence-case.entity';
import { endByDecision } from '../identity/end-question';
import { planMonitoring } from '../monitoring/plan-monitoring';
import type { ScopeInput } from '../../clearances/scope.input';
import { tellOfMove } from './tell-of-moves';
import { writeScope } from '../../clearances/write-scope';

/**
 * What follows every move of a case, in the same change: its clock goes on, whoever has it now is told,
 * and after a decision it is written down how far the clearance reaches and how the partner is looked after.
 */
export async function followMove(
  change: Change,
  caseId: number,
  scope: ScopeInput | null = null,
): Promise<void> {
  const found = await change.manager.findOneByOrFail(DueDiligenceCase, { id: caseId });
  await enterStep(change, found);
  await tellOfMove(change, found);
  if (found.state !== 'decided') return;
  await endByDecision(change, found.partnerId);
  const clearance = await change.manager.findOne(Clearance, {
    where: { caseId, suspendedOn: IsNull() },
    order: { id: 'DESC' },
  });
  if (clearance && scope) await writeScope(change, clearance, scope);
  await planMonitoring(change, found, clearance, scope?.monitored ?? false);
}
