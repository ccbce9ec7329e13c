import type { EntityManager } from 'typeorm';
import type { Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import { CaseConflict } from '../cases/case-conflict.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { missingVotes } from './closing';
import { CommitteeItem } from './committee-item.entity';
import { membersOfVote, seatedIn, votesThatCount } from './committee-members';
import { CommitteeVote } from './committee-vote.entity';

/** How many votes the open items of a session still wait for. */
export async function missingInSession(manager: EntityManager, sessionId: number, day: Day): Promise<number> {
  const items = await manager.findBy(CommitteeItem, { sessionId, state: 'open' });
  let missing = 0;
  for (const { caseId, members: frozen } of items) {
    const { officeId } = await manager.findOneByOrFail(DueDiligenceCase, { id: caseId });
    const office = await manager.findOneByOrFail(Office, { id: officeId });
    const votes = await manager.findBy(CommitteeVote, { caseId });
    const conflicts = await manager.findBy(CaseConflict, { caseId });
    const members = membersOfVote(frozen, await seatedIn(manager, { caseId, office }, day), votes);
    const ids = members.map(({ userId }) => userId);
    missing += missingVotes(ids, votesThatCount(members, votes, conflicts));
  }
  return missing;
}
