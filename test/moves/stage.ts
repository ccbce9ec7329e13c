import { Clearance } from '../../src/clearances/clearance.entity';
import { ClearanceScope } from '../../src/clearances/clearance-scope.entity';
import { writeScope } from '../../src/clearances/write-scope';
import type { Change } from '../../src/database/change';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { enterStep } from '../../src/due-diligence/clocks/case-clock';
import { Decision } from '../../src/due-diligence/cases/decision.entity';
import { DueDiligencePolicy } from '../../src/due-diligence/policy/due-diligence-policy.entity';
import { productActor } from '../../src/kernel/actor';
import { addContributions, type NewContribution } from '../../src/contributions/contribution.writes';
import { addEngagements, type NewEngagement } from '../../src/engagements/add-engagements';
import type { EngagementState } from '../../src/engagements/engagements.vocabulary';
import { reason } from '../../src/kernel/verdict';
import { PartnerPair } from '../../src/partners/duplicates/partner-pair.entity';
import { blockingKeysOf, nameKeyOf } from '../../src/partners/name-keys';
import { PartnerNameKey } from '../../src/partners/partner-name-key.entity';
import { Partner } from '../../src/partners/partner.entity';
import { lookedInto } from '../due-diligence-cases/cases.support';
import { Scene } from './move';
import type { World } from './world';

type Standing = 'cleared' | 'scoped' | 'none' | 'rejected' | 'group' | 'ended';

/** Who is in the register when a story begins, in this order: the moves count on it. */
const PARTNERS: readonly { name: string; standing: Standing; at?: 'friends'; member?: true }[] = [
  { name: 'Telecom', standing: 'cleared' },
  { name: 'Foundries', standing: 'scoped' },
  { name: 'Energy', standing: 'none' },
  { name: 'Arms', standing: 'rejected' },
  { name: 'Holding', standing: 'group' },
  { name: 'Transport', standing: 'none', member: true },
  { name: 'Bakery', standing: 'none', at: 'friends' },
  { name: 'Weaving', standing: 'ended' },
];

let stories = 0;

/** A word of the story's own, so that no name is like one of another story. */
function wordOf(number: number): string {
  const letters = 'bdfgklmnprstvz';
  const vowels = 'aeiou';
  let [left, word] = [(number * 7919) % 24_010_000, ''];
  for (let at = 0; at < 4; at += 1) {
    word += (letters[left % 14] ?? '') + (vowels[Math.floor(left / 14) % 5] ?? '');
    left = Math.floor(left / 70);
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A register with eight partners of every standing, and the judge awake. */
export async function beginStory(world: World): Promise<Scene> {
  stories += 1;
  const word = wordOf(stories);
  world.clock.begin();
  const base = await world.judge.begin((sql) => world.rows(sql));
  await world.work.run(productActor('test'), async (change) => {
    await addPartners(change, world, word);
    change.record({ verb: 'test.begin', subject: 'test', subjectId: stories });
  });
  const from = { partner: base.partner, engagement: base.engagement, gift: base.contribution, case: base.due_diligence_case }; // prettier-ignore
  return new Scene(world, from, word);
}

async function addPartners(change: Change, { offices, typeIds }: World, word: string): Promise<void> {
  const ids: number[] = [];
  for (const { name: last, at, member } of PARTNERS) {
    const name = `${word} ${last}`;
    const { id } = await change.insert(Partner, {
      ...{ name, nameKey: nameKeyOf(name), kind: 'company', size: 'large', countryCode: 'SN', sector: null },
      ...{ parentId: member ? (ids[4] ?? null) : null, listing: 'internal', listingUntil: null, note: null },
      ...{ leadOfficeId: offices[at ?? 'home'], website: null, sourceRef: null, illustrative: false },
      ...{ createdBy: null, createdAt: change.clock.now() },
    });
    await lookedInto(change, id);
    await change.insertMany(PartnerNameKey, blockingKeysOf([name]).map((key) => ({ partnerId: id, key }))); // prettier-ignore
    ids.push(id);
  }
  const policyId = (await change.manager.findOneByOrFail(DueDiligencePolicy, { state: 'active' })).id;
  for (const [index, { standing }] of PARTNERS.entries())
    await judged(change, { partnerId: ids[index] ?? 0, standing, policyId, officeId: offices.home, typeIds });
  await underWay(change, {
    partnerId: ids[2] ?? 0,
    state: 'chief',
    level: 'low',
    policyId,
    officeId: offices.home,
  });
  await underWay(change, {
    partnerId: ids[7] ?? 0,
    state: 'regional_director',
    level: 'medium',
    policyId,
    officeId: offices.home,
  });
  await addBusiness(change, ids, { offices, typeIds }, word);
  // Any two may be compared: how alike names are is tested elsewhere.
  const pair = { lowName: word, highName: word, score: 900, reason: reason('matching.same'), namesHash: '' };
  const open = { ...pair, state: 'open' as const, note: null, decidedBy: null, decidedAt: null };
  await change.insertMany(
    PartnerPair,
    ids.flatMap((lowId) => ids.filter((id) => id > lowId).map((highId) => ({ lowId, highId, ...open }))),
  );
}

/** Partnerships in every state, and gifts: the moves find something to move from the first on. */
async function addBusiness(
  change: Change,
  ids: readonly number[],
  { offices, typeIds }: Pick<World, 'offices' | 'typeIds'>,
  word: string,
): Promise<void> {
  const [telecom = 0, foundries = 0, energy = 0, , holding = 0, transport = 0, bakery = 0] = ids;
  const said = (state: EngagementState, ...partnerIds: number[]): NewEngagement => ({
    ...{
      title: `Talks of ${word}`,
      kind: 'partnership',
      typeId: typeIds[0] ?? 0,
      theme: null,
      purpose: null,
    },
    ...{ startsOn: '2017-06-01', endsOn: '2017-12-31', agreement: 'memorandum', officeId: offices.home },
    ...{ otherOfficeIds: [], countryCodes: ['SN'], partnerIds, workshop: null, state },
    agreedOn: state === 'draft' || state === 'in_review' ? null : change.clock.today(),
  });
  await addEngagements(change, [
    ...[said('active', telecom), said('agreed', telecom, holding), said('suspended', transport)],
    ...[said('in_review', foundries), said('in_review', energy), said('draft', telecom)],
  ]);
  const gift = (partnerId: number, more: Partial<NewContribution> = {}): NewContribution => ({
    ...{
      partnerId,
      publicLabel: null,
      officeId: offices.home,
      engagementId: null,
      typeId: null,
      form: 'cash',
    },
    ...{
      description: null,
      valuation: null,
      currency: 'USD',
      amount: '500',
      unitsPerUsd: null,
      rateDay: null,
    },
    ...{ receivedOn: '2017-06-10', earmarking: 'unearmarked', toBeAllocated: false, channel: 'other' },
    ...{ bookedAs: 'private_sector', ...more },
  });
  await addContributions(change, [
    ...[
      gift(telecom),
      gift(telecom, { confirmed: true }),
      gift(energy),
      gift(foundries, { amount: '20000' }),
    ],
    gift(bakery, { officeId: offices.friends }),
  ]);
}

interface Judged {
  partnerId: number;
  standing: Standing;
  policyId: number;
  officeId: number;
  typeIds: readonly number[];
}

/** A case that waits for its decider. */
async function underWay(
  change: Change,
  said: Pick<DueDiligenceCase, 'partnerId' | 'state' | 'level' | 'policyId' | 'officeId'>,
): Promise<void> {
  const opened = await change.insert(DueDiligenceCase, {
    ...{
      ...said,
      number: `U-${said.partnerId}`,
      track: 'standard',
      purpose: 'To begin with it',
      addresses: [],
    },
    ...{ proposedLevel: said.level, levelReason: null, excluded: false, openedBy: null, assessedBy: null },
    ...{ openedAt: change.clock.now(), assessedAt: null, dueOn: null, decidedAt: null, illustrative: false },
  });
  await enterStep(change, opened);
}

async function judged(change: Change, { partnerId, standing, policyId, officeId, typeIds }: Judged): Promise<void> {
  if (standing === 'none') return;
  const level = 'low' as const;
  const { id: caseId } = await change.insert(DueDiligenceCase, {
    ...{ number: `D-${partnerId}`, partnerId, officeId, policyId, track: 'standard', state: 'decided' },
    ...{ purpose: 'To work with it', addresses: [], proposedLevel: level, level, levelReason: null },
    ...{ excluded: false, openedBy: null, openedAt: '2017-03-01T09:00:00.000Z', assessedBy: null },
    ...{ assessedAt: null, dueOn: null, decidedAt: '2017-05-01T09:00:00.000Z', illustrative: false },
  });
  const isRejected = standing === 'rejected';
  const days = standing === 'ended' ? ['2016-01-01', '2017-06-01'] as const : ['2017-05-01', '2018-03-01'] as const;
  await change.insert(Decision, {
    ...{ caseId, stage: 'decision', outcome: isRejected ? 'rejected' : 'approved', level, binding: true },
    ...{ decidedBy: null, decidedAs: 'chief', reason: 'As the file shows', inChargeFor: null },
    ...{ decidedAt: `${days[0]}T09:00:00.000Z`, validFrom: null, validUntil: null, restrictedBecause: null },
    ...{ dissent: [], illustrative: false },
  });
  if (isRejected) return;
  const clearance = await change.insert(Clearance, {
    ...{ partnerId, caseId, level, validFrom: days[0], validUntil: days[1], binding: true, held: false },
    ...{ suspendedOn: null, suspensionReason: null },
  });
  const whole = { covers: null, withoutDonations: false, typeIds: [], countryCodes: [], monitored: false };
  if (standing === 'scoped')
    await writeScope(change, clearance, { ...whole, withoutDonations: partnerId % 2 === 0, typeIds: typeIds.slice(0, 2), countryCodes: ['SN', 'ML'] }); // prettier-ignore
  if (standing === 'group')
    await change.insert(ClearanceScope, { clearanceId: clearance.id, covers: 'group', donations: true });
} // prettier-ignore
