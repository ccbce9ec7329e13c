import { In, MoreThan, Not } from 'typeorm';
import { Clearance } from '../../clearances/clearance.entity';
import type { Change } from '../../database/change';
import { CommitteeCondition } from '../committee/committee-condition.entity';
import { DecisionCondition } from './decision-condition.entity';
import { Decision } from './decision.entity';

/**
 * Opens the gate once nothing of a decision holds it any more: each condition is met, and the committee has
 * let go of its own. The clearance never reaches back before the day it was earned.
 */
export async function releaseGate(
  change: Change,
  { caseId, decisionId }: Pick<DecisionCondition, 'caseId' | 'decisionId'>,
): Promise<void> {
  const holding = await change.manager.findBy(DecisionCondition, { decisionId, holdsGate: true });
  const ids = holding.map(({ id }) => id);
  const kept = await change.manager.findBy(CommitteeCondition, { conditionId: In(ids) });
  const liftedOn = new Map(kept.map((each) => [each.conditionId, each.liftedOn]));
  const freeOn = ({ id, metOn }: DecisionCondition): string | null =>
    liftedOn.has(id) ? (liftedOn.get(id) ?? null) : metOn;
  if (holding.some((each) => freeOn(each) === null)) return;
  // A later decision has conditions of its own: those of an earlier one say nothing about it.
  const later = { caseId, stage: 'decision' as const, outcome: Not('returned' as const) };
  if (await change.manager.existsBy(Decision, { ...later, id: MoreThan(decisionId) })) return;
  const held = await change.manager.findOne(Clearance, {
    where: { caseId, held: true },
    order: { id: 'DESC' },
  });
  if (!held) return;
  const earned = holding
    .flatMap((each) => freeOn(each) ?? [])
    .reduce((a, b) => (a > b ? a : b), held.validFrom);
  await change.update(Clearance, held.id, { held: false, validFrom: earned });
}
