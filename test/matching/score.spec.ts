import fc from 'fast-check';
import { scorePair } from '../../src/matching/score';

const ALIKE: [string, string][] = [
  ['JSCARGUMENT', 'JSC ARGUMENT'],
  ['АО «Аргумент»', 'JSC Argument'],
  ['LIABILITY COMPANY ALBORA LIMITED', 'Albora LLC'],
  ['ALBORA LIMITD', 'Albora Ltd'],
  ['Albora Shipping', 'ALBORA SHIPPING CO., LTD.'],
  ['MAREN, Jonas Abdul Karim', 'Jonas Abdelkarim Maren'],
  ['Mohammed al-Belmari', 'Muhammad Al Belmari'],
  ['محمد طاهر بلماري', 'Muhammad Tahir Belmari'],
  ['حميد الله', 'Hamidullah'],
  ['Владимир Норвегин', 'Vladimir Norvegin'],
  ['Albora Norte Petroquimica', 'Alborra Norte Petroqimica'],
  ['Belle Mara Trading', 'Bellemara Trading'],
];

const NOT_ALIKE: [string, string][] = [
  ['BELLETECH CORP', '11420 CORP.'],
  ['EMMA LLC', 'Emma Daniels'],
  ['Albora Fund 2', 'Albora Fund 3'],
  ['Studio 54', 'Studio 55'],
  ['Belmara Resources', 'Belmara Mobile'],
  ['Global Trading Services', 'Global Energy Services'],
  ['Northern General Company', 'Southern General Company'],
  ['ABC Holding', 'ABD Holding'],
  ['Amina Walker', 'Amina Perez'],
];

describe('screening two names', () => {
  it.each(ALIKE)('takes %s for %s', (a, b) => {
    expect(scorePair(a, b).score).toBeGreaterThanOrEqual(0.8);
  });

  it.each(NOT_ALIKE)('does not take %s for %s', (a, b) => {
    expect(scorePair(a, b).score).toBeLessThan(0.72);
  });

  it.each([
    ['Alba Fund V', 'Alba Fund 5', 'organization'],
    ['P&G Alba', 'PG Alba', 'organization'],
    ['NAOC', 'National Alban Oil Company', 'organization'],
    ['Mahan Air', 'Mahan Airlines', 'organization'],
    ['Al-Hamra Trading', 'Al Hamra Trdg Co LLC', 'organization'],
    ['Alba Makina San. ve Tic. A.Ş.', 'Alba Makina', 'organization'],
    ['Eugene Alborov', 'Yevgeny Alborov', 'person'],
    ['Muhammad Aly', 'Mohammed Ali', 'person'],
    ['Tarek Alboran', 'Tariq Alboran', 'person'],
    ['김정호', 'Kim Jong Ho', 'person'],
  ] as const)('%s may be %s', (a, b, kind) => {
    expect(scorePair(a, b, kind).score).toBeGreaterThan(0.77);
  });

  it.each([
    ['Alba Fund I', 'Alba Fund II', 'organization'],
    ['Alba Mobile', 'Alba Telecom', 'organization'],
    ['Agricultural Bank of Albora', 'Industrial Bank of Albora', 'organization'],
    ['National Albora Oil Company', 'National Albora Tanker Company', 'organization'],
    ['Khalid Alboran', 'Khalil Alboran', 'person'],
    ['Maria Lopez', 'Mario Lopez', 'person'],
    ['Hassan Ali', 'Hussein Ali', 'person'],
    ['Kim Jong Un', 'Kim Jong Il', 'person'],
  ] as const)('%s is hardly %s', (a, b, kind) => {
    expect(scorePair(a, b, kind).score).toBeLessThan(0.76);
  });

  it('says why', () => {
    expect(scorePair('Studio 54', 'Studio 55').reason).toEqual({
      key: 'matching.numbers',
      values: { numbers: '54, 55' },
    });
    expect(scorePair('Alba', 'Norte').reason.key).toBe('matching.different');
    expect(scorePair('Maren, Jonas', 'Jonas Maren', 'person').reason.key).toBe('matching.order');
  });

  it('ranks what differs less above what differs more', () => {
    const scores = ['Albora Norte', 'Albora Norte Ltd', 'Norte Albora', 'Albora Nortee', 'Albora'].map(
      (name) => scorePair('Albora Norte', name).score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('gives the same either way round, from 0 to 1, and 1 to the name itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const { score } = scorePair(a, b);
        expect(score).toBe(scorePair(b, a).score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(scorePair(a, a).score);
      }),
    );
  });
});
