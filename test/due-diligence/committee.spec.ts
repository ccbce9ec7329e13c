import { tally, voteRefusals } from '../../src/due-diligence/committee/committee';
import type { CommitteeVoteKind } from '../../src/due-diligence/due-diligence.vocabulary';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';

const KINDS = { a: 'approve', c: 'approve_with_conditions', r: 'reject', o: 'abstain', x: 'recuse' } as const;

/** Votes by letter, from member 1 on, in a committee of `size`. */
function count(size: number, letters: string) {
  const members = Array.from({ length: size }, (_, index) => index + 1);
  const votes = [...letters].map((letter, index) => {
    const vote: CommitteeVoteKind = KINDS[letter as keyof typeof KINDS];
    return { userId: index + 1, vote, reason: `because ${letter}` };
  });
  return tally(members, votes, policyVersion1);
}

describe('the committee', () => {
  it.each([
    [5, '', false, null],
    [5, 'aa', false, null],
    [5, 'aaa', true, 'approve'],
    [6, 'aaa', false, null],
    [6, 'aaaa', true, 'approve'],
    [5, 'xxaaa', true, 'approve'],
    [5, 'xxaa', false, null],
    [5, 'xxxaa', false, null],
    [5, 'oor', true, 'reject'],
    [5, 'ooo', true, 'reject'],
    [5, 'aarr', true, 'reject'],
    [5, 'carr', true, 'reject'],
    [5, 'caar', true, 'approve_with_conditions'],
    [5, 'aaac', true, 'approve'],
    [5, 'aacc', true, 'approve_with_conditions'],
    [5, 'aacr', true, 'approve_with_conditions'],
    [5, 'aaar', true, 'approve'],
    [5, 'ccc', true, 'approve_with_conditions'],
    [5, 'rrraa', true, 'reject'],
  ])('of %i voting %s: quorate %s, %s', (size, letters, quorate, outcome) => {
    expect(count(size, letters)).toMatchObject({ quorate, outcome });
  });

  it('keeps dissent with its reason', () => {
    expect(count(5, 'aaacr').dissent.map((each) => each.userId)).toEqual([4, 5]);
    expect(count(5, 'aaccr').dissent).toEqual([{ userId: 5, vote: 'reject', reason: 'because r' }]);
    expect(count(5, 'rrrac').dissent.map((each) => each.userId)).toEqual([4, 5]);
    expect(count(5, 'a').dissent).toEqual([]);
  });

  it('counts nobody who is not a member', () => {
    const votes = [1, 2, 3, 99].map((userId) => ({ userId, vote: 'approve' as const, reason: null }));
    expect(tally([1, 2, 3, 4], votes, policyVersion1)).toMatchObject({
      cast: 3,
      needed: 3,
      outcome: 'approve',
    });
  });

  it.each([
    [{ isMember: false }, ['committee.not_member']],
    [{ isMember: false, termEnded: true }, ['committee.term_ended']],
    [{ conflicted: true }, ['case.conflict_declared']],
    [{ ownCase: true }, ['committee.must_recuse']],
    [{ ownCase: true, vote: 'recuse', reason: 'I opened it' }, []],
    [{ excluded: true }, ['case.excluded_only_reject']],
    [{ excluded: true, vote: 'reject', reason: 'ARM-1' }, []],
    [{ vote: 'reject' }, ['committee.vote_needs_reason']],
    [{}, []],
  ] as const)('a vote %j meets %j', (more, keys) => {
    const asked = {
      isMember: true,
      termEnded: false,
      ownCase: false,
      conflicted: false,
      excluded: false,
      vote: 'approve' as const,
      reason: null,
    };
    expect(voteRefusals({ ...asked, ...more }).map((each) => each.key)).toEqual(keys);
  });
});
