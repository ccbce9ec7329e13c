import type { Change } from '../database/change';
import { ExchangeRate } from '../contributions/exchange-rate.entity';
import { CaseSource } from '../due-diligence/cases/case-source.entity';
import { FinancialYear } from '../goal/financial-year.entity';
import { FundingPlan } from '../goal/funding-plan.entity';
import { PeerFigure } from '../goal/peer-figure.entity';
import { StrategyFunding } from '../goal/strategy-funding.entity';
import { GrantProposal } from '../grants/grant-proposal.entity';
import { parseMinor } from '../kernel/money';
import { Office } from '../offices/office.entity';
import { Partner } from '../partners/partner.entity';
import type { IllustrativeRecords } from './records/shapes';

/** Enters what no questionnaire brings: yearly figures, peers, plans, grants, screenings, rates. */
export async function enterFigures(change: Change, records: IllustrativeRecords): Promise<void> {
  await enterYears(change, records);
  await enterPeers(change, records);
  await enterPlans(change, records);
  await enterGrants(change, records);
  await enterScreenings(change, records);
  change.record({ verb: 'demo.enter_figures', subject: 'demo', subjectId: null });
}

function cents(text: string): number {
  const minor = parseMinor(text, 'USD');
  if (minor === undefined) throw new RangeError(`not an amount: ${text}`);
  return minor;
}

async function enterYears(
  change: Change,
  { financialYears, strategyFunding }: IllustrativeRecords,
): Promise<void> {
  await change.insertMany(
    FinancialYear,
    financialYears.map(({ year, basis, amountUsd, source }) => {
      return { year, measure: basis, amountMinor: cents(amountUsd), currency: 'USD', source };
    }),
  );
  await change.insertMany(
    StrategyFunding,
    strategyFunding.flatMap(({ year, required, fromOrganization, fromMemberStates, source }) => [
      { year, line: 'required' as const, funder: null, amountMinor: cents(required), source },
      { year, line: 'received' as const, funder: 'organization' as const, amountMinor: cents(fromOrganization), source },
      { year, line: 'received' as const, funder: 'member_states' as const, amountMinor: cents(fromMemberStates), source },
    ]),
  ); // prettier-ignore
}

async function enterPeers(change: Change, { peers }: IllustrativeRecords): Promise<void> {
  await change.insertMany(
    PeerFigure,
    peers.map(({ organization, year, contributions, sharePercent, costPerDollar, source }) => ({
      organization,
      year,
      amountMinor: cents(contributions),
      shareBasisPoints: Math.round(Number(sharePercent) * 100),
      spentCentsPerDollar: costPerDollar === null ? null : Math.round(Number(costPerDollar) * 100),
      source,
    })),
  );
}

async function enterPlans(change: Change, records: IllustrativeRecords): Promise<void> {
  const studies = records.investmentCases.map((plan, index) => ({
    code: `study-${plan.year}-${index + 1}`,
    title: plan.title,
    year: plan.year,
    investmentMinor: cents(plan.yearlyInvestment),
    incomeLowMinor: cents(plan.yearlyIncomeFrom),
    incomeHighMinor: cents(plan.yearlyIncomeTo),
    baseMinor: cents(plan.budget),
    source: plan.source,
  }));
  const affiliate = records.affiliateRequirements.map(({ year, required, source }) => ({
    code: `affiliate-${year}`,
    title: `What the affiliate in the USA required, ${year}`,
    year,
    investmentMinor: cents(required),
    incomeLowMinor: null,
    incomeHighMinor: null,
    baseMinor: null,
    source,
  }));
  await change.insertMany(FundingPlan, [...studies, ...affiliate]);
}

async function enterGrants(change: Change, { grants }: IllustrativeRecords): Promise<void> {
  const offices = new Map((await change.manager.find(Office)).map((office) => [office.code, office]));
  await change.insertMany(
    GrantProposal,
    grants.map(({ reference, title, office, country, year, requested, awarded, funder }) => {
      const at = offices.get(office);
      if (!at) throw new RangeError(`no office ${office}`);
      return {
        ...{
          reference,
          title,
          year,
          funder,
          officeId: at.id,
          countryCode: country ?? at.countryCode ?? 'CH',
        },
        requestedMinor: cents(requested),
        awardedMinor: awarded === null ? null : cents(awarded),
        illustrative: true,
      };
    }),
  );
}

async function enterScreenings(change: Change, { screenings }: IllustrativeRecords): Promise<void> {
  const partners = await change.manager.find(Partner, { select: { id: true, sourceRef: true } });
  const ids = new Map(partners.map(({ id, sourceRef }) => [sourceRef, id]));
  await change.insertMany(
    CaseSource,
    screenings.map(({ partnerRef, on, platform, result }) => ({
      caseId: null,
      partnerId: ids.get(partnerRef) ?? 0,
      source: platform,
      kind: 'screening' as const,
      consultedOn: on,
      result: result.replaceAll('_', ' '),
      illustrative: true,
    })),
  );
}

/** The rates of each month that the contributions used: a file is compared with them, and new gifts find one. */
export async function enterRates(
  change: Change,
  { contributions }: Pick<IllustrativeRecords, 'contributions'>,
): Promise<void> {
  const rates = new Map<string, { currency: string; fromDay: string; unitsPerUsd: string }>();
  for (const { currency, rateDate, unitsPerUsd } of contributions) {
    if (currency !== 'USD')
      rates.set(`${currency} ${rateDate}`, { currency, fromDay: rateDate, unitsPerUsd });
  }
  await change.insertMany(
    ExchangeRate,
    [...rates.values()].map((rate) => ({ ...rate, source: 'Illustrative, near the rates of the time' })),
  );
  change.record({ verb: 'demo.enter_rates', subject: 'demo', subjectId: null });
}
