import type { Change } from '../database/change';
import type { EngagementMove } from './engagement.workflow';
import { EngagementRequest } from './engagement-request.entity';
import type { RequestedState } from './engagements.vocabulary';

/** The moves a request takes an engagement on by, once somebody's act has brought it to the first state. */
const ONWARDS: Readonly<Record<RequestedState, readonly EngagementMove[]>> = {
  agreed: [],
  active: ['start'],
  suspended: ['start', 'suspend'],
  closed: ['start', 'close'],
};

/** What is still to be done from a state on; what is running already is not started again. */
export function onwards(request: Pick<EngagementRequest, 'act' | 'state'> | null): EngagementMove[] {
  if (!request) return [];
  return ONWARDS[request.state].filter((move) => request.act === 'agree' || move !== 'start');
}

/** Keeps what an engagement waits for; a second request takes the place of the first. */
export async function askFor(
  change: Change,
  asked: Omit<EngagementRequest, 'id' | 'askedBy' | 'askedAt'>,
): Promise<void> {
  await change.remove(EngagementRequest, { engagementId: asked.engagementId });
  await change.insertMany(EngagementRequest, [
    { ...asked, askedBy: change.actor.id, askedAt: change.clock.now() },
  ]);
}
