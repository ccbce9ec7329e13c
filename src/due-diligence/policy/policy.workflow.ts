import { againstSecondHand, type FirstHand } from '../../kernel/four-eyes';
import { reason, type Reason } from '../../kernel/verdict';
import { Workflow } from '../../kernel/workflow';
import type { PolicyState } from '../due-diligence.vocabulary';

export const POLICY_MOVES = ['propose', 'activate', 'return', 'discard', 'retire'] as const;
export type PolicyMove = (typeof POLICY_MOVES)[number];

/** Who acts, and who drafted, wrote and proposed the version. */
export interface PolicyContext {
  actorId: number | null;
  hands: readonly FirstHand[];
  /** How many things it changes in the version in force. */
  changes: number;
}

const WRITERS = ['analyst', 'administrator'] as const;

/** A version of the policy: activated by somebody who neither wrote nor proposed any of it, then kept for the cases judged under it. */
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
  return [...againstSecondHand(context.actorId, context.hands), ...changesNothing(context)];
}
