import {
  CASE_STATES,
  caseWorkflow,
  climbFrom,
  movesOfCase,
  type CaseContext,
  type CaseMove,
  type CaseState,
} from '../../src/due-diligence/cases/case.workflow';
import { tally } from '../../src/due-diligence/committee/committee';
import { RISK_LEVELS, type RiskLevel } from '../../src/due-diligence/due-diligence.vocabulary';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { ROLES, type Role } from '../../src/kernel/actor';

const approved = tally(
  [1, 2, 3],
  [1, 2, 3].map((userId) => ({ userId, vote: 'approve' as const, reason: null })),
  policyVersion1,
);
const base: CaseContext = {
  actorId: 9, hands: [{ by: 1, act: 'opened' }, { by: 2, act: 'assessed' }], level: 'low', excluded: false, open: [], tally: null, outcome: null,
  conflicted: false, chairId: null, able: null,
}; // prettier-ignore

function walk(level: RiskLevel, moves: [CaseMove, Role][]): CaseState {
  return moves.reduce<CaseState>((state, [move, role]) => {
    const verdict = caseWorkflow.decide(state, move, [role], { ...base, level, tally: approved });
    if (!verdict.allowed) throw new Error(`${move}: ${JSON.stringify(verdict.reasons)}`);
    return verdict.value;
  }, 'draft');
}

function refusals(state: CaseState, move: CaseMove, role: Role, context: Partial<CaseContext>): string[] {
  const verdict = caseWorkflow.decide(state, move, [role], { ...base, ...context });
  return verdict.allowed ? [] : verdict.reasons.map((each) => each.key);
}

describe('the life of a case', () => {
  it('reaches every state', () => {
    expect([...caseWorkflow.reachable()].toSorted()).toEqual([...CASE_STATES].toSorted());
    expect(caseWorkflow.states().toSorted()).toEqual([...CASE_STATES].toSorted());
  });

  it.each<[RiskLevel, [CaseMove, Role][]]>([
    ['low', [['assess_low', 'analyst'], ['decide_low', 'chief']]],
    ['medium', [['assess_medium', 'analyst'], ['decide_medium', 'regional_director']]],
    ['high', [['assess_high', 'analyst'], ['decide_high', 'committee_member']]],
    ['very_high', [['assess_very_high', 'analyst'], ['recommend', 'committee_member'], ['decide_very_high', 'director_general']]],
  ])('takes a case of level %s up its ladder', (level, moves) => {
    expect(walk(level, [['submit', 'focal_point'], ...moves])).toBe('decided');
  }); // prettier-ignore

  const DECIDERS: [CaseMove, CaseState, RiskLevel, Role][] = [
    ['decide_low', 'chief', 'low', 'chief'],
    ['decide_medium', 'regional_director', 'medium', 'regional_director'],
    ['decide_high', 'committee', 'high', 'committee_member'],
    ['recommend', 'committee', 'very_high', 'committee_member'],
    ['decide_very_high', 'director_general', 'very_high', 'director_general'],
  ];
  it.each(DECIDERS)('%s is open to nobody else', (move, state, level, decider) => {
    for (const role of ROLES) {
      const allowed = refusals(state, move, role, { level, tally: approved }).length === 0;
      expect([role, allowed]).toEqual([role, role === decider]);
    }
  });

  it.each(DECIDERS)('%s is not for whoever opened or assessed the case', (move, state, level, role) => {
    const context = { level, tally: approved };
    expect(refusals(state, move, role, { ...context, hands: [{ by: 9, act: 'opened' }] })).toEqual([
      'case.opened_by_you',
    ]);
    expect(refusals(state, move, role, { ...context, hands: [{ by: 9, act: 'assessed' }] })).toEqual([
      'case.assessed_by_you',
    ]);
    const wrote = { ...context, hands: [{ by: 9, act: 'wrote' as const }] };
    expect(refusals(state, move, role, wrote)).toEqual(['four_eyes.wrote']);
    expect(refusals(state, move, role, { ...context, conflicted: true })).toEqual(['case.conflict_declared']);
  });

  const RUNGS: [CaseMove, CaseState, Role, RiskLevel[]][] = [
    ['decide_low', 'chief', 'chief', ['low']],
    ['decide_medium', 'regional_director', 'regional_director', ['low', 'medium']],
    ['decide_high', 'committee', 'committee_member', ['low', 'medium', 'high']],
    ['recommend', 'committee', 'committee_member', ['very_high']],
    ['decide_very_high', 'director_general', 'director_general', ['low', 'medium', 'high', 'very_high']],
  ];
  it.each(RUNGS)('%s is for its own level, and for what climbed to it', (move, state, role, levels) => {
    for (const level of RISK_LEVELS) {
      const expected = levels.includes(level) ? [] : ['case.other_level'];
      expect(refusals(state, move, role, { level, tally: approved })).toEqual(expected);
    }
  });

  it.each<[CaseState, CaseMove | null]>([
    ['chief', 'climb_regional_director'],
    ['regional_director', 'climb_committee'],
    ['committee', 'climb_director_general'],
    ['director_general', null],
    ['assessment', null],
    ['decided', null],
  ])('with nobody to decide, a case goes from %s by %s', (state, move) => {
    expect(climbFrom(state, { ...base, able: 0 })).toBe(move);
    expect(climbFrom(state, { ...base, able: 1 })).toBeNull();
    expect(climbFrom(state, base)).toBeNull();
  });

  it('lets nobody make a case climb by hand', () => {
    for (const role of ROLES) {
      expect(refusals('chief', 'climb_regional_director', role, { able: 0 })).toEqual([
        'workflow.wrong_role',
      ]);
    }
  });

  it('lets only the chair close a vote that has one', () => {
    const close = (chairId: number) =>
      refusals('committee', 'decide_high', 'committee_member', { level: 'high', tally: approved, chairId });
    expect(close(9)).toEqual([]);
    expect(close(8)).toEqual(['meetings.error.only_chair']);
  });

  it('never lets the committee close a very high case without the Director General', () => {
    expect(
      refusals('committee', 'decide_high', 'committee_member', { level: 'very_high', tally: approved }),
    ).toEqual(['case.other_level']);
  });

  it('closes the assessment only when nothing is open', () => {
    const open = [{ key: 'due_diligence.open.unanswered' }];
    expect(refusals('assessment', 'assess_low', 'analyst', { open })).toEqual([
      'due_diligence.open.unanswered',
    ]);
    expect(refusals('assessment', 'assess_low', 'analyst', { level: null })).toEqual(['case.other_level']);
  });

  it('only rejects an excluded case', () => {
    const excluded = { excluded: true, level: 'very_high' as const };
    const decide = (outcome: CaseContext['outcome']) =>
      refusals('director_general', 'decide_very_high', 'director_general', { ...excluded, outcome });
    expect(decide('approved')).toEqual(['case.excluded_only_reject']);
    expect(decide('approved_with_conditions')).toEqual(['case.excluded_only_reject']);
    expect(decide('rejected')).toEqual([]);
    expect(refusals('committee', 'recommend', 'committee_member', { ...excluded, tally: approved })).toEqual([
      'case.excluded_only_reject',
    ]);
  });

  it('waits for a quorum and follows the vote', () => {
    const none = tally([1, 2, 3], [], policyVersion1);
    const close = (context: Partial<CaseContext>) =>
      refusals('committee', 'decide_high', 'committee_member', { level: 'high', ...context });
    expect(close({ tally: none })).toEqual(['committee.no_quorum']);
    expect(close({ tally: approved, outcome: 'rejected' })).toEqual(['committee.other_outcome']);
    expect(close({ tally: approved, outcome: 'approved' })).toEqual([]);
  });

  it('draws only the buttons of the case’s own level', () => {
    const drawn = movesOfCase('assessment', ['analyst'], { ...base, level: 'medium' });
    expect(drawn.map((each) => each.move)).toEqual(['return', 'assess_medium', 'withdraw']);
  });
});
