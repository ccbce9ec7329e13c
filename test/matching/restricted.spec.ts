import fc from 'fast-check';
import type { IndexedEntry } from '../../src/matching/entry';
import { ScreeningIndex } from '../../src/matching/screening-index';

const WORDS =
  'albora belmara norvega tesalia quillon zorrin kestrel trading bank group ali omar maren jonas torvald petra 54 ltd'.split(
    ' ',
  );
const ENTRIES: IndexedEntry[] = Array.from({ length: 400 }, (_, at) => {
  const word = (step: number): string => WORDS[(at * step + Math.floor(at / step)) % WORDS.length] ?? '';
  return {
    entryId: `${at}`,
    list: at % 3 === 0 ? 'new' : 'old',
    kind: at % 2 === 0 ? 'person' : 'organization',
    names: [{ name: `${word(1)} ${word(5)} ${word(7)}` }, { name: `${word(11)} ${word(3)}` }],
    identifiers: [{ scheme: 'register', value: `REG-${1000 + at}` }],
  };
});

describe('a part of the lists', () => {
  const whole = ScreeningIndex.build(ENTRIES);
  const isNew = (entry: { list: string }): boolean => entry.list === 'new';
  const part = whole.restrictedTo(isNew);

  it('gives the very scores and entries the whole gives of them', () => {
    const word = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom('alborra', 'belmra', 'norvga', 'II', 'torvaldt', 'xyz') },
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, fc.constantFrom('person' as const, 'organization' as const), (asked, kind) => {
        const options = { threshold: 0.6, top: 1000 };
        expect(part.search({ name: asked, kind }, options)).toEqual(
          whole.search({ name: asked, kind }, options).filter(isNew),
        );
      }),
    );
  });

  it('is found by identifier, and answers nothing when nothing is kept', () => {
    const query = { name: 'Nobody', identifiers: [{ scheme: 'register', value: 'REG 1003' }] };
    expect(part.search(query)).toHaveLength(1);
    expect(part.search({ ...query, identifiers: [{ scheme: 'register', value: 'REG 1004' }] })).toEqual([]);
    expect(whole.restrictedTo(() => false).search({ name: 'Albora Bank' }, { threshold: 0 })).toEqual([]);
  });
});
