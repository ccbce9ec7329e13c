import { roundTo } from '../../src/kernel/money';
import { Missing } from '../../src/kernel/errors';
import { GoalService } from '../../src/goal/goal.service';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { loadMoney } from '../support/money';

describe('funding against the goal, from the illustrative records', () => {
  let test: TestDatabase;
  let goals: GoalService;
  beforeAll(async () => {
    test = await openTestDatabase('2018-06-15T12:00:00.000Z');
    await loadMoney(test);
    goals = new GoalService(test.database, test.work);
  });
  afterAll(() => test.close());

  it.each([
    [2016, 'wider', 10_906_459_00, 0.67],
    [2017, 'wider', 4_190_367_00, 0.26],
  ] as const)('is to the dollar what was published for %i (%s)', async (year, code, raised, percent) => {
    const summary = await goals.summary(year, code);
    expect(summary.raisedMinor).toBe(raised);
    expect(summary.sharePercent).toBe(percent);
  });

  it.each([
    [2016, 9.9, 0.61],
    [2017, 4.0, 0.25],
  ] as const)('is what the annual report of %i rounds to', async (year, millions, percent) => {
    const summary = await goals.summary(year, 'annual_report');
    expect(roundTo(summary.raisedMinor / 1e8, 1)).toBe(millions);
    expect(summary.sharePercent).toBe(percent);
  });

  it('misses 76.56 of 80.75 million in 2017', async () => {
    const summary = await goals.summary(2017);
    expect(summary.definition.code).toBe('wider');
    expect(summary.targetMinor).toBe(80_750_000_00);
    expect(roundTo((summary.gapMinor ?? 0) / 1e8, 2)).toBe(76.56);
    expect(summary.trajectory.factor).toBe(2.68);
  });

  it.each([
    [2016, 210_908_00, 46_612_00],
    [2017, 194_213_00, 17_815_00],
  ] as const)(
    'shows the donations of the public in %i and those to be allocated',
    async (year, all, open) => {
      const { bySource } = await goals.summary(year);
      const line = bySource.find((each) => each.key === 'general_public');
      expect(line?.usdMinor).toBe(all);
      expect(line?.toBeAllocatedMinor).toBe(open);
    },
  );

  it('adds up by source and by type', async () => {
    const summary = await goals.summary(2017);
    for (const lines of [summary.bySource, summary.byType]) {
      expect(lines.reduce((sum, line) => sum + line.usdMinor, 0)).toBe(summary.raisedMinor);
      expect(lines.reduce((sum, line) => sum + line.beforeMinor, 0)).toBe(summary.beforeMinor);
    }
  });

  it('tells line by line how the two published figures differ', async () => {
    const summary = await goals.summary(2017);
    const other = summary.reconciliation.find((each) => each.definition.code === 'annual_report');
    expect(other?.lines.map((line) => [line.source, line.bookedAs, line.usdMinor])).toEqual([
      ['affiliate_grants', 'other_organisations', -110_400_00],
      ['general_public', 'other_organisations', -61_713_00],
    ]);
    const difference = other?.lines.reduce((sum, line) => sum + line.usdMinor, 0) ?? 0;
    expect(summary.raisedMinor + difference).toBe(other?.raisedMinor);
  });

  it('comes for 48 per cent from two foundations in 2016, for 27 from one company in 2017', async () => {
    const [first, second] = await goals.givers(await goals.summary(2016));
    expect([first?.kind, second?.kind]).toEqual(['foundation', 'foundation']);
    expect(Math.round(second?.cumulativePercent ?? 0)).toBe(48);
    const [company] = await goals.givers(await goals.summary(2017));
    expect([company?.kind, Math.round(company?.sharePercent ?? 0)]).toEqual(['company', 27]);
  });

  it('takes the newest year when none is asked for, and the budget where there is one', async () => {
    expect((await goals.summary(null)).year).toBe(2017);
    expect((await goals.summary(2017, 'budget')).targetMinor).toBe(80_000_000_00);
    await expect(goals.summary(2017, 'nothing')).rejects.toThrow(Missing);
  });
});
