import type { EntityManager } from 'typeorm';
import { handsOn } from '../audit/hands';
import type { Change } from '../database/change';
import { rolesAt, type Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { Forbidden, Invalid, Missing, Refused } from '../kernel/errors';
import type { OpenMove } from '../kernel/workflow';
import { AGREED } from './amendments/amendment';
import { EngagementAmendment } from './amendments/engagement-amendment.entity';
import { closedOn, exempt, gateReasons } from './engagement';
import { countriesOf, partnerIdsOf, partnersAtHand } from './engagement-parts';
import { Engagement } from './engagement.entity';
import type { MoveInput } from './engagement.input';
import { engagementWorkflow, type EngagementContext, type EngagementMove } from './engagement.workflow';
import { askFor, onwards } from './engagement-requests';
import { EngagementRequest } from './engagement-request.entity';
import type { EngagementState } from './engagements.vocabulary';
import { foundRunningErrors } from './found-running';

/** The moves open to a person, each with what still stands against it. */
export async function openMoves(
  manager: EntityManager,
  actor: Actor,
  engagement: Engagement,
  today: Day,
): Promise<OpenMove<EngagementState, EngagementMove>[]> {
  const context = await contextOf(manager, actor, engagement, today);
  const open = engagementWorkflow.openTo(engagement.state, rolesAt(actor, engagement.officeId), context);
  // What waits for an analyst is not the chief's to agree, nor the other way round.
  const others = context.asked === 'run' ? ['approve'] : ['accept_running', 'refuse_running'];
  return open.filter(({ move }) => !others.includes(move));
}

/**
 * Makes a move inside a change, by compare-and-set, with its audit line; and after the act a request waited for,
 * the moves that take the engagement on to the state asked for, each judged as if it were made by hand.
 * @throws Missing, Invalid (a note is needed), Refused with every reason, Stale
 */
export async function makeMove(change: Change, id: number, input: SaidMove): Promise<void> {
  const request = await change.manager.findOneBy(EngagementRequest, { engagementId: id });
  await makeOne(change, id, input);
  if (input.move !== 'approve' && input.move !== 'accept_running') return;
  for (const move of onwards(request)) {
    const engagement = await change.manager.findOneByOrFail(Engagement, { id });
    if (move === 'start' && engagement.startsOn > change.clock.today()) return;
    await makeOne(change, id, { move, note: request?.reason ?? null });
  }
}

/** A move as a page, a program or another use case asks for it. */
export type SaidMove = Pick<MoveInput, 'move' | 'note'> & Partial<Pick<MoveInput, 'since'>>;

async function makeOne(change: Change, id: number, { move, note, since = null }: SaidMove): Promise<void> {
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
  if (made === 'enter_running') await askToRun(change, engagement, since, note);
  const patch = await effectOf(change, engagement, made, note);
  await change.move(Engagement, id, engagement.state, { ...patch, state: verdict.value });
  if (engagement.state === 'in_review') await change.remove(EngagementRequest, { engagementId: id });
  // Nothing is asked of a chief any more about what is over.
  if (!AGREED.includes(verdict.value)) await change.remove(EngagementAmendment, { engagementId: id });
  change.record({
    verb: `engagement.${made}`,
    subject: 'engagement',
    subjectId: id,
    detail: { from: engagement.state, to: verdict.value, note, ...(since ? { since } : {}), ...patch },
  });
}

async function askToRun(
  change: Change,
  { id, startsOn }: Engagement,
  since: Day | null,
  note: string | null,
): Promise<void> {
  const errors = foundRunningErrors({ since, note, startsOn, today: change.clock.today() });
  if (errors.length > 0) throw new Invalid(errors);
  await askFor(change, {
    ...{ engagementId: id, act: 'run', state: 'active', saidAgreedOn: null, importId: null },
    ...{ runningSince: since, reason: note },
  });
}

async function contextOf(
  manager: EntityManager,
  actor: Actor,
  engagement: Engagement,
  today: Day,
): Promise<EngagementContext> {
  const countryCodes = await countriesOf(manager, engagement.id);
  const partners = await partnersAtHand(manager, await partnerIdsOf(manager, engagement.id), actor);
  const request =
    engagement.state === 'in_review'
      ? await manager.findOneBy(EngagementRequest, { engagementId: engagement.id })
      : null;
  return {
    gate: gateReasons({ ...engagement, countryCodes }, partners, today),
    exempt: exempt(engagement),
    startsOn: engagement.startsOn,
    today,
    actorId: actor.id,
    hands: [
      { by: engagement.createdBy, act: 'created' },
      ...(await handsOn(manager, 'engagement', engagement.id, { 'engagement.change': 'changed' })),
      ...(request?.act === 'run' ? [{ by: request.askedBy, act: 'asked' as const }] : []),
    ],
    asked: request?.act ?? null,
  };
}

/** What a move changes beside the state. */
async function effectOf(
  change: Change,
  engagement: Engagement,
  move: EngagementMove,
  note: string | null,
): Promise<Partial<Engagement>> {
  const today = change.clock.today();
  switch (move) {
    case 'approve':
      return { agreedOn: today };
    case 'override':
      return { agreedOn: engagement.agreedOn ?? today, overrideBy: change.actor.id, overrideReason: note };
    case 'start':
    case 'resume':
      return exempt(engagement) ? {} : { committedOn: today };
    case 'accept_running': {
      const where = { engagementId: engagement.id };
      const { runningSince, reason } = await change.manager.findOneByOrFail(EngagementRequest, where);
      const marked = { withoutClearance: true, overrideReason: reason };
      return { ...marked, runningSince, runningAcceptedBy: change.actor.id };
    }
    case 'close':
      return { endsOn: closedOn(engagement, today) };
    default:
      return {};
  }
}
