import { illustrativeRecords } from '../../src/demo/records/records';
import type { EngagementRecord } from '../../src/demo/records/shapes';

const { engagements, offices, partners } = illustrativeRecords();

function entriesOf(year: number): EngagementRecord[] {
  return engagements.filter(
    ({ startsOn, endsOn }) =>
      startsOn.slice(0, 4) <= `${year}` && (endsOn === null || endsOn.slice(0, 4) >= `${year}`),
  );
}

const in2016 = entriesOf(2016);
const in2017 = entriesOf(2017);

function count(list: EngagementRecord[], like: Partial<EngagementRecord>): number {
  const wanted = Object.entries(like);
  return list.filter((one) => wanted.every(([key, value]) => Object.entries(one).some(([k, v]) => k === key && v === value))).length; // prettier-ignore
}

/** Countries by partner over both years, counting the engagements of `refOf` a partner. */
function countriesBy(groupOf: (ref: string) => string, list: EngagementRecord[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const one of list)
    for (const ref of [one.partnerRef, ...one.otherPartnerRefs]) {
      const set = found.get(groupOf(ref)) ?? new Set<string>();
      one.countries.forEach((country) => set.add(country));
      found.set(groupOf(ref), set);
    }
  return found;
}

describe('the illustrative engagements (evaluation 4.2.4, 1.5)', () => {
  it('have 78 entries of implementation in 2016, 53 of them partnerships', () => {
    expect(count(in2016, { type: 'implementation' })).toBe(78);
    expect(count(in2016, { type: 'implementation', kind: 'partnership' })).toBe(53);
  });

  it('have 138 entries of advocacy in 2017, 105 collaborations and 33 partnerships', () => {
    expect(count(in2017, { type: 'advocacy' })).toBe(138);
    expect(count(in2017, { type: 'advocacy', kind: 'collaboration' })).toBe(105);
    expect(count(in2017, { type: 'advocacy', kind: 'partnership' })).toBe(33);
  });

  it('make implementation the largest type of 2016 and advocacy that of 2017, with a slight rise', () => {
    for (const type of ['advocacy', 'innovation', 'resource_mobilization'] as const)
      expect(count(in2016, { type })).toBeLessThan(78);
    for (const type of ['implementation', 'innovation', 'resource_mobilization'] as const)
      expect(count(in2017, { type })).toBeLessThan(138);
    expect(in2017.length).toBeGreaterThan(in2016.length);
    expect(in2017.length / in2016.length).toBeLessThan(1.1);
  });

  it('are 54 to 46 collaborations to partnerships over both years', () => {
    const entries = [...in2016, ...in2017];
    const share = (kind: EngagementRecord['kind']): number =>
      Math.round((count(entries, { kind }) / entries.length) * 100);
    expect([share('collaboration'), share('partnership')]).toEqual([54, 46]);
  });

  it('have ten airline agreements in 2016, partnerships all, and none in 2017', () => {
    expect(count(in2016, { agreement: 'airline', kind: 'partnership' })).toBe(10);
    expect(count(in2016, { agreement: 'airline' })).toBe(10);
    expect(count(in2017, { agreement: 'airline' })).toBe(0);
  });

  it('have one workshop of one office with 17 collaborations of as many companies', () => {
    const workshop = in2017.filter((one) => one.workshop !== null);
    expect(workshop).toHaveLength(17);
    expect(new Set(workshop.map((one) => one.office)).size).toBe(1);
    expect(new Set(workshop.map((one) => one.workshop)).size).toBe(1);
    expect(new Set(workshop.map((one) => one.partnerRef)).size).toBe(17);
    expect(count(workshop, { kind: 'collaboration', type: 'advocacy' })).toBe(17);
  });

  it('have 22 partnerships that continued, in 14 countries', () => {
    const continued = in2016.filter((one) => in2017.includes(one));
    expect(count(continued, { kind: 'partnership' })).toBe(22);
    expect(continued).toHaveLength(22);
    expect(new Set(continued.flatMap((one) => one.countries)).size).toBe(14);
  });

  it('have 18 partners in more than one country, all companies, alone and by group', () => {
    const entries = [...in2016, ...in2017];
    const several = [...countriesBy((ref) => ref, entries)].filter(([, set]) => set.size > 1);
    expect(several).toHaveLength(18);
    const kinds = several.map(([ref]) => partners.find((one) => one.ref === ref)?.kind);
    expect(new Set(kinds)).toEqual(new Set(['company']));
    const parentOf = (ref: string): string => partners.find((one) => one.ref === ref)?.parentRef ?? ref;
    expect([...countriesBy(parentOf, entries).values()].filter((set) => set.size > 1)).toHaveLength(18);
    expect(partners.filter((one) => one.parentRef !== null).length).toBeGreaterThan(5);
  });

  it('have one company that went from one country in 2016 to five others in 2017', () => {
    const before = countriesBy((ref) => ref, in2016);
    const after = countriesBy((ref) => ref, in2017);
    const grown = [...after].filter(([ref, set]) => {
      const first = before.get(ref);
      return set.size === 5 && first?.size === 1 && [...first].every((country) => !set.has(country));
    });
    expect(grown).toHaveLength(1);
  });

  it('leave the seven countries of the small grants without an engagement in 2016, and not the other five', () => {
    const places = new Set(in2016.flatMap((one) => [one.office, ...one.otherOffices, ...one.countries]));
    for (const silent of ['CL', 'BI', 'ID', 'MA', 'MZ', 'SN', 'TZ']) expect(places).not.toContain(silent);
    for (const active of ['TR', 'KR', 'VN', 'MM', 'RW']) expect(places).toContain(active);
  });

  it('have 43 partnerships in the raw 2017 questionnaire, 38 without a yes on due diligence', () => {
    const raw = engagements.filter((one) => one.questionnaire === '2017' && one.kind === 'partnership');
    expect(raw).toHaveLength(43);
    expect(raw.filter((one) => one.reportedDueDiligence !== 'yes')).toHaveLength(38);
    expect(count(raw, { reportedDueDiligence: null })).toBe(0);
    expect(count(raw, { reportedDueDiligence: 'no' })).toBeGreaterThan(0);
    expect(count(raw, { reportedDueDiligence: 'blank' })).toBeGreaterThan(0);
    expect(raw.every((one) => in2017.includes(one))).toBe(true);
    expect(engagements.filter((one) => one.reportedDueDiligence !== null)).toHaveLength(43);
  });

  it('refer to offices and partners that exist, once each', () => {
    const codes = new Set(offices.map((one) => one.code));
    const refs = new Set(partners.map((one) => one.ref));
    for (const one of engagements) {
      expect(codes).toContain(one.office);
      for (const code of one.otherOffices) expect(codes).toContain(code);
      for (const ref of [one.partnerRef, ...one.otherPartnerRefs]) expect(refs).toContain(ref);
      expect(one.endsOn === null || one.endsOn >= one.startsOn).toBe(true);
    }
    expect(new Set(engagements.map((one) => one.reference)).size).toBe(engagements.length);
    const rows = engagements.map((one) => `${one.partnerRef} ${one.title}`);
    expect(new Set(rows).size).toBe(rows.length);
    expect(new Set(partners.map((one) => one.name)).size).toBe(partners.length);
    expect(codes.size).toBe(offices.length);
  });

  it('stand under headquarters, nine regional offices and an affiliate', () => {
    const kinds = (kind: string): number => offices.filter((one) => one.kind === kind).length;
    expect([kinds('headquarters'), kinds('regional'), kinds('affiliate')]).toEqual([1, 9, 1]);
    expect(kinds('country')).toBeGreaterThanOrEqual(60);
    const codes = new Set(offices.map((one) => one.code));
    for (const one of offices) if (one.parent !== null) expect(codes).toContain(one.parent);
  });

  it('meet every target group of the strategy', () => {
    const kinds = new Set(partners.map((one) => one.kind));
    for (const kind of ['company', 'business_network', 'foundation', 'association', 'network_of_individuals', 'individual', 'ambassador'] as const) expect(kinds).toContain(kind); // prettier-ignore
  });
});
