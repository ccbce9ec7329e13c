import { Clearance } from '../../src/clearances/clearance.entity';
import { addContributions, type NewContribution } from '../../src/contributions/contribution.writes';
import type { Change } from '../../src/database/change';
import { DueDiligenceCase } from '../../src/due-diligence/cases/due-diligence-case.entity';
import { DueDiligencePolicy } from '../../src/due-diligence/policy/due-diligence-policy.entity';
import { enterRates } from '../../src/demo/demo-figures';
import { illustrativeRecords } from '../../src/demo/records/records';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { FinancialYear } from '../../src/goal/financial-year.entity';
import { ensureGoal } from '../../src/goal/goal.seed';
import { PeerFigure } from '../../src/goal/peer-figure.entity';
import { FundingPlan } from '../../src/goal/funding-plan.entity';
import { StrategyFunding } from '../../src/goal/strategy-funding.entity';
import { productActor } from '../../src/kernel/actor';
import { parseMinor } from '../../src/kernel/money';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import type { TestDatabase } from './database';

export const records = illustrativeRecords();
const usd = (text: string): number => parseMinor(text, 'USD') ?? NaN;
const TYPES = ['advocacy', 'innovation', 'resource_mobilization', 'implementation'] as const;

/** The ids the illustrative offices and partners were given. */
export interface Loaded {
  offices: Map<string, number>;
  partners: Map<string, number>;
}

/** Puts the money of the illustrative records into a new database, with the least around it. */
export function loadMoney({ work }: Pick<TestDatabase, 'work'>): Promise<Loaded> {
  return work.run(productActor(), async (change) => {
    const offices = await loadOffices(change);
    const partners = await loadPartners(change, offices);
    const types = await loadTypes(change);
    await ensureGoal(change);
    await enterRates(change, records);
    await addContributions(change, drafts(offices, partners, types));
    await loadFigures(change);
    change.record({ verb: 'test.load', subject: 'test', subjectId: null });
    return { offices, partners };
  });
}

/** Countries and offices may be there already: some come with the product. */
async function loadOffices(change: Change): Promise<Map<string, number>> {
  const known = new Set((await change.manager.find(Country)).map((one) => one.code));
  const codes = [...records.offices, ...records.partners].map((one) => one.country);
  const missing = [...new Set(codes)].filter((code) => code !== null).filter((code) => !known.has(code));
  await change.insertMany(Country, missing.map((code) => ({ code, alpha3: `${code}X`, m49: '000' })));
  const ids = new Map((await change.manager.find(Office)).map((one) => [one.code, one.id]));
  for (const { code, name, kind, country } of records.offices) {
    if (ids.has(code)) continue;
    const office = await change.insert(Office, { code, name, kind, parentId: null, countryCode: country, active: true, illustrative: true });
    ids.set(code, office.id);
  }
  return ids;
} // prettier-ignore

async function loadPartners(change: Change, offices: Map<string, number>): Promise<Map<string, number>> {
  const ids = await change.reserveIds(Partner, records.partners.length);
  await change.insertMany(Partner, records.partners.map((one, index) => ({ id: ids[index] ?? 0, name: one.name, nameKey: one.name, kind: one.kind, size: null, countryCode: one.country, parentId: null, sector: null, listing: 'public', listingUntil: null, leadOfficeId: offices.get('HQ') ?? 0, website: null, note: null, sourceRef: one.ref, illustrative: true, createdBy: null, createdAt: change.clock.now() })));
  return new Map(records.partners.map((one, index) => [one.ref, ids[index] ?? 0]));
} // prettier-ignore

async function loadTypes(change: Change): Promise<Map<string, number>> {
  const ids = new Map((await change.manager.find(PartnershipType)).map((one) => [one.code, one.id]));
  for (const [position, code] of TYPES.entries()) {
    if (ids.has(code)) continue;
    const type = await change.insert(PartnershipType, { code, nameEn: code, nameFr: code, nameEs: code, descriptionEn: '', descriptionFr: '', descriptionEs: '', unCategory: 'core_business', outcomeEn: '', outcomeFr: '', outcomeEs: '', position, retiredOn: null });
    ids.set(code, type.id);
  }
  return ids;
} // prettier-ignore

function drafts(
  offices: Map<string, number>,
  partners: Map<string, number>,
  types: Map<string, number>,
): NewContribution[] {
  return records.contributions.map((one) => ({
    ...one,
    partnerId: one.partnerRef === null ? null : (partners.get(one.partnerRef) ?? 0),
    officeId: offices.get(one.office) ?? 0,
    engagementId: null,
    typeId: types.get(one.type) ?? 0,
    description: null,
    rateDay: one.rateDate,
    sourceRef: one.reference,
    confirmed: true,
    withoutClearance: one.partnerRef === null ? null : 'Received before the register began',
    illustrative: true,
  }));
}

async function loadFigures(change: Change): Promise<void> {
  await change.insertMany(FinancialYear, records.financialYears.map((one) => ({ year: one.year, measure: one.basis, amountMinor: usd(one.amountUsd), currency: 'USD', source: one.source })));
  await change.insertMany(StrategyFunding, records.strategyFunding.flatMap(({ year, source, ...one }) => [
    { year, line: 'required' as const, funder: null, amountMinor: usd(one.required), source },
    { year, line: 'received' as const, funder: 'organization' as const, amountMinor: usd(one.fromOrganization), source },
    { year, line: 'received' as const, funder: 'member_states' as const, amountMinor: usd(one.fromMemberStates), source },
  ]));
  await change.insertMany(PeerFigure, records.peers.map((one) => ({ organization: one.organization, year: one.year, amountMinor: usd(one.contributions), shareBasisPoints: Math.round(Number(one.sharePercent) * 100), spentCentsPerDollar: one.costPerDollar === null ? null : Math.round(Number(one.costPerDollar) * 100), source: one.source })));
  await change.insertMany(FundingPlan, records.investmentCases.map((one) => ({ code: 'feasibility-2012', title: one.title, year: one.year, investmentMinor: usd(one.yearlyInvestment), incomeLowMinor: usd(one.yearlyIncomeFrom), incomeHighMinor: usd(one.yearlyIncomeTo), baseMinor: usd(one.budget), source: one.source })));
} // prettier-ignore

/** A giver that may give from a day on, by a decision of the test. */
export async function clearGiver(
  change: Change,
  partnerId: number,
  officeId: number,
  validFrom = '2018-06-01',
): Promise<void> {
  const policy = await change.manager.findOneByOrFail(DueDiligencePolicy, { state: 'active' });
  const found = await change.insert(DueDiligenceCase, {
    ...{ number: `2018-${partnerId}`, partnerId, officeId, policyId: policy.id, track: 'standard', state: 'decided' },
    ...{ purpose: 'test', addresses: [], proposedLevel: 'low', level: 'low', levelReason: null, excluded: false },
    ...{ openedBy: null, openedAt: change.clock.now(), assessedBy: null, assessedAt: null, dueOn: null },
    ...{ decidedAt: null, illustrative: false },
  });
  await change.insert(Clearance, {
    ...{ partnerId, caseId: found.id, level: 'low', validFrom, validUntil: '2020-05-31' },
    ...{ binding: true, held: false, suspendedOn: null, suspensionReason: null },
  });
  change.record({ verb: 'test.clear', subject: 'test', subjectId: null });
} // prettier-ignore
