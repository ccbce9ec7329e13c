import { monitoringFor, nextCheckIn } from '../../src/due-diligence/monitoring/monitoring';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import type { RiskLevel } from '../../src/due-diligence/due-diligence.vocabulary';

describe('monitoring', () => {
  test.each<[RiskLevel, boolean, number | null, string | null]>([
    ['low', false, null, null],
    ['low', true, 6, 'condition'],
    ['medium', false, null, null],
    ['medium', true, 6, 'condition'],
    ['high', false, 6, 'level'],
    ['high', true, 6, 'level'],
    ['very_high', false, 3, 'level'],
  ])('of %s, asked %s: every %s months because of %s', (level, asked, months, because) => {
    const rule = monitoringFor(policyVersion1, level, asked);
    expect([rule?.intervalMonths ?? null, rule?.because ?? null]).toEqual([months, because]);
  });

  test.each([
    ['2017-01-15', 6, '2018-01-14', '2017-07-15'],
    ['2017-08-31', 6, '2018-02-28', '2018-02-28'],
    ['2017-07-15', 6, '2018-01-14', null],
  ])('after %s every %i months until %s: %s', (from, months, until, due) => {
    expect(nextCheckIn(from, months, until)).toBe(due);
  });
});
