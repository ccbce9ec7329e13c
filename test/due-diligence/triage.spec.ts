import { triage, type TriageQuestion } from '../../src/due-diligence/triage/triage';

const asked: TriageQuestion = {
  kind: 'collaboration',
  donation: false,
  aggregatedPublic: false,
  partnerKind: 'company',
  youngOrSmall: false,
  approvedParent: false,
};

describe('do I need due diligence?', () => {
  it.each<[Partial<TriageQuestion>, string, string, string]>([
    [{ kind: 'partnership' }, 'yes', 'standard', 'partnership'],
    [{ kind: 'partnership', youngOrSmall: true }, 'yes', 'light', 'partnership'],
    [{ kind: 'partnership', approvedParent: true }, 'yes', 'group', 'partnership'],
    [{ kind: 'partnership', approvedParent: true, youngOrSmall: true }, 'yes', 'group', 'partnership'],
    [{ donation: true }, 'yes', 'standard', 'donation'],
    [{ donation: true, partnerKind: 'individual', youngOrSmall: true }, 'yes', 'individual', 'donation'],
    [{ partnerKind: 'ambassador' }, 'yes', 'individual', 'ambassador'],
    [{}, 'no', 'none', 'collaboration'],
    [
      { donation: true, aggregatedPublic: true, partnerKind: 'general_public' },
      'no',
      'none',
      'public_donations',
    ],
    [
      { donation: true, aggregatedPublic: true, largestGiftUsdMinor: 100_000 },
      'no',
      'none',
      'public_donations',
    ],
    [
      { donation: true, aggregatedPublic: true, largestGiftUsdMinor: 100_001 },
      'yes',
      'standard',
      'large_public_gift',
    ],
    [{ donation: true, aggregatedPublic: true, kind: 'partnership' }, 'yes', 'standard', 'partnership'],
    [{ donation: null }, 'ask', 'standard', 'doubt'],
    [{ kind: null }, 'ask', 'standard', 'doubt'],
    [{ kind: null, donation: true }, 'yes', 'standard', 'donation'],
  ])('%j: %s, %s, %s', (more, needed, track, because) => {
    expect(triage({ ...asked, ...more })).toEqual({
      needed,
      track,
      reason: { key: `triage.because.${because}` },
    });
  });
});
