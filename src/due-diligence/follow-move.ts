import type { Change } from '../database/change';
import { enterStep } from './case-clock';
import { DueDiligenceCase } from './due-diligence-case.entity';

/** What follows every move of a case, in the same change: its clock goes on. */
export async function followMove(change: Change, caseId: number): Promise<void> {
  const found = await change.manager.findOneByOrFail(DueDiligenceCase, { id: caseId });
  await enterStep(change, found);
}
