import type { Change } from '../../database/change';
import { Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { writableCase } from '../cases/change-case';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { closingOf } from '../policy/diligence-rules';
import { policyById } from '../policy/policies.service';
import { CaseStatement } from './case-statement.entity';
import { statementsOf, type StatementKind } from './track-parts';

/** Writes, or writes anew, what the track asks in words. @throws Missing · Refused when the track does not ask it */
export async function writeStatement(
  change: Change,
  caseId: number,
  kind: StatementKind,
  text: string,
): Promise<void> {
  const found = await writableCase(change, caseId);
  const { policy } = await policyById(change.manager, found.policyId);
  if (!statementsOf(closingOf(policy, found.track).people).includes(kind)) {
    throw new Refused([reason('tracks.error.not_asked')]);
  }
  const row = { text, writtenBy: change.actor.id, writtenAt: change.clock.now() };
  const known = await change.manager.findOneBy(CaseStatement, { caseId, kind });
  if (known) await change.update(CaseStatement, known.id, row);
  else await change.insert(CaseStatement, { caseId, kind, ...row });
  await change.update(DueDiligenceCase, caseId, {});
  const detail = { kind, text };
  change.record({ verb: 'case.state', subject: 'case', subjectId: caseId, detail });
}
