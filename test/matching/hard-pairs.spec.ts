import { scoredPairs, SHIPPED, told } from '../../src/bench/screening/hard';

const scored = scoredPairs(20_260_101);

describe('hard pairs of invented names', () => {
  it('are more than a thousand, of both kinds, half of them kept apart', () => {
    expect(scored.length).toBeGreaterThan(1000);
    const kept = scored.filter(({ half }) => half === 'kept').length;
    expect(kept / scored.length).toBeGreaterThan(0.45);
    expect(kept / scored.length).toBeLessThan(0.55);
    for (const kind of ['person', 'organization'] as const)
      expect(scored.filter((pair) => pair.kind === kind && !pair.same).length).toBeGreaterThan(100);
  });

  it.each(['tuning', 'kept'] as const)('are told apart at the shipped threshold: the half %s', (half) => {
    const own = scored.filter((pair) => pair.half === half);
    expect(told(own, SHIPPED).f1).toBeGreaterThanOrEqual(0.95);
    for (const kind of ['person', 'organization'] as const)
      expect(
        told(
          own.filter((pair) => pair.kind === kind),
          SHIPPED,
        ).f1,
      ).toBeGreaterThanOrEqual(0.94);
  });

  it('are told apart in every kind', () => {
    for (const why of new Set(scored.map((pair) => pair.why)))
      expect([
        why,
        told(
          scored.filter((pair) => pair.why === why),
          SHIPPED,
        ).f1 >= 0.85,
      ]).toEqual([why, true]);
  });
});
