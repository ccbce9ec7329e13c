import { illustrativeRecords } from '../../src/demo/records/records';
import type { ContributionRecord } from '../../src/demo/records/shapes';
import { parseMinor, percentOf, roundTo, toUsdMinor } from '../../src/kernel/money';

const records = illustrativeRecords();
const { contributions, engagements, partners, offices } = records;

function usd(one: ContributionRecord): number {
  return toUsdMinor(parseMinor(one.amount, one.currency) ?? NaN, one.currency, one.unitsPerUsd);
}

function sum(year: number, like: (one: ContributionRecord) => boolean = () => true): number {
  return contributions.filter((one) => one.receivedOn.startsWith(`${year}`) && like(one)).reduce((a, one) => a + usd(one), 0); // prettier-ignore
}

const minor = (text: string | null): number => parseMinor(text ?? '0', 'USD') ?? NaN;
const total = <K extends string>(list: readonly Partial<Record<K, string | null>>[], key: K): number =>
  list.reduce((a, one) => a + minor(one[key] ?? '0'), 0);

const REVENUE = { 2016: 1_616_000_000_00, 2017: 1_615_000_000_00 } as const;
const publicly = (one: ContributionRecord): boolean => one.channel !== 'agreement';
const narrow = (one: ContributionRecord): boolean => one.bookedAs === 'private_sector';

describe('the illustrative contributions (evaluation 4.2.4, fn 77)', () => {
  it.each([
    [2016, 10_906_459_00, 0.67],
    [2017, 4_190_367_00, 0.26],
  ] as const)('sum to the published total of %i with the affiliate', (year, amount, share) => {
    expect(sum(year)).toBe(amount);
    expect(roundTo(percentOf(sum(year), REVENUE[year]) ?? 0, 2)).toBe(share);
  });

  it.each([
    [2016, 9.9, 0.61],
    [2017, 4.0, 0.25],
  ] as const)('round to the annual report of %i without it', (year, millions, share) => {
    expect(roundTo(sum(year, narrow) / 1e8, 1)).toBe(millions);
    expect(roundTo(percentOf(sum(year, narrow), REVENUE[year]) ?? 0, 2)).toBe(share);
  });

  it('round to 6.6 million in 2015', () => {
    expect(roundTo(sum(2015, narrow) / 1e8, 1)).toBe(6.6);
    expect(sum(2015)).toBe(sum(2015, narrow));
  });

  it.each([
    [2016, 210_908_00, 46_612_00],
    [2017, 194_213_00, 17_815_00],
  ])('hold the public donations of %i and those to be allocated', (year, all, unallocated) => {
    expect(sum(year, publicly)).toBe(all);
    expect(sum(year, (one) => publicly(one) && one.toBeAllocated)).toBe(unallocated);
    expect(sum(year, (one) => one.toBeAllocated)).toBe(unallocated);
  });

  it('book as other organisations only what came through the affiliate: donations and grants of about 22,000', () => {
    const other = contributions.filter((one) => one.bookedAs === 'other_organisations');
    const grants = other.filter((one) => one.channel === 'agreement');
    expect(other.every((one) => one.channel === 'affiliate' || grants.includes(one))).toBe(true);
    expect(contributions.every((one) => one.channel !== 'affiliate' || other.includes(one))).toBe(true);
    const average = grants.reduce((a, one) => a + usd(one), 0) / grants.length / 100;
    expect(Math.round(average / 1000)).toBe(22);
  });

  it('come for 48 per cent from two foundations in 2016 and for 27 from one company in 2017', () => {
    const givers = (year: number): [string, number][] => {
      const refs = [...new Set(contributions.map((one) => one.partnerRef))].filter((ref) => ref !== null);
      const sums = refs.map((ref): [string, number] => [ref, sum(year, (one) => one.partnerRef === ref)]);
      return sums.sort((a, b) => b[1] - a[1]);
    };
    const kindOf = (ref: string | undefined): string | undefined =>
      partners.find((one) => one.ref === ref)?.kind;
    const [first, second, third] = givers(2016);
    expect([kindOf(first?.[0]), kindOf(second?.[0])]).toEqual(['foundation', 'foundation']);
    expect(Math.round(percentOf((first?.[1] ?? 0) + (second?.[1] ?? 0), sum(2016)) ?? 0)).toBe(48);
    expect(third?.[1]).toBeLessThan((second?.[1] ?? 0) / 4);
    const [company, next] = givers(2017);
    expect(kindOf(company?.[0])).toBe('company');
    expect(Math.round(percentOf(company?.[1] ?? 0, sum(2017)) ?? 0)).toBe(27);
    expect(next?.[1]).toBeLessThan((company?.[1] ?? 0) / 3);
    const types = new Set(
      contributions.filter((one) => one.partnerRef === company?.[0]).map((one) => one.type),
    );
    expect(types).toEqual(new Set(['implementation']));
  });

  it('are positive, in several currencies, cash and kind, with an engagement of the same partner', () => {
    expect(contributions.every((one) => usd(one) > 0)).toBe(true);
    expect(new Set(contributions.map((one) => one.currency))).toEqual(
      new Set(['USD', 'EUR', 'CHF', 'GBP', 'JPY']),
    );
    const byReference = new Map(engagements.map((one) => [one.reference, one]));
    const codes = new Set(offices.map((one) => one.code));
    for (const one of contributions) {
      expect((one.partnerRef === null) !== (one.publicLabel === null)).toBe(true);
      expect(one.rateDate <= one.receivedOn).toBe(true);
      expect(one.form === 'in_kind').toBe(one.valuation !== null);
      expect(codes).toContain(one.office);
      if (one.engagementRef === null) continue;
      const engagement = byReference.get(one.engagementRef);
      expect([engagement?.partnerRef, engagement?.office, engagement?.type]).toEqual([one.partnerRef, one.office, one.type]); // prettier-ignore
      expect((engagement?.startsOn ?? '9') <= one.receivedOn).toBe(true);
      expect(engagement?.endsOn === null || (engagement?.endsOn ?? '') >= one.receivedOn).toBe(true);
    }
    expect(contributions.some((one) => one.form === 'in_kind')).toBe(true);
    expect(new Set(contributions.map((one) => one.reference)).size).toBe(contributions.length);
  });
});

describe('the published figures around them', () => {
  it('give the funding of the strategy (evaluation 4.3.1)', () => {
    const funding = records.strategyFunding;
    const required = total(funding.map((one) => ({ ...one })), 'required'); // prettier-ignore
    const own = total(funding.map((one) => ({ ...one })), 'fromOrganization'); // prettier-ignore
    const states = total(funding.map((one) => ({ ...one })), 'fromMemberStates'); // prettier-ignore
    expect([required, own + states, required - own - states]).toEqual([
      5_882_111_00, 1_670_000_00, 4_212_111_00,
    ]);
    const shares = [own + states, own, states, required - own - states].map((part) => roundTo(percentOf(part, required) ?? 0, 1)); // prettier-ignore
    expect(shares).toEqual([28.4, 18.7, 9.7, 71.6]);
    const gaps = funding.map((one) => minor(one.required) - minor(one.fromOrganization) - minor(one.fromMemberStates)); // prettier-ignore
    expect(gaps).toEqual([2_212_236_00, 1_999_875_00]);
  });

  it('give revenue, budget, peers, the affiliate and the study of 2012', () => {
    expect(records.financialYears.map((one) => [one.year, one.basis, one.amountUsd])).toEqual([
      [2016, 'revenue', '1616000000.00'],
      [2017, 'revenue', '1615000000.00'],
      [2017, 'budget', '1600000000.00'],
    ]);
    expect(records.peers.map((one) => [one.organization, one.sharePercent, one.costPerDollar])).toEqual([
      ['WFP', '1.4', '0.35'],
      ['UNICEF', '26', '0.35'],
      ['UNHCR', '10', '0.32'],
      ['IOM', '0.25', null],
    ]);
    expect(records.affiliateRequirements.map((one) => [one.year, minor(one.required)])).toEqual([
      [2017, 236_100_00],
      [2018, 377_500_00],
      [2019, 216_500_00],
    ]);
    const [study] = records.investmentCases;
    expect(Math.floor(((minor(study?.yearlyIncomeFrom ?? null) / minor(study?.budget ?? null)) * 1000)) / 10).toBe(2.8); // prettier-ignore
    expect(Math.floor(((minor(study?.yearlyIncomeTo ?? null) / minor(study?.budget ?? null)) * 1000)) / 10).toBe(3.5); // prettier-ignore
  });

  it('give the small grants of 2017 (evaluation 4.2.2)', () => {
    const { grants } = records;
    const funded = grants.filter((one) => one.awarded !== null);
    expect([grants.length, new Set(grants.map((one) => one.office)).size, funded.length]).toEqual([
      29, 23, 12,
    ]);
    expect(grants.reduce((a, one) => a + minor(one.requested), 0)).toBe(675_658_00);
    expect(funded.reduce((a, one) => a + minor(one.awarded), 0)).toBe(240_000_00);
    const by = (funder: string): (string | null)[] => funded.filter((one) => one.funder === funder).map((one) => one.country).sort(); // prettier-ignore
    expect(by('Republic of Korea')).toEqual(['CL', 'ID', 'KR', 'MM', 'TR', 'VN']);
    expect(by('Belgium')).toEqual(['BI', 'MA', 'MZ', 'RW', 'SN', 'TZ']);
    expect(grants.every((one) => minor(one.requested) >= minor(one.awarded))).toBe(true);
    const codes = new Set(offices.map((one) => one.code));
    for (const one of grants) expect(codes).toContain(one.office);
  });

  it('give 63 companies screened from March 2016 to June 2018', () => {
    const { screenings } = records;
    expect(new Set(screenings.map((one) => one.partnerRef)).size).toBe(63);
    expect(screenings).toHaveLength(63);
    expect(screenings.every((one) => one.on >= '2016-03-01' && one.on <= '2018-06-30')).toBe(true);
  });

  it('are the same on every call', () => {
    expect(illustrativeRecords()).toEqual(records);
  });
});
