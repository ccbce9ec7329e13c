import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import type { Database } from '../../database/database';
import type { CaseMoveInput } from '../../due-diligence/cases/case.input';
import { DecisionCondition } from '../../due-diligence/cases/decision-condition.entity';
import { meetCondition } from '../../due-diligence/cases/meet-condition';
import { pressConditions } from '../../due-diligence/cases/overdue-conditions';
import { voteToLift } from '../../due-diligence/committee/lift-condition';
import type { Actor } from '../../kernel/actor';
import { addDays, clockAt, type Day } from '../../kernel/clock';
import type { Story } from './stories';

interface Step {
  day: Day;
  who: Actor;
  does: (change: Change) => Promise<unknown>;
}

/** What each member who approves with conditions asks for. */
export const CLAUSE = {
  text: 'A clause on recruitment',
  owner: 'Chief of Mission',
  dueOn: null,
  holdsGate: true,
};

/** Days a partner has for its report. */
const REPORT_DAYS = 120;
/** One has less: its report is late by some days, and the chief was told. */
const SHORTER: Readonly<Record<string, number>> = { 'Fictional Coast Guard Supplies': 45 };
/** Whose report never came: of the one the chief was told, the clearance of the other is suspended. */
const UNMET: readonly string[] = ['Fictional Coast Guard Supplies', 'Supposed Drone Medicine'];

/** What an approval with conditions asks for. */
export function conditionsOf({ partner }: Story, decidedOn: Day): CaseMoveInput['conditions'] {
  const dueOn = reportDueOn(partner, decidedOn);
  return [
    { text: 'A report on what was found', owner: 'Focal point', dueOn, holdsGate: false },
    { text: 'A clause on recruitment in the agreement', owner: 'Chief of Mission', dueOn: addDays(decidedOn, 20), holdsGate: true },
  ]; // prettier-ignore
}

/** Whoever closes words the members' clauses together; each of them stays as it was asked for. */
export function wordedTogether(decided: CaseMoveInput, asking: readonly Actor[]): CaseMoveInput {
  const clause = decided.conditions.find(({ holdsGate }) => holdsGate);
  if (!clause) return decided;
  return { ...decided, conditions: [{ ...clause, standsFor: asking.map(({ id }) => `${id}-0`) }] };
}

/** The committee lets go of what it asked for: more than half of it are the quorum and the majority. */
export function letGo(seated: readonly Actor[], held: { id: number }, day: Day): Step[] {
  return seated.slice(0, Math.floor(seated.length / 2) + 1).map((who) => ({
    ...{ day, who },
    does: async (change) => {
      const { id } = await conditionOf(change, held.id, true);
      await voteToLift(change, held.id, id, { lift: true, reason: null });
    },
  }));
}

/** The condition that holds the gate is met some days after the decision, and the report comes before its day. */
export function meetSteps(
  { partner, level }: Story,
  held: { id: number },
  { analyst, decidedOn, clauseOn }: { analyst: Actor; decidedOn: Day; clauseOn: Day },
): Step[] {
  const meet = (day: Day, holdsGate: boolean, note: string): Step => ({
    ...{ day, who: analyst },
    does: async (change) => {
      const condition = await conditionOf(change, held.id, holdsGate);
      await meetCondition(change, held.id, condition.id, { metOn: day, note });
    },
  });
  const clause = meet(clauseOn, true, 'Article 9 of the agreement.');
  // The members of the committee asked for the clause alone.
  if (level === 'high' || UNMET.includes(partner)) return [clause];
  const reportOn = addDays(reportDueOn(partner, decidedOn), -3);
  return [clause, meet(reportOn, false, 'Read: what was found has been put right.')];
}

/** Reminds, as the product does each morning, of the conditions that are due on one day of the year. */
export function pressOn(day: Day, database: Database): Promise<void> {
  return pressConditions(new UnitOfWork(database, clockAt(`${day}T06:00:00.000Z`)), database);
}

function reportDueOn(partner: string, decidedOn: Day): Day {
  return addDays(decidedOn, SHORTER[partner] ?? REPORT_DAYS);
}

/** The first condition of a case that holds the gate, of the committee's the wording; or that does not. */
function conditionOf(change: Change, caseId: number, holdsGate: boolean): Promise<DecisionCondition> {
  return change.manager.findOneOrFail(DecisionCondition, {
    where: { caseId, holdsGate },
    order: { id: 'ASC' },
  });
}
