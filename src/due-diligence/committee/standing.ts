import { In, type EntityManager } from 'typeorm';
import { CommitteeItem } from './committee-item.entity';
import { CommitteeSession } from './committee-session.entity';

/** The item by which a case stands before the committee, with its session. */
export interface Standing {
  item: CommitteeItem;
  session: CommitteeSession;
}

/** Where a case stands on an agenda now; null when it is on none. */
export async function standingOf(manager: EntityManager, caseId: number): Promise<Standing | null> {
  const item = await manager.findOne(CommitteeItem, {
    where: { caseId, state: In(['waiting', 'open']) },
    order: { id: 'DESC' },
  });
  if (!item) return null;
  return { item, session: await manager.findOneByOrFail(CommitteeSession, { id: item.sessionId }) };
}
