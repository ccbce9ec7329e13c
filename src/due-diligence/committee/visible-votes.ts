import { createHash } from 'node:crypto';
import type { CommitteeVote } from './committee-vote.entity';

/**
 * While a case stands before the committee, how members vote is shown to those who have voted themselves and
 * to nobody else, so that nobody follows; everybody sees how many have. Once it has left, to all who may read.
 */
export function votesShown(
  caseState: string,
  votes: readonly Pick<CommitteeVote, 'userId'>[],
  readerId: number | null,
): boolean {
  return caseState !== 'committee' || votes.some(({ userId }) => userId === readerId);
}

type Sealed = Pick<CommitteeVote, 'userId' | 'vote' | 'reason' | 'conditions' | 'salt'>;

/** What a vote says, with what opens its seal. */
export function openedVote({ userId, vote, reason, conditions, salt }: Sealed): Sealed {
  return { userId, vote, reason, conditions, salt };
}

/**
 * The seal of a vote, for the audit trail while the vote is open: it says nothing of the vote, and proves
 * afterwards that it was not changed.
 */
export function sealOf(vote: Sealed): string {
  return createHash('sha256')
    .update(JSON.stringify(openedVote(vote)))
    .digest('hex');
}
