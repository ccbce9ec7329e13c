import { askedOf } from '../../src/cli/screen-query';

test.each<[string, Record<string, string>, object, number]>([
  ['what is written as lists write it', { country: 'SN', birth_date: '1962-11-23' }, { country: 'SN', birthDate: '1962-11-23' }, 0],
  ['a part of a date', { birth_date: '1962-11' }, { birthDate: '1962-11' }, 0],
  ['a day as people write it', { birth_date: '23/11/1962' }, { birthDate: '1962-11-23' }, 0],
  ['a day in words', { birth_date: '23 Nov 1962' }, { birthDate: '1962-11-23' }, 0],
  ['a country by its name', { country: 'Viet Nam' }, { country: 'VN' }, 0],
  ['no day that may be two', { birth_date: '03/04/1962' }, {}, 1],
  ['no day that is none', { birth_date: '1962-13-40' }, {}, 1],
  ['no month that is none', { birth_date: '1962-13' }, {}, 1],
  ['no country that is none', { country: 'Atlantis', birth_date: 'long ago' }, {}, 2],
  ['numbers by which somebody is known', { identifier: 'A1234567; 77' }, { identifiers: [{ scheme: 'number', value: 'A1234567' }, { scheme: 'number', value: '77' }] }, 0],
  ['nothing where nothing stands', { country: ' ', birth_date: '' }, {}, 0],
])('a name is looked for with %s', (_, row, query, unread) => {
  const asked = askedOf({ name: 'Selvanor Quintraz', ...row }, 2);
  expect(asked.query).toEqual({ name: 'Selvanor Quintraz', ...query });
  expect(asked.unread).toHaveLength(unread);
}); // prettier-ignore

test.each([['!? LTD'], [' ']])('that nothing of “%s” can be compared is said', (name) => {
  expect(askedOf({ name }, 2).unread).toEqual([expect.stringContaining('can be compared')]);
});
