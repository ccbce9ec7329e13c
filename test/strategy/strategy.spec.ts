import { measured, recordsPage, typeOf, unitOf, type YearFacts } from '../../src/strategy/computations';
import { deviationOf } from '../../src/strategy/deviation';
import { targetOf, valueText } from '../../src/strategy/strategy';
import { nestedTargets } from '../../src/strategy/targets.input';

const FACTS: YearFacts = {
  lumps: [
    { type: 'advocacy', kind: 'collaboration', entries: 105, continuing: 3, covered: 9 },
    { type: 'advocacy', kind: 'partnership', entries: 33, continuing: 4, covered: 1 },
    { type: 'innovation', kind: 'partnership', entries: 3, continuing: 1, covered: 2 },
  ],
  offices: 41,
  raisedSharePercent: 0.26,
};

describe('the computations of the strategy', () => {
  it.each([
    ['engagements:advocacy', 138_00],
    ['partnerships:advocacy', 33_00],
    ['engagements:implementation', 0],
    ['offices_engaged', 41_00],
    ['continuing_partnerships', 5_00],
    ['due_diligence_coverage', 8_33],
    ['share_raised', 26],
    ['nothing', null],
    ['constructor', null],
  ])('give %s as %p hundredths', (computation, hundredths) => {
    expect(measured(computation, FACTS)).toBe(hundredths);
  });

  it('say nothing where there is nothing to divide by', () => {
    const none: YearFacts = { lumps: [], offices: 0, raisedSharePercent: null };
    expect(measured('due_diligence_coverage', none)).toBeNull();
    expect(measured('share_raised', none)).toBeNull();
    expect(measured('offices_engaged', none)).toBe(0);
  });

  it('know their unit, their type and where the records are', () => {
    expect(unitOf('share_raised')).toBe('percent');
    expect(unitOf('nothing')).toBeNull();
    expect(typeOf('partnerships:innovation')).toBe('innovation');
    expect(recordsPage('partnerships:innovation', 2017)).toBe(
      '/engagements?year=2017&state=counted&type=innovation&kind=partnership',
    );
    expect(recordsPage('nothing', 2017)).toBeNull();
  });
});

describe('a deviation', () => {
  it.each([
    [null, 5_00, true, { hundredths: null, percent: null, standing: 'no_plan' }],
    [5_00, null, true, { hundredths: null, percent: null, standing: 'no_figure' }],
    [40_00, 33_00, true, { hundredths: -7_00, percent: -17.5, standing: 'behind' }],
    [40_00, 33_00, false, { hundredths: -7_00, percent: -17.5, standing: 'under_way' }],
    [33_00, 33_00, true, { hundredths: 0, percent: 0, standing: 'on_plan' }],
    [30_00, 33_00, false, { hundredths: 3_00, percent: 10, standing: 'ahead' }],
    [0, 33_00, true, { hundredths: 33_00, percent: null, standing: 'ahead' }],
  ])('of planned %p and actual %p (year over: %p)', (planned, actual, isOver, expected) => {
    expect(deviationOf(planned, actual, isOver)).toEqual(expected);
  });
});

describe('a target', () => {
  it.each([
    ['count', '40', 40_00],
    ['count', '40.5', { key: 'strategy.error.whole' }],
    ['count', '-1', { key: 'strategy.error.target' }],
    ['percent', '0.26', 26],
    ['percent', '100', 100_00],
    ['percent', '100.01', { key: 'strategy.error.percent' }],
    ['percent', '1.005', { key: 'strategy.error.target' }],
    ['money', '1250.50', 1250_50],
  ] as const)('in %s of %s', (unit, text, expected) => {
    expect(targetOf(unit, text)).toEqual(expected);
  });

  it('is written as it is read', () => {
    expect([valueText('count', 40_00), valueText('percent', 26)]).toEqual(['40', '0.26']);
  });

  it('comes out of a form in its order, other fields left out', () => {
    const body = {
      _csrf: 'x',
      'targets.1.indicator': 'b',
      'targets.0.indicator': 'a',
      'targets.0.target': '4',
    };
    expect(nestedTargets(body)).toEqual({ targets: [{ indicator: 'a', target: '4' }, { indicator: 'b' }] });
  });
});
