import type { Change } from '../../database/change';
import { Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { readableCase } from './case-file';
import { CaseAnswer } from './case-answer.entity';
import type { DueDiligenceCase } from './due-diligence-case.entity';
import { openCase } from './open-case';
import { policyById } from '../policy/policies.service';
import { criteriaOf } from '../policy/policy';
import { reassess } from './reassess';

/**
 * Opens a new case for the same partner and purpose, under the active policy, with the answers of the
 * decided one as a start; risks and sources are to be given anew.
 * @throws Refused when the case is not decided
 */
export async function renewCase(change: Change, caseId: number): Promise<DueDiligenceCase> {
  const found = await readableCase(change.manager, change.actor, caseId);
  if (found.state !== 'decided') throw new Refused([reason('expiry.error.not_decided')]);
  const { partnerId, officeId, track, purpose, addresses } = found;
  const opened = await openCase(change, { partnerId, officeId, track, purpose, addresses });
  const { policy } = await policyById(change.manager, opened.policyId);
  const wanted = new Set(criteriaOf(policy, track).map(({ code }) => code));
  const answers = await change.manager.find(CaseAnswer, { where: { caseId }, order: { id: 'ASC' } });
  await change.remove(CaseAnswer, { caseId: opened.id });
  await change.insertMany(
    CaseAnswer,
    answers
      .filter(({ criterion }) => wanted.has(criterion))
      .map(({ id: _id, ...answer }) => ({ ...answer, caseId: opened.id })),
  );
  change.record({
    verb: 'case.renew',
    subject: 'case',
    subjectId: opened.id,
    detail: { from: found.number },
  });
  return reassess(change, opened.id);
}
