import type { Day } from '../kernel/clock';
import { reason, type Reason } from '../kernel/verdict';
import { askedFor, atGate, type Engaged, type PartnerAtHand } from './engagement';
import type { Engagement } from './engagement.entity';

/** What is not over yet can still outlast a clearance. */
const STATES = ['draft', 'in_review', 'agreed', 'active', 'suspended'];

/** A partner whose clearance ends before the engagement does. */
export interface Outlasted {
  partner: PartnerAtHand;
  until: Day;
}

/**
 * Each partner whose clearance ends before the term of a partnership, which may have no end: what was agreed
 * goes on, and somebody has to ask in time whether it should (evaluation 4.2.2).
 */
export function outlasted(
  engagement: Engaged & Pick<Engagement, 'state' | 'endsOn'>,
  partners: readonly PartnerAtHand[],
  today: Day,
): Outlasted[] {
  const { kind, state, endsOn } = engagement;
  if (kind !== 'partnership' || !STATES.includes(state)) return [];
  return partners.flatMap((partner) => {
    const { until } = atGate(partner, askedFor(engagement), today).clearance;
    return until !== null && (endsOn === null || endsOn > until) ? [{ partner, until }] : [];
  });
}

/** The same as a warning on the page and in the API. */
export function warningsOf(...asked: Parameters<typeof outlasted>): Reason[] {
  const key = asked[0].endsOn === null ? 'engagements.warning.no_end' : 'engagements.warning.outlasts';
  return outlasted(...asked).map(({ partner, until }) =>
    reason(key, { partner: partner.name, until, ends: asked[0].endsOn ?? '' }),
  );
}
