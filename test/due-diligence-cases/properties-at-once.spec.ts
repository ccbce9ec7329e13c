import fc from 'fast-check';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { CASE_STATES, caseWorkflow } from '../../src/due-diligence/cases/case.workflow';
import { closeOverdueVotes } from '../../src/due-diligence/committee/close-overdue-votes';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import {
  COMMITTEE_VOTE_KINDS,
  RISK_LEVELS,
  type DecisionOutcome,
  type RiskLevel,
} from '../../src/due-diligence/due-diligence.vocabulary';
import { ClearancesService } from '../../src/clearances/clearances.service';
import { EngagementsService } from '../../src/engagements/engagements.service';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { ensurePartnershipTypes } from '../../src/engagements/seeded-types';
import { clockAt } from '../../src/kernel/clock';
import { productActor, type Actor, type Role } from '../../src/kernel/actor';
import { AccordError } from '../../src/kernel/errors';
import { registerTexts } from '../../src/texts/translator';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

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
