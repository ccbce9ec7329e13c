import { clearanceOn } from '../../src/clearances/clearance';
import type { Line } from '../../src/clearances/company';
import { lineOf } from '../../src/partners/groups/line';
import { covers, WHOLE, type AskedScope, type Scope } from '../../src/clearances/scope';

const engagement = (typeId: number, ...countryCodes: string[]): AskedScope => ({
  kind: 'engagement',
  typeId,
  countryCodes,
});
const limited = (scope: Partial<Scope>): Scope => ({ ...WHOLE, ...scope });

describe('how far a clearance reaches', () => {
  test.each<[string, Scope, AskedScope, string[]]>([
    ['everything', WHOLE, engagement(1, 'SN'), []],
    ['everything, a donation', WHOLE, { kind: 'donation' }, []],
    ['no donations, a donation', limited({ donations: false }), { kind: 'donation' }, ['scope.no_donations']],
    ['no donations, an engagement', limited({ donations: false }), engagement(1, 'SN'), []],
    ['its type', limited({ typeIds: [1, 2] }), engagement(2, 'SN'), []],
    ['another type', limited({ typeIds: [1, 2] }), engagement(3, 'SN'), ['scope.other_type']],
    ['its country', limited({ countryCodes: ['SN', 'ML'] }), engagement(1, 'SN'), []],
    [
      'one country of two',
      limited({ countryCodes: ['SN'] }),
      engagement(1, 'SN', 'ML'),
      ['scope.other_country'],
    ],
    [
      'both wrong',
      limited({ typeIds: [1], countryCodes: ['SN'] }),
      engagement(2, 'ML'),
      ['scope.other_type', 'scope.other_country'],
    ],
    [
      'types do not limit donations',
      limited({ typeIds: [1], countryCodes: ['SN'] }),
      { kind: 'donation' },
      [],
    ],
  ])('%s', (_, scope, asked, keys) => {
    expect(covers(scope, asked).map(({ key }) => key)).toEqual(keys);
  });

  test('what a clearance does not cover stands against it at the gate', () => {
    const facts = { validFrom: '2017-01-01', validUntil: '2017-12-31', binding: true };
    const line = (scope: Scope): Line => [
      { id: 1, name: 'One', decisions: [], openCases: [], clearances: [{ ...facts, scope }] },
    ];
    expect(clearanceOn('2017-06-15', line(limited({ typeIds: [1] })), engagement(2, 'SN'))).toMatchObject({
      cleared: false,
      reasons: [{ key: 'scope.other_type' }],
    });
    expect(clearanceOn('2017-06-15', line(limited({ typeIds: [1] })), engagement(1, 'SN')).cleared).toBe(
      true,
    );
  });

  test.each([
    [1, [1]],
    [2, [2, 1]],
    [6, [6, 5, 4, 3, 2, 1]],
    [8, [8, 9]],
    [10, [10, 8, 9]],
  ])('the line of %i is %j', (id, line) => {
    const parents = new Map<number, number | null>([
      [1, null],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 4],
      [6, 5],
      [8, 9],
      [9, 8],
      [10, 8],
    ]);
    expect(lineOf(id, parents)).toEqual(line);
  });
});
