import { gateReasons, type Engaged } from '../engagements/engagement';
import type { NewEngagement } from '../engagements/add-engagements';
import type { EngagementRequest } from '../engagements/engagement-request.entity';
import {
  REQUESTED_STATES,
  type EngagementState,
  type RequestedState,
} from '../engagements/engagements.vocabulary';
import { foundRunningErrors } from '../engagements/found-running';
import type { Day } from '../kernel/clock';
import type { Cells } from './cells';
import { YES_OR_NO } from './words';

/** What a row asks of somebody else: the chief's agreement, or an analyst's that it runs uncleared. */
export type AskedOfRow = Pick<
  EngagementRequest,
  'act' | 'state' | 'saidAgreedOn' | 'runningSince' | 'reason'
>;

/** How a row goes in: the state it gets today, and what it then waits for. */
export type Entry = Pick<NewEngagement, 'state' | 'agreedOn' | 'withoutClearance' | 'reason'> & {
  request: AskedOfRow | null;
};

interface Said extends Engaged {
  startsOn: Day;
  endsOn: Day | null;
  state: EngagementState;
  saidAgreedOn: Day | null;
}

type Partners = Parameters<typeof gateReasons>[1];

/** The state of an engagement by its days: closed when it is over, else agreed or active. */
export function usualState(startsOn: Day, endsOn: Day | null, today: Day): EngagementState {
  if (endsOn !== null && endsOn < today) return 'closed';
  return startsOn <= today ? 'active' : 'agreed';
}

/**
 * What a row does by file is what its person may do by page: it goes in as far as they may take it, and asks
 * for the rest. The product itself (command line, demo) enters rows as they were.
 */
export function entryOf(cells: Cells, said: Said, partners: Partners, today: Day, product: boolean): Entry {
  dayErrors(cells, said, today);
  return product ? asItWas(cells, said, partners, today) : asAsked(cells, said, partners, today);
}

/** Days are facts: nothing is agreed, active or closed on a day to come. */
function dayErrors(cells: Cells, { startsOn, endsOn, state, saidAgreedOn }: Said, today: Day): void {
  if (saidAgreedOn !== null && saidAgreedOn > today)
    cells.wrong('agreed_on', 'engagements.error.agreed_future');
  if (['active', 'suspended', 'closed'].includes(state) && startsOn > today) {
    cells.wrong('starts_on', 'engagements.refused.not_begun', { from: startsOn });
  }
  if (state === 'closed' && endsOn !== null && endsOn > today) {
    cells.wrong('ends_on', 'engagements.error.ends_future');
  }
}

function asItWas(cells: Cells, said: Said, partners: Partners, today: Day): Entry {
  const { startsOn, state, saidAgreedOn } = said;
  const agreedOn = saidAgreedOn ?? (startsOn < today ? startsOn : today);
  const entered = { state, agreedOn, withoutClearance: false, reason: null, request: null };
  if (!isBegun(state) || partners.length === 0) return entered;
  const against = gateReasons(said, partners, agreedOn);
  if (against.length === 0 || !saidRunning(cells, against)) return entered;
  const why = cells.text('found_running_reason', 2000);
  if (why === null) cells.wrong('found_running_reason', 'imports.error.reason_needed');
  return { ...entered, withoutClearance: true, reason: why };
}

function asAsked(cells: Cells, said: Said, partners: Partners, today: Day): Entry {
  const { startsOn, state, saidAgreedOn } = said;
  const alone = { state, agreedOn: null, withoutClearance: false, reason: null, request: null };
  if (!isRequested(state)) return alone;
  const entry = { ...alone, state: 'in_review' as const };
  const agree = { act: 'agree' as const, state, saidAgreedOn, runningSince: null, reason: null };
  const against = partners.length === 0 ? [] : gateReasons(said, partners, today);
  // What has not begun may wait for its clearance; what runs says since when and why.
  if (against.length === 0 || state === 'agreed') return { ...entry, request: agree };
  if (!saidRunning(cells, against)) return entry;
  const since = cells.day('found_running_since') ?? startsOn;
  const note = cells.text('found_running_reason', 2000);
  for (const { field, reason } of foundRunningErrors({ since, note, startsOn, today })) {
    cells.wrong(field === 'note' ? 'found_running_reason' : 'found_running_since', reason.key);
  }
  return { ...entry, request: { ...agree, act: 'run', runningSince: since, reason: note } };
}

/** True when the row says that it was found running; else what stands against it is wrong with the row. */
function saidRunning(cells: Cells, against: ReturnType<typeof gateReasons>): boolean {
  if (cells.yes('found_running', YES_OR_NO)) return true;
  for (const each of against) cells.wrong('partner', each.key, each.values);
  cells.wrong('found_running', 'imports.error.found_running');
  return false;
}

function isBegun(state: EngagementState): boolean {
  return state !== 'draft' && state !== 'cancelled';
}

function isRequested(state: EngagementState): state is RequestedState {
  return (REQUESTED_STATES as readonly EngagementState[]).includes(state);
}
