import type { Change } from '../../database/change';
import type { Role } from '../../kernel/actor';
import { Invalid } from '../../kernel/errors';
import { levelInForce } from './case-context';
import type { CaseFile } from './case-file';
import { Clearance } from '../../clearances/clearance.entity';
import { endClearances } from '../../clearances/suspend-clearance';
import { clears, validUntil } from './leave';
import type { Vote } from '../committee/committee';
import { CommitteeCondition } from '../committee/committee-condition.entity';
import { DecisionCondition } from './decision-condition.entity';
import { Decision } from './decision.entity';
import type { DecisionOutcome, DecisionStage } from '../due-diligence.vocabulary';
import { inChargeFor } from './in-charge';
import { writeGrounds } from '../library/write-grounds';
import { rungOf } from '../policy/policy';

/** A condition as it is about to be written; of the committee also whose it is, and which one words it. */
export interface DecidedCondition {
  text: string;
  owner: string;
  dueOn: string;
  holdsGate: boolean;
  askedBy?: number | null;
  wordedBy?: number | null;
}

/** A decision, a recommendation or a return, as it is about to be written. */
export interface Decided {
  stage: DecisionStage;
  outcome: DecisionOutcome;
  as: Role;
  reason: string;
  advisory: boolean;
  conditions: readonly DecidedCondition[];
  /** Why only those concerned may see it; none: all staff. */
  restrictedBecause?: string | null;
  /** Why conditions of the committee that hold the gate are left out. */
  overruledBecause?: string | null;
  /** Members who voted against it, with their reasons. */
  dissent: readonly Vote[];
}

/** Writes it down with its conditions, and gives or takes the leave to work with the partner. */
export async function writeDecision(change: Change, file: CaseFile, decided: Decided): Promise<void> {
  const today = change.clock.today();
  const level = levelInForce(file.case) ?? 'very_high';
  const final = decided.stage === 'decision' && decided.outcome !== 'returned';
  const leave = final && clears(decided.outcome);
  const binding = final && !decided.advisory && rungOf(file.policy, level).binding;
  const until = leave ? validUntil(level, today, file.policy) : null;
  const decision = await change.insert(Decision, {
    ...{ caseId: file.case.id, stage: decided.stage, outcome: decided.outcome, level, binding },
    ...{ decidedBy: change.actor.id, decidedAs: decided.as, reason: decided.reason },
    inChargeFor: await inChargeFor(change, file, decided.as),
    ...{ decidedAt: change.clock.now(), validFrom: leave ? today : null, validUntil: until },
    ...{
      restrictedBecause: final ? (decided.restrictedBecause ?? null) : null,
      overruledBecause: decided.overruledBecause ?? null,
      dissent: decided.dissent,
      illustrative: file.case.illustrative,
    },
  });
  await writeGrounds(change, decision.id, file);
  await addConditions(change, file.case.id, decision.id, decided);
  if (final) await endEarlier(change, file, leave, binding);
  if (until === null) return;
  await change.insert(Clearance, {
    ...{
      partnerId: file.partner.id,
      caseId: file.case.id,
      level,
      validFrom: today,
      validUntil: until,
      binding,
    },
    ...{ held: decided.conditions.some((each) => each.holdsGate), suspendedOn: null, suspensionReason: null },
  });
}

async function addConditions(
  change: Change,
  caseId: number,
  decisionId: number,
  { conditions, as }: Pick<Decided, 'conditions' | 'as'>,
): Promise<void> {
  const today = change.clock.today();
  const ids: number[] = [];
  for (const [index, condition] of conditions.entries()) {
    if (condition.dueOn < today) throw Invalid.field(`conditions.${index}.dueOn`, 'cases.error.past_day');
    const { text, owner, dueOn, holdsGate } = condition;
    const row = { caseId, decisionId, text, owner, dueOn, holdsGate, metOn: null, metNote: null };
    const { id } = await change.insert(DecisionCondition, row);
    ids.push(id);
    if (as !== 'committee_member') continue;
    const { askedBy = null, wordedBy = null } = condition;
    const wordedById = wordedBy === null ? null : (ids[wordedBy] ?? null);
    await change.insert(CommitteeCondition, { conditionId: id, askedBy, wordedById, liftedOn: null });
  }
}

/**
 * A new decision takes the place of the case's earlier ones. A binding rejection also ends what other
 * cases gave: nobody works on with a partner the organization has refused.
 */
async function endEarlier(change: Change, file: CaseFile, leave: boolean, binding: boolean): Promise<void> {
  const whose = !leave && binding ? { partnerId: file.partner.id } : { caseId: file.case.id };
  await endClearances(change, whose, leave ? 'replaced' : 'rejected', file.case.number);
}
