import type { Reason } from '../kernel/verdict';
import { Workflow } from '../kernel/workflow';
import type { ContributionState } from './contributions.vocabulary';

export type ContributionMove = 'confirm' | 'confirm_without_clearance' | 'override' | 'correct' | 'cancel';

/** What the gate says: every reason against confirming; empty when nothing stands against it. */
export interface GateContext {
  against: readonly Reason[];
}

const gate = ({ against }: GateContext): Reason[] => [...against];
const needed = ({ against }: GateContext): Reason[] =>
  against.length === 0 ? [{ key: 'contributions.refusal.cleared' }] : [];

/**
 * A contribution is recorded, confirmed when its giver was cleared on the day it was received (donations of
 * any size are in scope: evaluation 4.2.2), and cancelled when it was an error. What was received before
 * anyone cleared the giver is confirmed with a mark and a reason; only the Director General overrides.
 */
export const contributionWorkflow = new Workflow<ContributionState, ContributionMove, GateContext>('recorded', {
  confirm: { from: ['recorded'], to: 'confirmed', by: ['focal_point', 'analyst', 'affiliate'], when: gate },
  confirm_without_clearance: { from: ['recorded'], to: 'confirmed', by: ['analyst'], when: needed, note: true },
  override: { from: ['recorded'], to: 'confirmed', by: ['director_general'], when: needed, note: true },
  correct: { from: ['confirmed'], to: 'recorded', by: ['analyst'], note: true },
  cancel: { from: ['recorded', 'confirmed'], to: 'cancelled', by: ['focal_point', 'analyst', 'affiliate'], note: true },
}); // prettier-ignore
