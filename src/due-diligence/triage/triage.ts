import { reason, type Reason } from '../../kernel/verdict';
import type { PartnerKind } from '../../partners/partners.vocabulary';
import type { Track, TriageAnswer } from '../due-diligence.vocabulary';

/** What a focal point knows when asking "do I need due diligence?"; null is "I do not know". */
export interface TriageQuestion {
  kind: 'partnership' | 'collaboration' | null;
  donation: boolean | null;
  /** Gifts of the public entered as one sum, without their givers. */
  aggregatedPublic: boolean;
  /** The largest single gift in that sum in US cents; null or left out when none is above the threshold. */
  largestGiftUsdMinor?: number | null;
  partnerKind: PartnerKind | null;
  /** Under three years old, or a small or family business. */
  youngOrSmall: boolean;
  approvedParent: boolean;
}

export interface TriageResult {
  needed: TriageAnswer;
  track: Track;
  reason: Reason;
}

/**
 * Answers "do I need due diligence?" (evaluation 4.2.2, criteria "Triage"): partnerships and donations
 * yes, collaborations without a donation no, doubt asks.
 * @param thresholdUsdMinor the policy's threshold for one gift of the public, in US cents.
 */
export function triage(asked: TriageQuestion, thresholdUsdMinor = 100_000): TriageResult {
  const yes = (key: string): TriageResult => ({ needed: 'yes', track: trackOf(asked), reason: reason(key) });
  const no = (key: string): TriageResult => ({ needed: 'no', track: 'none', reason: reason(key) });
  if (asked.kind === 'partnership') return yes('triage.because.partnership');
  if (asked.partnerKind === 'ambassador') return yes('triage.because.ambassador');
  if (asked.aggregatedPublic && asked.donation !== false) {
    const above = (asked.largestGiftUsdMinor ?? 0) > thresholdUsdMinor;
    return above ? yes('triage.because.large_public_gift') : no('triage.because.public_donations');
  }
  if (asked.donation === true) return yes('triage.because.donation');
  if (asked.kind === null || asked.donation === null) {
    return { needed: 'ask', track: trackOf(asked), reason: reason('triage.because.doubt') };
  }
  return no('triage.because.collaboration');
}

/** The track a case would take; a person is always asked as a person, whatever stands behind them. */
export function trackOf(
  asked: Pick<TriageQuestion, 'partnerKind' | 'youngOrSmall' | 'approvedParent'>,
): Track {
  if (asked.partnerKind === 'individual' || asked.partnerKind === 'ambassador') return 'individual';
  if (asked.approvedParent) return 'group';
  return asked.youngOrSmall ? 'light' : 'standard';
}
