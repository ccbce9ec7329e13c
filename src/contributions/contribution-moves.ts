import type { EntityManager } from 'typeorm';
import { handsOn } from '../audit/hands';
import type { Change } from '../database/change';
import { rolesAt, type Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { Invalid, Refused } from '../kernel/errors';
import { againstSecondHand } from '../kernel/four-eyes';
import type { Reason } from '../kernel/verdict';
import type { OpenMove } from '../kernel/workflow';
import { Contribution } from './contribution.entity';
import { confirmContext } from './confirm-context';
import { marks } from './contribution-marks';
import { contributionWorkflow, type ContributionMove, type GateContext } from './contribution.workflow';
import type { ContributionState } from './contributions.vocabulary';

export type OpenContributionMove = OpenMove<ContributionState, ContributionMove>;

/** The moves open to the person, each with what still stands against it. */
export async function openContributionMoves(
  manager: EntityManager,
  actor: Actor,
  row: Contribution,
  today: Day,
): Promise<OpenContributionMove[]> {
  const context = await contextOf(manager, actor, row, today);
  return contributionWorkflow.openTo(row.state, rolesAt(actor, row.officeId), context);
}

/**
 * Makes a move inside a change, whichever door it comes through, with its audit line.
 * @throws Refused with every reason that stands against it, Invalid where a note is needed, Stale
 */
export async function moveContribution(
  change: Change,
  row: Contribution,
  move: string,
  note: string | null,
): Promise<void> {
  const { manager, actor } = change;
  const context = await contextOf(manager, actor, row, change.clock.today());
  const verdict = contributionWorkflow.decide(row.state, move, rolesAt(actor, row.officeId), context);
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  const rule = contributionWorkflow.moves[move as ContributionMove];
  if (rule.note && !note) throw Invalid.field('note', 'field.required');
  await change.move(Contribution, row.id, row.state, { state: verdict.value, ...marks(move, change, note) });
  change.record({
    verb: `contribution.${move}`,
    subject: 'contribution',
    subjectId: row.id,
    detail: { note },
  });
}

async function contextOf(
  manager: EntityManager,
  actor: Actor,
  row: Contribution,
  today: Day,
): Promise<GateContext> {
  return {
    ...(await confirmContext(manager, actor, row, today)),
    dayAgainst: row.dayReason === null ? [] : await againstDay(manager, actor, row),
  };
}

/** A day that lies back or was moved is an analyst's to confirm, and not of one who changed the gift. */
async function againstDay(manager: EntityManager, actor: Actor, row: Contribution): Promise<Reason[]> {
  if (!rolesAt(actor, row.officeId).includes('analyst')) return [{ key: 'contributions.refusal.day' }];
  const changed = await handsOn(manager, 'contribution', row.id, { 'contribution.change': 'changed' });
  return againstSecondHand(actor.id, changed);
}
