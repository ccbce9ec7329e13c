import type { Change } from '../../database/change';
import { addWorkingDays, type Day, type Instant } from '../../kernel/clock';
import { notify } from '../../notices/notify';
import type { CaseFile } from '../cases/case-file';
import { OUTCOME_OF_VOTE, type CaseState } from '../cases/case.workflow';
import { CommitteeItem, type ItemResult, type ItemState, type Seated } from './committee-item.entity';
import { CommitteeSession } from './committee-session.entity';
import { seatedIn } from './committee-members';
import { CommitteeVote } from './committee-vote.entity';
import { openedVote } from './visible-votes';
import { rungOf } from '../policy/policy';

type Coming = Pick<CaseFile, 'case' | 'office' | 'policy' | 'partner'>;

/** A case reaches the committee: its vote begins anew, in the written procedure of its deadline. */
export async function joinCommittee(change: Change, file: Coming): Promise<void> {
  await change.remove(CommitteeVote, { caseId: file.case.id });
  await joinWrittenProcedure(change, file, file.case.dueOn ?? change.clock.today());
}

/**
 * Puts a case into the written procedure that ends on a day, which is made when there is none. So no case
 * waits for somebody to call a meeting; a meeting can take it over.
 */
export async function joinWrittenProcedure(change: Change, file: Coming, lastDay: Day): Promise<void> {
  const session = await writtenProcedure(change, lastDay, file.case.illustrative);
  const asked = { caseId: file.case.id, office: file.office };
  const members = await seatedIn(change.manager, asked, change.clock.today());
  await addItem(change, session, file.case.id, { state: 'open', members });
  await askForVotes(change, file, members, session.deadline);
}

/** Tells the members that their vote is asked. */
export async function askForVotes(
  change: Change,
  { case: { id, number, illustrative }, partner }: Coming,
  members: readonly Seated[],
  deadline: Instant,
): Promise<void> {
  await notify(change, {
    to: members.map((each) => each.userId),
    kind: 'meetings.news.vote',
    values: { partner: partner.name, number, day: deadline.slice(0, 10) },
    ...{ href: `/cases/${id}`, subject: 'case', subjectId: id, illustrative },
  });
}

/** The day a new written procedure ends after one that missed its quorum: the deadline of the level anew. */
export function nextDeadline(file: Pick<CaseFile, 'case' | 'policy'>, today: Day): Day {
  const level = file.case.level ?? file.case.proposedLevel ?? 'very_high';
  return addWorkingDays(today, Math.max(1, rungOf(file.policy, level).deadlineWorkingDays));
}

async function writtenProcedure(change: Change, day: Day, illustrative: boolean): Promise<CommitteeSession> {
  const deadline = `${day}T23:59:59.999Z`;
  const known = await change.manager.findOneBy(CommitteeSession, { state: 'open', standing: true, deadline });
  if (known) return known;
  const now = change.clock.now();
  return change.insert(CommitteeSession, {
    ...{ number: await nextNumber(change), kind: 'written_procedure', title: '', state: 'open' },
    ...{ meetsAt: null, deadline, standing: true, chairId: null, note: null, illustrative },
    ...{ createdAt: now, openedAt: now, closedAt: null, closedBy: null },
  });
}

/** The next number of the year, `C-2026-01`; changes queue, so no two get the same. */
export async function nextNumber(change: Change): Promise<string> {
  const stem = `C-${change.clock.today().slice(0, 4)}-`;
  const last = await change.manager
    .createQueryBuilder(CommitteeSession, 'held')
    .select('COUNT(*)', 'count')
    .where('held.number LIKE :stem', { stem: `${stem}%` })
    .getRawOne<{ count: number | string }>();
  return `${stem}${String(Number(last?.count ?? 0) + 1).padStart(2, '0')}`;
}

export async function addItem(
  change: Change,
  session: Pick<CommitteeSession, 'id'>,
  caseId: number,
  given: Pick<CommitteeItem, 'state' | 'members'>,
): Promise<void> {
  const position = (await change.manager.countBy(CommitteeItem, { sessionId: session.id })) + 1;
  const row = { sessionId: session.id, caseId, position, ...given, result: null, closedAt: null };
  await change.insert(CommitteeItem, row);
}

/** A case leaves the committee: its item keeps what the vote came to. */
export async function leaveCommittee(change: Change, file: CaseFile, to: CaseState): Promise<void> {
  if (!file.standing) return;
  const voted = to === 'decided' || (to === 'director_general' && file.tally.quorate);
  await closeItem(change, file, voted ? 'concluded' : 'left');
}

/** Closes the item with the votes as they stand, and its written procedure when nothing is left in it. */
export async function closeItem(change: Change, file: CaseFile, state: ItemState): Promise<void> {
  if (!file.standing) return;
  const { item, session } = file.standing;
  const closedAt = change.clock.now();
  await change.update(CommitteeItem, item.id, { state, result: resultOf(file, state), closedAt });
  // The vote is over: the trail opens the seals of its votes.
  if ((state === 'concluded' || state === 'left') && file.votes.length > 0) {
    const detail = { session: session.number, votes: file.votes.map(openedVote) };
    change.record({ verb: 'case.open_votes', subject: 'case', subjectId: file.case.id, detail });
  }
  const left = await change.manager.countBy(CommitteeItem, { sessionId: session.id, state: 'open' });
  if (!session.standing || left > 0) return;
  const patch = { state: 'closed' as const, closedAt, closedBy: change.actor.id };
  await change.update(CommitteeSession, session.id, patch);
}

function resultOf(file: CaseFile, state: ItemState): ItemResult | null {
  if (state === 'removed') return null;
  const { outcome, counts, cast, needed, dissent } = file.tally;
  return {
    outcome: outcome && state === 'concluded' ? OUTCOME_OF_VOTE[outcome] : null,
    ...{ counts, cast, needed, dissent: state === 'concluded' ? dissent : [] },
    votes: votesIn(file),
  };
}

/** The votes with what they rest on; a declared conflict stands as recused. */
function votesIn({ votes, members, conflicts }: CaseFile): ItemResult['votes'] {
  return members.flatMap(({ userId, capacity }) => {
    const conflict = conflicts.find((each) => each.userId === userId);
    if (conflict) {
      return [
        { userId, vote: 'recuse' as const, reason: conflict.reason, capacity, castAt: conflict.declaredAt },
      ];
    }
    const own = votes.find((each) => each.userId === userId);
    if (!own) return [];
    const { vote, reason, conditions, castAt } = own;
    return [{ userId, vote, reason, capacity, castAt, ...(conditions ? { conditions } : {}) }];
  });
}
