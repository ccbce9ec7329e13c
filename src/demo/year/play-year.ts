import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { castVote } from '../../due-diligence/committee/cast-vote';
import type { VoteInput } from '../../due-diligence/cases/case.input';
import { addSource, answerCase, rateRisks, setLevel } from '../../due-diligence/cases/change-case';
import { DueDiligenceCase } from '../../due-diligence/cases/due-diligence-case.entity';
import { moveCase } from '../../due-diligence/cases/move-case';
import { openCase } from '../../due-diligence/cases/open-case';
import { writeStatement } from '../../due-diligence/tracks/write-statement';
import { PoliciesService } from '../../due-diligence/policy/policies.service';
import type { Policy } from '../../due-diligence/policy/policy';
import type { Actor } from '../../kernel/actor';
import { addDays, addWorkingDays, clockAt, type Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import {
  acceptRunning,
  agreePartnership,
  enterRunning,
  logPartnership,
  overrideGate,
  startPartnership,
  submitPartnership,
} from './engagements';
import { CLAUSE, letGo, meetSteps, pressOn, wordedTogether } from './conditions';
import { giftSteps } from './gifts';
import { reviewSteps } from './risk-reviews';
import { answersFor, decisionOf, moveOf, risksFor } from './files';
import { addLinks } from './papers';
import { addYearPartners } from './partners';
import { addYearPeople, type Desk } from './people';
import { STORIES, type Story } from './stories';

/** One step of one case: on which day, by whom, what. */
interface Step {
  day: Day;
  who: Actor;
  does: (change: Change) => Promise<unknown>;
}

interface Scene {
  policy: Policy;
  today: Day;
  officeIds: ReadonlyMap<string, number>;
  partnerIds: ReadonlyMap<string, number>;
  /** Somebody of the demo by key, or of the year's other offices by role and office. */
  as: (key: string) => Actor;
  desk: Desk;
}

const COMMITTEE = ['deputy-director-general', 'legal', 'resource-management', 'partnerships', 'department'];
const REGIONS: Readonly<Record<string, string>> = {
  KE: 'RO-NAIROBI',
  EG: 'RO-CAIRO',
  SV: 'RO-SAN-JOSE',
  ZM: 'RO-PRETORIA',
};

/**
 * Plays a year of due diligence up to today, day by day, through the same steps that people take: fifty-one
 * cases of every track, level and ending in seven offices. Answers how many cases it played.
 */
export async function playYear(app: INestApplicationContext, as: (key: string) => Actor): Promise<number> {
  const work = app.get(UnitOfWork);
  const offices = await app.get(Database).read.find(Office);
  const officeIds = new Map(offices.map(({ code, id }) => [code, id]));
  const today = work.clock.today();
  const desk = await addYearPeople(app);
  const scene: Scene = {
    ...{ today, officeIds, as, desk },
    policy: (await app.get(PoliciesService).active()).policy,
    partnerIds: await work.run(
      as('analyst'),
      (change) => addYearPartners(change, STORIES, officeIds),
      clockAt(`${addDays(today, -340)}T08:00:00.000Z`),
    ),
  };
  const focalPoint = (office: string): Actor =>
    office === 'SN' ? as('focal-point') : desk('focal_point', office);
  const steps = [
    ...STORIES.flatMap((story) => stepsOf(scene, story)),
    ...giftSteps(today, { analyst: as('analyst'), focalPoint }),
    ...reviewSteps(today, scene.partnerIds, focalPoint),
  ];
  for (let day = addDays(today, -340); day <= today; day = addDays(day, 1)) {
    await pressOn(day, app.get(Database));
    for (const { who, does } of steps.filter((step) => step.day === day)) {
      await work.run(who, does, clockAt(`${day}T09:30:00.000Z`));
    }
  }
  return STORIES.length;
}

/** The steps of a story that have happened by today. */
function stepsOf(scene: Scene, story: Story): Step[] {
  const { today, as } = scene;
  const opened = addDays(today, -story.opened);
  const after = (desks: number): Day => addWorkingDays(opened, 1 + desks * story.pace);
  const focalPoint = deskOf(scene, story, 'focal_point');
  const held = { id: 0 };
  const step = (day: Day, who: Actor, does: Step['does']): Step => ({ day, who, does });
  const open = step(opened, focalPoint, async (change) => {
    held.id = await openAndAnswer(change, scene, story);
  });
  if (story.ending === 'draft') return [open];
  const submit = step(addWorkingDays(opened, 1), focalPoint, (change) =>
    moveCase(change, held.id, moveOf('submit', 'All criteria are answered.')),
  );
  if (story.ending === 'assessment') return [open, submit];
  if (story.ending === 'withdrawn') {
    const leave = moveOf('withdraw', 'The office found another caterer.');
    return [open, submit, step(after(1), focalPoint, (change) => moveCase(change, held.id, leave))];
  }
  const assess = step(after(1), as('analyst'), async (change) => {
    const result = story.found === 'nothing' ? 'No entry' : 'As the office wrote';
    const platform = { kind: 'screening' as const, source: 'Illustrative screening platform', result };
    const register = {
      kind: 'register' as const,
      source: 'Illustrative register of companies',
      result: 'Entered, in good standing',
    };
    for (const source of [platform, register]) {
      await addSource(change, held.id, { ...source, consultedOn: after(1) }, true);
    }
    await agreeLevel(change, held.id, story);
    await moveCase(change, held.id, moveOf(`assess_${story.level}`, 'The level follows from the answers.'));
  });
  const all = [open, submit, assess, ...climb(scene, story, held, after), ...work(scene, story, after)];
  return all.filter(({ day }) => day <= today);
}

/** Approved partnerships begin some days later; of those that wait, one runs already and one was overridden. */
function work(scene: Scene, story: Story, after: (desks: number) => Day): Step[] {
  const { ending, found } = story;
  const who = deskOf(scene, story, 'focal_point');
  const held = { id: 0 };
  const log = async (change: Change): Promise<void> => {
    held.id = await logPartnership(change, story, placeOf(scene, story));
  };
  const submit = (change: Change): Promise<void> => submitPartnership(change, held.id);
  if (ending === 'approved' || ending === 'with_conditions') {
    const day = addWorkingDays(after(4), 10);
    const chief = deskOf(scene, story, 'chief');
    const agree = (change: Change): Promise<void> => agreePartnership(change, held.id);
    return [{ day, who, does: log }, { day, who, does: submit }, { day: addWorkingDays(day, 2), who: chief, does: agree }]; // prettier-ignore
  }
  if (ending !== 'waiting' || story.level === 'low') return [];
  const day = after(2);
  if (found === 'labour') {
    const enter = (change: Change): Promise<void> => enterRunning(change, held.id);
    const accept = (change: Change): Promise<void> => acceptRunning(change, held.id);
    return [{ day, who, does: log }, { day, who, does: enter }, { day: addWorkingDays(day, 1), who: scene.as('analyst'), does: accept }]; // prettier-ignore
  }
  const override = (change: Change): Promise<void> => overrideGate(change, held.id);
  return [{ day, who, does: log }, { day, who, does: submit }, { day, who: scene.as('director-general'), does: override }, { day, who, does: (change) => startPartnership(change, held.id) }]; // prettier-ignore
}

/** Where the rules propose another level, the analyst moves it and says why: the decider sees both. */
async function agreeLevel(change: Change, caseId: number, { level }: Story): Promise<void> {
  const { proposedLevel } = await change.manager.findOneByOrFail(DueDiligenceCase, { id: caseId });
  if (proposedLevel === level) return;
  const reason = 'The office knows the partner for years, and visits the site each month.';
  await setLevel(change, caseId, { level, reason });
}

/** What happens on the ladder; a story that still waits stops at its decider. */
function climb(scene: Scene, story: Story, held: { id: number }, after: (desks: number) => Day): Step[] {
  const { as } = scene;
  const by = (day: Day, who: Actor, input: ReturnType<typeof moveOf>): Step => ({
    ...{ day, who },
    does: (change) => moveCase(change, held.id, input),
  });
  const byCommittee = story.level === 'high' || story.level === 'very_high';
  const votes = byCommittee ? votesOf(scene, story, held, after(2)) : [];
  if (story.ending === 'waiting') return votes.slice(0, 2);
  const decidedOn = after(3);
  if (story.ending === 'returned') {
    const back = moveOf('send_back_medium', 'Say which supplier, and since when.');
    return [by(after(2), deskOf(scene, story, 'regional_director'), back)];
  }
  const decide = (name: Parameters<typeof decisionOf>[0], day = decidedOn): ReturnType<typeof moveOf> =>
    decisionOf(name, story, day);
  const decision =
    story.level === 'low'
      ? [by(decidedOn, deskOf(scene, story, 'chief'), decide('decide_low'))]
      : story.level === 'medium'
        ? [by(decidedOn, deskOf(scene, story, 'regional_director'), decide('decide_medium'))]
        : story.level === 'high'
          ? [by(decidedOn, as('legal'), wordedTogether(decide('decide_high'), askingFor(scene, story)))]
          : [
              by(decidedOn, as('legal'), moveOf('recommend', 'As voted.')),
              by(after(4), as('director-general'), takenOver(decide('decide_very_high', after(4)))),
            ];
  if (story.ending !== 'with_conditions') return [...votes, ...decision];
  const met = meetSteps(story, held, {
    ...{ analyst: as('analyst'), clauseOn: addWorkingDays(after(4), 8) },
    decidedOn: story.level === 'very_high' ? after(4) : decidedOn,
  });
  // What the committee asked for, the committee lets go: one person alone does not.
  const lifts = story.level === 'high' ? letGo(voters(scene, story), held, addWorkingDays(after(4), 9)) : [];
  return [...votes, ...decision, ...met, ...lifts];
}

/**
 * Votes of five members and the relevant Regional Director on two days; where it ends well one member
 * dissents, with reasons that are kept.
 */
function votesOf(scene: Scene, story: Story, held: { id: number }, day: Day): Step[] {
  const { ending } = story;
  const usual: VoteInput =
    ending === 'rejected' || ending === 'excluded'
      ? { vote: 'reject', reason: 'What was found cannot be mitigated.' }
      : ending === 'with_conditions'
        ? { vote: 'approve_with_conditions', reason: null, conditions: [CLAUSE] }
        : { vote: 'approve', reason: null };
  const other: VoteInput = { vote: 'approve', reason: 'The shares are small.' };
  return voters(scene, story).map((who, index) => ({
    ...{ day: index < 3 ? day : addWorkingDays(day, 1), who },
    does: (change) => castVote(change, held.id, index === 3 && isContested(story) ? other : usual),
  }));
}

const isContested = ({ ending, found }: Story): boolean => ending === 'rejected' || found === 'supplier';

/** The Director General takes the committee's clause over as it was voted: another wording would overrule it. */
function takenOver(decided: ReturnType<typeof decisionOf>): typeof decided {
  const { text } = CLAUSE;
  return {
    ...decided,
    conditions: decided.conditions.map((each) => (each.holdsGate ? { ...each, text } : each)),
  };
}

/** Who votes on a case: a department of headquarters has no Regional Director. */
function voters(scene: Scene, story: Story): Actor[] {
  const members = COMMITTEE.map((key) => scene.as(key));
  return story.office === 'HQ' ? members : [...members, deskOf(scene, story, 'regional_director')];
}

/** Those of them who approve with the clause. */
function askingFor(scene: Scene, story: Story): Actor[] {
  return voters(scene, story).filter((_, index) => !(index === 3 && isContested(story)));
}

function deskOf(
  { as, desk }: Scene,
  { office }: Story,
  role: 'focal_point' | 'chief' | 'regional_director',
): Actor {
  if (role === 'regional_director') {
    const region = REGIONS[office];
    return region ? desk(role, region) : as('regional-director');
  }
  if (office !== 'SN') return desk(role, office);
  return as(role === 'chief' ? 'chief' : 'focal-point');
}

async function openAndAnswer(change: Change, scene: Scene, story: Story): Promise<number> {
  const { track, purpose } = story;
  const asked = { ...placeOf(scene, story), track, purpose, addresses: [] };
  const { id } = await openCase(change, asked);
  await answerCase(change, id, answersFor(scene.policy, story));
  await rateRisks(change, id, risksFor(story, change.clock.today(), asked.officeId));
  await addLinks(change, id, story);
  if (track === 'individual') {
    await writeStatement(change, id, 'source_of_wealth', 'Royalties and prize money, as published.');
    await writeStatement(
      change,
      id,
      'public_statements',
      'Interviews of five years were read; nothing against the principles.',
    );
  }
  return id;
}

function placeOf(scene: Scene, story: Story): { partnerId: number; officeId: number } {
  return {
    partnerId: scene.partnerIds.get(story.partner) ?? 0,
    officeId: scene.officeIds.get(story.office) ?? 0,
  };
}
