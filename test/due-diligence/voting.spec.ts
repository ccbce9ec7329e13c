import type { ConditionInput } from '../../src/due-diligence/cases/case.input';
import { closingRefusals, missingVotes } from '../../src/due-diligence/committee/closing';
import { sealOf, votesShown } from '../../src/due-diligence/committee/visible-votes';
import {
  askedInVotes,
  committeeConditions,
  wordingFaults,
  type AskedCondition,
} from '../../src/due-diligence/committee/word-conditions';

describe('closing a vote', () => {
  const CHAIR = 1;
  test.each<[string, number, boolean, number | null, number | null, boolean]>([
    ['by any member when all have voted', 0, false, 2, CHAIR, true],
    ['by a member while votes are missing', 1, false, 2, CHAIR, false],
    ['by a member while votes are missing and nobody chairs', 1, false, 2, null, false],
    ['by the chair while votes are missing', 2, false, CHAIR, CHAIR, true],
    ['by anybody after the last moment', 2, true, 2, CHAIR, true],
    ['by the product before the last moment', 1, false, null, null, false],
  ])('%s', (_, missing, overdue, actorId, chairId, allowed) => {
    expect(closingRefusals({ missing, overdue }, actorId, chairId)).toEqual(
      allowed ? [] : [{ key: 'committee.closing_needs_votes', values: { missing } }],
    );
  });

  test('whoever is recused is not missed', () => {
    const votes = [
      { userId: 1, vote: 'approve' as const, reason: null },
      { userId: 2, vote: 'recuse' as const, reason: 'A tie' },
    ];
    expect(missingVotes([1, 2, 3], votes)).toBe(1);
  });
});

describe('how members voted', () => {
  test.each<[string, number[], number | null, boolean]>([
    ['committee', [1, 2], 1, true],
    ['committee', [1, 2], 3, false],
    ['committee', [1, 2], null, false],
    ['decided', [1, 2], 3, true],
    ['director_general', [1], 3, true],
    ['assessment', [1], 3, true],
  ])('in state %s, of %j, by %s', (state, voters, reader, shown) => {
    expect(votesShown(state, voters.map((userId) => ({ userId })), reader)).toBe(shown); // prettier-ignore
  });

  test('stays under a seal that nobody guesses and that proves the vote', () => {
    const vote = { userId: 1, vote: 'reject' as const, reason: null, conditions: null, salt: 'a' };
    expect(sealOf(vote)).toMatch(/^[0-9a-f]{64}$/);
    expect(sealOf({ ...vote })).toBe(sealOf(vote));
    expect(sealOf({ ...vote, salt: 'b' })).not.toBe(sealOf(vote));
    expect(sealOf({ ...vote, vote: 'approve' })).not.toBe(sealOf(vote));
  });
});

describe('the conditions of a committee', () => {
  const votes = [
    {
      userId: 7,
      vote: 'approve_with_conditions' as const,
      conditions: [
        { text: 'An independent audit before anything is signed', owner: null, dueOn: null, holdsGate: true },
        { text: 'A yearly report', owner: 'Legal', dueOn: '2017-12-31', holdsGate: false },
      ],
    },
    { userId: 8, vote: 'approve' as const, conditions: null },
    {
      userId: 9,
      vote: 'approve_with_conditions' as const,
      conditions: [{ text: 'An audit', owner: 'Finance', dueOn: '2017-01-01', holdsGate: true }],
    },
  ];
  const asked: AskedCondition[] = askedInVotes(votes, 'Senegal', '2017-06-15');
  const postcard: ConditionInput = {
    ...{ text: 'A postcard once a year', owner: 'Focal point', dueOn: '2030-01-01', holdsGate: false },
    standsFor: ['7-0', '9-0'],
  };

  test('come from the votes, each by its key, with an owner and a day that can be kept', () => {
    expect(asked).toEqual([
      expect.objectContaining({ key: '7-0', askedBy: 7, owner: 'Senegal', dueOn: '2017-07-15', holdsGate: true }), // prettier-ignore
      expect.objectContaining({ key: '7-1', askedBy: 7, owner: 'Legal', dueOn: '2017-12-31', holdsGate: false }), // prettier-ignore
      expect.objectContaining({ key: '9-0', askedBy: 9, owner: 'Finance', dueOn: '2017-07-15' }),
    ]);
  });

  test('worded together stay as they were asked for, and hold what they held', () => {
    const [wording, ...own] = committeeConditions([postcard], asked);
    expect(wording).toMatchObject({ holdsGate: true, dueOn: '2017-07-15', askedBy: null, wordedBy: null });
    expect(own).toMatchObject([
      { askedBy: 7, text: 'An independent audit before anything is signed', holdsGate: true, wordedBy: 0 },
      { askedBy: 7, text: 'A yearly report', holdsGate: false, wordedBy: null },
      { askedBy: 9, text: 'An audit', holdsGate: true, wordedBy: 0 },
    ]);
    expect(committeeConditions([], asked)).toHaveLength(3);
  });

  test.each<[string[] | undefined, string[]]>([
    [['7-0', '9-0'], []],
    [[], ['committee.stands_for_none']],
    [undefined, ['committee.stands_for_none']],
    [['8-0'], ['field.unknown_reference']],
    [['7-0', '7-0'], ['committee.stands_for_twice']],
  ])('a wording that stands for %j', (standsFor, keys) => {
    const faults = wordingFaults([{ ...postcard, standsFor }], asked);
    expect(faults.map(({ reason }) => reason.key)).toEqual(keys);
  });
});
