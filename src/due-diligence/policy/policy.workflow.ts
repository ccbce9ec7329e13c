import { reason, type Reason } from '../../kernel/verdict';
import { Workflow } from '../../kernel/workflow';
import type { PolicyState } from '../due-diligence.vocabulary';

export const POLICY_MOVES = ['propose', 'activate', 'return', 'discard', 'retire'] as const;
export type PolicyMove = (typeof POLICY_MOVES)[number];

/** Who acts, and who proposed the version. */
export interface PolicyContext {
  actorId: number | null;
  proposedBy: number | null;
  /** How many things it changes in the version in force. */
  changes: number;
}

const WRITERS = ['analyst', 'administrator'] as const;

/** A version of the policy: proposed by one person, activated by another, then kept for the cases judged under it. */
export const policyWorkflow = new Workflow<PolicyState, PolicyMove, PolicyContext>('draft', {
  propose: { from: ['draft'], to: 'proposed', by: WRITERS, note: true, when: changesNothing },
  activate: { from: ['proposed'], to: 'active', by: WRITERS, when: againstActivating },
  return: { from: ['proposed'], to: 'draft', by: WRITERS, note: true },
  discard: { from: ['draft', 'proposed'], to: 'discarded', by: WRITERS, note: true },
  // Nobody retires a version by hand: activating the next one does, so that there always is one in force.
  retire: { from: ['active'], to: 'retired', by: [] },
});

function changesNothing({ changes }: PolicyContext): Reason[] {
  return changes === 0 ? [reason('policy.refusal.no_changes')] : [];
}

function againstActivating(context: PolicyContext): Reason[] {
  const own = context.actorId === context.proposedBy;
  return [...(own ? [reason('policy.refusal.own_proposal')] : []), ...changesNothing(context)];
}
