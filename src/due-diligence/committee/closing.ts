import { reason, type Reason } from '../../kernel/verdict';
import type { Vote } from './committee';

/** How far a vote is: what closing it asks for. */
export interface Progress {
  /** Members who have neither voted nor declared a conflict. */
  missing: number;
  /** True when the last moment for votes is over. */
  overdue: boolean;
}

/** How many members have not said anything yet; `votes` are those that count, conflicts as recused. */
export function missingVotes(memberIds: readonly number[], votes: readonly Vote[]): number {
  return memberIds.filter((id) => !votes.some(({ userId }) => userId === id)).length;
}

/** Before its last moment a vote is closed when everybody has voted, or by the chair (evaluation 4.2.2). */
export function closingRefusals(
  { missing, overdue }: Progress,
  actorId: number | null,
  chairId: number | null,
): Reason[] {
  if (overdue || missing === 0) return [];
  return chairId !== null && actorId === chairId
    ? []
    : [reason('committee.closing_needs_votes', { missing })];
}
