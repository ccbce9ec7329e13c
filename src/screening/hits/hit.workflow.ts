import { reason, type Reason } from '../../kernel/verdict';
import { Workflow } from '../../kernel/workflow';
import type { HitState } from '../screening.vocabulary';

export type HitMove = 'clear' | 'propose' | 'confirm' | 'decline' | 'reopen';

/** What the moves need to know of the hit and of whoever makes them. */
export interface HitContext {
  actorId: number | null;
  /** Who proposed to confirm it; null while nobody did. */
  proposedBy: number | null;
}

/** A confirmed hit stops all work with a partner: no one person says so alone. */
function secondPerson({ actorId, proposedBy }: HitContext): Reason[] {
  return actorId !== null && actorId === proposedBy ? [reason('hits.second_person')] : [];
}

/** The life of a hit in the hands of DRD; opening again and ending are the screening's own doing. */
export const hitWorkflow = new Workflow<HitState, HitMove, HitContext>('possible', {
  clear: { from: ['possible'], to: 'cleared', by: ['analyst'], note: true },
  propose: { from: ['possible'], to: 'proposed', by: ['analyst'], note: true },
  confirm: { from: ['proposed'], to: 'confirmed', by: ['analyst'], when: secondPerson },
  decline: { from: ['proposed'], to: 'possible', by: ['analyst'], note: true },
  reopen: { from: ['cleared', 'confirmed'], to: 'possible', by: ['analyst'], note: true },
});
