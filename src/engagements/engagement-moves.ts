import type { EntityManager } from 'typeorm';
import { handsOn } from '../audit/hands';
import type { Change } from '../database/change';
import { rolesAt, type Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { Forbidden, Invalid, Missing, Refused } from '../kernel/errors';
import type { OpenMove } from '../kernel/workflow';
import { closedOn, exempt, gateReasons } from './engagement';
import { countriesOf, partnerIdsOf, partnersAtHand } from './engagement-parts';
import { Engagement } from './engagement.entity';
import type { MoveInput } from './engagement.input';
import { engagementWorkflow, type EngagementContext, type EngagementMove } from './engagement.workflow';
import type { EngagementState } from './engagements.vocabulary';

/** The moves open to a person, each with what still stands against it. */
export async function openMoves(
  manager: EntityManager,
  actor: Actor,
  engagement: Engagement,
  today: Day,
): Promise<OpenMove<EngagementState, EngagementMove>[]> {
  const context = await contextOf(manager, actor, engagement, today);
  return engagementWorkflow.openTo(engagement.state, rolesAt(actor, engagement.officeId), context);
}

/**
 * Makes a move inside a change, by compare-and-set, with its audit line.
 * @throws Missing, Invalid (a note is needed), Refused with every reason, Stale
 */
export async function makeMove(change: Change, id: number, { move, note }: MoveInput): Promise<void> {
  const engagement = await change.manager.findOneBy(Engagement, { id });
  if (!engagement) throw new Missing();
  const roles = rolesAt(change.actor, engagement.officeId);
  if (roles.length === 0) throw new Forbidden([{ key: 'engagements.refused.other_office' }]);
  const today = change.clock.today();
  const context = await contextOf(change.manager, change.actor, engagement, today);
  const verdict = engagementWorkflow.decide(engagement.state, move, roles, context);
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  const made = move as EngagementMove;
  if (engagementWorkflow.moves[made].note && !note) throw Invalid.field('note', 'field.required');
  const patch = effectOf(change, engagement, made, note);
  await change.move(Engagement, id, engagement.state, { ...patch, state: verdict.value });
  change.record({
    verb: `engagement.${made}`,
    subject: 'engagement',
    subjectId: id,
    detail: { from: engagement.state, to: verdict.value, note, ...patch },
  });
}

async function contextOf(
  manager: EntityManager,
  actor: Actor,
  engagement: Engagement,
  today: Day,
): Promise<EngagementContext> {
  const countryCodes = await countriesOf(manager, engagement.id);
  const partners = await partnersAtHand(manager, await partnerIdsOf(manager, engagement.id));
  return {
    gate: gateReasons({ ...engagement, countryCodes }, partners, today),
    exempt: exempt(engagement),
    startsOn: engagement.startsOn,
    today,
    actorId: actor.id,
    hands: [
      { by: engagement.createdBy, act: 'created' },
      ...(await handsOn(manager, 'engagement', engagement.id, { 'engagement.change': 'changed' })),
    ],
  };
}

/** What a move changes beside the state. */
function effectOf(
  change: Change,
  engagement: Engagement,
  move: EngagementMove,
  note: string | null,
): Partial<Engagement> {
  const today = change.clock.today();
  switch (move) {
    case 'approve':
      return { agreedOn: today };
    case 'override':
      return { agreedOn: engagement.agreedOn ?? today, overrideBy: change.actor.id, overrideReason: note };
    case 'enter_running':
      return { withoutClearance: true, overrideReason: note };
    case 'start':
    case 'resume':
      return exempt(engagement) ? {} : { committedOn: today };
    case 'close':
      return { endsOn: closedOn(engagement, today) };
    default:
      return {};
  }
}
