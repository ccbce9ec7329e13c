import type { Change } from '../../database/change';
import { Refused } from '../../kernel/errors';
import { translate } from '../../texts/translator';
import { contextOf, countedVotes, levelInForce, votedOutcome } from '../cases/case-context';
import type { CaseFile } from '../cases/case-file';
import { loadCaseFile } from '../cases/case-file';
import { caseWorkflow } from '../cases/case.workflow';
import { carryOut, dissentIn } from '../cases/move-case';
import { closeItem, joinWrittenProcedure, nextDeadline } from './agenda';
import { askedInVotes, committeeConditions, type CommitteeAsked } from './word-conditions';

/**
 * Counts the vote on one case when its session is closed. With a quorum the committee has decided, or
 * has recommended to the Director General; without one that is written down, the case stays, and goes
 * to the next written procedure with the votes it has (evaluation 4.2.2).
 */
export async function concludeVote(change: Change, caseId: number): Promise<'concluded' | 'no_quorum'> {
  const file = await loadCaseFile(change.manager, change.actor, caseId, change.clock.today());
  if (!file.tally.quorate) {
    await noQuorum(change, file);
    return 'no_quorum';
  }
  const move = levelInForce(file.case) === 'very_high' ? 'recommend' : 'decide_high';
  const outcome = votedOutcome(file);
  // The committee decides, not whoever closes: each vote has passed the rules on its own.
  const context = { ...contextOf(file, change.actor, outcome), actorId: null };
  const verdict = caseWorkflow.decide('committee', move, ['committee_member'], context);
  if (!verdict.allowed || outcome === null) throw new Refused(verdict.allowed ? [] : verdict.reasons);
  const stage = move === 'recommend' ? ('recommendation' as const) : ('decision' as const);
  const conditions =
    stage === 'decision' && outcome === 'approved_with_conditions' ? conditionsOf(change, file) : [];
  const decided = {
    ...{ stage, outcome, as: 'committee_member' as const, reason: reasonOf(change, file) },
    ...{ advisory: stage === 'recommendation', conditions, dissent: dissentIn(file) },
  };
  await carryOut(change, file, { move, to: verdict.value, note: decided.reason, decided });
  return 'concluded';
}

async function noQuorum(change: Change, file: CaseFile): Promise<void> {
  const { cast, needed } = file.tally;
  const session = file.standing?.session.number ?? null;
  await closeItem(change, file, 'no_quorum');
  await joinWrittenProcedure(change, file, nextDeadline(file, change.clock.today()));
  const detail = { session, cast, needed };
  change.record({ verb: 'case.no_quorum', subject: 'case', subjectId: file.case.id, detail });
}

/** What the members asked for, each in the words of the vote. */
function conditionsOf(change: Change, file: CaseFile): CommitteeAsked[] {
  return committeeConditions([], askedInVotes(countedVotes(file), file.office.name, change.clock.today()));
}

function reasonOf(change: Change, { tally, standing }: CaseFile): string {
  const { approve, approve_with_conditions: conditional, reject, abstain } = tally.counts;
  const number = standing?.session.number ?? '';
  const values = { number, approve, conditional, reject, abstain };
  return translate(change.actor.locale, 'meetings.reason.by_vote', values);
}
