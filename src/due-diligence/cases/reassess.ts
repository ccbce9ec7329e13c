import type { Change } from '../../database/change';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import { assessCase } from './case-file';
import { CaseAnswer } from './case-answer.entity';
import { CaseRisk } from './case-risk.entity';
import { DueDiligenceCase } from './due-diligence-case.entity';
import { policyById } from '../policy/policies.service';
import { screeningHitsOf } from './screening-facts';

/**
 * Proposes the level anew, after anything it rests on has changed. When the proposal changes, the
 * analyst's own level falls: it was set against another proposal.
 */
export async function reassess(change: Change, caseId: number): Promise<DueDiligenceCase> {
  const { manager } = change;
  const found = await manager.findOneByOrFail(DueDiligenceCase, { id: caseId });
  const { policy } = await policyById(manager, found.policyId);
  const { level, excluded } = assessCase(policy, {
    case: found,
    partner: await manager.findOneByOrFail(Partner, { id: found.partnerId }),
    office: await manager.findOneByOrFail(Office, { id: found.officeId }),
    answers: await manager.findBy(CaseAnswer, { caseId }),
    risks: await manager.findBy(CaseRisk, { caseId }),
    screeningHits: await screeningHitsOf(manager, found),
  });
  const fallen = level !== found.proposedLevel || excluded !== found.excluded;
  const patch = { proposedLevel: level, excluded, ...(fallen ? { level: null, levelReason: null } : {}) };
  await change.update(DueDiligenceCase, caseId, patch);
  return { ...found, ...patch, version: found.version + 1 };
}
