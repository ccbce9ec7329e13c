import { rolesAt, type Actor } from '../../kernel/actor';
import type { CaseFile } from './case-file';
import {
  movesOfCase,
  OUTCOME_OF_VOTE,
  type CaseContext,
  type CaseOpenMove,
  type CaseState,
} from './case.workflow';
import type { DecisionOutcome } from '../due-diligence.vocabulary';

/** The level the ladder goes by: the analyst's, or the proposed one as long as the analyst says nothing. */
export function levelInForce(found: CaseFile['case']): CaseContext['level'] {
  return found.level ?? found.proposedLevel;
}

/** What the workflow needs to know of a case for one person. */
export function contextOf(file: CaseFile, actor: Actor, outcome: DecisionOutcome | null): CaseContext {
  return {
    actorId: actor.id,
    hands: file.hands,
    conflicted: file.conflicts.some((each) => each.userId === actor.id),
    chairId: file.standing?.session.chairId ?? null,
    able: null,
    progress: file.progress,
    level: levelInForce(file.case),
    excluded: file.case.excluded,
    takenUp: file.decisions.some(isFinal) && !rolesAt(actor, file.case.officeId).includes('analyst'),
    open: file.closing.map(({ reason }) => reason),
    asked: file.trackParts.open,
    tally: file.case.state === 'committee' ? file.tally : null,
    outcome,
  };
}

function isFinal({ stage, outcome }: CaseFile['decisions'][number]): boolean {
  return stage === 'decision' && outcome !== 'returned';
}

/** The moves open to a person, each with what still stands against it. */
export function movesFor(file: CaseFile, actor: Actor): CaseOpenMove[] {
  const roles = rolesAt(actor, file.case.officeId);
  return movesOfCase(file.case.state as CaseState, roles, contextOf(file, actor, null));
}

/** What the committee's vote comes to so far; null without a quorum or outside the committee. */
export function votedOutcome(file: CaseFile): DecisionOutcome | null {
  if (file.case.state !== 'committee' || !file.tally.outcome) return null;
  return OUTCOME_OF_VOTE[file.tally.outcome];
}

/** The votes that count, as they were cast: of members, and of nobody with a conflict. */
export function countedVotes(file: CaseFile): CaseFile['votes'] {
  const conflicted = file.conflicts.map((each) => each.userId);
  return file.votes.filter(({ userId }) => file.memberIds.includes(userId) && !conflicted.includes(userId));
}
