import type { Change } from '../../database/change';
import { rolesAt } from '../../kernel/actor';
import { Invalid, Refused, Stale } from '../../kernel/errors';
import { contextOf, levelInForce, votedOutcome } from './case-context';
import { loadCaseFile, type CaseFile } from './case-file';
import type { CaseMoveInput } from './case.input';
import { caseWorkflow, type CaseMove, type CaseState } from './case.workflow';
import { alreadyOpen } from './one-open-case';
import { writeDecision, type Decided } from './decide-case';
import { climbWhileNobodyDecides } from './deciders';
import type { DueDiligenceCase } from './due-diligence-case.entity';
import type { DecisionOutcome } from '../due-diligence.vocabulary';
import { followMove } from './follow-move';
import type { ScopeInput } from '../../clearances/scope.input';
import { shiftCase } from './shift-case';
import { liftSuspension, suspendClearances } from '../../clearances/suspend-clearance';

/**
 * Moves a case along its ladder, with all that belongs to the move: deadline, decision, conditions, clearance.
 * @throws Refused with every reason · Invalid when the note, the outcome or a condition is missing · Stale
 */
export async function moveCase(
  change: Change,
  id: number,
  input: CaseMoveInput,
  version?: number,
): Promise<void> {
  const today = change.clock.today();
  const file = await loadCaseFile(change.manager, change.actor, id, today);
  if (version !== undefined && file.case.version !== version) throw new Stale();
  const state = file.case.state as CaseState;
  const outcome = outcomeOf(input, file);
  const context = contextOf(file, change.actor, outcome);
  const verdict = caseWorkflow.decide(state, input.move, rolesAt(change.actor, file.case.officeId), context);
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  const decided = decisionOf(input, file, outcome);
  if (input.move === 'reopen') await alreadyOpen(change.manager, file.case, id);
  await carryOut(change, file, { ...input, to: verdict.value, decided });
}

/** A move that was found to be allowed, with what it decides. */
interface Made {
  move: CaseMove;
  to: CaseState;
  note: string | null;
  decided: Decided | null;
  /** How far an approval reaches; none: everything of the partner. */
  scope?: ScopeInput | null;
}

/** Writes a move down: state, deadline, agenda, decision, clock; then up, where nobody may decide. */
export async function carryOut(change: Change, file: CaseFile, made: Made): Promise<void> {
  const { id, state: from } = file.case;
  const { move, to, note, decided } = made;
  const level = levelInForce(file.case);
  await shiftCase(change, file, to, patchOf(change, move, level));
  if (decided) await writeDecision(change, file, decided);
  await holdWhileReopened(change, file, move);
  await followMove(change, id, made.scope ?? null);
  const detail = { from, to, level, note, ...(decided ?? {}), ...(made.scope ? { scope: made.scope } : {}) };
  change.record({ verb: `case.${move}`, subject: 'case', subjectId: id, detail });
  await climbWhileNobodyDecides(change, id);
}

/**
 * While a decided case is looked into again, nothing new passes on what it gave. Withdrawing it gives back
 * only that: what another cause has suspended stays so. A new decision takes the earlier one's place.
 */
async function holdWhileReopened(change: Change, file: CaseFile, move: CaseMove): Promise<void> {
  const { id: caseId, number } = file.case;
  if (move === 'reopen') await suspendClearances(change, { caseId }, 'reopened', number);
  if (move === 'withdraw') await liftSuspension(change, { caseId }, 'reopened', number);
}

function outcomeOf(input: CaseMoveInput, file: CaseFile): DecisionOutcome | null {
  const byVote = input.move === 'recommend' || input.move === 'decide_high';
  return input.outcome ?? (byVote ? votedOutcome(file) : null);
}

function patchOf(
  change: Change,
  move: CaseMove,
  level: DueDiligenceCase['level'],
): Partial<DueDiligenceCase> {
  const now = change.clock.now();
  if (move.startsWith('assess_')) return { level, assessedBy: change.actor.id, assessedAt: now };
  if (move.startsWith('decide_')) return { decidedAt: now };
  return move === 'reopen' ? { decidedAt: null } : {};
}

/** What the move decides, recommends or returns; null for moves that do none of them. */
function decisionOf(input: CaseMoveInput, file: CaseFile, outcome: DecisionOutcome | null): Decided | null {
  const { move, note, conditions, advisory, restrictedBecause = null } = input;
  if (caseWorkflow.moves[move].note && note === null) throw Invalid.field('note', 'field.required');
  const base = { as: caseWorkflow.moves[move].by[0] ?? 'analyst', reason: note ?? '' };
  if (move.startsWith('send_back_')) {
    return { ...base, stage: 'decision', outcome: 'returned', advisory: true, conditions: [], dissent: [] };
  }
  const stage = move === 'recommend' ? 'recommendation' : 'decision';
  if (stage === 'decision' && !move.startsWith('decide_')) return null;
  if (outcome === null) throw Invalid.field('outcome', 'field.required');
  const dissent = dissentIn(file);
  const asked = stage === 'decision' && outcome === 'approved_with_conditions';
  if (asked && conditions.length === 0) throw Invalid.field('conditions', 'cases.error.conditions_missing');
  if (!asked && conditions.length > 0) throw Invalid.field('conditions', 'cases.error.conditions_not_asked');
  return {
    ...base,
    stage,
    outcome,
    advisory: advisory || stage === 'recommendation',
    conditions,
    dissent,
    restrictedBecause,
  };
}

/** Who voted against what the committee decides, with their reasons. */
export function dissentIn(file: CaseFile): Decided['dissent'] {
  return file.case.state === 'committee' ? file.tally.dissent.map(dissenting) : [];
}

function dissenting({
  userId,
  vote,
  reason,
}: CaseFile['tally']['dissent'][number]): Decided['dissent'][number] {
  return { userId, vote, reason };
}
