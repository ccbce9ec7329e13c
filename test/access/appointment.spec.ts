import {
  againstConfirming,
  needsSecond,
  widens,
  type Confirming,
} from '../../src/accounts/appointments/appointment';
import { ROLES } from '../../src/kernel/actor';

describe('roles that ask for a second administrator', () => {
  test('are all that decide, review or override', () => {
    expect(ROLES.filter((role) => !needsSecond(role))).toEqual(['focal_point', 'affiliate']);
  });

  test.each<[string | null, string | null, boolean]>([
    ['2017-06-30', '2017-07-01', true],
    ['2017-06-30', null, true],
    ['2017-06-30', '2017-06-29', false],
    [null, '2030-01-01', false],
    [null, null, false],
  ])('held until %s, wanted until %s: longer is %s', (now, wanted, longer) => {
    expect(widens(now, wanted)).toBe(longer);
  });

  const given: Confirming = { actorId: 3, userId: 2, proposedBy: 1, password: null, today: '2017-06-30' };
  test.each<[string, Partial<Confirming>, string[]]>([
    ['another administrator', {}, []],
    ['whoever gave it', { actorId: 1 }, ['four_eyes.gave']],
    ['whoever would hold it', { actorId: 2 }, ['four_eyes.concerned']],
    ['whoever gave it to themselves', { actorId: 1, userId: 1 }, ['four_eyes.gave', 'four_eyes.concerned']],
    [
      'one whose password the giver set',
      { password: { setBy: 1, setOn: '2017-06-01' } },
      ['four_eyes.password'],
    ],
    ['one whose password the giver set long ago', { password: { setBy: 1, setOn: '2017-05-30' } }, []],
    ['one whose password a third person set', { password: { setBy: 9, setOn: '2017-06-29' } }, []],
    ['one whose password the machine set', { password: { setBy: null, setOn: '2017-06-29' } }, []],
  ])('confirmed by %s', (_, more, keys) => {
    expect(againstConfirming({ ...given, ...more }).map(({ key }) => key)).toEqual(keys);
  });
});
