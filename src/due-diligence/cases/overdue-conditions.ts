import type { UnitOfWork } from '../../audit/unit-of-work';
import { liftSuspension, suspendClearances } from '../../clearances/suspend-clearance';
import type { Change } from '../../database/change';
import type { Database } from '../../database/database';
import { addDays, type Day } from '../../kernel/clock';
import { DueTold } from '../../notices/due-told.entity';
import { notify } from '../../notices/notify';
import { rememberTold, tellDue, type Part } from '../../notices/tell-due';
import { usersWith } from '../../notices/users-with';
import { Partner } from '../../partners/partner.entity';
import type { ConditionRule } from '../policy/diligence-rules';
import { policyById } from '../policy/policies.service';
import { conditionStage, newStages, type ConditionStage } from './condition-stage';
import { DecisionCondition } from './decision-condition.entity';
import { Decision } from './decision.entity';
import { DueDiligenceCase } from './due-diligence-case.entity';

/** What is remembered of it: the day it last went further. */
const PRESSED = 'condition.pressed';

interface OverdueCondition {
  id: number;
  caseId: number;
  policyId: number;
  partnerId: number;
  officeId: number;
  number: string;
  partner: string;
  dueOn: Day;
  toldStage: ConditionStage | null;
  illustrative: boolean | number;
}

/** A condition with how far it goes today. */
type Going = OverdueCondition & { stages: ConditionStage[]; rule: ConditionRule };

/**
 * Brings unmet conditions to their owner on the day, then to the chief, then to the analysts, and in the end
 * suspends the clearance (recommendation 10: follow-up of decisions). Nothing is suspended that the analysts
 * were not told of on an earlier day, however long it is overdue and however often this is asked.
 */
export async function pressConditions(work: UnitOfWork, database: Database): Promise<void> {
  await tellDue(work, database, {
    find: overdue,
    keep: goingOn,
    tell: press,
    said: (told) => ({
      ...{ verb: 'conditions.press', subject: 'condition', subjectId: null },
      detail: { conditions: told.map(({ id, stages }) => ({ id, stage: stages.at(-1) })) },
    }),
  });
}

async function press(change: Change, condition: Going): Promise<boolean> {
  const { id, caseId, stages, dueOn, rule, number, partner } = condition;
  const about = { href: `/cases/${caseId}#conditions`, subject: 'case', subjectId: caseId };
  const until = addDays(dueOn, rule.suspendAfterDays);
  const today = change.clock.today();
  for (const stage of stages) {
    if (stage === 'suspended') {
      await suspendClearances(change, { caseId }, 'condition', String(id));
      continue;
    }
    const to = await audience(change, stage, condition.officeId);
    const values = { number, partner, day: dueOn, until: until > today ? until : addDays(today, 1) };
    const illustrative = Boolean(condition.illustrative);
    await notify(change, { ...about, to, kind: `conditions.notice.${stage}`, values, illustrative });
  }
  await change.update(DecisionCondition, id, { toldStage: stages.at(-1) ?? null });
  await rememberTold(change, { kind: PRESSED, subjectId: id, stage: 0, about: dueOn });
  return true;
}

/** The office owns what its decision asks for. */
function audience(
  change: Change,
  stage: Exclude<ConditionStage, 'suspended'>,
  officeId: number,
): Promise<number[]> {
  const today = change.clock.today();
  if (stage === 'analysts') return usersWith(change.manager, 'analyst', null, today);
  return usersWith(change.manager, stage === 'chief' ? 'chief' : 'focal_point', officeId, today);
}

/** Unmet conditions of the decision in force of each case that go further today. */
async function goingOn(
  manager: Database['read'],
  today: Day,
  rows: readonly OverdueCondition[],
): Promise<Going[]> {
  const rules = new Map<number, ConditionRule>();
  for (const policyId of new Set(rows.map((row) => row.policyId))) {
    rules.set(policyId, (await policyById(manager, policyId)).policy.conditions);
  }
  return rows.flatMap((row) => {
    const rule = rules.get(row.policyId);
    if (!rule) return [];
    const reached = conditionStage(row.dueOn, today, rule);
    // One warning comes before the suspension.
    const stage = reached === 'suspended' && row.toldStage !== 'analysts' ? 'analysts' : reached;
    const stages = newStages(row.toldStage, stage);
    return stages.length === 0 ? [] : [{ ...row, stages, rule }];
  });
}

/** One that went further today goes no further before tomorrow: whoever was told has the day to act. */
function overdue(manager: Database['read'], today: Day, { after, limit }: Part): Promise<OverdueCondition[]> {
  return (
    manager
      .createQueryBuilder(DecisionCondition, 'asked')
      .innerJoin(Decision, 'decision', 'decision.id = asked.decisionId')
      .innerJoin(DueDiligenceCase, 'held', 'held.id = asked.caseId')
      .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
      .leftJoin(DueTold, 'told', 'told.kind = :kind AND told.subjectId = asked.id', { kind: PRESSED })
      .select([
        'asked.id AS "id"',
        'asked.caseId AS "caseId"',
        'held.policyId AS "policyId"',
        'held.partnerId AS "partnerId"',
        'held.officeId AS "officeId"',
        'held.number AS "number"',
        'partner.name AS "partner"',
        'asked.dueOn AS "dueOn"',
        'asked.toldStage AS "toldStage"',
        'held.illustrative AS "illustrative"',
      ])
      .where("decision.stage = 'decision' AND held.state = 'decided' AND asked.metOn IS NULL")
      .andWhere('asked.dueOn <= :today', { today })
      .andWhere("(asked.toldStage IS NULL OR asked.toldStage <> 'suspended') AND asked.id > :after", {
        after,
      })
      .andWhere('(told.toldOn IS NULL OR told.toldOn < :today)', { today })
      // A later decision has conditions of its own.
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM decision later WHERE later.case_id = asked.case_id AND later.id > asked.decision_id
        AND later.stage = 'decision' AND later.outcome <> 'returned')`,
      )
      .orderBy('asked.id')
      .limit(limit)
      .getRawMany<OverdueCondition>()
  );
}

/** What a condition suspended begins again once it is met; what suspended it besides stays. */
export async function liftWhenMet(change: Change, { id, caseId }: DecisionCondition): Promise<void> {
  await liftSuspension(change, { caseId }, 'condition', String(id));
}
