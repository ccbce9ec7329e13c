import { cautiousShare, fundingRows, multipleOf, returnOf } from '../../src/goal/figures';

describe('the published figures beside the goal', () => {
  it('give the funding of the strategy of evaluation 4.3.1', () => {
    const entry = (
      year: number,
      line: 'required' | 'received',
      funder: 'organization' | 'member_states' | null,
      usd: number,
    ) => {
      return { year, line, funder, amountMinor: usd * 100 };
    };
    const rows = fundingRows([
      entry(2016, 'required', null, 2_712_236),
      entry(2016, 'received', 'organization', 500_000),
      entry(2017, 'required', null, 3_169_875),
      entry(2017, 'received', 'organization', 600_000),
      entry(2017, 'received', 'member_states', 570_000),
    ]);
    expect(
      rows.map((row) => [row.year, row.required / 100, row.received / 100, row.shortfall / 100]),
    ).toEqual([
      [2016, 2_712_236, 500_000, 2_212_236],
      [2017, 3_169_875, 1_170_000, 1_999_875],
      [null, 5_882_111, 1_670_000, 4_212_111],
    ]);
    expect(rows.at(-1)?.shares).toEqual([28.4, 18.7, 9.7, 71.6]);
  });

  it('give the return of peers and the estimate of the feasibility study', () => {
    expect([returnOf(35), returnOf(32), returnOf(null)]).toEqual([2.9, 3.1, null]);
    expect(multipleOf(2_000_000_000, 190_000_000)).toBe(10.5);
    expect([cautiousShare(20, 700), cautiousShare(25, 700), cautiousShare(null, 700)]).toEqual([
      2.8,
      3.5,
      null,
    ]);
  });
});
