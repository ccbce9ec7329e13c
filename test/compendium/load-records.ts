import { Engagement } from '../../src/engagements/engagement.entity';
import { EngagementCountry } from '../../src/engagements/engagement-country.entity';
import { EngagementPartner } from '../../src/engagements/engagement-partner.entity';
import { ensurePartnershipTypes } from '../../src/engagements/seeded-types';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { GrantProposal } from '../../src/grants/grant-proposal.entity';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import { illustrativeRecords } from '../../src/demo/records/records';
import type { Change } from '../../src/database/change';
import { productActor } from '../../src/kernel/actor';
import { parseMinor } from '../../src/kernel/money';
import type { TestDatabase } from '../support/database';

/** Puts the illustrative offices, partners, engagements and grants there, row by row as they are. */
export function loadRecords(test: Pick<TestDatabase, 'work'>): Promise<void> {
  return test.work.run(productActor('test'), async (change) => {
    await ensurePartnershipTypes(change);
    const records = illustrativeRecords();
    const offices = await loadOffices(change, records.offices);
    const officeId = (code: string): number => offices.get(code) ?? 0;
    const ids = await change.reserveIds(Partner, records.partners.length);
    const partners = new Map(records.partners.map((partner, index) => [partner.ref, ids[index] ?? 0]));
    const createdAt = change.clock.now();
    await change.insertMany(
      Partner,
      records.partners.map((partner) => ({
        id: partners.get(partner.ref), name: partner.name, nameKey: partner.name.toLowerCase(), kind: partner.kind,
        size: partner.size, countryCode: partner.country, parentId: null, sector: partner.sector,
        listing: 'public', listingUntil: null, leadOfficeId: officeId('HQ'), sourceRef: partner.ref,
        illustrative: true, createdBy: null, createdAt, website: null, note: null,
      })),
    ); // prettier-ignore
    for (const { ref, parentRef } of records.partners)
      if (parentRef)
        await change.set(Partner, { id: partners.get(ref) }, { parentId: partners.get(parentRef) });
    const types = new Map((await change.manager.find(PartnershipType)).map((type) => [type.code, type.id]));
    const engagementIds = await change.reserveIds(Engagement, records.engagements.length);
    const rows = records.engagements.map((record, index) => ({ record, id: engagementIds[index] ?? 0 }));
    await change.insertMany(
      Engagement,
      rows.map(({ id, record }) => ({
        id, number: record.reference, title: record.title, kind: record.kind, typeId: types.get(record.type),
        theme: record.theme, purpose: null, startsOn: record.startsOn, endsOn: record.endsOn, agreement: record.agreement,
        agreedOn: null, state: 'active', officeId: officeId(record.office), workshop: record.workshop,
        withoutClearance: record.kind === 'partnership', overrideBy: null, overrideReason: null,
        questionnaire: record.questionnaire, reportedDueDiligence: record.reportedDueDiligence,
        sourceRef: record.reference, illustrative: true, createdBy: null, createdAt,
      })),
    ); // prettier-ignore
    await change.insertMany(
      EngagementCountry,
      rows.flatMap(({ id, record }) =>
        record.countries.map((countryCode) => ({ engagementId: id, countryCode })),
      ),
    );
    await change.insertMany(
      EngagementPartner,
      rows.flatMap(({ id, record }) =>
        [record.partnerRef, ...record.otherPartnerRefs].map((ref, index) => ({
          engagementId: id, partnerId: partners.get(ref), lead: index === 0,
        })),
      ),
    ); // prettier-ignore
    await change.insertMany(
      GrantProposal,
      records.grants.map((grant) => ({
        reference: grant.reference, year: grant.year, officeId: officeId(grant.office), title: grant.title,
        countryCode: grant.country ?? 'CH', funder: grant.funder, illustrative: true,
        requestedMinor: parseMinor(grant.requested, 'USD'),
        awardedMinor: grant.awarded === null ? null : parseMinor(grant.awarded, 'USD'),
      })),
    ); // prettier-ignore
    change.record({ verb: 'test.load', subject: 'test', subjectId: null });
  });
}

async function loadOffices(
  change: Change,
  records: ReturnType<typeof illustrativeRecords>['offices'],
): Promise<Map<string, number>> {
  const known = new Set((await change.manager.find(Country)).map((country) => country.code));
  const codes = new Set(['CH', ...illustrativeCountries()].filter((code) => !known.has(code)));
  await change.insertMany(
    Country,
    [...codes].map((code) => ({ code, alpha3: `${code}X`, m49: '000' })),
  );
  const ids = new Map((await change.manager.find(Office)).map((office) => [office.code, office.id]));
  for (const { code, name, kind, parent, country } of records) {
    if (ids.has(code)) continue;
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    const office = await change.insert(Office, {
      code, name, kind, parentId, countryCode: country, active: true, illustrative: true,
    }); // prettier-ignore
    ids.set(code, office.id);
  }
  return ids;
}

function illustrativeCountries(): string[] {
  const { offices, partners, engagements, grants } = illustrativeRecords();
  const codes = [
    ...offices.map((office) => office.country),
    ...partners.map((partner) => partner.country),
    ...engagements.flatMap((engagement) => engagement.countries),
    ...grants.map((grant) => grant.country),
  ];
  return codes.filter((code) => code !== null);
}
