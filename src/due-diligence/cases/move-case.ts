import type { Change } from '../../database/change';
import { rolesAt } from '../../kernel/actor';
import { Invalid, Refused, Stale } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import type { Day } from '../../kernel/clock';
import { overruling } from '../committee/overruling';
import { votesShown } from '../committee/visible-votes';
import {
  askedInVotes,
  committeeConditions,
  wordingFaults,
  type CommitteeAsked,
} from '../committee/word-conditions';
import { contextOf, countedVotes, levelInForce, votedOutcome } from './case-context';
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
import { membersAbove } from '../../partners/groups/line';
import { isBeingScreened } from '../../screening/being-screened';
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
  const shown = votesShown(state, file.votes, change.actor.id);
  const outcome = outcomeOf(input, file, shown);
  const context = contextOf(file, change.actor, outcome);
  const verdict = caseWorkflow.decide(state, input.move, rolesAt(change.actor, file.case.officeId), context);
  if (!verdict.allowed) throw new Refused(verdict.reasons);
  // Guessing at the outcome, or wording the conditions, would show how others voted.
  if (isByVote(input.move) && !shown && (input.outcome !== null || input.conditions.length > 0)) {
    throw new Refused([reason('committee.vote_before_wording')]);
  }
  const decided = decisionOf(input, file, outcome, today);
  if (input.move === 'reopen') await alreadyOpen(change.manager, file.case, id);
  await carryOut(change, file, { ...input, to: verdict.value, decided });
}

/**
 * An approval waits for the screening of what was changed a moment ago.
 * @throws Refused
 */
async function refuseUnscreened(change: Change, file: CaseFile, { stage, outcome }: Decided): Promise<void> {
  if (stage !== 'decision' || !outcome.startsWith('approved')) return;
  const above = await membersAbove(change.manager, [file.case.partnerId]);
  const ids = above.map(({ id }) => id);
  if (await isBeingScreened(change.manager, ids)) throw new Refused([reason('cases.being_screened')]);
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

/**
 * Writes a move down: state, deadline, agenda, decision, clock; then up, where nobody may decide.
 * @throws Refused where an approval has to wait for a screening, by one person or by a vote
 */
export async function carryOut(change: Change, file: CaseFile, made: Made): Promise<void> {
  const { id, state: from } = file.case;
  const { move, to, note, decided } = made;
  if (decided) await refuseUnscreened(change, file, decided);
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

function isByVote(move: CaseMove): boolean {
  return move === 'recommend' || move === 'decide_high';
}

function outcomeOf(input: CaseMoveInput, file: CaseFile, shown: boolean): DecisionOutcome | null {
  if (!isByVote(input.move)) return input.outcome;
  return (shown ? input.outcome : null) ?? votedOutcome(file);
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
function decisionOf(
  input: CaseMoveInput,
  file: CaseFile,
  outcome: DecisionOutcome | null,
  today: Day,
): Decided | null {
  const { move, note, advisory, restrictedBecause = null } = input;
  if (caseWorkflow.moves[move].note && note === null) throw Invalid.field('note', 'field.required');
  const base = { as: caseWorkflow.moves[move].by[0] ?? 'analyst', reason: note ?? '' };
  if (move.startsWith('send_back_')) {
    return { ...base, stage: 'decision', outcome: 'returned', advisory: true, conditions: [], dissent: [] };
  }
  const stage = move === 'recommend' ? 'recommendation' : 'decision';
  if (stage === 'decision' && !move.startsWith('decide_')) return null;
  if (outcome === null) throw Invalid.field('outcome', 'field.required');
  const dissent = dissentIn(file);
  // What a committee decided is not made advisory by whoever closes its vote.
  if (move === 'decide_high' && advisory) throw Invalid.field('advisory', 'committee.never_advisory');
  const asked = stage === 'decision' && outcome === 'approved_with_conditions';
  const conditions = asked && move === 'decide_high' ? worded(file, input, today) : input.conditions;
  if (asked && conditions.length === 0) throw Invalid.field('conditions', 'cases.error.conditions_missing');
  if (!asked && conditions.length > 0) throw Invalid.field('conditions', 'cases.error.conditions_not_asked');
  const overruledBecause = overruling(file, { ...input, outcome }, today);
  return {
    ...base,
    stage,
    outcome,
    advisory: advisory || stage === 'recommendation',
    conditions,
    dissent,
    restrictedBecause,
    ...(overruledBecause === null ? {} : { overruledBecause }),
  };
}

/** The conditions of the votes, with how whoever closes words them together. @throws Invalid */
function worded(file: CaseFile, { conditions }: CaseMoveInput, today: Day): CommitteeAsked[] {
  const asked = askedInVotes(countedVotes(file), file.office.name, today);
  const faults = wordingFaults(conditions, asked);
  if (faults.length > 0) throw new Invalid(faults);
  return committeeConditions(conditions, asked);
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
