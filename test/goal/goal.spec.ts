import {
  concentration,
  gapOf,
  linesBy,
  reconcile,
  share,
  sourceOf,
  targetOf,
  trajectory,
  type Lump,
} from '../../src/goal/goal';

const lump = (over: Partial<Lump>): Lump => ({
  year: 2017,
  bookedAs: 'private_sector',
  form: 'cash',
  donorKind: 'company',
  channel: 'agreement',
  typeId: 1,
  toBeAllocated: false,
  usdMinor: 100,
  ...over,
});

describe('the rules of the goal', () => {
  it('take five per cent of 1.615 billion as 80.75 million, of which 76.56 are missing', () => {
    expect(targetOf(161_500_000_000, 500)).toBe(8_075_000_000);
    expect(gapOf(419_036_700, 8_075_000_000)).toBe(7_655_963_300);
    expect(gapOf(9_000_000_000, 8_075_000_000)).toBe(0);
  });

  it('give a share with two decimals, and none of nothing', () => {
    expect(share(419_036_700, 161_500_000_000)).toBe(0.26);
    expect(share(1, 0)).toBeNull();
  });

  it('call the money of many givers by an agreement a grant of the affiliate', () => {
    expect(sourceOf({ donorKind: 'general_public', channel: 'agreement' })).toBe('affiliate_grants');
    expect(sourceOf({ donorKind: 'general_public', channel: 'website' })).toBe('general_public');
    expect(sourceOf({ donorKind: 'company', channel: 'agreement' })).toBe('company');
  });

  it('compare each line with the year before', () => {
    const lumps = [
      lump({ usdMinor: 300 }),
      lump({ year: 2016, usdMinor: 400 }),
      lump({ donorKind: 'general_public', channel: 'website', usdMinor: 100, toBeAllocated: true }),
    ];
    expect(linesBy(lumps, 2017, sourceOf)).toEqual([
      { key: 'company', usdMinor: 300, beforeMinor: 400, changePercent: -25, sharePercent: 75, toBeAllocatedMinor: 0 },
      { key: 'general_public', usdMinor: 100, beforeMinor: 0, changePercent: null, sharePercent: 25, toBeAllocatedMinor: 100 },
    ]); // prettier-ignore
  });

  it('reconcile two definitions by the lines only one of them counts', () => {
    const wider = { bookings: ['private_sector', 'other_organisations'], forms: ['cash', 'in_kind'] };
    const narrow = { ...wider, bookings: ['private_sector'] };
    const lumps = [lump({}), lump({ bookedAs: 'other_organisations', usdMinor: 7 })];
    const line = { source: 'company', bookedAs: 'other_organisations', form: 'cash' };
    expect(reconcile(wider, narrow, lumps)).toEqual([{ ...line, usdMinor: -7 }]);
    expect(reconcile(narrow, wider, lumps)).toEqual([{ ...line, usdMinor: 7 }]);
    expect(reconcile(wider, wider, lumps)).toEqual([]);
  });

  it('lead by an equal factor each year to the goal', () => {
    const { steps, factor } = trajectory({ year: 2017, targetYear: 2020, raisedMinor: 1000, beforeMinor: 500, baseMinor: 160_000, targetMinor: 8000 }); // prettier-ignore
    expect(factor).toBe(2);
    expect(steps.map((step) => [step.year, step.usdMinor, step.actual])).toEqual([
      [2016, 500, true],
      [2017, 1000, true],
      [2018, 2000, false],
      [2019, 4000, false],
      [2020, 8000, false],
    ]);
  });

  it('have no way to show when nothing was raised or the year is over', () => {
    const asked = {
      year: 2020,
      targetYear: 2020,
      raisedMinor: 10,
      beforeMinor: 0,
      baseMinor: 100,
      targetMinor: 50,
    };
    expect(trajectory(asked)).toEqual({
      factor: null,
      steps: [{ year: 2020, usdMinor: 10, sharePercent: 10, actual: true }],
    });
    expect(trajectory({ ...asked, year: 2018, raisedMinor: 0 }).factor).toBeNull();
  });

  it('say how much the greatest givers give together', () => {
    const givers = concentration([{ partnerId: 1, usdMinor: 30 }, { partnerId: 2, usdMinor: 18 }], 100); // prettier-ignore
    expect(givers.map((each) => each.cumulativePercent)).toEqual([30, 48]);
  });
});
