import { In } from 'typeorm';
import type { Change } from '../database/change';
import { askTriage } from '../due-diligence/triage/triages.service';
import { Partner } from '../partners/partner.entity';
import type { Engagement } from './engagement.entity';

/** What decides whether an engagement needs due diligence. */
type Asked = Pick<Engagement, 'kind' | 'agreement' | 'officeId'>;

/**
 * Answers "do I need due diligence?" for each of these partners of an engagement and keeps the answers, the
 * "no" as well (criteria, "Triage").
 */
export async function triageEngagement(
  change: Change,
  engagementId: number,
  { kind, agreement, officeId }: Asked,
  partnerIds: readonly number[],
): Promise<void> {
  const partners = await change.manager.findBy(Partner, { id: In([...partnerIds]) });
  for (const partner of partners) {
    await askTriage(change, {
      ...{ officeId, engagementId, kind, partnerId: partner.id, contributionId: null },
      donation: agreement === 'contribution' ? 'yes' : 'no',
      aggregatedPublic: partner.kind === 'general_public',
      largestGiftUsd: null,
      partnerKind: partner.kind,
      // What follows from who the partner is, triage reads itself.
      ...{ youngOrSmall: false, approvedParent: false },
    });
  }
}

/** Whom to ask for again after a change: all when it became something else, otherwise who is new to it. */
export function partnersToAsk(
  before: Pick<Engagement, 'kind' | 'agreement'>,
  after: Pick<Engagement, 'kind' | 'agreement'>,
  known: readonly number[],
  now: readonly number[],
): number[] {
  const given = (of: Pick<Engagement, 'agreement'>): boolean => of.agreement === 'contribution';
  const other = before.kind !== after.kind || given(before) !== given(after);
  return [...new Set(now)].filter((id) => other || !known.includes(id));
}
