import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { AnswerInput, CaseMoveInput, RiskInput } from '../due-diligence/cases/case.input';
import { CasesService } from '../due-diligence/cases/cases.service';
import { RISK_CATEGORIES, type RiskLevel } from '../due-diligence/due-diligence.vocabulary';
import { EvidenceService } from '../due-diligence/evidence/evidence.service';
import { criteriaOf, type Policy } from '../due-diligence/policy/policy';
import { PoliciesService } from '../due-diligence/policy/policies.service';
import type { Actor } from '../kernel/actor';
import { addDays } from '../kernel/clock';
import { Office } from '../offices/office.entity';
import { RelatedParty } from '../partners/related-party.entity';
import { writePartners } from '../questionnaire/write-partners';
import { addPapers } from './year/papers';

/** A case of the demo: one of each level goes all the way, one of each stops where it waits. */
interface Story {
  partner: string;
  level: RiskLevel;
  purpose: string;
  /** What the office found, beside answers that say no. */
  found: Partial<Record<string, Partial<AnswerInput>>>;
  decided: boolean;
}

const PEP = { 'PEP-1': { value: 'yes', note: 'A board member held public office until 2024.' } } as const;
const LABOUR = { 'LAB-2': { value: 'yes', note: 'A supplier was fined over recruitment fees.' } } as const;
const DETENTION = { 'DET-1': { sharePercent: 1.5, note: 'Catering for reception centres.' } } as const;

const STORIES: readonly Story[] = [
  { partner: 'Baobab Invented Solar', level: 'low', purpose: 'Solar lamps for a transit centre', found: {}, decided: true },
  { partner: 'Made-up Atlantic Telecom', level: 'medium', purpose: 'Free calls for stranded migrants', found: PEP, decided: true },
  { partner: 'Fictional Harvest Foods', level: 'high', purpose: 'Ethical recruitment in the harvest', found: LABOUR, decided: true },
  { partner: 'Imaginary Catering Group', level: 'very_high', purpose: 'Meals and training in reception centres', found: DETENTION, decided: true },
  { partner: 'Pretend Coastal Ferries', level: 'low', purpose: 'Fares for voluntary returns', found: {}, decided: false },
  { partner: 'Notional Savings Bank', level: 'medium', purpose: 'Cheaper remittances', found: PEP, decided: false },
  { partner: 'Supposed Garments Works', level: 'high', purpose: 'Jobs for returnees', found: LABOUR, decided: false },
  { partner: 'Hypothetical Security Meals', level: 'very_high', purpose: 'Emergency meals', found: DETENTION, decided: false },
  { partner: 'Unreal Radio Dakar', level: 'low', purpose: 'Spots on safe migration', found: {}, decided: false },
]; // prettier-ignore

const COMMITTEE = ['deputy-director-general', 'legal', 'resource-management', 'partnerships', 'department'];

/** Takes the cases along their ladders, each step by the person whose step it is. */
export async function playCases(app: INestApplicationContext, as: (key: string) => Actor): Promise<number> {
  const office = await app.get(Database).read.findOneByOrFail(Office, { code: 'SN' });
  const { policy } = await app.get(PoliciesService).active();
  const partnerIds = await addPartners(app, as('focal-point'), office.id);
  for (const [index, story] of STORIES.entries()) {
    const scene = {
      ...{ cases: app.get(CasesService), evidence: app.get(EvidenceService), as, policy },
      today: app.get(UnitOfWork).clock.today(),
    };
    const id = await open(scene, story, partnerIds[index] ?? 0, office.id);
    // The last one stays with the analyst, so that every desk has something on it.
    if (index === STORIES.length - 1) continue;
    await assess(scene, story, id);
    await climb(scene, story, id);
  }
  return STORIES.length;
}

interface Scene {
  cases: CasesService;
  evidence: EvidenceService;
  as: (key: string) => Actor;
  policy: Policy;
  today: string;
}

function addPartners(app: INestApplicationContext, actor: Actor, officeId: number): Promise<number[]> {
  return app.get(UnitOfWork).run(actor, async (change) => {
    const partners = STORIES.map(({ partner }, row) => ({
      ...{ row, name: partner, kind: 'company' as const, countryCode: 'SN', leadOfficeId: officeId },
      sourceRef: null,
      size: 'medium' as const,
    }));
    const ids = await writePartners(change, partners, true);
    for (const [index, partnerId] of ids.entries()) {
      await nameOwner(change, partnerId, STORIES[index]?.partner ?? '');
    }
    change.record({ verb: 'partner.add_many', subject: 'partner', subjectId: null, detail: { ids } });
    return ids;
  });
}

/** The person who owns an invented company. */
async function nameOwner(change: Change, partnerId: number, partner: string): Promise<void> {
  const name = `${partner.split(' ').at(-1) ?? partner} Owner-Demo`;
  await change.insert(RelatedParty, {
    ...{ partnerId, relation: 'owner' as const, kind: 'person' as const, name, note: null },
    ...{ countryCode: null, birthDate: null, identifier: null, behindId: null, endedOn: null },
    ...{ illustrative: true, createdBy: change.actor.id, createdAt: change.clock.now() },
  });
}

async function open(
  { cases, evidence, as, policy, today }: Scene,
  story: Story,
  partnerId: number,
  officeId: number,
): Promise<number> {
  const focalPoint = as('focal-point');
  const asked = { partnerId, officeId, track: 'standard' as const, purpose: story.purpose, addresses: [] };
  const { case: opened } = await cases.open(focalPoint, asked);
  await cases.answer(focalPoint, opened.id, answers(policy, story));
  await cases.rateRisks(focalPoint, opened.id, risks(officeId));
  await addPapers(evidence, focalPoint, opened.id, { partner: story.partner, today });
  await cases.move(focalPoint, opened.id, move('submit', 'All criteria are answered.'));
  return opened.id;
}

async function assess({ cases, as, today }: Scene, story: Story, id: number): Promise<void> {
  const analyst = as('analyst');
  const consulted = { consultedOn: today, result: 'Nothing beyond what the office wrote' };
  await cases.addSource(analyst, id, {
    kind: 'screening',
    source: 'Illustrative screening platform',
    ...consulted,
  });
  await cases.addSource(analyst, id, {
    kind: 'register',
    source: 'Illustrative register of companies',
    ...consulted,
  });
  await cases.move(analyst, id, move(`assess_${story.level}`, 'The level follows from the answers.'));
}

/** The low case is approved, the medium one with a condition, the high and very high ones by vote. */
async function climb(scene: Scene, story: Story, id: number): Promise<void> {
  const { cases, as } = scene;
  if (story.level === 'low' && story.decided) await cases.move(as('chief'), id, approve('decide_low'));
  if (story.level === 'medium' && story.decided)
    await cases.move(as('regional-director'), id, withCondition(scene, 'decide_medium'));
  if (story.level === 'high' && story.decided) {
    await vote(scene, id, 5);
    await cases.move(as('legal'), id, move('decide_high', 'As voted.'));
  }
  if (story.level === 'high' && !story.decided) await vote(scene, id, 2);
  if (story.level === 'very_high') {
    await vote(scene, id, 5);
    await cases.move(as('legal'), id, move('recommend', 'As voted.'));
    if (story.decided) await cases.move(as('director-general'), id, withCondition(scene, 'decide_very_high'));
  }
}

async function vote({ cases, as }: Scene, id: number, count: number): Promise<void> {
  for (const [index, key] of COMMITTEE.slice(0, count).entries()) {
    const dissent = { vote: 'reject' as const, reason: 'The supplier’s record is too recent.' };
    await cases.vote(as(key), id, index === 1 ? dissent : { vote: 'approve', reason: null });
  }
  // The relevant Regional Director votes last; before its last day a vote is closed when all have voted.
  const last = { vote: 'approve' as const, reason: 'The office has visited the site.' };
  if (count === COMMITTEE.length) await cases.vote(as('regional-director'), id, last);
}

function answers(policy: Policy, { found }: Story): AnswerInput[] {
  return criteriaOf(policy, 'standard').map(({ code, metric }) => ({
    ...{ criterion: code, why: null, note: null, evidence: 'Annual report and register extract' },
    ...(metric === 'share' ? { value: null, sharePercent: 0 } : { value: 'no' as const, sharePercent: null }),
    ...found[code],
  }));
}

function risks(officeId: number): RiskInput[] {
  const empty = { text: null, mitigation: null, reviewOn: null };
  return RISK_CATEGORIES.map((category, index) =>
    index === 0
      ? { ...empty, category, likelihood: 2, impact: 2, text: 'Late delivery', mitigation: 'Staged payments', ownerOfficeId: officeId, noneReason: null }
      : { ...empty, category, likelihood: null, impact: null, noneReason: 'Looked for, none found' },
  ); // prettier-ignore
}

function move(name: CaseMoveInput['move'], note: string): CaseMoveInput {
  return { move: name, note, outcome: null, advisory: false, conditions: [] };
}

function approve(name: CaseMoveInput['move']): CaseMoveInput {
  return { ...move(name, 'The purpose fits and nothing stands against it.'), outcome: 'approved' };
}

function withCondition({ today }: Scene, name: CaseMoveInput['move']): CaseMoveInput {
  const condition = { text: 'A yearly report on the points found', owner: 'Focal point', dueOn: addDays(today, 60), holdsGate: false };
  return { ...approve(name), outcome: 'approved_with_conditions', conditions: [condition] };
} // prettier-ignore
