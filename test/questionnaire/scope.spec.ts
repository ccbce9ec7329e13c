import type { Actor, Role } from '../../src/kernel/actor';
import { mayImport, officesFor, seesAllImports } from '../../src/questionnaire/import.scope';
import { usualState } from '../../src/questionnaire/engagement-act';

const person = (role: Role, officeIds: 'all' | number[]): Actor => ({
  ...{ id: 7, name: 'Somebody', locale: 'en', via: 'page' },
  grants: [{ role, officeIds }],
});

test.each([
  ['focal_point', [3], 'engagements', [3]],
  ['analyst', 'all', 'engagements', 'all'],
  ['affiliate', [9], 'contributions', [9]],
  ['affiliate', [9], 'engagements', []],
  ['administrator', 'all', 'offices', 'all'],
  ['administrator', 'all', 'engagements', []],
  ['focal_point', [3], 'offices', []],
  ['auditor', 'all', 'contributions', []],
] as const)('%s of %j hands in %s for %j', (role, held, kind, offices) => {
  const actor = person(role, held === 'all' ? 'all' : [...held]);
  expect(officesFor(actor, kind)).toEqual(offices);
  expect(mayImport(actor, kind)).toBe(offices.length > 0);
});

test('analysts and administrators see the files of everybody', () => {
  expect(seesAllImports(person('analyst', 'all'))).toBe(true);
  expect(seesAllImports(person('focal_point', [3]))).toBe(false);
});

test.each([
  ['2016-01-01', '2016-12-31', 'closed'],
  ['2017-01-01', '2017-06-15', 'active'],
  ['2017-01-01', null, 'active'],
  ['2017-06-16', null, 'agreed'],
])('an engagement from %s to %s is %s on 15 June 2017', (from, to, state) => {
  expect(usualState(from, to, '2017-06-15')).toBe(state);
});
