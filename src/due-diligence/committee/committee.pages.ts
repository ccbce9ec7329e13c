import { mayAsk } from '../../access/permissions';
import { rolesOf, type Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { formatDay } from '../../texts/format';
import { countedVotes, votedOutcome } from '../cases/case-context';
import type { CaseFile } from '../cases/case-file';
import { outcomesFor } from '../cases/leave';
import { COMMITTEE_VOTE_KINDS } from '../due-diligence.vocabulary';
import { liftRefusals, liftTally } from './lift-condition';
import { seatName } from './session.pages';
import { chairSeat, convenerOf, conveningRefusals } from './convening';
import { votesShown } from './visible-votes';
import { askedInVotes } from './word-conditions';

type Say = (key: string, values?: Record<string, string | number>) => string;

/** Conditions a vote has room for on its page. */
const ROWS = [0, 1, 2];

/** Where the vote of a case stands: how many have voted, and how, for those who may know it by now. */
export function committeeModel(file: CaseFile, actor: Actor, say: Say): object | null {
  if (file.case.state !== 'committee' && file.votes.length === 0) return null;
  const isOpen = file.case.state === 'committee';
  const { standing } = file;
  const seat = chairSeat(file.policy);
  const chairs = file.members.filter(({ capacity }) => capacity === seat).map(({ userId }) => userId);
  const convener = convenerOf(actor, chairs, standing?.session.chairId ?? null);
  const mayRun = conveningRefusals(convener).length === 0;
  const own = file.votes.find((each) => each.userId === actor.id);
  const shown = votesShown(file.case.state, file.votes, actor.id);
  const sits = actor.id !== null && file.memberIds.includes(actor.id) && file.seatedToday.includes(actor.id);
  return {
    standing: isOpen
      ? say('cases.vote_standing', { cast: file.tally.cast, needed: file.tally.needed })
      : null,
    missing: isOpen && file.progress.missing > 0 ? say('committee.missing', { missing: file.progress.missing }) : null, // prettier-ignore
    hidden: isOpen && !shown && file.votes.length > 0,
    outcome: isOpen && shown && file.tally.outcome ? say(`committee.vote.${file.tally.outcome}`) : null,
    votes: (shown ? file.votes : []).map((each) => ({
      ...{ name: nameOf(file, each.userId), reason: each.reason, vote: say(`committee.vote.${each.vote}`) },
      capacity: seatName(file.policy, actor.locale, each.capacity),
      conditions: each.conditions ?? [],
    })),
    session: standing
      ? {
          id: standing.session.id,
          number: standing.session.number,
          lastDay: standing.session.deadline.slice(0, 10),
          mayRead: mayAsk(rolesOf(actor), 'committee.read'),
        }
      : null,
    mayInvite: isOpen && mayRun && file.votes.length === 0,
    mayVote: standing?.item.state === 'open' && sits,
    choices: COMMITTEE_VOTE_KINDS.map((value) => ({ value, label: say(`committee.vote.${value}`) })),
    own: own ?? null,
    asked: ROWS.map((index) => ({
      ...{ number: index + 1, text: `asked.${index}.text`, owner: `asked.${index}.owner` },
      ...{ dueOn: `asked.${index}.dueOn`, holdsGate: `asked.${index}.holdsGate` },
      kept: own?.conditions?.[index] ?? null,
    })),
  };
}

/** The form that closes a vote: who has voted may word the voters' conditions together. */
export function closingForm(file: CaseFile, actor: Actor, today: Day, say: Say): object {
  const shown = votesShown(file.case.state, file.votes, actor.id);
  const voted = shown ? votedOutcome(file) : null;
  const outcomes = voted ? [voted] : shown ? outcomesFor(file.case.excluded) : [];
  const asked = askedInVotes(countedVotes(file), file.office.name, today);
  const stands = asked.map(({ key, askedBy, text, holdsGate }) => ({
    value: key,
    label: `${nameOf(file, askedBy)}${say('common.colon')}${text}${holdsGate ? ` (${say('cases.holds_gate')})` : ''}`,
  }));
  return {
    outcomes: outcomes.map((value) => ({ value, label: say(`case.outcome.${value}`) })),
    chosen: outcomes.length === 1 ? outcomes[0] : null,
    closing: true,
    hidden: !shown,
    conditions:
      voted === 'approved_with_conditions'
        ? ROWS.map((index) => ({
            ...{ number: index + 1, text: `conditions.${index}.text`, owner: `conditions.${index}.owner` },
            ...{ dueOn: `conditions.${index}.dueOn`, holdsGate: `conditions.${index}.holdsGate` },
            ...{ standsFor: `conditions.${index}.standsFor`, stands },
          }))
        : [],
  };
}

/** What the page says of a condition of the committee: whose it is, what words it, who lets go of it. */
export function committeeCondition(file: CaseFile, conditionId: number, actor: Actor, say: Say): object {
  const condition = file.conditions.find((each) => each.id === conditionId);
  const kept = file.committeeConditions.find((each) => each.conditionId === conditionId);
  if (!condition || !kept) return { committee: null };
  const asked = { condition, kept, seated: file.seatedToday, userId: actor.id };
  const wording = file.conditions.find(({ id }) => id === kept.wordedById);
  const { cast, needed } = liftTally(file, conditionId);
  const lifted = kept.liftedOn ? say('committee.lifted_on', { day: formatDay(actor.locale, kept.liftedOn) }) : null; // prettier-ignore
  const holds = condition.holdsGate && !kept.liftedOn && !wording;
  return {
    committee: {
      askedBy: kept.askedBy === null ? null : say('committee.asked_by', { name: nameOf(file, kept.askedBy) }),
      wordedBy: wording ? say('committee.worded_by', { text: wording.text }) : null,
      lifted,
      holds: holds ? say('committee.holds', { cast, needed }) : null,
      mayLift: liftRefusals(file, asked).length === 0,
      action: `/cases/${file.case.id}/conditions/${conditionId}/lift`,
      own: file.lifts.find((each) => each.conditionId === conditionId && each.userId === actor.id) ?? null,
    },
  };
}

function nameOf(file: CaseFile, userId: number): string {
  return file.names.get(userId) ?? '';
}
