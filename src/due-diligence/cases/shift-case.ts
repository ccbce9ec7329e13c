import type { Change } from '../../database/change';
import { dueOnEntering } from './case-deadline';
import { levelInForce } from './case-context';
import type { CaseFile } from './case-file';
import type { CaseState } from './case.workflow';
import { DueDiligenceCase } from './due-diligence-case.entity';
import { joinCommittee, leaveCommittee } from '../committee/agenda';

/** Takes a case to another state, with its deadline and its place on the committee's agenda. */
export async function shiftCase(
  change: Change,
  file: CaseFile,
  to: CaseState,
  patch: Partial<DueDiligenceCase>,
): Promise<void> {
  const from = file.case.state as CaseState;
  const level = patch.level ?? levelInForce(file.case);
  const held = { level, dueOn: file.case.dueOn };
  const dueOn = dueOnEntering(to, change.clock.today(), file.policy, held);
  await change.move(DueDiligenceCase, file.case.id, from, { ...patch, state: to, dueOn });
  if (from === 'committee' && to !== 'committee') await leaveCommittee(change, file, to);
  if (to === 'committee') await joinCommittee(change, { ...file, case: { ...file.case, dueOn } });
}
