import { IsNull } from 'typeorm';
import type { Change } from '../../database/change';
import { rolesAt, type Actor, type Role } from '../../kernel/actor';
import { Invalid, Missing, Refused } from '../../kernel/errors';
import { isOfOffice } from '../../kernel/four-eyes';
import { reason, type Reason } from '../../kernel/verdict';
import { readableCase } from './case-file';
import type { ConditionMetInput } from './case.input';
import { liftWhenMet } from './overdue-conditions';
import { tellOfMet } from '../committee/tell-of-met';
import { CommitteeCondition } from '../committee/committee-condition.entity';
import { DecisionCondition } from './decision-condition.entity';
import { releaseGate } from './release-gate';

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
 * Notes that a condition is met. With the last one that holds the gate, the clearance begins; what the
 * committee asked for keeps holding it until the committee lets go.
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
  await meetWorded(change, conditionId, { metOn, metNote: input.note });
  if (condition.holdsGate) await releaseGate(change, condition);
  await liftWhenMet(change, condition);
  await tellOfMet(change, found, condition);
  const detail = { condition: condition.text, metOn, note: input.note };
  change.record({ verb: 'case.meet_condition', subject: 'case', subjectId: caseId, detail });
}

/** With a wording, every voter's condition that it stands for is met. */
async function meetWorded(
  change: Change,
  wordedById: number,
  met: Pick<DecisionCondition, 'metOn' | 'metNote'>,
): Promise<void> {
  const stood = await change.manager.findBy(CommitteeCondition, { wordedById });
  for (const { conditionId: id } of stood) {
    await change.set(DecisionCondition, { id, metOn: IsNull() }, met);
    await liftWhenMet(change, await change.manager.findOneByOrFail(DecisionCondition, { id }));
  }
}
