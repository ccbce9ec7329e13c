import { RoleAssignment } from '../../src/accounts/role-assignment.entity';
import { User } from '../../src/accounts/user.entity';
import { CaseSource } from '../../src/due-diligence/cases/case-source.entity';
import type { Change } from '../../src/database/change';
import { RelatedParty } from '../../src/partners/related-party.entity';
import { CasesService } from '../../src/due-diligence/cases/cases.service';
import { ensurePolicy } from '../../src/due-diligence/policy/policies.service';
import { criteriaOf } from '../../src/due-diligence/policy/policy';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { RISK_CATEGORIES } from '../../src/due-diligence/due-diligence.vocabulary';
import type { AnswerInput, CaseMoveInput, RiskInput } from '../../src/due-diligence/cases/case.input';
import { productActor, type Actor, type Role } from '../../src/kernel/actor';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openTestDatabase, type TestDatabase } from '../support/database';

export interface Held {
  role: Role;
  officeId: number | null;
  from?: string;
  to?: string | null;
}

export interface World extends TestDatabase {
  cases: CasesService;
  region: number;
  office: number;
  elsewhere: number;
  person(...held: Held[]): Promise<Actor>;
  partner(name?: string, parentId?: number): Promise<number>;
}

/** Two regions with an office each, the policy, and ways to make persons and partners. */
export async function openWorld(): Promise<World> {
  const base = await openTestDatabase();
  const { work } = base;
  const office = (code: string, kind: Office['kind'], parentId: number | null): Promise<Office> =>
    work.run(productActor(), async (change) => {
      change.record({ verb: 'office.add', subject: 'office', subjectId: code });
      const countryCode = kind === 'country' ? 'SN' : null;
      return change.insert(Office, { code, name: code, kind, parentId, countryCode, active: true, illustrative: true }); // prettier-ignore
    });
  await work.run(productActor(), async (change) => {
    await change.insertMany(Country, [{ code: 'SN', alpha3: 'SEN', m49: '686' }]);
    await ensurePolicy(change);
    change.record({ verb: 'test.begin', subject: 'test', subjectId: null });
  });
  const region = await office('RO', 'regional', null);
  const here = await office('SN', 'country', region.id);
  const elsewhere = await office('XX', 'country', null);
  let persons = 0;
  return {
    ...base,
    cases: new CasesService(base.database, work),
    region: region.id,
    office: here.id,
    elsewhere: elsewhere.id,
    person: (...held) => addPerson(base, `person ${(persons += 1)}`, held, { [region.id]: [here.id] }),
    partner: (name = 'Made-up Works', parentId) => addPartner(base, name, here.id, parentId ?? null),
  };
}

/** One person for each desk of the office and its region, and a committee of three. */
export async function castOf(world: World): Promise<{
  focalPoint: Actor;
  analyst: Actor;
  chief: Actor;
  regionalDirector: Actor;
  general: Actor;
  members: Actor[];
}> {
  const member = { role: 'committee_member' as const, officeId: null };
  return {
    focalPoint: await world.person({ role: 'focal_point', officeId: world.office }),
    analyst: await world.person({ role: 'analyst', officeId: null }),
    chief: await world.person({ role: 'chief', officeId: world.office }),
    regionalDirector: await world.person({ role: 'regional_director', officeId: world.region }),
    general: await world.person({ role: 'director_general', officeId: null }),
    members: [await world.person(member), await world.person(member), await world.person(member)],
  };
}

async function addPerson(
  { work }: TestDatabase,
  name: string,
  held: readonly Held[],
  below: Readonly<Record<number, number[]>>,
): Promise<Actor> {
  const user = await work.run(productActor(), async (change) => {
    const row = await change.insert(User, {
      ...{ email: `${name.replace(' ', '-')}@example.org`, name, locale: 'en' as const, passwordHash: null },
      ...{ active: true, sessionsSince: '1970-01-01T00:00:00.000Z' },
      createdAt: change.clock.now(),
    });
    for (const { role, officeId, from = '2010-01-01', to = null } of held) {
      const days = { fromDay: from, toDay: to };
      await change.insert(RoleAssignment, { userId: row.id, role, officeId, ...days, capacity: null, inChargeForId: null }); // prettier-ignore
    }
    change.record({ verb: 'user.add', subject: 'user', subjectId: row.id });
    return row;
  });
  const grants = held
    .filter(({ to }) => to === undefined || to === null || to >= '2017-06-15')
    .map(({ role, officeId }) => ({
      role,
      officeIds: officeId === null ? ('all' as const) : [officeId, ...(below[officeId] ?? [])],
    }));
  return { id: user.id, name, locale: 'en', via: 'page', grants };
}

async function addPartner(
  { work }: TestDatabase,
  name: string,
  leadOfficeId: number,
  parentId: number | null,
): Promise<number> {
  const row = await work.run(productActor(), async (change) => {
    change.record({ verb: 'partner.create', subject: 'partner', subjectId: name });
    const partner = await change.insert(Partner, {
      ...{ name, nameKey: name.toLowerCase(), kind: 'company' as const, size: null, countryCode: 'SN' },
      ...{ parentId, sector: null, listing: 'public' as const, listingUntil: null, leadOfficeId },
      ...{ website: null, note: null, sourceRef: null, illustrative: true, createdBy: null },
      createdAt: change.clock.now(),
    });
    await lookedInto(change, partner.id);
    return partner;
  });
  return row.id;
}

/** What closing an assessment asks for beside the file of a case: two sources consulted, and an owner. */
export async function lookedInto(change: Change, partnerId: number): Promise<void> {
  const consultedOn = change.clock.today();
  const source = { caseId: null, partnerId, consultedOn, result: 'Nothing found', illustrative: true };
  await change.insertMany(CaseSource, [
    { ...source, kind: 'screening', source: 'Made-up platform' },
    { ...source, kind: 'register', source: 'Made-up register' },
  ]);
  await change.insert(RelatedParty, {
    ...{ partnerId, relation: 'owner' as const, kind: 'person' as const, name: 'Olga Made-Up', note: null },
    ...{ countryCode: null, birthDate: null, identifier: null, behindId: null, endedOn: null },
    ...{ illustrative: true, createdBy: null, createdAt: change.clock.now() },
  });
}

export function answersWith(changed: Partial<Record<string, Partial<AnswerInput>>> = {}): AnswerInput[] {
  return criteriaOf(policyVersion1, 'standard').map(({ code, metric }) => ({
    ...{ criterion: code, value: metric === 'share' ? null : ('no' as const) },
    ...{ sharePercent: metric === 'share' ? 0 : null, why: null, note: null, evidence: 'Annual report' },
    ...changed[code],
  }));
}

export const NO_RISKS: RiskInput[] = RISK_CATEGORIES.map((category) => ({
  ...{ category, likelihood: null, impact: null, text: null, mitigation: null, reviewOn: null },
  noneReason: 'Nothing found',
}));

export function move(name: CaseMoveInput['move'], given: Partial<CaseMoveInput> = {}): CaseMoveInput {
  return { move: name, note: 'because', outcome: null, advisory: false, conditions: [], ...given };
}
