import { Workflow } from '../../kernel/workflow';

export const CONCERN_STATES = ['open', 'looked_into', 'closed'] as const;
export type ConcernState = (typeof CONCERN_STATES)[number];

export type ConcernMove = 'look_into' | 'close' | 'take_up_again';

/** Headquarters looks into a concern; the office concerned takes no part. */
export const concernWorkflow = new Workflow<ConcernState, ConcernMove>('open', {
  look_into: { from: ['open'], to: 'looked_into', by: ['analyst'] },
  close: { from: ['open', 'looked_into'], to: 'closed', by: ['analyst'], note: true },
  take_up_again: { from: ['closed'], to: 'looked_into', by: ['analyst', 'director_general'] },
});
