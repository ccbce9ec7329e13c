import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { In, IsNull, LessThan, Like, Not } from 'typeorm';
import { RoleProposal } from '../../src/accounts/appointments/role-proposal.entity';
import { GroupClaim } from '../../src/partners/groups/group-claim.entity';
import { loadConfig } from '../../src/config/config';
import { Database } from '../../src/database/database';
import { runDemo } from '../../src/demo/demo';
import { CommitteeItem } from '../../src/due-diligence/committee/committee-item.entity';
import { CommitteeSession } from '../../src/due-diligence/committee/committee-session.entity';
import { Concern } from '../../src/due-diligence/concerns/concern.entity';
import { SelfDeclaration } from '../../src/due-diligence/declaration/self-declaration.entity';
import { CaseEvidence } from '../../src/due-diligence/evidence/case-evidence.entity';
import { DecisionFollowUp } from '../../src/due-diligence/library/decision-follow-up.entity';
import { IdentityQuestion } from '../../src/due-diligence/identity/identity-question.entity';
import { Incident } from '../../src/due-diligence/monitoring/incident.entity';
import { MonitoringCheckIn } from '../../src/due-diligence/monitoring/monitoring-check-in.entity';
import { DueDiligencePolicy } from '../../src/due-diligence/policy/due-diligence-policy.entity';
import { CaseComment } from '../../src/due-diligence/talk/case-comment.entity';
import { CaseNote } from '../../src/due-diligence/talk/case-note.entity';
import { Contribution } from '../../src/contributions/contribution.entity';
import { CaseRisk } from '../../src/due-diligence/cases/case-risk.entity';
import { DecisionCondition } from '../../src/due-diligence/cases/decision-condition.entity';
import { RiskReview } from '../../src/due-diligence/cases/risk-review.entity';
import { PolicyLesson } from '../../src/due-diligence/policy/policy-lesson.entity';
import { EngagementRequest } from '../../src/engagements/engagement-request.entity';
import { Engagement } from '../../src/engagements/engagement.entity';
import { PartnerMerge } from '../../src/partners/duplicates/partner-merge.entity';
import { Clearance } from '../../src/clearances/clearance.entity';
import { CASE_STATES } from '../../src/due-diligence/cases/case.workflow';
import { Decision } from '../../src/due-diligence/cases/decision.entity';
import { RISK_LEVELS } from '../../src/due-diligence/due-diligence.vocabulary';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { AuditService } from '../../src/operations/audit.service';
import { schema } from '../../src/schema';

const folder = mkdtempSync(join(tmpdir(), 'accord-demo-'));
const home = join(folder, 'home');
const before = { cwd: process.cwd(), home: process.env.ACCORD_HOME, level: process.env.LOG_LEVEL };
let out = '';

beforeAll(() => {
  process.chdir(folder);
  process.env.ACCORD_HOME = home;
  process.env.LOG_LEVEL = 'silent';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text.toString();
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(() => {
  jest.restoreAllMocks();
  process.chdir(before.cwd);
  if (before.home === undefined) delete process.env.ACCORD_HOME;
  else process.env.ACCORD_HOME = before.home;
  if (before.level === undefined) delete process.env.LOG_LEVEL;
  else process.env.LOG_LEVEL = before.level;
  rmSync(folder, { recursive: true, force: true });
});

test('the demo prints the published figures and leaves a case at every desk', async () => {
  await runDemo();
  for (const figure of ['10,906,459', '4,190,367', '0.67 %', '0.26 %', '0.61 %', '0.25 %']) {
    expect(out).toContain(figure);
  }
  const compendium = readFileSync(join(folder, 'out', 'compendium-2017.html'), 'utf8');
  expect(compendium).toContain('2017');
  const accounts = JSON.parse(readFileSync(join(folder, 'out', 'demo-accounts.json'), 'utf8')) as object[];
  expect(accounts.length).toBeGreaterThanOrEqual(13);
  const database = await Database.open(loadConfig({ ACCORD_HOME: home, NODE_ENV: 'test' }), schema);
  const cases = await database.read.find(DueDiligenceCase);
  expect(cases).toHaveLength(60);
  expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(CASE_STATES));
  expect(new Set(cases.map(({ track }) => track))).toEqual(
    new Set(['standard', 'light', 'individual', 'group']),
  );
  expect(new Set(cases.flatMap(({ level }) => level ?? []))).toEqual(new Set(RISK_LEVELS));
  const approved = await database.read.countBy(Decision, {
    stage: 'decision',
    outcome: In(['approved', 'approved_with_conditions']),
  });
  expect(await database.read.count(Clearance)).toBe(approved);
  await expectAfter(database);
  expect((await new AuditService(database).verify()).faults).toEqual([]);
  await database.onApplicationShutdown();
}, 480_000);

/** What follows a decision has something to show, and all of it is marked. */
async function expectAfter({ read }: Database): Promise<void> {
  const evidence = await read.find(CaseEvidence);
  expect(new Set(evidence.map(({ kind }) => kind))).toEqual(new Set(['link', 'file']));
  expect(evidence.every(({ illustrative }) => illustrative)).toBe(true);
  const declarations = await read.find(SelfDeclaration, { order: { id: 'ASC' } });
  expect(declarations.map(({ submittedAt }) => submittedAt !== null)).toEqual([false, true]);
  expect(await read.countBy(CaseNote, {})).toBe(1);
  expect((await read.find(CaseComment)).every(({ mentions }) => mentions.length === 1)).toBe(true);
  expect(await read.countBy(MonitoringCheckIn, { doneOn: Not(IsNull()) })).toBe(2);
  const today = new Date().toISOString().slice(0, 10);
  const late = await read.countBy(MonitoringCheckIn, { doneOn: IsNull(), dueOn: LessThan(today) });
  expect(late).toBeGreaterThan(0);
  const incidents = await read.find(Incident);
  expect(incidents).toHaveLength(2);
  expect(incidents.every(({ illustrative, caseId }) => illustrative && caseId !== null)).toBe(true);
  const concerns = await read.find(Concern, { order: { id: 'ASC' } });
  expect(concerns.map(({ state, raisedBy }) => [state, raisedBy !== null])).toEqual([
    ['looked_into', true],
    ['open', false],
  ]);
  expect(await read.count(DecisionFollowUp)).toBe(1);
  const suspended = await read.findBy(Clearance, { suspendedOn: Not(IsNull()) });
  expect(new Set(suspended.map(({ suspensionReason }) => suspensionReason))).toEqual(
    new Set(['concern', 'condition', 'identity', 'incident']),
  );
  expect(await read.find(GroupClaim)).toMatchObject([{ state: 'confirmed' }]);
  expect((await read.find(IdentityQuestion)).map(({ state }) => state)).toEqual(['same', 'open']);
  const meeting = await read.findOneByOrFail(CommitteeSession, { state: 'planned' });
  expect(await read.countBy(CommitteeItem, { sessionId: meeting.id, state: 'waiting' })).toBe(1);
  const policies = await read.find(DueDiligencePolicy, { order: { number: 'ASC' } });
  expect(policies.map(({ state }) => state)).toEqual(['active', 'proposed', 'draft']);
  await expectTwoHands(read);
}

/** What waits for a second person, and what was done by one, can both be seen. */
async function expectTwoHands(read: Database['read']): Promise<void> {
  const roles = await read.find(RoleProposal, { order: { id: 'ASC' } });
  expect(roles.map(({ role, state }) => [role, state])).toEqual([
    ['auditor', 'confirmed'],
    ['chief', 'waiting'],
  ]);
  expect(roles[0]?.decidedBy).not.toBe(roles[0]?.proposedBy);
  expect(await read.find(PartnerMerge)).toMatchObject([{ state: 'proposed' }]);
  expect(await read.findBy(Engagement, { sourceRef: Like('SN-P-%') })).toMatchObject([
    { state: 'active' },
    { state: 'agreed' },
  ]);
  const waiting = await read.find(EngagementRequest, { order: { id: 'ASC' } });
  expect(waiting.map(({ act }) => act)).toEqual(['agree', 'agree', 'agree', 'run']);
  const early = await read.findBy(Contribution, { acceptedOn: Not(IsNull()) });
  expect(early).toHaveLength(1);
  const unmet = await read.findBy(DecisionCondition, { metOn: IsNull(), toldStage: Not(IsNull()) });
  expect(unmet.map(({ toldStage }) => toldStage)).toEqual(['suspended', 'chief']);
  expect(await read.countBy(RiskReview, { outcome: 'higher' })).toBe(1);
  const due = { reviewOn: LessThan(new Date().toISOString().slice(0, 10)), likelihood: Not(IsNull()) };
  expect(await read.countBy(CaseRisk, due)).toBe(1);
  const lesson = await read.findOneByOrFail(PolicyLesson, {});
  expect(await read.findOneByOrFail(DueDiligencePolicy, { id: lesson.policyId })).toMatchObject({
    state: 'draft',
  });
}

test('it can be made anew', async () => {
  await expect(runDemo()).resolves.toBeUndefined();
}, 480_000);
