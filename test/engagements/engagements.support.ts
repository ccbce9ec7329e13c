import { User } from '../../src/accounts/user.entity';
import type { Change } from '../../src/database/change';
import { Clearance } from '../../src/clearances/clearance.entity';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { DueDiligencePolicy } from '../../src/due-diligence/policy/due-diligence-policy.entity';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { EngagementsService } from '../../src/engagements/engagements.service';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { PartnershipTypesService } from '../../src/engagements/partnership-types.service';
import { ensurePartnershipTypes } from '../../src/engagements/seeded-types';
import type { EngagementInput } from '../../src/engagements/engagement.input';
import { productActor, type Actor, type Role } from '../../src/kernel/actor';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { openTestDatabase, type TestDatabase } from '../support/database';

export const TODAY = '2017-06-15';

/** A register with two offices, two partners (the first cleared until the end of 2017), and the four types. */
export interface EngagementsTest {
  test: TestDatabase;
  engagements: EngagementsService;
  types: PartnershipTypesService;
  home: Office;
  away: Office;
  cleared: Partner;
  uncleared: Partner;
  typeId: number;
  /** A person with a role at an office, or everywhere. */
  person(role: Role, office?: Office): Promise<Actor>;
  input(more?: Partial<EngagementInput>): EngagementInput;
}

export async function openEngagementsTest(): Promise<EngagementsTest> {
  const test = await openTestDatabase(`${TODAY}T12:00:00.000Z`);
  const rows = await test.work.run(productActor('test'), async (change) => {
    await change.insertMany(Country, [
      { code: 'SN', alpha3: 'SEN', m49: '686' },
      { code: 'ML', alpha3: 'MLI', m49: '466' },
    ]);
    await ensurePartnershipTypes(change);
    const home = await change.insert(Office, office('SN'));
    const away = await change.insert(Office, office('ML'));
    const cleared = await partner(change, 'Baobab Telecom', home);
    const uncleared = await partner(change, 'Sahel Energy', home);
    await clear(change, cleared, home);
    const type = await change.manager.findOneByOrFail(PartnershipType, { code: 'implementation' });
    return { home, away, cleared, uncleared, typeId: type.id };
  });
  return {
    test,
    ...rows,
    engagements: new EngagementsService(test.database, test.work),
    types: new PartnershipTypesService(test.database, test.work),
    person: (role, at) => person(test, role, at),
    input: (more) => ({
      title: 'Training of recruiters', kind: 'partnership', typeId: rows.typeId, theme: null, purpose: null,
      startsOn: '2017-06-01', endsOn: null, agreement: 'memorandum', officeId: rows.home.id, otherOfficeIds: [],
      countryCodes: ['SN'], partnerIds: [rows.cleared.id], workshop: null, ...more,
    }),
  }; // prettier-ignore
}

function office(code: string) {
  return {
    code, name: `Office ${code}`, kind: 'country' as const, parentId: null, countryCode: code, active: true, illustrative: false,
  }; // prettier-ignore
}

export function partner(change: Change, name: string, lead: Office): Promise<Partner> {
  return change.insert(Partner, {
    name, nameKey: name.toLowerCase(), kind: 'company', size: 'large', countryCode: 'SN', parentId: null, sector: null,
    listing: 'public', listingUntil: null, leadOfficeId: lead.id, website: null, note: null, sourceRef: null,
    illustrative: false, createdBy: null, createdAt: change.clock.now(),
  }); // prettier-ignore
}

export async function clear(change: Change, who: Partner, at: Office): Promise<void> {
  const inForce = await change.manager.findOneBy(DueDiligencePolicy, { state: 'active' });
  const policy = inForce ?? await change.insert(DueDiligencePolicy, {
    number: 1, state: 'active', body: policyVersion1, activatedAt: null, createdAt: change.clock.now(), createdBy: null,
    proposedBy: null, activatedBy: null, proposedAt: null, retiredAt: null, note: null,
  }); // prettier-ignore
  const found = await change.insert(DueDiligenceCase, {
    number: '2017-0001', partnerId: who.id, officeId: at.id, policyId: policy.id, track: 'standard', state: 'decided',
    purpose: 'test', addresses: [], proposedLevel: 'low', level: 'low', levelReason: null, excluded: false,
    openedBy: null, openedAt: change.clock.now(), assessedBy: null, assessedAt: null, dueOn: null, decidedAt: null,
    illustrative: false,
  }); // prettier-ignore
  await change.insert(Clearance, {
    partnerId: who.id, caseId: found.id, level: 'low', validFrom: '2017-01-01', validUntil: '2017-12-31', binding: true,
    held: false, suspendedOn: null, suspensionReason: null,
  }); // prettier-ignore
}

let people = 0;

async function person(test: TestDatabase, role: Role, at?: Office): Promise<Actor> {
  people += 1;
  const user = await test.work.run(productActor('test'), async (change) => {
    const added = await change.insert(User, {
      email: `person-${people}@example.org`, name: `Person ${people}`, locale: 'en', passwordHash: 'none', active: true,
      sessionsSince: '1970-01-01T00:00:00.000Z', createdAt: change.clock.now(),
    }); // prettier-ignore
    change.record({ verb: 'user.add', subject: 'user', subjectId: added.id });
    return added;
  });
  return {
    id: user.id,
    name: user.name,
    locale: 'en',
    via: 'api',
    grants: [{ role, officeIds: at ? [at.id] : 'all' }],
  };
}
