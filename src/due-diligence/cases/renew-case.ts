import type { Change } from '../../database/change';
import { Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { Partner } from '../../partners/partner.entity';
import { groupParent } from '../tracks/group-parent';
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
  const { partnerId, officeId, purpose, addresses } = found;
  const track = await trackOfRenewal(change, found);
  const opened = await openCase(change, { partnerId, officeId, track, purpose, addresses });
  const { policy } = await policyById(change.manager, opened.policyId);
  const wanted = new Set(criteriaOf(policy, opened.track).map(({ code }) => code));
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

/** As before where its parent still covers the group; else the one that follows from who the partner is now. */
async function trackOfRenewal(change: Change, found: DueDiligenceCase): Promise<'group' | null> {
  if (found.track !== 'group') return null;
  const partner = await change.manager.findOneBy(Partner, { id: found.partnerId });
  return (await groupParent(change.manager, partner, change.clock.today())) ? 'group' : null;
}
