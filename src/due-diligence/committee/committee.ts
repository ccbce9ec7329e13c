import { reason, type Reason } from '../../kernel/verdict';
import type { CommitteeVoteKind } from '../due-diligence.vocabulary';
import type { Policy } from '../policy/policy';

/** A condition as a vote asks for it. */
export interface VotedCondition {
  text: string;
  /** Who meets it; none: the office. */
  owner: string | null;
  /** By when; none: the days a condition usually has. */
  dueOn: string | null;
  holdsGate: boolean;
}

/** A vote as it stands; a member who changes their mind before closing replaces it. */
export interface Vote {
  userId: number;
  vote: CommitteeVoteKind;
  reason: string | null;
}

export interface Tally {
  quorate: boolean;
  /** Null until there is a quorum. */
  outcome: 'approve' | 'approve_with_conditions' | 'reject' | null;
  counts: Record<CommitteeVoteKind, number>;
  /** Members who voted against the outcome, with their reasons; kept with the decision. */
  dissent: Vote[];
  /** Votes and abstentions so far, and how many make a quorum. */
  cast: number;
  needed: number;
}

/**
 * Counts a committee's votes. Members who recuse themselves leave the base; abstentions count for the
 * quorum only. Approvals of both kinds must outnumber rejections: a tie rejects. They approve without
 * conditions only when plain approvals outnumber everything else cast for or against, else the conditions
 * stand, the cautious reading of a mixed vote. Votes of anybody who is not a member are left out.
 */
export function tally(memberIds: readonly number[], votes: readonly Vote[], policy: Policy): Tally {
  const valid = votes.filter((each) => memberIds.includes(each.userId));
  const counts = countByKind(valid);
  const base = new Set(memberIds).size - counts.recuse;
  const needed = quorumOf(base, policy);
  const cast = valid.length - counts.recuse;
  const quorate = cast >= needed;
  const outcome = quorate ? outcomeOf(counts) : null;
  return { quorate, outcome, counts, dissent: dissentFrom(outcome, valid), cast, needed };
}

/** Members needed for a quorum: more than the policy's share of those not recused, and its minimum. */
function quorumOf(base: number, policy: Policy): number {
  const { minimum, quorumPercent } = policy.committee;
  return Math.max(minimum, Math.floor((base * quorumPercent) / 100) + 1);
}

function countByKind(votes: readonly Vote[]): Tally['counts'] {
  const counts = { approve: 0, approve_with_conditions: 0, reject: 0, abstain: 0, recuse: 0 };
  for (const each of votes) counts[each.vote] += 1;
  return counts;
}

function outcomeOf(counts: Tally['counts']): NonNullable<Tally['outcome']> {
  const { approve, approve_with_conditions: conditional, reject } = counts;
  if (approve + conditional <= reject) return 'reject';
  return approve > conditional + reject ? 'approve' : 'approve_with_conditions';
}

function dissentFrom(outcome: Tally['outcome'], votes: readonly Vote[]): Vote[] {
  if (outcome === null) return [];
  const against: CommitteeVoteKind[] =
    outcome === 'reject' ? ['approve', 'approve_with_conditions'] : ['reject'];
  // Who wanted conditions did not agree to none; who wanted none can live with conditions.
  if (outcome === 'approve') against.push('approve_with_conditions');
  return votes.filter((each) => against.includes(each.vote)).map((each) => ({ ...each }));
}

/** What stands against one vote of this person. */
export function voteRefusals(asked: {
  isMember: boolean;
  /** Taken down as a member, but not in office any more. */
  termEnded: boolean;
  ownCase: boolean;
  conflicted: boolean;
  excluded: boolean;
  vote: CommitteeVoteKind;
  reason: string | null;
  /** How many conditions it lists. */
  conditions?: number;
}): Reason[] {
  const reasons: Reason[] = [];
  if (!asked.isMember) {
    reasons.push(reason(asked.termEnded ? 'committee.term_ended' : 'committee.not_member'));
  }
  if (asked.conflicted) reasons.push(reason('case.conflict_declared'));
  if (asked.ownCase && asked.vote !== 'recuse') reasons.push(reason('committee.must_recuse'));
  const approves = asked.vote === 'approve' || asked.vote === 'approve_with_conditions';
  if (asked.excluded && approves) reasons.push(reason('case.excluded_only_reject'));
  const says = (asked.reason ?? '').trim() !== '' || (asked.conditions ?? 0) > 0;
  if (asked.vote !== 'approve' && asked.vote !== 'abstain' && !says) {
    reasons.push(reason('committee.vote_needs_reason'));
  }
  return reasons;
}
