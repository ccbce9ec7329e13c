import { clearanceOn, standingOn } from '../../src/clearances/clearance';
import type { ClearanceFacts, Company } from '../../src/clearances/company';
import { donationGate, gate } from '../../src/clearances/gate';
import { clears, outcomesFor, validUntil } from '../../src/due-diligence/cases/leave';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';

const good: ClearanceFacts = { validFrom: '2017-03-01', validUntil: '2018-02-28', binding: true };
const since = (from: string, until: string | null = null) => ({ suspensions: [{ from, until }] });
const ANY = { kind: 'any' } as const;
const company = (...given: Partial<ClearanceFacts>[]): Company => ({
  ...{ id: 1, name: 'Example Airlines', decisions: [], openCases: [] },
  clearances: given.map((each) => ({ ...good, ...each })),
});
const on = (day: string, ...given: Partial<ClearanceFacts>[]) => clearanceOn(day, [company(...given)], ANY);
const keys = (reasons: { key: string }[]) => reasons.map((each) => each.key);

describe('a clearance', () => {
  it.each([
    ['low', '2017-03-15', '2019-03-14'],
    ['medium', '2017-03-15', '2019-03-14'],
    ['high', '2017-03-15', '2018-03-14'],
    ['very_high', '2017-03-15', '2017-09-14'],
    ['very_high', '2017-08-31', '2018-02-27'],
  ] as const)('of level %s decided on %s lasts until %s', (level, decidedOn, until) => {
    expect(validUntil(level, decidedOn, policyVersion1)).toBe(until);
  });

  it.each<[string, Partial<ClearanceFacts>, string[]]>([
    ['2017-02-28', {}, ['clearance.not_yet']],
    ['2017-03-01', {}, []],
    ['2018-02-28', {}, []],
    ['2018-03-01', {}, ['clearance.expired']],
    ['2017-06-01', since('2017-06-02'), []],
    ['2017-06-02', since('2017-06-02'), ['clearance.suspended']],
    ['2017-06-02', since('2017-06-02', '2017-06-02'), []],
    ['2017-06-03', since('2017-06-02', '2017-06-04'), ['clearance.suspended']],
    ['2017-06-04', since('2017-06-02', '2017-06-04'), []],
    [
      '2017-06-04',
      { suspensions: [...since('2017-06-02', '2017-06-04').suspensions, ...since('2017-06-03').suspensions] },
      ['clearance.suspended'],
    ],
    ['2017-06-01', { binding: false }, ['clearance.advisory_only']],
    ['2017-06-01', { held: true }, ['clearance.held']],
  ])('on %s with %j meets %j', (day, given, expected) => {
    const state = on(day, given);
    expect(keys(state.reasons)).toEqual(expected);
    expect(state.cleared).toBe(expected.length === 0);
  });

  it('is none without a decision, and the longest of several', () => {
    expect(keys(on('2017-06-01').reasons)).toEqual(['clearance.none']);
    expect(
      on('2017-06-01', {}, { validUntil: '2019-01-01' }, { binding: false, validUntil: '2030-01-01' }),
    ).toMatchObject({ cleared: true, until: '2019-01-01', reasons: [], by: { validUntil: '2019-01-01' } });
  });

  it('follows from an approval only', () => {
    expect((['approved', 'approved_with_conditions', 'rejected', 'returned'] as const).map(clears)).toEqual([
      true, true, false, false,
    ]); // prettier-ignore
    expect(outcomesFor(true)).toEqual(['rejected']);
    expect(outcomesFor(false)).toContain('approved');
  });
});

describe('how a partner stands', () => {
  const row = { validFrom: '2016-01-01', validUntil: '2018-01-01' };
  it.each<[Partial<ClearanceFacts>[], string, string]>([
    [[row], '2017-01-01', 'valid'],
    [[row], '2018-01-01', 'valid'],
    [[row], '2018-01-02', 'expired'],
    [[row], '2015-12-31', 'none'],
    [[{ ...row, ...since('2017-01-01') }], '2017-01-01', 'suspended'],
    [[{ ...row, ...since('2017-01-01') }], '2018-01-02', 'expired'],
    [[{ ...row, held: true }], '2017-01-01', 'held'],
    [[{ ...row, binding: false }], '2017-01-01', 'advisory'],
    [[{ ...row, binding: false }, row], '2017-01-01', 'valid'],
    [[], '2017-01-01', 'none'],
  ])('%j on %s: %s', (given, day, state) => {
    expect(standingOn(day, [company(...given)]).state).toBe(state);
  });
});

describe('the gate', () => {
  const cleared = { name: 'Example Airlines', clearance: on('2017-06-01', {}) };
  const not = { name: 'Example Traders', clearance: on('2017-06-01') };
  const asked = {
    kind: 'partnership' as const,
    donation: false,
    to: 'active',
    partners: [cleared],
    overridden: false,
  };

  it.each<[Partial<Parameters<typeof gate>[0]>, string[]]>([
    [{}, []],
    [{ partners: [not] }, ['gate.not_cleared', 'clearance.none']],
    [{ partners: [cleared, not], to: 'agreed' }, ['gate.not_cleared', 'clearance.none']],
    [{ partners: [] }, ['gate.no_partner']],
    [{ partners: [not], to: 'in_review' }, []],
    [{ partners: [not], overridden: true }, []],
    [{ partners: [not], kind: 'collaboration' }, []],
    [{ partners: [not], kind: 'collaboration', donation: true }, ['gate.not_cleared', 'clearance.none']],
  ])('before %j says %j', (more, expected) => {
    expect(keys(gate({ ...asked, ...more }))).toEqual(expected);
  });

  const gift = { aggregatedPublic: false, thresholdUsdMinor: 100_000, giver: null, overridden: false };
  it.each<[Partial<Parameters<typeof donationGate>[0]>, string[]]>([
    [{ giver: cleared }, []],
    [{ giver: not }, ['gate.not_cleared', 'clearance.none']],
    [{ giver: not, overridden: true }, []],
    [{}, ['gate.no_giver']],
    [{ aggregatedPublic: true }, []],
    [{ aggregatedPublic: true, largestGiftUsdMinor: 100_000 }, []],
    [{ aggregatedPublic: true, largestGiftUsdMinor: 100_001 }, ['gate.no_giver']],
  ])('for a donation %j says %j', (more, expected) => {
    expect(keys(donationGate({ ...gift, ...more }))).toEqual(expected);
  });
});
