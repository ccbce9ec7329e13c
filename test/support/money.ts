import { addContributions, type NewContribution } from '../../src/contributions/contribution.writes';
import type { Change } from '../../src/database/change';
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

/** Puts the money of the illustrative records into an empty database, with the least around it. */
export async function loadMoney({ work }: TestDatabase): Promise<void> {
  await work.run(productActor(), async (change) => {
    await loadPlaces(change);
    await ensureGoal(change);
    await addContributions(change, drafts());
    await loadFigures(change);
    change.record({ verb: 'test.load', subject: 'test', subjectId: null });
  });
}

async function loadPlaces(change: Change): Promise<void> {
  const codes = [...new Set([...records.offices.map((one) => one.country), ...records.partners.map((one) => one.country)])];
  await change.insertMany(Country, codes.filter((code) => code !== null).map((code) => ({ code, alpha3: `${code}X`, m49: '000' })));
  await change.insertMany(Office, records.offices.map((one, index) => ({ id: index + 1, code: one.code, name: one.name, kind: one.kind, parentId: null, countryCode: one.country, active: true, illustrative: true })));
  await change.insertMany(Partner, records.partners.map((one, index) => ({ id: index + 1, name: one.name, nameKey: one.name, kind: one.kind, size: null, countryCode: one.country, parentId: null, sector: null, listing: 'public', listingUntil: null, leadOfficeId: 1, website: null, note: null, sourceRef: one.ref, illustrative: true, createdBy: null, createdAt: change.clock.now() })));
  await change.insertMany(PartnershipType, TYPES.map((code, index) => ({ id: index + 1, code, nameEn: code, nameFr: code, nameEs: code, descriptionEn: '', descriptionFr: '', descriptionEs: '', unCategory: 'core_business', outcomeEn: '', outcomeFr: '', outcomeEs: '', position: index, retiredOn: null })));
} // prettier-ignore

function drafts(): NewContribution[] {
  const offices = new Map(records.offices.map((one, index) => [one.code, index + 1]));
  const partners = new Map(records.partners.map((one, index) => [one.ref, index + 1]));
  return records.contributions.map((one) => ({
    ...one,
    partnerId: one.partnerRef === null ? null : (partners.get(one.partnerRef) ?? 0),
    officeId: offices.get(one.office) ?? 0,
    engagementId: null,
    typeId: TYPES.indexOf(one.type) + 1,
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
