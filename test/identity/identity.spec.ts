import { differences, isSameName, type Identity } from '../../src/partners/identity/identity';

const acme: Identity = {
  ...{ name: 'Baobab Telecom SA', otherNames: ['Baobab'], kind: 'company', countryCode: 'SN', sector: '61' },
  ...{ parentId: null, groupId: null, identifiers: [{ scheme: 'lei', value: '529900T8BM49AURSDO55' }] },
  owners: [{ name: 'Osric Vane', kind: 'person', countryCode: 'SN', birthDate: '1961', identifier: null }],
};
const owner = acme.owners[0] as Identity['owners'][number];
const changed = (more: Partial<Identity>): string[] =>
  differences(acme, { ...acme, ...more }).map(({ field }) => field);

describe('the same name, however written', () => {
  it.each([
    ['letter case', 'Baobab Telecom SA', 'BAOBAB TELECOM sa'],
    ['accents', 'Société Baobab', 'Societe Baobab'],
    ['spaces', 'Baobab Telecom', ' Baobab  Telecom '],
    ['signs', 'Baobab-Telecom', 'Baobab Telecom'],
    ['a legal form with its points', 'Baobab Telecom SA', 'Baobab Telecom, S.A.'],
    ['a legal form spelt out', 'Baobab Telecom Ltd', 'Baobab Telecom Limited'],
    ['an ampersand', 'Baobab & Sons', 'Baobab and Sons'],
    ['another script', 'ООО Ромашка', 'OOO Romashka'],
  ])('%s', (_what, a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  it.each([
    ['another name', 'Baobab Telecom SA', 'Northern Munitions and Landmines AG'],
    ['another legal form', 'Baobab Telecom SA', 'Baobab Telecom SARL'],
    ['a legal form where there was none', 'Baobab Telecom', 'Baobab Telecom Ltd'],
    ['one more word', 'Baobab Telecom', 'Baobab Telecom Arms'],
    ['one letter', 'Baobab Telecom', 'Baobab Telecon'],
    ['another number', 'Fund Alba 2', 'Fund Alba 3'],
    ['signs alone', '!? ', '?!'],
  ])('%s is another one', (_what, a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });
});

describe('what makes a partner another one than was judged', () => {
  it.each<[string, Partial<Identity>, string[]]>([
    ['nothing', {}, []],
    ['its name', { name: 'Northern Munitions AG' }, ['name']],
    ['its name in other letters', { name: 'BAOBAB Télécom S.A.' }, []],
    ['another name that is alike', { otherNames: ['Baobab', 'Baobab Telecoms'] }, []],
    ['another name that is unlike', { otherNames: ['Baobab', 'Northern Munitions'] }, ['otherNames']],
    ['another name taken away', { otherNames: [] }, []],
    ['its kind', { kind: 'foundation' }, ['kind']],
    ['its country', { countryCode: 'CD' }, ['countryCode']],
    ['its sector', { sector: '07' }, ['sector']],
    ['its sector taken away', { sector: null }, ['sector']],
    ['a group', { parentId: 9 }, ['parent']],
    ['a group confirmed as it was said', { groupId: 9 }, []],
    ['a number', { identifiers: [{ scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }] }, ['identifiers']],
    ['a number more', { identifiers: [...acme.identifiers, { scheme: 'vat', value: 'SN1' }] }, ['identifiers']],
    ['a number taken away', { identifiers: [] }, ['identifiers']],
    ['an owner more', { owners: [owner, { ...owner, name: 'Imara Quillfeather' }] }, ['owners']],
    ['an owner taken away', { owners: [] }, ['owners']],
    ['an owner’s name', { owners: [{ ...owner, name: 'Oskar Vane' }] }, ['owners']],
    ['an owner’s name in other letters', { owners: [{ ...owner, name: 'OSRIC VANE' }] }, []],
    ['an owner’s country', { owners: [{ ...owner, countryCode: 'ML' }] }, ['owners']],
    ['an owner’s birth', { owners: [{ ...owner, birthDate: '1962' }] }, ['owners']],
    ['several at once', { name: 'Other', countryCode: 'CD', sector: '07' }, ['name', 'countryCode', 'sector']],
  ])('%s', (_what, more, expected) => {
    expect(changed(more)).toEqual(expected);
  }); // prettier-ignore

  it('shows both sides whole', () => {
    expect(differences(acme, { ...acme, sector: null, owners: [] })).toEqual([
      { field: 'sector', before: ['61'], after: [] },
      { field: 'owners', before: ['Osric Vane (SN, 1961)'], after: [] },
    ]);
  });
});
