import { enterTargets } from '../../src/demo/demo-targets';
import { GoalService } from '../../src/goal/goal.service';
import { productActor } from '../../src/kernel/actor';
import { Indicator } from '../../src/strategy/indicator.entity';
import { unitOf } from '../../src/strategy/computations';
import { ensureStrategy } from '../../src/strategy/strategy.seed';
import { StrategyService, type IndicatorLine } from '../../src/strategy/strategy.service';
import type { TargetInput } from '../../src/strategy/targets.input';
import { loadRecords } from '../compendium/load-records';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { loadMoney } from '../support/money';

const seed = (test: TestDatabase): Promise<void> =>
  test.work.run(productActor(), async (change) => {
    await ensureStrategy(change);
    change.record({ verb: 'test.seed', subject: 'test', subjectId: null });
  });

const serviceOn = (test: TestDatabase): StrategyService =>
  new StrategyService(test.database, test.work, new GoalService(test.database, test.work));

async function lineOf(strategy: StrategyService, year: number, code: string): Promise<IndicatorLine> {
  const { objectives } = await strategy.report(year);
  const line = objectives.flatMap((part) => part.lines).find(({ indicator }) => indicator.code === code);
  if (!line) throw new Error(`no indicator ${code}`);
  return line;
}

const target = (indicator: string, of: string | null, version: number | null = null): TargetInput => ({
  indicator,
  target: of,
  note: null,
  version,
});

describe('the strategy on the illustrative records', () => {
  let test: TestDatabase;
  let strategy: StrategyService;
  const actor = productActor();
  beforeAll(async () => {
    test = await openTestDatabase('2018-06-15T12:00:00.000Z');
    await loadRecords(test);
    await seed(test);
    strategy = serviceOn(test);
  });
  afterAll(() => test.close());

  it.each([
    [2016, 'engagements_implementation', 78_00],
    [2016, 'partnerships_implementation', 53_00],
    [2017, 'engagements_advocacy', 138_00],
    [2017, 'partnerships_advocacy', 33_00],
    [2017, 'continuing_partnerships', 22_00],
    [2017, 'share_raised', null],
  ])('computes of %i %s as the evaluation gives it', async (year, code, hundredths) => {
    expect((await lineOf(strategy, year, code)).actual).toBe(hundredths);
  });

  it('computes the baseline from the register where none is kept', async () => {
    const line = await lineOf(strategy, 2017, 'partnerships_implementation');
    expect([line.indicator.baselineYear, line.baseline]).toEqual([2016, 53_00]);
    expect((await strategy.report(2017)).illustrative).toBe(true);
  });

  it('gives every objective its outcomes and its indicators, once', async () => {
    await seed(test);
    const { objectives } = await strategy.report(2017);
    expect(objectives.map(({ objective }) => objective.code)).toEqual([
      'amplify_messages', 'develop_solutions', 'mobilize_resources', 'promote_joint_efforts',
    ]); // prettier-ignore
    expect(objectives.map(({ types }) => types.map((type) => type.code))).toEqual([
      ['advocacy'], ['innovation'], ['resource_mobilization'], ['implementation'],
    ]); // prettier-ignore
    expect(objectives.map(({ lines }) => lines.length)).toEqual([2, 2, 3, 5]);
    const indicators = await test.database.read.find(Indicator);
    expect(indicators).toHaveLength(12);
    for (const { computation, unit } of indicators) expect(unitOf(computation)).toBe(unit);
  });

  it('compares with the targets of the year', async () => {
    await strategy.putTargets(actor, 2017, [
      target('continuing_partnerships', '25'),
      target('partnerships_advocacy', '30'),
    ]);
    const behind = await lineOf(strategy, 2017, 'continuing_partnerships');
    expect(behind.deviation).toEqual({ hundredths: -3_00, percent: -12, standing: 'behind' });
    const ahead = await lineOf(strategy, 2017, 'partnerships_advocacy');
    expect(ahead.deviation).toEqual({ hundredths: 3_00, percent: 10, standing: 'ahead' });
    expect((await lineOf(strategy, 2016, 'continuing_partnerships')).planned).toBeNull();
  });

  it('takes away a target that is not named, and keeps what nobody changed', async () => {
    await strategy.putTargets(actor, 2017, [target('continuing_partnerships', '25', 1)]);
    const plan = await strategy.plan(2017);
    const kept = plan.filter((each) => each.target !== null);
    expect(kept.map((each) => [each.indicator.code, each.target?.version])).toEqual([
      ['continuing_partnerships', 1],
    ]);
  });

  it('refuses what is wrong, all of it at once, and what somebody changed first', async () => {
    const wrong = [target('offices_engaged', '1.5'), target('unknown', '1'), target('share_raised', '101')];
    await expect(strategy.putTargets(actor, 2017, wrong)).rejects.toMatchObject({
      fields: [
        { field: 'targets.0.target', reason: { key: 'strategy.error.whole' } },
        { field: 'targets.1.indicator', reason: { key: 'field.unknown_reference' } },
        { field: 'targets.2.target', reason: { key: 'strategy.error.percent' } },
      ],
    });
    const stale = [target('continuing_partnerships', '26', 7)];
    await expect(strategy.putTargets(actor, 2017, stale)).rejects.toThrow('error.stale');
  });

  it('has targets in the demo of which some are reached and some are not', async () => {
    await test.work.run(actor, enterTargets);
    const { objectives } = await strategy.report(2017);
    const standings = objectives.flatMap((part) => part.lines).map((line) => line.deviation.standing);
    const number = (of: string): number => standings.filter((each) => each === of).length;
    expect([number('ahead') > 0, number('behind') > 0, number('no_plan')]).toEqual([true, true, 6]);
  });

  it('offers the years from the baseline to this one', async () => {
    expect(await strategy.years()).toEqual([2018, 2017, 2016]);
    expect(await strategy.usualYear()).toBe(2018);
  });
});

describe('the strategy on the illustrative money', () => {
  it.each([
    [2016, 67],
    [2017, 26],
  ])('gives the share raised in %i', async (year, hundredths) => {
    const test = await openTestDatabase('2018-06-15T12:00:00.000Z');
    await loadMoney(test);
    await seed(test);
    const strategy = serviceOn(test);
    expect((await lineOf(strategy, year, 'share_raised')).actual).toBe(hundredths);
    expect(await strategy.usualYear()).toBe(2017);
    await test.close();
  });
});
