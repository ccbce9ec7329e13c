import type { Actor, Grant } from '../../src/kernel/actor';
import { againstSecondHand, firstHands, isOfOffice, type FirstHand } from '../../src/kernel/four-eyes';

describe('the second of two acts', () => {
  const hands: FirstHand[] = [
    { by: 1, act: 'created' },
    { by: 2, act: 'changed' },
    { by: 2, act: 'changed' },
    { by: 2, act: 'proposed' },
    { by: null, act: 'changed' },
  ];

  test.each<[number | null, string[]]>([
    [1, ['four_eyes.created']],
    [2, ['four_eyes.changed', 'policy.refusal.own_proposal']],
    [3, []],
    [null, []],
  ])('by person %s is refused for %j', (actorId, keys) => {
    expect(againstSecondHand(actorId, hands).map(({ key }) => key)).toEqual(keys);
  });

  test('names each person once, and nobody for the product itself', () => {
    expect(firstHands(hands)).toEqual([1, 2]);
  });
});

describe('who is of an office', () => {
  const [COUNTRY, REGION, OTHER] = [11, 5, 12];
  const who = (...grants: Grant[]): Actor => ({ id: 1, name: 'x', locale: 'en', via: 'page', grants });

  test.each<[string, Grant[], boolean]>([
    ['its chief', [{ role: 'chief', officeIds: [COUNTRY] }], true],
    ['its focal point', [{ role: 'focal_point', officeIds: [COUNTRY] }], true],
    ['its affiliate', [{ role: 'affiliate', officeIds: [COUNTRY] }], true],
    ['its Regional Director', [{ role: 'regional_director', officeIds: [REGION, COUNTRY, OTHER] }], false],
    ['a chief who reaches it from the region', [{ role: 'chief', officeIds: [REGION, COUNTRY] }], true],
    ['an analyst with a seat in it', [{ role: 'analyst', officeIds: [COUNTRY] }], true],
    ['an analyst of headquarters', [{ role: 'analyst', officeIds: 'all' }], false],
    ['the chief of another office', [{ role: 'chief', officeIds: [OTHER] }], false],
    [
      'an analyst who is officer in charge there',
      [
        { role: 'analyst', officeIds: 'all' },
        { role: 'chief', officeIds: [COUNTRY] },
      ],
      true,
    ],
  ])('%s: %#', (_, grants, expected) => {
    expect(isOfOffice(who(...grants), COUNTRY)).toBe(expected);
  });
});
