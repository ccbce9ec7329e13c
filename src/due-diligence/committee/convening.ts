import { holds, type Actor } from '../../kernel/actor';
import { reason, type Reason } from '../../kernel/verdict';
import type { Policy } from '../policy/policy';

/** Who asks to call a session, or to change what is on it. */
export interface Convener {
  isAnalyst: boolean;
  /** The members who hold the standing chair. */
  chairs: readonly number[];
  actorId: number | null;
  /** The chair a session has been given; null for none. */
  chairId: number | null;
}

/** The first seat of the policy has the chair (own): with the seats of the evaluation, the Deputy Director General. */
export function chairSeat({ committee }: Policy): string {
  return committee.seats[0]?.capacity ?? '';
}

/**
 * A session is called, and its agenda set, by the analyst, who serves the committee, or by its chair: no other
 * member takes a case to a meeting of their own making (evaluation 4.2.2).
 */
export function conveningRefusals({ isAnalyst, chairs, actorId, chairId }: Convener): Reason[] {
  if (actorId === null || isAnalyst || actorId === chairId || chairs.includes(actorId)) return [];
  return [reason('meetings.error.only_convener')];
}

/** Whoever names the chair of a session names somebody else, unless they hold the standing chair. */
export function chairRefusals({ chairs, actorId, chairId }: Convener): Reason[] {
  if (actorId === null || chairId !== actorId || chairs.includes(actorId)) return [];
  return [reason('meetings.error.own_chair')];
}

export function convenerOf(actor: Actor, chairs: readonly number[], chairId: number | null): Convener {
  return { isAnalyst: holds(actor, 'analyst'), chairs, actorId: actor.id, chairId };
}
