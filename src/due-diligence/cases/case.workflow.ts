import type { Role } from '../../kernel/actor';
import { againstSecondHand, type FirstHand } from '../../kernel/four-eyes';
import { reason, type Reason } from '../../kernel/verdict';
import { Workflow, type MoveRule, type OpenMove } from '../../kernel/workflow';
import { closingRefusals, type Progress } from '../committee/closing';
import type { Tally } from '../committee/committee';
import { RISK_LEVELS, type DecisionOutcome, type RiskLevel } from '../due-diligence.vocabulary';

/** A case waits with whom its state names. */
export const CASE_STATES = [
  'draft',
  'assessment',
  'chief',
  'regional_director',
  'committee',
  'director_general',
  'decided',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** The states in which somebody has to decide, from the lowest rung of the ladder to the highest. */
export const DECIDER_STATES = ['chief', 'regional_director', 'committee', 'director_general'] as const;
type DeciderState = (typeof DECIDER_STATES)[number];

/** Who decides in a state of the ladder. */
export const DECIDER_ROLE = {
  chief: 'chief',
  regional_director: 'regional_director',
  committee: 'committee_member',
  director_general: 'director_general',
} as const satisfies Record<DeciderState, Role>;

export type CaseMove =
  | 'submit'
  | 'return'
  | `assess_${RiskLevel}`
  | `decide_${RiskLevel}`
  | 'recommend'
  | `send_back_${RiskLevel | 'recommended'}`
  | `climb_${Exclude<DeciderState, 'chief'>}`
  | 'reopen'
  | 'withdraw';

/** What the moves need to know of the case and of whoever makes them. */
export interface CaseContext {
  actorId: number | null;
  /** Who opened, wrote and assessed the case: none of them decides it. */
  hands: readonly FirstHand[];
  /** True when whoever acts declared a conflict of interest in the case. */
  conflicted: boolean;
  /** Who closes the vote; null outside the committee and where any member may. */
  chairId: number | null;
  /** How many may still decide here; null while nobody counted. */
  able: number | null;
  /** The level the analyst set; null before that. */
  level: RiskLevel | null;
  excluded: boolean;
  /** True when headquarters took a decided case up again and whoever acts is not of headquarters. */
  takenUp?: boolean;
  /** What still stands against closing the assessment (`closingPoints`). */
  open: readonly Reason[];
  /** What the track still asks for beyond its criteria; a case is not submitted without it. */
  asked?: readonly Reason[];
  /** What closing the vote still waits for. */
  progress?: Progress;
  /** The votes so far; null outside the committee. */
  tally: Tally | null;
  /** What is about to be decided; null while only the buttons are drawn. */
  outcome: DecisionOutcome | null;
}

type Rule = MoveRule<CaseState, CaseContext>;
type When = (context: CaseContext) => Reason[];

const all =
  (...rules: When[]): When =>
  (context) =>
    rules.flatMap((rule) => rule(context));

const onLevel =
  (level: RiskLevel): When =>
  (context) =>
    context.level === level ? [] : [reason('case.other_level', { level, actual: context.level ?? 'none' })];

/** A rung decides its own level, and what climbed to it because nobody below could decide. */
const upTo =
  (level: RiskLevel): When =>
  (context) =>
    context.level !== null && RISK_LEVELS.indexOf(context.level) <= RISK_LEVELS.indexOf(level)
      ? []
      : [reason('case.other_level', { level, actual: context.level ?? 'none' })];

const asked: When = (context) => [...(context.asked ?? [])];

const answered: When = (context) => [...context.open];

/** Nobody decides what they opened, wrote, assessed or declared a conflict in. */
const ownHands: When = ({ actorId, hands, conflicted }) => [
  ...againstSecondHand(actorId, hands),
  ...(actorId !== null && conflicted ? [reason('case.conflict_declared')] : []),
];

/** To withdraw a case that was decided before gives back what that decision gave: not for the office to do. */
const ofHeadquarters: When = ({ takenUp }) => (takenUp ? [reason('case.taken_up_again')] : []);

const nobodyAble: When = ({ able }) => (able === 0 ? [] : [reason('case.somebody_decides')]);

const byTheChair: When = ({ actorId, chairId }) =>
  actorId === null || chairId === null || actorId === chairId ? [] : [reason('meetings.error.only_chair')];

/** An exclusion is decided by rule but confirmed by a person: the only decision is to reject. */
const onlyRejected: When = ({ excluded, outcome }) =>
  excluded && (outcome === 'approved' || outcome === 'approved_with_conditions')
    ? [reason('case.excluded_only_reject')]
    : [];

const counted: When = ({ tally, excluded }) => {
  if (!tally?.quorate) {
    return [reason('committee.no_quorum', { cast: tally?.cast ?? 0, needed: tally?.needed ?? 0 })];
  }
  return excluded && tally.outcome !== 'reject' ? [reason('case.excluded_only_reject')] : [];
};

/** Before its last moment a vote is closed when all have voted, or by the chair. */
const closable: When = ({ actorId, chairId, progress, tally }) =>
  actorId !== null && progress && tally?.quorate ? closingRefusals(progress, actorId, chairId) : [];

const followsVote: When = ({ tally, outcome }) => {
  const voted = tally?.outcome ? OUTCOME_OF_VOTE[tally.outcome] : null;
  return outcome && voted && outcome !== voted ? [reason('committee.other_outcome', { voted })] : [];
};

/** The decision a vote of the committee stands for. */
export const OUTCOME_OF_VOTE = {
  approve: 'approved',
  approve_with_conditions: 'approved_with_conditions',
  reject: 'rejected',
} as const satisfies Record<NonNullable<Tally['outcome']>, DecisionOutcome>;

function assessTo(level: RiskLevel, to: CaseState): Rule {
  return { from: ['assessment'], to, by: ['analyst'], when: all(onLevel(level), answered) };
}

function decideBy(level: RiskLevel, from: CaseState, by: Role, ...more: When[]): Rule {
  const when = all(upTo(level), ownHands, onlyRejected, ...more);
  return { from: [from], to: 'decided', by: [by], when, note: true };
}

function sendBackBy(own: When, from: CaseState, by: Role): Rule {
  return { from: [from], to: 'assessment', by: [by], when: all(own, ownHands), note: true };
}

/** By the rule alone: no role makes this move by hand. */
function climb(from: CaseState, to: CaseState): Rule {
  return { from: [from], to, by: [], when: nobodyAble };
}

/**
 * The life of a case. The ladder is the evaluation's (4.2.2): low the Chief of Mission, medium the
 * Regional Director, high the committee, very high the Director General upon the committee's
 * recommendation. One move for each rung, so that who decides what is read here and nowhere else. Where
 * nobody is left who may decide, the case climbs to the next rung and keeps its level.
 */
export const caseWorkflow = new Workflow<CaseState, CaseMove, CaseContext>('draft', {
  submit: { from: ['draft'], to: 'assessment', by: ['focal_point'], when: asked },
  return: { from: ['assessment'], to: 'draft', by: ['analyst'], note: true },
  assess_low: assessTo('low', 'chief'),
  assess_medium: assessTo('medium', 'regional_director'),
  assess_high: assessTo('high', 'committee'),
  assess_very_high: assessTo('very_high', 'committee'),
  decide_low: decideBy('low', 'chief', 'chief'),
  decide_medium: decideBy('medium', 'regional_director', 'regional_director'),
  decide_high: decideBy('high', 'committee', 'committee_member', byTheChair, counted, closable, followsVote),
  recommend: {
    from: ['committee'],
    to: 'director_general',
    by: ['committee_member'],
    when: all(onLevel('very_high'), ownHands, byTheChair, counted, closable, followsVote),
    note: true,
  },
  decide_very_high: decideBy('very_high', 'director_general', 'director_general'),
  send_back_low: sendBackBy(upTo('low'), 'chief', 'chief'),
  send_back_medium: sendBackBy(upTo('medium'), 'regional_director', 'regional_director'),
  send_back_high: sendBackBy(upTo('high'), 'committee', 'committee_member'),
  send_back_recommended: sendBackBy(onLevel('very_high'), 'committee', 'committee_member'),
  send_back_very_high: sendBackBy(upTo('very_high'), 'director_general', 'director_general'),
  climb_regional_director: climb('chief', 'regional_director'),
  climb_committee: climb('regional_director', 'committee'),
  climb_director_general: climb('committee', 'director_general'),
  reopen: { from: ['decided', 'withdrawn'], to: 'assessment', by: ['analyst'], note: true },
  withdraw: {
    from: ['draft', 'assessment', 'chief', 'regional_director', 'committee', 'director_general'],
    to: 'withdrawn',
    by: ['focal_point', 'analyst'],
    when: ofHeadquarters,
    note: true,
  },
});

/** The moves to draw as buttons: those of other levels are no choice of this case and are left out. */
export function movesOfCase(state: CaseState, roles: readonly Role[], context: CaseContext): CaseOpenMove[] {
  return caseWorkflow
    .openTo(state, roles, context)
    .filter((each) => !each.refusals.some((refusal) => refusal.key === 'case.other_level'));
}

/** The climb that is due because nobody may decide here; null when the case stays. */
export function climbFrom(state: CaseState, context: CaseContext): CaseMove | null {
  const due = caseWorkflow.names().find((name) => {
    const { from, by, when } = caseWorkflow.moves[name];
    return by.length === 0 && from.includes(state) && when?.(context).length === 0;
  });
  return due ?? null;
}

export function isDeciderState(state: string): state is DeciderState {
  return (DECIDER_STATES as readonly string[]).includes(state);
}

export type CaseOpenMove = OpenMove<CaseState, CaseMove>;
