import type { Role } from '../kernel/actor';
import { reason, type Reason } from '../kernel/verdict';
import { Workflow, type MoveRule, type OpenMove } from '../kernel/workflow';
import type { Tally } from './committee';
import type { DecisionOutcome, RiskLevel } from './due-diligence.vocabulary';

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

export type CaseMove =
  | 'submit'
  | 'return'
  | `assess_${RiskLevel}`
  | `decide_${RiskLevel}`
  | 'recommend'
  | `send_back_${RiskLevel | 'recommended'}`
  | 'reopen'
  | 'withdraw';

/** What the moves need to know of the case and of whoever makes them. */
export interface CaseContext {
  actorId: number | null;
  openedBy: number | null;
  assessedBy: number | null;
  /** The level the analyst set; null before that. */
  level: RiskLevel | null;
  excluded: boolean;
  /** What still stands against closing the assessment (`assess().open`). */
  open: readonly Reason[];
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

const answered: When = (context) => [...context.open];

/** Nobody decides what they opened or assessed. */
const ownHands: When = ({ actorId, openedBy, assessedBy }) => {
  if (actorId === null) return [];
  if (actorId === openedBy) return [reason('case.opened_by_you')];
  return actorId === assessedBy ? [reason('case.assessed_by_you')] : [];
};

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
  const when = all(onLevel(level), ownHands, onlyRejected, ...more);
  return { from: [from], to: 'decided', by: [by], when, note: true };
}

function sendBackBy(level: RiskLevel, from: CaseState, by: Role): Rule {
  return { from: [from], to: 'assessment', by: [by], when: onLevel(level), note: true };
}

/**
 * The life of a case. The ladder is the evaluation's (4.2.2): low the Chief of Mission, medium the
 * Regional Director, high the committee, very high the Director General upon the committee's
 * recommendation. One move for each level, so that who decides what is read here and nowhere else.
 */
export const caseWorkflow = new Workflow<CaseState, CaseMove, CaseContext>('draft', {
  submit: { from: ['draft'], to: 'assessment', by: ['focal_point'] },
  return: { from: ['assessment'], to: 'draft', by: ['analyst'], note: true },
  assess_low: assessTo('low', 'chief'),
  assess_medium: assessTo('medium', 'regional_director'),
  assess_high: assessTo('high', 'committee'),
  assess_very_high: assessTo('very_high', 'committee'),
  decide_low: decideBy('low', 'chief', 'chief'),
  decide_medium: decideBy('medium', 'regional_director', 'regional_director'),
  decide_high: decideBy('high', 'committee', 'committee_member', counted, followsVote),
  recommend: {
    from: ['committee'],
    to: 'director_general',
    by: ['committee_member'],
    when: all(onLevel('very_high'), ownHands, counted, followsVote),
    note: true,
  },
  decide_very_high: decideBy('very_high', 'director_general', 'director_general'),
  send_back_low: sendBackBy('low', 'chief', 'chief'),
  send_back_medium: sendBackBy('medium', 'regional_director', 'regional_director'),
  send_back_high: sendBackBy('high', 'committee', 'committee_member'),
  send_back_recommended: sendBackBy('very_high', 'committee', 'committee_member'),
  send_back_very_high: sendBackBy('very_high', 'director_general', 'director_general'),
  reopen: { from: ['decided', 'withdrawn'], to: 'assessment', by: ['analyst'], note: true },
  withdraw: {
    from: ['draft', 'assessment', 'chief', 'regional_director', 'committee', 'director_general'],
    to: 'withdrawn',
    by: ['focal_point', 'analyst'],
    note: true,
  },
});

/** The moves to draw as buttons: those of other levels are no choice of this case and are left out. */
export function movesOfCase(state: CaseState, roles: readonly Role[], context: CaseContext): CaseOpenMove[] {
  return caseWorkflow
    .openTo(state, roles, context)
    .filter((each) => !each.refusals.some((refusal) => refusal.key === 'case.other_level'));
}
export type CaseOpenMove = OpenMove<CaseState, CaseMove>;
