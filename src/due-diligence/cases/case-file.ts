import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { User } from '../../accounts/user.entity';
import type { Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Missing } from '../../kernel/errors';
import type { FirstHand } from '../../kernel/four-eyes';
import { Office } from '../../offices/office.entity';
import { officeNames } from '../../offices/office-names';
import { Partner } from '../../partners/partner.entity';
import { assess, type Assessment, type Facts, type ScreeningHit } from '../assessment/assessment';
import { CaseAnswer } from './case-answer.entity';
import { answerOf } from './kept-answer';
import { CaseRisk } from './case-risk.entity';
import { mayRead } from './case.scope';
import { CaseSource } from './case-source.entity';
import { Clearance } from '../../clearances/clearance.entity';
import { missingVotes, type Progress } from '../committee/closing';
import { tally, type Tally } from '../committee/committee';
import { CommitteeCondition } from '../committee/committee-condition.entity';
import { ConditionLift } from '../committee/condition-lift.entity';
import { CaseConflict } from './case-conflict.entity';
import { CommitteeInvitation } from '../committee/committee-invitation.entity';
import type { Seated } from '../committee/committee-item.entity';
import { membersOfVote, seatedIn, votesThatCount } from '../committee/committee-members';
import { CommitteeVote } from '../committee/committee-vote.entity';
import { DecisionCondition } from './decision-condition.entity';
import { Decision } from './decision.entity';
import { DueDiligenceCase } from './due-diligence-case.entity';
import { handsOnCase } from './case-hands';
import type { IdentityChange } from '../../partners/identity/identity-change.entity';
import { changedSinceAssessment } from '../identity/changed-since';
import { standingOf, type Standing } from '../committee/standing';
import { policyById } from '../policy/policies.service';
import type { Policy } from '../policy/policy';
import { loadTrackParts, type TrackParts } from '../tracks/load-track-parts';
import { screeningHitsOf } from './screening-facts';
import type { ClosingPoint } from '../closing/closing';
import { loadClosing } from '../closing/load-closing';
import { maySee } from './who-may-see';

/** A case with everything that belongs to it: what a rule, a page or a program needs to see of it. */
export interface CaseFile {
  case: DueDiligenceCase;
  partner: Partner;
  office: Office;
  policy: Policy;
  answers: CaseAnswer[];
  risks: CaseRisk[];
  sources: CaseSource[];
  /** Who may vote or has voted, by the office they sit for. */
  members: Seated[];
  memberIds: number[];
  conflicts: CaseConflict[];
  /** Who opened, wrote and assessed it: none of them decides it. */
  hands: FirstHand[];
  /** Where the case stands on an agenda of the committee; null when it is on none. */
  standing: Standing | null;
  votes: CommitteeVote[];
  /** What makes its partner another one than it was assessed on. */
  changes: IdentityChange[];
  tally: Tally;
  /** Who sits in the committee for it today. */
  seatedToday: number[];
  /** What closing the vote still waits for. */
  progress: Progress;
  decisions: Decision[];
  conditions: DecisionCondition[];
  /** Of the committee's conditions: from which vote, worded by which, let go when. */
  committeeConditions: CommitteeCondition[];
  lifts: ConditionLift[];
  clearances: Clearance[];
  assessment: Assessment;
  trackParts: TrackParts;
  /** All that closing the assessment still asks for. */
  closing: ClosingPoint[];
  /** Names of the persons in it, by id. */
  names: ReadonlyMap<number, string>;
  /** Names of the offices that own a risk, by id. */
  officeNames: ReadonlyMap<number, string>;
}

/** @throws Missing when there is no such case, or not for this person */
export async function readableCase(
  manager: EntityManager,
  actor: Actor,
  id: number,
): Promise<DueDiligenceCase> {
  const found = await manager.findOneBy(DueDiligenceCase, { id });
  if (!found) throw new Missing();
  if (await isInvited(manager, actor, id)) return found;
  const restricted = await manager.findBy(Decision, { caseId: id, restrictedBecause: Not(IsNull()) });
  const seen = restricted.every((each) => maySee(actor, each, found.officeId));
  if (!mayRead(actor, found) || !seen) throw new Missing();
  return found;
}

/** A director invited to vote on one case reads that case. */
function isInvited(manager: EntityManager, actor: Actor, caseId: number): Promise<boolean> {
  if (actor.id === null) return Promise.resolve(false);
  return manager.existsBy(CommitteeInvitation, { caseId, userId: actor.id });
}

/** Loads a case as it stands on a day: a dozen indexed queries, whatever its size. */
export async function loadCaseFile(
  manager: EntityManager,
  actor: Actor,
  id: number,
  day: Day,
): Promise<CaseFile> {
  const found = await readableCase(manager, actor, id);
  const partner = await manager.findOneByOrFail(Partner, { id: found.partnerId });
  const office = await manager.findOneByOrFail(Office, { id: found.officeId });
  const { policy } = await policyById(manager, found.policyId);
  const ofCase = { where: { caseId: id }, order: { id: 'ASC' as const } };
  const answers = await manager.find(CaseAnswer, ofCase);
  const risks = await manager.find(CaseRisk, ofCase);
  const sources = await manager.find(CaseSource, {
    where: { partnerId: partner.id },
    order: { consultedOn: 'DESC', id: 'DESC' },
  });
  const votes = await manager.find(CommitteeVote, ofCase);
  const decisions = await manager.find(Decision, ofCase);
  const conflicts = await manager.find(CaseConflict, ofCase);
  const screeningHits = await screeningHitsOf(manager, found);
  const standing = await standingOf(manager, id);
  const today = await seatedIn(manager, { caseId: id, office }, day);
  const members =
    standing?.item.state === 'open' ? membersOfVote(standing.item.members, today, votes) : today;
  const memberIds = members.map((each) => each.userId);
  const assessment = assessCase(policy, { case: found, partner, office, answers, risks, screeningHits });
  const trackParts = await loadTrackParts(manager, found, policy);
  const counted = votesThatCount(members, votes, conflicts);
  const conditions = await manager.find(DecisionCondition, ofCase);
  const ofConditions = { conditionId: In(conditions.map((each) => each.id)) };
  const file = {
    case: found,
    partner,
    office,
    policy,
    answers,
    risks,
    sources,
    members,
    memberIds,
    conflicts,
    hands: await handsOnCase(manager, found),
    standing,
    votes,
    changes: await changedSinceAssessment(manager, found),
    tally: tally(memberIds, counted, policy),
    seatedToday: today.map((each) => each.userId),
    progress: {
      missing: missingVotes(memberIds, counted),
      overdue: standing !== null && day > standing.session.deadline.slice(0, 10),
    },
    decisions,
    conditions,
    committeeConditions: await manager.find(CommitteeCondition, {
      where: ofConditions,
      order: { id: 'ASC' },
    }),
    lifts: await manager.find(ConditionLift, { where: ofConditions, order: { id: 'ASC' } }),
    clearances: await manager.find(Clearance, ofCase),
    trackParts,
    assessment,
    closing: await loadClosing(manager, {
      found,
      partner,
      policy,
      answers,
      sources,
      trackParts,
      assessment,
      day,
    }),
  };
  const [names, ownerOffices] = [await namesIn(manager, file), await officesIn(manager, file)];
  return { ...file, names, officeNames: ownerOffices };
}

/** The level is never taken from anywhere else. */
export function assessCase(policy: Policy, kept: KeptFacts): Assessment {
  return assess(policy, factsOf(kept));
}

type KeptFacts = Pick<CaseFile, 'case' | 'partner' | 'office' | 'answers' | 'risks'> & {
  screeningHits?: readonly ScreeningHit[];
};

/** The rules' view of what is kept. */
export function factsOf(kept: KeptFacts): Facts {
  const countries = [kept.partner.countryCode, kept.office.countryCode].filter((code) => code !== null);
  return {
    track: kept.case.track,
    answers: kept.answers.map(answerOf),
    risks: kept.risks,
    sector: kept.partner.sector,
    country: [...new Set(countries)],
    engagementAddresses: kept.case.addresses,
    screeningHits: kept.screeningHits ?? [],
  };
}

async function namesIn(
  manager: EntityManager,
  file: Pick<
    CaseFile,
    'case' | 'votes' | 'decisions' | 'memberIds' | 'conflicts' | 'standing' | 'risks' | 'committeeConditions'
  >,
): Promise<ReadonlyMap<number, string>> {
  const ids = [
    file.case.openedBy,
    file.case.assessedBy,
    ...file.memberIds,
    ...file.votes.map((each) => each.userId),
    ...file.committeeConditions.map((each) => each.askedBy),
    ...file.decisions.flatMap((each) => [each.decidedBy, each.inChargeFor]),
    ...file.conflicts.map((each) => each.userId),
    ...file.risks.map((each) => each.ownerUserId),
    file.standing?.session.chairId ?? null,
  ].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const users = await manager.find(User, {
    where: { id: In([...new Set(ids)]) },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user.name]));
}

async function officesIn(
  manager: EntityManager,
  { risks }: Pick<CaseFile, 'risks'>,
): Promise<ReadonlyMap<number, string>> {
  const ids = risks.flatMap(({ ownerOfficeId }) => ownerOfficeId ?? []);
  return officeNames(manager, ids);
}
