import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import { Decision } from '../../due-diligence/cases/decision.entity';
import { planSession, addCase } from '../../due-diligence/committee/run-session';
import { CommitteeSession } from '../../due-diligence/committee/committee-session.entity';
import { Concern } from '../../due-diligence/concerns/concern.entity';
import { ConcernsService } from '../../due-diligence/concerns/concerns.service';
import { nobody, raiseConcern } from '../../due-diligence/concerns/raise-concern';
import { LibraryService } from '../../due-diligence/library/library.service';
import { checkIn, recordIncident } from '../../due-diligence/monitoring/check-in';
import type { CheckInInput, IncidentInput } from '../../due-diligence/monitoring/monitoring.input';
import { MonitoringCheckIn } from '../../due-diligence/monitoring/monitoring-check-in.entity';
import { MonitoringPlan } from '../../due-diligence/monitoring/monitoring-plan.entity';
import { PoliciesService } from '../../due-diligence/policy/policies.service';
import { PolicyVersionsService } from '../../due-diligence/policy/policy-versions.service';
import type { Policy } from '../../due-diligence/policy/policy';
import { TalkService } from '../../due-diligence/talk/talk.service';
import type { Actor } from '../../kernel/actor';
import { addDays, addWorkingDays, clockAt, type Day } from '../../kernel/clock';
import { Partner } from '../../partners/partner.entity';
import { playAmendments } from './amendments';
import { playAppointments } from './appointments';
import { playFiles } from './handed-in';
import { playIdentities } from './identities';
import { playLesson } from './lessons';
import { playMerge } from './merging';
import { caseOf, playDeclarations } from './papers';

type As = (key: string) => Actor;

/**
 * What follows the decisions of the year: talk, check-ins, incidents, concerns, a meeting, a new policy, a lesson,
 * a merge, roles given by two, files whose rows wait, and other terms of what was agreed. */
export async function playAfter(app: INestApplicationContext, as: As): Promise<void> {
  await playDeclarations(app, as('analyst'));
  await talk(app, as);
  await monitor(app, as('analyst'));
  await voiceConcerns(app, as);
  await leaveAdvice(app, as('analyst'));
  await callMeeting(app, as('analyst'));
  await playIdentities(app, as);
  await proposePolicy(app, as('analyst'));
  await playLesson(app, as('analyst-2'));
  await playMerge(app, as);
  await playAppointments(app, as);
  await playFiles(app, as);
  await playAmendments(app, as);
}

async function talk(app: INestApplicationContext, as: As): Promise<void> {
  const talks = app.get(TalkService);
  const radio = await caseOf(app, 'Unreal Radio Dakar');
  const question = '@Joao Demonstration, the station changed hands in spring. Is its new extract enough?';
  await talks.comment(as('focal-point'), radio, question, []);
  await talks.comment(as('analyst'), radio, 'It is, @Awa Demonstration: the owner is the same family.', []);
  const meals = await caseOf(app, 'Hypothetical Security Meals');
  const note = 'A former employee told the committee of unpaid overtime; the name is known to Legal only.';
  await talks.note(as('legal'), meals, note);
}

/** Two check-ins were done, one of them brought the next that is late; a third was never made. */
async function monitor(app: INestApplicationContext, analyst: Actor): Promise<void> {
  await lookAgain(app, analyst, 'Hypothetical Copperbelt Pumps', {
    ...{ doneOn: null, rating: 'as_agreed' },
    ...{ agreementKept: 'yes', resultsReached: 'yes', conditionsKept: 'not_applicable' },
    whatHappened: 'Thirty boreholes work; no sales to power plants since the decision.',
  });
  await lookAgain(app, analyst, 'Made-up Detention Meals', {
    ...{ doneOn: null, rating: 'watch' },
    ...{ agreementKept: 'yes', resultsReached: 'partly', conditionsKept: 'partly' },
    whatHappened: 'The clause on recruitment stands; two workers paid a broker and were paid back.',
  });
  const today = app.get(UnitOfWork).clock.today();
  await happened(app, analyst, 'Unreal Highlands Tea', {
    ...{ happenedOn: addDays(today, -30), criterion: 'LAB-2', severity: 'grave', effect: 'suspended' },
    what: 'An inspector found passports kept by a labour broker on one estate.',
  });
  await happened(app, analyst, 'Imaginary Oven Start-up', {
    ...{ happenedOn: addDays(today, -45), criterion: null, severity: 'minor', effect: 'changed' },
    what: 'One series of stoves was called back; deliveries go on with another model.',
  });
}

/** Makes the check-in of a partner on the day it fell due. */
async function lookAgain(
  app: INestApplicationContext,
  analyst: Actor,
  partner: string,
  input: CheckInInput,
): Promise<void> {
  const { read } = app.get(Database);
  const plan = await read.findOneByOrFail(MonitoringPlan, { caseId: await caseOf(app, partner) });
  const { id, dueOn } = await read.findOneByOrFail(MonitoringCheckIn, { planId: plan.id });
  await app.get(UnitOfWork).run(analyst, (change) => checkIn(change, id, input), morningOf(dueOn));
}

async function happened(
  app: INestApplicationContext,
  analyst: Actor,
  partner: string,
  input: Omit<IncidentInput, 'partnerId'>,
): Promise<void> {
  const partnerId = await partnerOf(app, partner);
  const day = addDays(input.happenedOn, 1);
  await app
    .get(UnitOfWork)
    .run(analyst, (change) => recordIncident(change, { ...input, partnerId }), morningOf(day));
}

/** One is signed and already looked into, with clearance suspended meanwhile; one is anonymous and new. */
async function voiceConcerns(app: INestApplicationContext, as: As): Promise<void> {
  const hotels = 'Pretend Victoria Hotels';
  const partnerId = await partnerOf(app, hotels);
  const fear = 'A trainee told me that the hotel keeps part of the allowances.';
  const id = await voice(app, as('focal-point'), { partnerName: hotels, partnerId, text: fear });
  await app.get(ConcernsService).move(as('analyst'), id, {
    ...{ move: 'look_into', note: null, internal: 'Payment lists asked for.', partnerId: null },
    ...{ suspend: true, lift: false, reopenNote: null },
  });
  const text = 'Life jackets of the last delivery had no certificate. I work there and cannot give my name.';
  await voice(app, nobody('en'), { partnerName: 'Coast Guard Supplies', partnerId: null, text });
}

async function voice(
  app: INestApplicationContext,
  actor: Actor,
  input: Parameters<typeof raiseConcern>[1],
): Promise<number> {
  const work = app.get(UnitOfWork);
  // As by the public form: of an anonymous concern no hour is kept.
  const clock = clockAt(`${work.clock.today()}T00:00:00.000Z`);
  return work.run(
    actor,
    async (change) => {
      const { concern } = await raiseConcern(change, input);
      await change.update(Concern, concern.id, { illustrative: true });
      return concern.id;
    },
    clock,
  );
}

/** An advisory approval that the office did not follow in the end. */
async function leaveAdvice(app: INestApplicationContext, analyst: Actor): Promise<void> {
  const caseId = await caseOf(app, 'Made-up Streaming');
  const decision = await app.get(Database).read.findOneByOrFail(Decision, { caseId, binding: false });
  const why = 'The office found that the films would carry advertising, and made them itself.';
  await app.get(LibraryService).notFollowed(analyst, decision.id, why);
}

/** The case whose written procedure found no quorum in time comes before a meeting. */
async function callMeeting(app: INestApplicationContext, analyst: Actor): Promise<void> {
  const caseId = await caseOf(app, 'Unreal Shipyards');
  await app.get(UnitOfWork).run(analyst, async (change) => {
    const meetsOn = addWorkingDays(change.clock.today(), 5);
    const { id } = await planSession(change, {
      ...{ kind: 'meeting', title: 'Illustrative meeting of the quarter', meetsOn, chairId: null },
      ...{ deadlineOn: addWorkingDays(meetsOn, 2), note: 'The written procedure found no quorum in time.' },
    });
    await change.update(CommitteeSession, id, { illustrative: true });
    await addCase(change, id, caseId);
  });
}

/** A second version that raises gambling earlier and looks again at partners of medium risk; not in force. */
async function proposePolicy(app: INestApplicationContext, analyst: Actor): Promise<void> {
  const versions = app.get(PolicyVersionsService);
  const { id } = await versions.draft(analyst);
  const { policy } = await app.get(PoliciesService).active();
  await versions.write(analyst, id, stricter(policy));
  const note = 'Illustrative: lessons of the year on gambling and on partners of medium risk.';
  await versions.move(analyst, id, { move: 'propose', note });
}

function stricter(policy: Policy): Policy {
  const earlier = { limit: 5, included: false, effect: { kind: 'escalate' as const, to: 'medium' as const } };
  const criteria = policy.criteria.map((each) => {
    if (each.code !== 'TOB-2') return each;
    return { ...each, bands: [...each.bands, earlier].toSorted((a, b) => a.limit - b.limit) };
  });
  const intervalMonths = { ...policy.monitoring.intervalMonths, medium: 12 };
  return { ...policy, criteria, monitoring: { intervalMonths } };
}

async function partnerOf(app: INestApplicationContext, name: string): Promise<number> {
  return (await app.get(Database).read.findOneByOrFail(Partner, { name, illustrative: true })).id;
}

function morningOf(day: Day): ReturnType<typeof clockAt> {
  return clockAt(`${day}T09:30:00.000Z`);
}
