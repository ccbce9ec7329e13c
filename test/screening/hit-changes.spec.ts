import { changesOf, type KnownHit, type PartyMatch } from '../../src/screening/hit-changes';
import type { HitState } from '../../src/screening/screening.vocabulary';

const match = (entryId: string, more: Partial<PartyMatch> = {}): PartyMatch => ({
  ...{ list: 'own', listId: 1, entryId, entryHash: 'e1', entryKind: 'organization', entryName: 'A' },
  ...{
    matchedName: 'A',
    score: 0.9,
    reasons: [],
    until: null,
    party: 'self',
    relation: 'self',
    subjectName: 'A',
  },
  ...{ subjectHash: 's1', ...more },
});
const hit = (state: HitState, more: Partial<KnownHit> = {}): KnownHit => ({
  ...{ party: 'self', listId: 1, entryId: '1', state, subjectHash: 's1', entryHash: 'e1', ...more },
});
const standing = (entry: string | null = 'e1', subject: string | null = 's1') => ({
  subjects: new Map(subject === null ? [] : [['self', subject]]),
  entries: new Map(entry === null ? [] : [['1 1', entry]]),
});

/** What is done to one known hit. */
function doneTo(...given: Parameters<typeof changesOf>): string {
  const { open, reopen, restore, refresh, end } = changesOf(...given);
  return [
    ...open.map(() => 'open'),
    ...reopen.map(() => 'reopen'),
    ...restore.map(() => 'restore'),
    ...refresh.map(() => 'refresh'),
    ...end.map(({ because }) => because),
  ].join(' ');
}

describe('what a screening changes of a hit', () => {
  const same = [match('1')];
  const changed = [match('1', { entryHash: 'e2' })];
  const renamed = [match('1', { subjectHash: 's2' })];
  it.each<[HitState, string, string, string, string]>([
    // state, found the same, found changed, found under another name, ended
    ['possible', '', 'refresh', 'refresh', 'no_longer_alike'],
    ['proposed', '', 'refresh', 'refresh', 'no_longer_alike'],
    ['cleared', '', 'reopen', 'reopen', ''],
    ['confirmed', '', 'refresh', 'refresh', ''],
    ['ended', 'reopen', 'reopen', 'reopen', ''],
  ])('%s', (state, onSame, onChanged, onRenamed, onNothing) => {
    expect(doneTo([hit(state)], same, standing())).toBe(onSame);
    expect(doneTo([hit(state)], changed, standing('e2'))).toBe(onChanged);
    expect(doneTo([hit(state)], renamed, standing('e1', 's2'))).toBe(onRenamed);
    expect(doneTo([hit(state)], [], standing())).toBe(onNothing);
  });

  it.each<[HitState, string, string, string]>([
    ['possible', 'delisted', 'subject_gone', 'no_longer_alike'],
    ['cleared', 'delisted', 'subject_gone', 'no_longer_alike'],
    ['confirmed', 'delisted', 'subject_gone', 'refresh'],
    ['ended', '', '', ''],
  ])('%s that is no longer found', (state, delisted, gone, unlike) => {
    expect(doneTo([hit(state)], [], standing(null))).toBe(delisted);
    expect(doneTo([hit(state)], [], standing('e1', null))).toBe(gone);
    expect(doneTo([hit(state)], [], standing('e2'))).toBe(unlike);
  });

  it('opens new ones beside those that are open, the best 25 of a subject and list', () => {
    const many = Array.from({ length: 40 }, (_, at) => match(String(at), { score: 0.8 + at / 1000 }));
    const { open } = changesOf([hit('possible')], many, standing());
    expect(open).toHaveLength(25);
    expect(open[0]?.entryId).toBe('39');
    expect(open.map(({ entryId }) => entryId)).not.toContain('1');
  });
});
