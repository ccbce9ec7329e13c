import fc from 'fast-check';
import { foldName, nameKeys } from '../../src/matching/names/name';
import { KNOWN_AS, scorePair } from '../../src/matching/score';

const SAME: [string, string][] = [
  ['JSCARGUMENT', 'JSC ARGUMENT'],
  ['АО «Аргумент»', 'JSC Argument'],
  ['ООО Ромашка', 'Romashka LLC'],
  ['Société Alba, S.A.', 'SOCIETE ALBA SA'],
  ['Alba Limited', 'ALBA LTD.'],
  ['Alba Pty Ltd', 'Alba'],
  ['Alba S.A. de C.V.', 'ALBA SA DE CV'],
  ['Alba Sp. z o.o.', 'Alba sp.z o.o.'],
  ['Ørsund A/S', 'Orsund AS'],
  ['Müller & Söhne GmbH', 'Muller and Sohne'],
  ['Coralla-Cola Company', 'Corallacola Co'],
  ['Coralla Cola', 'The Coralla-Cola Company'],
  ['Studio54 Ltd', 'Studio 54'],
  ['Fund Alba III', 'Alba Fund 3'],
  ['Norvega Telecommunications', 'Norvega Telecomunications'],
  ['Belletech Corp', 'Beletech Corporation'],
  ['Vodavoice Foundation', 'Foundation Vodavoice'],
  ['Fondation Vodavoice', 'Vodavoice Foundation'],
  ['Fundación Ala Norte', 'Ala Norte Foundation'],
  ['Nestora Group', 'Nestora'],
  ['Nestora International', 'Nestora Intl.'],
  ['Banque de Belmara', 'Banco de Belmara'],
  ['Bank of Alba (BOA)', 'Bank of Alba'],
  ['Orange & Bleu SARL', 'ORANGE ET BLEU'],
  ['J. P. Marlow', 'JP Marlow'],
  ["L'Orelle", 'LORELLE S.A.'],
  ['Kanto Motors 株式会社', 'Kanto Motors KK'],
  ['Private Alba Trading Pvt. Ltd.', 'Private Alba Trading'],
  ['Hassan Mohamed Enterprises', 'Hasan Mohammed Enterprise'],
  ['PT Garuda Sentosa Tbk', 'Garuda Sentosa'],
  ['Pharmacia Verdi S.p.A.', 'Farmacia Verdi SpA'],
  ['Northern Water and Sanitation Works', 'Northern Water & Sanitation Works Ltd'],
  ['Grupo Solana Energia', 'Solana Energia'],
];

const NOT_SAME: [string, string][] = [
  ['BELLETECH CORP', '11420 CORP.'],
  ['EMMA LLC', 'Emma Daniels'],
  ['Alba', 'Alma'],
  ['Delta', 'Belta'],
  ['Unilora Nigeria', 'Unilora Ghana'],
  ['Unilora', 'Unilora Nigeria'],
  ['Nestora', 'Nestora Foundation'],
  ['National Bank', 'International Bank'],
  ['Global Trading Services', 'Global Energy Services'],
  ['First Alba Bank', 'First Bora Bank'],
  ['Studio 54', 'Studio 55'],
  ['Alba Fund II', 'Alba Fund III'],
  ['Alba 2000', 'Alba'],
  ['BMC', 'Belmara Motor Company'],
  ['ABC Holding', 'ABD Holding'],
  ['United Foods International', 'United Energy International'],
  ['China Resources', 'China Mobile'],
  ['General Electric', 'General Motors'],
  ['Royal Dune Shelf', 'Shelf'],
  ['Orange', 'Orange Money Transfer'],
  ['Marta Gomez', 'Maria Gomez Perez'],
  ['Ltd', 'Limited Brands'],
  ['Siena Pharma', 'Siena Farms'],
  ['Smithson Brothers', 'Smithfield Brothers'],
  ['Green Energy Solutions', 'Green Energy Foundation'],
  ['Trans Sahara Logistics', 'Trans Atlantic Logistics'],
  ['', 'Alba'],
  ['Bank of Belmara', 'Bank of Belgora'],
];

describe('two names', () => {
  it.each(SAME)('%s is %s', (a, b) => {
    expect(scorePair(a, b).score).toBeGreaterThanOrEqual(KNOWN_AS);
    expect(scorePair(b, a).score).toBeCloseTo(scorePair(a, b).score, 10);
  });

  it.each(NOT_SAME)('%s is not %s', (a, b) => {
    expect(scorePair(a, b).score).toBeLessThan(KNOWN_AS);
    expect(scorePair(b, a).score).toBeCloseTo(scorePair(a, b).score, 10);
  });

  it.each(SAME)('%s is found by the keys of %s', (a, b) => {
    const keys = new Set(nameKeys(a));
    expect(nameKeys(b).filter((key) => keys.has(key))).not.toEqual([]);
    expect(keys.size).toBeLessThanOrEqual(12);
  });

  it.each([
    ['Alba Ltd', 'ALBA LIMITED', 'matching.same'],
    ['JSCARGUMENT', 'JSC ARGUMENT', 'matching.joined'],
    ['Vodavoice Norte', 'Norte Vodavoice', 'matching.order'],
    ['Belletech', 'Beletech', 'matching.typos'],
    ['Emma', 'Emma Daniels', 'matching.partly'],
    ['Studio 54', 'Studio 55', 'matching.numbers'],
    ['BMV', 'Belmara Motor Verein', 'matching.acronym'],
    ['Alba', 'Zorrin', 'matching.different'],
  ])('%s and %s: the reason is said', (a, b, key) => {
    expect(scorePair(a, b).reason.key).toBe(key);
  });

  it('score between 0 and 1, the same both ways, and 1 with themselves', () => {
    const word = fc.constantFrom(
      'alba',
      'alma',
      'alb',
      'bank',
      'of',
      'albabank',
      '54',
      'ltd',
      'co',
      'é',
      'jsc',
    );
    const name = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const { score } = scorePair(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scorePair(b, a).score).toBe(score);
        if (a !== '') expect(scorePair(a, a).score).toBe(1);
      }),
    );
  });
});

describe('a folded name', () => {
  it.each([
    ['Société  Générale, S.A.', 'societe generale sa'],
    ['Marks & Sparrow P.L.C.', 'marks and sparrow plc'],
    ['S A R L Alba', 'sarl alba'],
    ['Company', 'company'],
    ['株式会社', ''],
    ['***', ''],
  ])('%s is %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('gives keys for a number, and none for nothing', () => {
    expect(nameKeys('11420 Corp.')).toContain('11420');
    expect(nameKeys('***')).toEqual([]);
  });
});
