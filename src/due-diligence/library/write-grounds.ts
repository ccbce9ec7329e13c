import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import { CaseAnswer } from '../cases/case-answer.entity';
import { assessCase, type CaseFile } from '../cases/case-file';
import { answerOf } from '../cases/kept-answer';
import { CaseRisk } from '../cases/case-risk.entity';
import { Decision } from '../cases/decision.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { policyById } from '../policy/policies.service';
import { screeningHitsOf } from '../cases/screening-facts';
import { DecisionGround } from './decision-ground.entity';
import { groundsOf, type Ground } from './grounds';

/** Keeps with a decision what it rests on, as it is known now. */
export async function writeGrounds(
  change: Change,
  decisionId: number,
  file: Pick<CaseFile, 'case' | 'policy' | 'answers' | 'assessment'>,
): Promise<void> {
  const grounds = groundsOf(file.policy, file.answers.map(answerOf), file.assessment.reasons);
  await change.insertMany(DecisionGround, rows(decisionId, file.case.id, grounds));
}

function rows(decisionId: number, caseId: number, grounds: readonly Ground[]): Omit<DecisionGround, 'id'>[] {
  return grounds.map((ground) => ({ decisionId, caseId, ...ground }));
}

/** Decisions written down before their grounds were kept get those of their case as it stands. */
@Injectable()
export class GroundsBackfill implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if ((await without(this.database.read, 1)).length === 0) return;
    await this.work.housekeeping(async (manager) => {
      for (const decision of await without(manager)) await backfill(manager, decision);
    });
  }
}

/** The decisions that have no grounds yet; every one has at least the ground "nothing found". */
function without(manager: EntityManager, limit?: number): Promise<Decision[]> {
  return manager
    .createQueryBuilder(Decision, 'made')
    .where('NOT EXISTS (SELECT 1 FROM decision_ground g WHERE g.decision_id = made.id)')
    .orderBy('made.id')
    .limit(limit)
    .getMany();
}

async function backfill(manager: EntityManager, { id, caseId }: Decision): Promise<void> {
  const found = await manager.findOneByOrFail(DueDiligenceCase, { id: caseId });
  const { policy } = await policyById(manager, found.policyId);
  const answers = await manager.findBy(CaseAnswer, { caseId });
  const assessment = assessCase(policy, {
    ...{ case: found, answers, risks: await manager.findBy(CaseRisk, { caseId }) },
    screeningHits: await screeningHitsOf(manager, found),
    partner: await manager.findOneByOrFail(Partner, { id: found.partnerId }),
    office: await manager.findOneByOrFail(Office, { id: found.officeId }),
  });
  const grounds = groundsOf(policy, answers.map(answerOf), assessment.reasons);
  await manager.insert(DecisionGround, rows(id, caseId, grounds));
}
