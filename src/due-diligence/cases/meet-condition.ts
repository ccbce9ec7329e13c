import { MoreThan, Not } from 'typeorm';
import type { Change } from '../../database/change';
import { rolesAt, type Actor, type Role } from '../../kernel/actor';
import { Invalid, Missing, Refused } from '../../kernel/errors';
import { isOfOffice } from '../../kernel/four-eyes';
import { reason, type Reason } from '../../kernel/verdict';
import { readableCase } from './case-file';
import type { ConditionMetInput } from './case.input';
import { Clearance } from '../../clearances/clearance.entity';
import { liftWhenMet } from './overdue-conditions';
import { DecisionCondition } from './decision-condition.entity';
import { Decision } from './decision.entity';

const MAY_MEET: readonly Role[] = [
  'focal_point',
  'chief',
  'regional_director',
  'director_general',
  'analyst',
];

/**
 * What stands against this person saying that a condition is met. Nobody of the office concerned opens its
 * gate: neither its chief nor an officer in charge, nor somebody who holds another role beside.
 */
export function meetRefusals(actor: Actor, officeId: number, holdsGate: boolean): Reason[] {
  if (!rolesAt(actor, officeId).some((role) => MAY_MEET.includes(role))) {
    return [reason('cases.error.who_meets')];
  }
  return holdsGate && isOfOffice(actor, officeId) ? [reason('cases.error.gate_by_office')] : [];
}

/**
 * Notes that a condition is met. With the last one that holds the gate, the clearance begins: it never
 * reaches back before the day it was earned.
 */
export async function meetCondition(
  change: Change,
  caseId: number,
  conditionId: number,
  input: ConditionMetInput,
): Promise<void> {
  const found = await readableCase(change.manager, change.actor, caseId);
  const condition = await change.manager.findOneBy(DecisionCondition, { id: conditionId, caseId });
  if (!condition) throw new Missing();
  if (condition.metOn !== null)
    throw new Refused([reason('cases.error.already_met', { day: condition.metOn })]);
  const refusals = meetRefusals(change.actor, found.officeId, condition.holdsGate);
  if (refusals.length > 0) throw new Refused(refusals);
  const metOn = input.metOn ?? change.clock.today();
  if (metOn > change.clock.today()) throw Invalid.field('metOn', 'cases.error.future_day');
  await change.update(DecisionCondition, conditionId, { metOn, metNote: input.note });
  if (condition.holdsGate) await release(change, condition);
  await liftWhenMet(change, condition);
  const detail = { condition: condition.text, metOn, note: input.note };
  change.record({ verb: 'case.meet_condition', subject: 'case', subjectId: caseId, detail });
}

async function release(change: Change, { caseId, decisionId }: DecisionCondition): Promise<void> {
  const holding = await change.manager.findBy(DecisionCondition, { decisionId, holdsGate: true });
  if (holding.some((each) => each.metOn === null)) return;
  // A later decision has conditions of its own: those of an earlier one say nothing about it.
  const later = { caseId, stage: 'decision' as const, outcome: Not('returned' as const) };
  if (await change.manager.existsBy(Decision, { ...later, id: MoreThan(decisionId) })) return;
  const held = await change.manager.findOne(Clearance, {
    where: { caseId, held: true },
    order: { id: 'DESC' },
  });
  if (!held) return;
  const earned = holding
    .flatMap((each) => each.metOn ?? [])
    .reduce((a, b) => (a > b ? a : b), held.validFrom);
  await change.update(Clearance, held.id, { held: false, validFrom: earned });
}
