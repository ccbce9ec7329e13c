import { In, LessThan } from 'typeorm';
import type { UnitOfWork } from '../../audit/unit-of-work';
import type { Database } from '../../database/database';
import { productActor } from '../../kernel/actor';
import { Refused, Stale } from '../../kernel/errors';
import { CommitteeSession } from './committee-session.entity';
import { carryOutSession } from './run-session';

/**
 * Closes every vote whose last moment is over; sessions that were never opened give their cases back to
 * a written procedure. To be run every hour; answers how many were closed. Twice does no harm.
 */
export async function closeOverdueVotes(work: UnitOfWork, database: Database): Promise<number> {
  const overdue = await database.read.find(CommitteeSession, {
    where: { state: In(['open', 'planned']), deadline: LessThan(work.clock.now()) },
    order: { id: 'ASC' },
  });
  let closed = 0;
  for (const { id } of overdue) if (await closeOverdue(work, id)) closed += 1;
  return closed;
}

/** False when somebody was faster, or when its decision has to wait: it is tried again with the next. */
async function closeOverdue(work: UnitOfWork, id: number): Promise<boolean> {
  try {
    await work.run(productActor(), async (change) => {
      const session = await change.manager.findOneByOrFail(CommitteeSession, { id });
      if (session.state === 'closed' || session.state === 'cancelled') throw new Stale();
      await carryOutSession(change, session, session.state === 'open' ? 'close' : 'cancel');
    });
    return true;
  } catch (error) {
    if (error instanceof Stale || error instanceof Refused) return false;
    throw error;
  }
}
