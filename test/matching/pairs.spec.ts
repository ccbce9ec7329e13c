import { LABELLED_PAIRS } from '../../src/bench/screening/labelled-pairs';
import { scorePair } from '../../src/matching/score';

const scored = LABELLED_PAIRS.map((pair) => ({ ...pair, score: scorePair(pair.a, pair.b, pair.kind).score }));
const same = scored.filter((pair) => pair.same);
const different = scored.filter((pair) => !pair.same);

describe('labelled pairs of names', () => {
  it('are enough, and about half of them the same', () => {
    expect(scored.length).toBeGreaterThan(120);
    expect(same.length / scored.length).toBeGreaterThan(0.4);
    expect(same.length / scored.length).toBeLessThan(0.6);
  });

  it('are told apart: all the same above, nearly all different below', () => {
    expect(same.filter(({ score }) => score < 0.75).map(({ a }) => a)).toEqual([]);
    expect(different.filter(({ score }) => score >= 0.75).length / different.length).toBeLessThan(0.1);
  });

  it('rank by precision: a pair that is the same stands above one that is not', () => {
    const ranked = [...scored].sort((a, b) => b.score - a.score);
    let hits = 0;
    const precisions = ranked.flatMap((pair, at) => {
      if (pair.same) hits += 1;
      return pair.same ? [hits / (at + 1)] : [];
    });
    expect(precisions.reduce((sum, each) => sum + each, 0) / precisions.length).toBeGreaterThan(0.98);
  });

  it.each([
    ['BELLETECH CORP', '11420 CORP.'],
    ['EMMA LLC', 'Emma Daniels'],
    ['Studio 54', 'Studio 55'],
    ['First National Bank of Alba', 'Second National Bank of Alba'],
    ['Global Trading Group LLC', 'Global Holding Group LLC'],
    ['North Alba Mining', 'South Alba Mining'],
    ['Unit 2 Logistics', 'Unit 3 Logistics'],
    ['Norvega Fund II', 'Norvega Fund III'],
  ])('%s is not %s', (a, b) => {
    expect(scorePair(a, b).score).toBeLessThan(0.65);
  });

  it.each([
    ['JSCARGUMENT', 'JSC ARGUMENT'],
    ['Intl Belmara Machines', 'International Belmara Machines'],
    ['3M', 'Three M'],
    ['Twenty First Norvega Films', '21st Norvega Films'],
    ['Dunmore & Co', 'Dunmore and Company'],
    ['Dunmore Bros', 'Dunmore Brothers'],
    ['Albora Mfg', 'Albora Manufacturing'],
    ['Norvega Fund II', 'Norvega Fund 2'],
  ])('%s is %s', (a, b) => {
    expect(scorePair(a, b).score).toBeGreaterThan(0.95);
  });

  it('takes initials for possible, and lower than the name written out', () => {
    const initial = scorePair('J. Torvald', 'Jonas Torvald', 'person').score;
    expect(initial).toBeGreaterThan(0.75);
    expect(initial).toBeLessThan(scorePair('Jonas Torwald', 'Jonas Torvald', 'person').score);
    expect(scorePair('ICM', 'Intercity Corallan Machines').reason.key).toBe('matching.acronym');
  });
});
