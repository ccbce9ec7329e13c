import { againstSecondHand } from '../../kernel/four-eyes';
import type { Reason } from '../../kernel/verdict';
import { Workflow } from '../../kernel/workflow';

export const CONCERN_STATES = ['open', 'looked_into', 'closed'] as const;
export type ConcernState = (typeof CONCERN_STATES)[number];

export type ConcernMove = 'look_into' | 'close' | 'take_up_again';

/** Who acts, and who raised the concern. */
export interface ConcernContext {
  actorId: number | null;
  raisedBy: number | null;
}

/** Nobody deals with what they raised themselves. */
const otherHands = ({ actorId, raisedBy }: ConcernContext): Reason[] =>
  againstSecondHand(actorId, [{ by: raisedBy, act: 'raised' }]);

/** Headquarters looks into a concern; the office concerned takes no part. */
export const concernWorkflow = new Workflow<ConcernState, ConcernMove, ConcernContext>('open', {
  look_into: { from: ['open'], to: 'looked_into', by: ['analyst'], when: otherHands },
  close: { from: ['open', 'looked_into'], to: 'closed', by: ['analyst'], when: otherHands, note: true },
  take_up_again: {
    from: ['closed'],
    to: 'looked_into',
    by: ['analyst', 'director_general'],
    when: otherHands,
  },
});
