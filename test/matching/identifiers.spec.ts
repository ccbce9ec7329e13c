import type { IndexedEntry } from '../../src/matching/entry';
import { identifierKeys, identifiersInText } from '../../src/matching/identifier-keys';
import { ScreeningIndex } from '../../src/matching/screening-index';
import { scorePair } from '../../src/matching/score';
import { EngineIndex } from '../../src/screening/engine-index';

const ENTRIES: IndexedEntry[] = [
  {
    entryId: 'p', list: 'a', kind: 'person', names: [{ name: 'Talbrek, Jonas' }],
    identifiers: [{ scheme: 'passport', value: 'Passport no. A-1234567 (Tesalia), issued 2010-05-12' }],
  },
  { entryId: 'v', list: 'a', kind: 'vessel', names: [{ name: 'Halvor Star' }], identifiers: [{ scheme: 'imo', value: 'IMO 9187629' }] },
  { entryId: 'o', list: 'a', kind: 'organization', names: [{ name: 'Merrow Bank' }], identifiers: [{ scheme: 'bic', value: 'MERRTE22' }, { scheme: 'tax_id', value: 'TE 40-123.456.789' }] },
]; // prettier-ignore

describe('an identifier alone', () => {
  const index = ScreeningIndex.build(ENTRIES);

  it.each([
    ['a1234567', 'p'],
    ['Pasaporte A 1234567', undefined],
    ['passport: A-1234567', 'p'],
    ['9187629', 'v'],
    ['IMO9187629', 'v'],
    ['merr te 22', 'o'],
    ['40123456789', 'o'],
    ['TE40123456789', 'o'],
    ['2010-05-12', undefined],
    ['1234', undefined],
  ])('%s finds %s', (value, entryId) => {
    const [match] = index.search({ name: 'Somebody Else', identifiers: [{ scheme: 'number', value }] });
    expect(match?.entryId).toBe(entryId);
    if (entryId !== undefined) {
      expect(match?.score).toBeGreaterThan(0.95);
      expect(match?.evidence.map(({ key }) => key)).toContain('screening.sameIdentifier');
    }
  });

  it('is taken out of its wording', () => {
    expect(identifierKeys('IMO 9187629')).toEqual(['IMO9187629', '9187629']);
    expect(identifierKeys('12')).toEqual([]);
  });
});

describe('numbers in the remarks', () => {
  it.each([
    ['National ID 4012-55-7781; born in Belmara', ['4012-55-7781']],
    ['Passport number: A1234567 issued 12 May 2010.', ['A1234567']],
    ['SWIFT/BIC MERRTE22XXX', ['MERRTE22XXX']],
    ['Tax No. 7701234567 (Tesalia)', ['7701234567']],
    ['Registration of the company in 2010.', []],
    ['Identity unknown; listed on 2010-05-12.', []],
  ])('%s', (text, found) => expect(identifiersInText(text)).toEqual(found));

  it('find the entry', () => {
    const index = new EngineIndex();
    const data = { entryId: '1', kind: 'person', names: [{ name: 'Jonas Talbrek', type: 'primary', quality: 'good' }], birthDates: [], countries: [], identifiers: [], remarks: 'National ID 4012-55-7781' }; // prettier-ignore
    index.add([{ list: 'a', listId: 1, firstVersion: 1, hash: '', data: JSON.stringify(data) }]);
    index.build();
    const settings = { thresholds: [{ list: '*', kind: 'any' as const, threshold: 0.76 }] };
    const queries = [{ name: 'Somebody Else', identifiers: [{ scheme: 'national', value: '4012557781' }] }];
    expect(index.search({ queries, top: 5, settings, only: null })[0]).toHaveLength(1);
  });
});

test.each([
  ['Ivan Talbrekin', 'Ivana Talbrekina'],
  ['Talbrekin Sasha Antonovich', 'Talbrekin Sasha Antonovna'],
  ['Noor bin Hasan', 'Noor bint Hasan'],
])('%s and %s are a man and a woman', (a, b) => {
  expect(scorePair(a, b, 'person')).toMatchObject({ reason: { key: 'matching.gender' } });
  expect(scorePair(a, b, 'person').score).toBeLessThan(0.76);
});
