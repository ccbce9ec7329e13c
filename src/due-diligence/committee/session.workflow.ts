import { closingRefusals } from './closing';
import { conveningRefusals } from './convening';
import { reason, type Reason } from '../../kernel/verdict';
import { Workflow, type MoveRule } from '../../kernel/workflow';

export const SESSION_KINDS = ['meeting', 'written_procedure'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export const SESSION_STATES = ['planned', 'open', 'closed', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export type SessionMove = 'open' | 'close' | 'cancel';

/** What the moves need to know of a session and of whoever makes them. */
export interface SessionContext {
  /** Cases still on the agenda. */
  items: number;
  isAnalyst: boolean;
  /** Who holds the standing chair of the committee. */
  chairs: readonly number[];
  actorId: number | null;
  chairId: number | null;
  /** True when the last moment for votes is over. */
  overdue: boolean;
  /** Votes that its open cases still wait for. */
  missing: number;
}

type When = (context: SessionContext) => Reason[];

/** Voting is closed by one person, the chair; the analyst stands in, and so does any member without a chair. */
const mayClose: When = ({ isAnalyst, actorId, chairId }) =>
  isAnalyst || chairId === null || actorId === chairId ? [] : [reason('meetings.error.only_chair')];

/** It is opened and called off by whoever may call one. */
const mayRun: When = (context) => conveningRefusals(context);

/** Before its last moment: when all have voted, or by the chair. */
const closable: When = (context) => closingRefusals(context, context.actorId, context.chairId);

const hasAgenda: When = ({ items }) => (items > 0 ? [] : [reason('meetings.error.no_agenda')]);

const inTime: When = ({ overdue }) => (overdue ? [reason('meetings.error.deadline_before_opening')] : []);

const all =
  (...rules: When[]): When =>
  (context) =>
    rules.flatMap((rule) => rule(context));

const by: MoveRule<SessionState, SessionContext>['by'] = ['analyst', 'committee_member'];

/** The life of a session; opening takes down who may vote, closing counts (evaluation 4.2.2). */
export const sessionWorkflow = new Workflow<SessionState, SessionMove, SessionContext>('planned', {
  open: { from: ['planned'], to: 'open', by, when: all(mayRun, hasAgenda, inTime) },
  close: { from: ['open'], to: 'closed', by, when: all(mayClose, closable) },
  cancel: { from: ['planned'], to: 'cancelled', by, when: mayRun },
});
