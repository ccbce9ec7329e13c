import fc from 'fast-check';
import {
  CASE_STATES,
  caseWorkflow,
  climbFrom,
  DECIDER_STATES,
  type CaseContext,
  type CaseMove,
  type CaseState,
} from '../../src/due-diligence/cases/case.workflow';
import {
  COMMITTEE_VOTE_KINDS,
  RISK_LEVELS,
  type DecisionOutcome,
} from '../../src/due-diligence/due-diligence.vocabulary';
import { tally, type Vote } from '../../src/due-diligence/committee/committee';
import { firstHands } from '../../src/kernel/four-eyes';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { engagementWorkflow } from '../../src/engagements/engagement.workflow';
import { ROLES, type Role } from '../../src/kernel/actor';

const MEMBERS = [11, 12, 13, 14];

interface Step {
  move: CaseMove;
  role: Role;
  actorId: number;
  outcome: DecisionOutcome;
  votes: Vote[];
  able: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  move: fc.constantFrom(...caseWorkflow.names()),
  role: fc.constantFrom(...ROLES),
  actorId: fc.integer({ min: 1, max: 15 }),
  outcome: fc.constantFrom<DecisionOutcome>('approved', 'approved_with_conditions', 'rejected'),
  votes: fc.array(
    fc.record({
      userId: fc.constantFrom(...MEMBERS, 99),
      vote: fc.constantFrom(...COMMITTEE_VOTE_KINDS),
      reason: fc.constant('r'),
    }),
    { maxLength: 5 },
  ),
  able: fc.integer({ min: 0, max: 3 }),
});

const story = fc.record({
  level: fc.constantFrom(...RISK_LEVELS),
  excluded: fc.boolean(),
  openPoints: fc.boolean(),
  openedBy: fc.integer({ min: 1, max: 15 }),
  conflicted: fc.subarray([1, 2, 3, 11, 12, 13]),
  steps: fc.array(step, { maxLength: 40 }),
});

interface Trace {
  state: CaseState;
  move: CaseMove;
  by: Step;
  context: CaseContext;
}

type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

const RANK: Readonly<Record<string, number>> = { low: 0, medium: 1, high: 2, very_high: 3 };
const STATE_RANK: Readonly<Record<string, number>> = {
  chief: 0,
  regional_director: 1,
  committee: 2,
  director_general: 3,
};

/** Plays a story on the pure table: what is refused changes nothing; climbing comes by itself. */
function play(told: Story): { traces: Trace[]; state: CaseState } {
  let state: CaseState = 'draft';
  let assessedBy: number | null = null;
  const traces: Trace[] = [];
  for (const by of told.steps) {
    const context: CaseContext = {
      ...{ actorId: by.actorId, level: told.level },
      hands: [
        { by: told.openedBy, act: 'opened' },
        { by: assessedBy, act: 'assessed' },
      ],
      ...{ conflicted: told.conflicted.includes(by.actorId), chairId: null, able: null },
      ...{ excluded: told.excluded, open: told.openPoints ? [{ key: 'open' }] : [], outcome: by.outcome },
      tally: state === 'committee' ? tally(MEMBERS, lastVotes(by.votes), policyVersion1) : null,
    };
    const verdict = caseWorkflow.decide(state, by.move, [by.role], context);
    if (verdict.allowed) {
      if (by.move.startsWith('assess_')) assessedBy = by.actorId;
      traces.push({ state, move: by.move, by, context });
      state = verdict.value;
    }
    const climb = climbFrom(state, { ...context, able: by.able });
    if (climb) state = caseWorkflow.moves[climb].to;
  }
  return { traces, state };
}

function lastVotes(votes: readonly Vote[]): Vote[] {
  return [...new Map(votes.map((each) => [each.userId, each])).values()];
}

describe('whatever is tried, in whatever order', () => {
  test('a decision is made by the right role, above its level or at it, never by one’s own hands', () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const { state, move: made, by, context } of play(told).traces) {
          if (!made.startsWith('decide_') && made !== 'recommend') continue;
          expect(STATE_RANK[state]).toBeGreaterThanOrEqual(Math.min(RANK[told.level] ?? 3, 2));
          expect(firstHands(context.hands)).not.toContain(by.actorId);
          expect(told.conflicted).not.toContain(by.actorId);
          expect(caseWorkflow.moves[made].by).toContain(by.role);
          if (told.excluded && made.startsWith('decide_')) expect(by.outcome).toBe('rejected');
          if (state === 'committee') expect(context.tally?.quorate).toBe(true);
          expect(told.openPoints).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('every state that is reached has a way on', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { state } = play(told);
        expect(CASE_STATES).toContain(state);
        const wayOn = caseWorkflow.names().filter((name) => {
          const { from, by } = caseWorkflow.moves[name];
          return from.includes(state) && by.length > 0;
        });
        expect(wayOn.length).toBeGreaterThan(0);
        // Whoever has it, somebody can always end it: no case is stuck behind a person.
        if (state === 'decided' || state === 'withdrawn') expect(wayOn).toContain('reopen');
        else expect(wayOn).toContain('withdraw');
      }),
      { numRuns: 500 },
    );
  });

  test('a case that nobody may decide climbs to the end and no further', () => {
    for (const state of DECIDER_STATES) {
      let at: CaseState = state;
      for (let steps = 0; steps < 10; steps += 1) {
        const climb = climbFrom(at, { able: 0 } as CaseContext);
        if (!climb) break;
        at = caseWorkflow.moves[climb].to;
      }
      expect(at).toBe('director_general');
    }
  });

  test('no move of an engagement leads to active but from agreed or suspended, or as an accepted request', () => {
    const ways = engagementWorkflow
      .names()
      .filter((name) => engagementWorkflow.moves[name].to === 'active')
      .map((name) => [name, engagementWorkflow.moves[name].from]);
    expect(Object.fromEntries(ways)).toEqual({
      accept_running: ['in_review'],
      start: ['agreed'],
      resume: ['suspended'],
    });
  });
});
