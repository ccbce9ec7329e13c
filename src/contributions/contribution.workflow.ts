import type { Reason } from '../kernel/verdict';
import { Workflow } from '../kernel/workflow';
import type { ContributionState } from './contributions.vocabulary';

export type ContributionMove =
  | 'confirm'
  | 'confirm_checked'
  | 'accept_early'
  | 'confirm_without_clearance'
  | 'override'
  | 'correct'
  | 'cancel';

/** What stands against confirming; each is empty, or left out, when nothing does. */
export interface GateContext {
  /** The gate on the day it was received. */
  against: readonly Reason[];
  /** The gate today: without a reason, the giver has been cleared since. */
  today?: readonly Reason[];
  /** A gift of the public beyond the policy's bounds. */
  bounds?: readonly Reason[];
  /** Who acts had a hand in it, and it is more than the policy lets one person do. */
  hands?: readonly Reason[];
  /** It is more than anybody but an analyst confirms. */
  analyst?: readonly Reason[];
  /** Its day lies back or was moved, and the one who acts is no analyst, or moved it. */
  dayAgainst?: readonly Reason[];
}

type When = (context: GateContext) => Reason[];

const gate: When = ({ against }) => [...against];
const within: When = ({ bounds = [] }) => [...bounds];
const second: When = ({ hands = [] }) => [...hands];
const enough: When = ({ analyst = [] }) => [...analyst];
const onItsDay: When = ({ dayAgainst = [] }) => [...dayAgainst];
const needed: When = ({ against }) =>
  against.length === 0 ? [{ key: 'contributions.refusal.cleared' }] : [];

/** Nobody waves through what can be accepted from its clearance on. */
const neverCleared: When = ({ today }) =>
  today?.length === 0 ? [{ key: 'contributions.refusal.accept_early' }] : [];

/** The gate lets it pass on the day of the act, though it did not on the day of the gift. */
const clearedSince: When = ({ today = [] }) => [...today];

/** There is something to look into, and it was compared with the lists. */
const beyond: When = ({ bounds = [] }) =>
  bounds.length === 0
    ? [{ key: 'contributions.refusal.within_bounds' }]
    : bounds.filter(({ key }) => key === 'contributions.bounds.label_unchecked');

const all =
  (...rules: When[]): When =>
  (context) =>
    rules.flatMap((rule) => rule(context));

/**
 * A contribution is recorded, confirmed when its giver was cleared on the day it was received (donations of
 * any size are in scope: evaluation 4.2.2), and cancelled when it was an error. What was received before
 * anyone cleared the giver is accepted from the clearance on, or confirmed with a mark and a reason where there
 * never was one; only the Director General overrides. A gift of the public beyond the policy's bounds is looked
 * into by an analyst, and above an amount of the policy nobody confirms what they recorded. A day that
 * lies back is an analyst's to confirm.
 */
export const contributionWorkflow = new Workflow<ContributionState, ContributionMove, GateContext>('recorded', {
  confirm: { from: ['recorded'], to: 'confirmed', by: ['focal_point', 'analyst', 'affiliate'], when: all(gate, within, second, enough, onItsDay) },
  confirm_checked: { from: ['recorded'], to: 'confirmed', by: ['analyst'], when: all(gate, beyond, second, onItsDay), note: true },
  accept_early: { from: ['recorded'], to: 'confirmed', by: ['analyst'], when: all(needed, clearedSince, second), note: true },
  confirm_without_clearance: { from: ['recorded'], to: 'confirmed', by: ['analyst'], when: all(needed, neverCleared, second), note: true },
  override: { from: ['recorded'], to: 'confirmed', by: ['director_general'], when: all(needed, second), note: true },
  correct: { from: ['confirmed'], to: 'recorded', by: ['analyst'], note: true },
  cancel: { from: ['recorded', 'confirmed'], to: 'cancelled', by: ['focal_point', 'analyst', 'affiliate'], note: true },
}); // prettier-ignore
