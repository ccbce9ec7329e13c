import { In } from 'typeorm';
import type { UnitOfWork } from '../../audit/unit-of-work';
import type { Database } from '../../database/database';
import { productActor } from '../../kernel/actor';
import { contextOf } from './case-context';
import { loadCaseFile } from './case-file';
import { climbFrom, DECIDER_STATES, type CaseState } from './case.workflow';
import { ableToDecide, climbWhileNobodyDecides } from './deciders';
import { DueDiligenceCase } from './due-diligence-case.entity';

/**
 * Takes up every case that nobody may decide any more where it stands, because a term has ended or
 * somebody left. To be run once a day; answers how many went up.
 */
export async function recheckDeciders(work: UnitOfWork, database: Database): Promise<number> {
  const actor = productActor();
  const today = work.clock.today();
  const waiting = await database.read.find(DueDiligenceCase, {
    where: { state: In([...DECIDER_STATES]) },
    select: { id: true },
    order: { id: 'ASC' },
  });
  let climbed = 0;
  for (const { id } of waiting) {
    const file = await loadCaseFile(database.read, actor, id, today);
    const able = (await ableToDecide(database.read, file, today)).length;
    if (climbFrom(file.case.state as CaseState, { ...contextOf(file, actor, null), able }) === null) continue;
    if (await work.run(actor, (change) => climbWhileNobodyDecides(change, id))) climbed += 1;
  }
  return climbed;
}
