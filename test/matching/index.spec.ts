import type { IndexedEntry, Query } from '../../src/matching/entry';
import { matchingTexts } from '../../src/matching/matching.texts';
import { ScreeningIndex } from '../../src/matching/screening-index';

const ENTRIES: IndexedEntry[] = [
  {
    entryId: 'argument',
    list: 'a',
    kind: 'organization',
    names: [{ name: 'JSC ARGUMENT' }, { name: 'Argumenta Bureau' }],
  },
  { entryId: 'number', list: 'a', kind: 'organization', names: [{ name: '11420 CORP.' }] },
  { entryId: 'emma', list: 'a', kind: 'organization', names: [{ name: 'EMMA LLC' }] },
  {
    entryId: 'maren',
    list: 'b',
    kind: 'person',
    names: [{ name: 'MAREN, Jonas Abdul Karim' }, { name: 'Jonas the Tall', quality: 'low' }],
    birthDates: ['1965-03-12'],
    countries: ['BE'],
    identifiers: [{ scheme: 'passport', value: 'XY 12-34567' }],
  },
  { entryId: 'poor', list: 'b', kind: 'person', names: [{ name: 'TORVALD, Petra' }] },
  {
    entryId: 'rich',
    list: 'b',
    kind: 'person',
    names: [{ name: 'TORVALD, Petra' }, { name: 'TORVALD, Petronella Wilhelmina' }, { name: 'Madame T.' }],
    birthDates: ['1970', '1971-02-01'],
    countries: ['NL', 'FR'],
    identifiers: [{ scheme: 'passport', value: 'ZZ998877' }],
  },
  {
    entryId: 'bank',
    list: 'a',
    kind: 'organization',
    names: [{ name: 'Belmara National Development Bank' }],
  },
  { entryId: 'tahir', list: 'b', kind: 'person', names: [{ name: 'Muhammad Tahir Belmari' }] },
];

/** The shipped threshold. */
const HIT = 0.76;

describe('searching the lists', () => {
  const index = ScreeningIndex.build(ENTRIES);
  const found = (query: Query, threshold = 0.75): string[] =>
    index.search(query, { threshold }).map((match) => match.entryId);
  const score = (query: Query, entryId: string): number =>
    index.search(query, { threshold: 0 }).find((match) => match.entryId === entryId)?.score ?? 0;

  it.each([
    ['JSCARGUMENT', 'argument'],
    ['Argumnet JSC', 'argument'],
    ['Argumenta Bureua', 'argument'],
    ['Argukmenxt', 'argument'],
    ['Bellmara Natoinal Development Bank', 'bank'],
    ['Bank Development National Belmara', 'bank'],
    ['Belmara Development Bank', 'bank'],
    ['Belmara NationalDevelopment Bank', 'bank'],
    ['Bel mara National Development Bank', 'bank'],
    ['Jonas Abdelkarim Maren', 'maren'],
    ['محمد طاهر بلماري', 'tahir'],
  ])('finds %s', (name, entryId) => {
    expect(found({ name })[0]).toBe(entryId);
  });

  it.each(['BELLETECH CORP', 'Emma Daniels', 'Belmara Bank of Fisheries', 'Bank', '', '!!!'])(
    'does not find %s',
    (name) => {
      expect(found({ name })).toEqual([]);
    },
  );

  it.each([
    ['HERARD, Dimitri', 'Dmitry Bernard'],
    ['ZAHRAN, Yousuf', 'Yusuf Rahman'],
    ['MORENO, Jose', 'Jose Moreau'],
  ])('does not take a name of many for %s mistyped: %s', (listed, name) => {
    const persons = ScreeningIndex.build([
      { entryId: '1', list: 'a', kind: 'person', names: [{ name: listed }] },
    ]);
    expect(persons.search({ name }, { threshold: HIT })).toEqual([]);
  });

  /** So many other names that nothing is found by chance. */
  const PARTS = 'vo ke lu mi ta re no sa bi du'.split(' ');
  const OTHERS = PARTS.flatMap((one) => PARTS.flatMap((two) => PARTS.map((three) => ({ name: `${one}${two}${three} ${three}${one}${one}${two}` })))); // prettier-ignore

  it.each([
    ['NEOBITOR, OOO', 'NEOkwTOR, OOO'],
    ['QUILLOCRABIN LLC', 'QUILLxCRAyIN LLC'],
    ['TEKHNOSOFT OOO', 'TEKHNbSFT OOO'],
    ['CALCIMIN', 'CALCrMIq'],
  ])('finds %s by two letters changed: %s', (listed, name) => {
    const names = ScreeningIndex.build([
      { entryId: '1', list: 'a', kind: 'organization', names: [{ name: listed }] },
      { entryId: '2', list: 'a', kind: 'organization', names: OTHERS },
    ]);
    expect(names.search({ name }, { threshold: 0.65 }).map((match) => match.entryId)).toContain('1');
  });

  it('finds a company by its Chinese name where nobody says that it is one', () => {
    const names = ScreeningIndex.build([
      {
        entryId: '1',
        list: 'a',
        kind: 'organization',
        names: [{ name: 'Shanghai Chenyang Trading Co., Ltd.' }],
      },
      { entryId: '2', list: 'a', kind: 'organization', names: OTHERS },
    ]);
    expect(names.search({ name: '上海晨阳贸易有限公司' }, { threshold: HIT })).toHaveLength(1);
  });

  it('takes a short word that is none for one of a listed name with two typos', () => {
    const names = ScreeningIndex.build([
      { entryId: '1', list: 'a', kind: 'person', names: [{ name: 'SVORCAN, Marko' }] },
    ]);
    expect(names.search({ name: 'SVORCAN, rMako' }, { threshold: 0.65 })).toHaveLength(1);
    expect(names.search({ name: 'SVORCAN, Maria' }, { threshold: 0.65 })).toHaveLength(0);
  });

  it('scores a rich list record no worse than a poor one', () => {
    for (const query of [
      { name: 'Petra Torvald' },
      { name: 'Petra Torvald', kind: 'person' as const },
      { name: 'Petra Torwald', country: 'FR', birthDate: '1971-02-01' },
      { name: 'Petra Torvald', identifiers: [{ scheme: 'passport', value: 'AA1' }] },
    ])
      expect(score(query, 'rich')).toBeGreaterThanOrEqual(score(query, 'poor'));
  });

  it('lets identifiers, birth date and country confirm or clear, and says so', () => {
    const name = 'Jonas Maren';
    const alone = score({ name }, 'maren');
    expect(score({ name, birthDate: '1965-03-12' }, 'maren')).toBeGreaterThan(alone);
    expect(score({ name, country: 'BE' }, 'maren')).toBeGreaterThan(alone);
    expect(score({ name, birthDate: '1990-01-01' }, 'maren')).toBeLessThan(alone - 0.1);
    expect(score({ name, kind: 'organization' }, 'maren')).toBeLessThan(alone);
    const [match] = index.search({
      name: 'Someone Else',
      identifiers: [{ scheme: 'passport', value: 'xy1234567' }],
    });
    expect(match).toMatchObject({ entryId: 'maren', evidence: [{ key: 'screening.sameIdentifier' }] });
    expect(match?.score).toBeGreaterThan(0.9);
  });

  it('gives each entry once, by its best name, and marks a low-quality name down', () => {
    const matches = index.search({ name: 'Petra Torvald' }, { threshold: 0 });
    expect(new Set(matches.map((match) => match.entryId)).size).toBe(matches.length);
    expect(index.search({ name: 'Jonas the Tall' })[0]).toMatchObject({
      entryId: 'maren',
      entryName: 'MAREN, Jonas Abdul Karim',
      matchedName: 'Jonas the Tall',
      score: 0.95,
    });
  });

  it('answers with no more than asked for, and from an empty index with nothing', () => {
    expect(index.search({ name: 'Petra Torvald' }, { top: 1, threshold: 0 })).toHaveLength(1);
    expect(ScreeningIndex.build([]).search({ name: 'Petra Torvald' })).toEqual([]);
  });

  it('has a sentence in three languages for every reason', () => {
    const matches = index.search(
      { name: 'Petra Torvald', kind: 'organization', birthDate: '1990-01-01', country: 'FR' },
      { threshold: 0 },
    );
    const reasons = matches.flatMap((match) => match.evidence);
    expect(reasons.length).toBeGreaterThan(2);
    for (const { key } of reasons) expect(Object.keys(matchingTexts)).toContain(key);
  });
});
