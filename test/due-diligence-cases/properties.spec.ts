import fc from 'fast-check';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import {
  CASE_STATES,
  caseWorkflow,
  climbFrom,
  DECIDER_STATES,
  type CaseContext,
  type CaseMove,
  type CaseState,
} from '../../src/due-diligence/case.workflow';
import { closeOverdueVotes } from '../../src/due-diligence/sessions/close-overdue-votes';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import {
  COMMITTEE_VOTE_KINDS,
  RISK_LEVELS,
  type DecisionOutcome,
  type RiskLevel,
} from '../../src/due-diligence/due-diligence.vocabulary';
import { tally, type Vote } from '../../src/due-diligence/committee';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { ClearancesService } from '../../src/due-diligence/clearances.service';
import { EngagementsService } from '../../src/engagements/engagements.service';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { ensurePartnershipTypes } from '../../src/engagements/seeded-types';
import { engagementWorkflow } from '../../src/engagements/engagement.workflow';
import { clockAt } from '../../src/kernel/clock';
import { productActor, ROLES, type Actor, type Role } from '../../src/kernel/actor';
import { AccordError } from '../../src/kernel/errors';
import { registerTexts } from '../../src/texts/translator';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

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
      ...{ actorId: by.actorId, openedBy: told.openedBy, assessedBy, level: told.level },
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
          expect([told.openedBy, context.assessedBy]).not.toContain(by.actorId);
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

  test('no move of an engagement leads to active but from agreed or suspended, or through the running door', () => {
    for (const name of engagementWorkflow.names()) {
      const { to, from } = engagementWorkflow.moves[name];
      if (to === 'active')
        expect(['draft', 'agreed', 'suspended']).toEqual(expect.arrayContaining([...from]));
    }
  });
});

describe('on the database, everybody at once', () => {
  let world: World;
  let people: Actor[];
  let engagements: EngagementsService;
  let typeId: number;
  let reachedActive = 0;
  beforeAll(async () => {
    registerTexts(dueDiligenceTexts);
    world = await openWorld();
    engagements = new EngagementsService(world.database, world.work);
    typeId = await world.work.run(productActor(), async (change) => {
      await ensurePartnershipTypes(change);
      change.record({ verb: 'test.types', subject: 'test', subjectId: null });
      return (await change.manager.findOneByOrFail(PartnershipType, { code: 'implementation' })).id;
    });
    const anywhere = (role: Role) => ({ role, officeId: null });
    people = [
      await world.person({ role: 'focal_point', officeId: world.office }),
      await world.person(anywhere('analyst')),
      await world.person(
        { role: 'chief', officeId: world.office },
        { role: 'focal_point', officeId: world.office },
      ),
      await world.person({ role: 'regional_director', officeId: world.region }),
      await world.person(anywhere('committee_member')),
      await world.person(anywhere('committee_member')),
      await world.person(anywhere('committee_member')),
      await world.person(anywhere('director_general')),
    ];
  });
  afterAll(() => world.close());

  const FOUND: Record<RiskLevel, Parameters<typeof answersWith>[0]> = {
    low: {},
    medium: { 'PEP-1': { value: 'yes' } },
    high: { 'LAB-2': { value: 'yes' } },
    very_high: { 'DET-1': { sharePercent: 0.01 } },
  };

  async function opened(level: RiskLevel): Promise<{ id: number; partnerId: number }> {
    const partnerId = await world.partner();
    const [focalPoint, analyst] = people as [Actor, Actor];
    const input = {
      partnerId,
      officeId: world.office,
      track: 'standard' as const,
      purpose: 'A',
      addresses: [],
    };
    const { case: made } = await world.cases.open(focalPoint, input);
    await world.cases.answer(analyst, made.id, answersWith(FOUND[level]));
    await world.cases.rateRisks(analyst, made.id, NO_RISKS);
    return { id: made.id, partnerId };
  }

  /** Refusals are right answers; anything else is not. */
  async function attempt(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => {
      if (!(error instanceof AccordError)) throw error;
    });
  }

  const act = fc.record({
    who: fc.integer({ min: 0, max: 7 }),
    kind: fc.constantFrom('move', 'move', 'move', 'vote', 'conflict', 'deadline'),
    move: fc.constantFrom(...caseWorkflow.names().filter((name) => !name.startsWith('climb_'))),
    outcome: fc.constantFrom<DecisionOutcome | null>('approved', 'rejected', null),
    vote: fc.constantFrom(...COMMITTEE_VOTE_KINDS),
  });
  type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

  function perform({ who, kind, move: name, outcome, vote }: Act, id: number): Promise<void> {
    const actor = people[who] as Actor;
    if (kind === 'vote') return attempt(world.cases.vote(actor, id, { vote, reason: 'as read' }));
    if (kind === 'conflict') return attempt(world.cases.declareConflict(actor, id, { reason: 'mine' }));
    if (kind === 'move') return attempt(world.cases.move(actor, id, move(name, { outcome })));
    return Promise.resolve();
  }

  function nextYear(): Promise<void> {
    const work = new UnitOfWork(world.database, clockAt('2018-01-01T00:00:00.000Z'));
    return attempt(closeOverdueVotes(work, world.database));
  }

  test('there is no clearance without a final approval by those who may, and no case is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...RISK_LEVELS),
        fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        async (level, rounds) => {
          const { id, partnerId } = await opened(level);
          const [focalPoint, analyst] = people as [Actor, Actor];
          await attempt(world.cases.move(focalPoint, id, move('submit')));
          await attempt(world.cases.move(analyst, id, move(`assess_${level}`)));
          const engagementId = await wanted(partnerId);
          for (const round of rounds) {
            await Promise.all(round.map((each) => perform(each, id)));
            // Another day has another queue of changes, which SQLite cannot have at once.
            if (round.some((each) => each.kind === 'deadline')) await nextYear();
            await push(engagementId, partnerId);
          }
          await soundCase(id, partnerId);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
    // And with an approval it does run: the gate is no wall.
    const { id, partnerId } = await opened('low');
    await world.cases.move(people[0] as Actor, id, move('submit'));
    await world.cases.move(people[1] as Actor, id, move('assess_low'));
    const engagementId = await wanted(partnerId);
    await push(engagementId, partnerId);
    const runs = reachedActive;
    await world.cases.move(people[2] as Actor, id, move('decide_low', { outcome: 'approved' }));
    await push(engagementId, partnerId);
    expect(reachedActive).toBe(runs + 1);
  }, 60_000);

  /** A partnership that wants to run; what was found running already is marked and has a door of its own. */
  async function wanted(partnerId: number): Promise<number> {
    const input = {
      ...{ title: 'A venture', kind: 'partnership' as const, typeId, theme: null, purpose: null },
      ...{ startsOn: '2017-06-01', endsOn: null, agreement: 'memorandum' as const, workshop: null },
      ...{ officeId: world.office, otherOfficeIds: [], countryCodes: ['SN'], partnerIds: [partnerId] },
    };
    const made = await engagements.add(people[0] as Actor, input);
    return made.id;
  }

  const PUSHES = ['submit', 'approve', 'start', 'resume'] as const;

  async function push(engagementId: number, partnerId: number): Promise<void> {
    const before = (await engagements.get(engagementId)).state;
    for (const name of PUSHES) {
      for (const actor of people.slice(0, 4)) {
        await attempt(engagements.move(actor, engagementId, { move: name, note: 'because' }));
      }
    }
    const after = (await engagements.get(engagementId)).state;
    if (after !== 'active' || before === 'active') return;
    const cleared = (await new ClearancesService(world.database).of([partnerId], '2017-06-15')).get(
      partnerId,
    );
    expect(cleared?.cleared).toBe(true);
    reachedActive += 1;
  }

  async function soundCase(id: number, partnerId: number): Promise<void> {
    const file = await world.cases.get(people[1] as Actor, id);
    expect(CASE_STATES).toContain(file.case.state);
    const final = file.decisions.filter((each) => each.stage === 'decision' && each.outcome !== 'returned');
    for (const each of final) {
      expect([file.case.openedBy]).not.toContain(each.decidedBy);
      expect(['chief', 'regional_director', 'committee_member', 'director_general']).toContain(
        each.decidedAs,
      );
    }
    const live = file.clearances.filter((each) => each.suspendedOn === null);
    expect(live.length).toBeLessThanOrEqual(1);
    expect(file.clearances.every((each) => each.partnerId === partnerId)).toBe(true);
    const approvals = final.filter((each) => each.outcome !== 'rejected');
    expect(file.clearances.length).toBe(approvals.length);
    // In the committee a case is always on an agenda, and elsewhere never.
    expect(file.standing !== null).toBe(file.case.state === 'committee');
    if (file.case.state === 'decided') expect(final.length).toBeGreaterThan(0);
  }
});
