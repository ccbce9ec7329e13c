import { addDays, addMonths, addWorkingDays, daysBetween, isDay } from '../../src/kernel/clock';
import { inForce, touchesYear } from '../../src/kernel/period';

describe('days', () => {
  it.each([
    ['2017-01-31', 1, '2017-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2017-11-30', 24, '2019-11-30'],
    ['2017-03-31', -1, '2017-02-28'],
  ])('%s and %s months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  it.each([
    ['2017-06-16', 1, '2017-06-19'],
    ['2017-06-17', 1, '2017-06-19'],
    ['2017-06-15', 5, '2017-06-22'],
  ])('%s and %s working days is %s', (day, count, expected) =>
    expect(addWorkingDays(day, count)).toBe(expected),
  );

  it('count across a month', () => {
    expect(addDays('2017-02-27', 3)).toBe('2017-03-02');
    expect(daysBetween('2017-02-27', '2017-03-02')).toBe(3);
  });

  it.each([
    ['2017-02-29', false],
    ['2016-02-29', true],
    ['2017-13-01', false],
    ['17-1-1', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));
});

describe('periods', () => {
  it.each([
    ['2015-01-01', null, 2017, true],
    ['2018-01-01', null, 2017, false],
    ['2016-01-01', '2016-12-31', 2017, false],
    ['2016-12-31', '2017-01-01', 2017, true],
    ['2017-12-31', '2018-06-01', 2017, true],
  ])('%s to %s touches %s: %s', (from, to, year, expected) =>
    expect(touchesYear({ from, to }, year)).toBe(expected),
  );

  it('include both ends', () => {
    expect(inForce({ from: '2017-01-01', to: '2017-01-31' }, '2017-01-31')).toBe(true);
    expect(inForce({ from: '2017-01-01', to: '2017-01-31' }, '2017-02-01')).toBe(false);
  });
});
