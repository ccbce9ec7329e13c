import { clockLines, percentile } from '../../src/reports/clocks';

const took = (...days: number[]) =>
  days.map((workingDays) => ({ key: 'chief', workingDays, count: 1, late: workingDays > 10 ? 1 : 0 }));

describe('how long steps take', () => {
  test.each([
    [[], 50, 0],
    [[4], 50, 4],
    [[4], 90, 4],
    [[1, 2, 3, 4], 50, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[30, 1, 1, 1, 1, 1, 1, 1, 1, 1], 90, 1],
  ])('of %j the %i th percentile is %i', (days, percent, found) => {
    expect(percentile(took(...days), percent)).toBe(found);
  });

  test('counts stand for as many steps', () => {
    const durations = [
      { key: 'a', workingDays: 2, count: 9, late: 0 },
      { key: 'a', workingDays: 20, count: 1, late: 1 },
      { key: 'b', workingDays: 5, count: 1, late: 0 },
    ];
    expect(clockLines(durations)).toEqual([
      { key: 'a', count: 10, median: 2, p90: 2, late: 1 },
      { key: 'b', count: 1, median: 5, p90: 5, late: 0 },
    ]);
  });
});
