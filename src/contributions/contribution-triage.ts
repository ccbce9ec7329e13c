import type { EntityManager } from 'typeorm';
import { rowWhere } from '../database/ask';
import type { Change } from '../database/change';
import { keptTriages, triageLine, type TriageLine } from '../due-diligence/triage/kept-triages';
import { triage } from '../due-diligence/triage/triage';
import { askTriage } from '../due-diligence/triage/triages.service';
import type { Locale } from '../kernel/actor';
import { Partner } from '../partners/partner.entity';
import type { ContributionDraft } from './contribution';
import type { Contribution } from './contribution.entity';

/** Answers "do I need due diligence?" for a donation and keeps the answer, the "no" as well (criteria, "Triage"). */
export async function triageContribution(
  change: Change,
  contributionId: number,
  { officeId, partnerId, engagementId }: Pick<ContributionDraft, 'officeId' | 'partnerId' | 'engagementId'>,
): Promise<void> {
  const giver = await giverOf(change.manager, partnerId);
  await askTriage(change, {
    ...{ officeId, partnerId, engagementId, contributionId, kind: null, donation: 'yes' },
    ...{
      aggregatedPublic: isPublic(partnerId, giver),
      largestGiftUsd: null,
      partnerKind: giver?.kind ?? null,
    },
    // What follows from who the giver is, triage reads itself.
    ...{ youngOrSmall: false, approvedParent: false },
  });
}

/** The answer as the page of a contribution shows it. */
export async function contributionTriage(
  manager: EntityManager,
  locale: Locale,
  row: Pick<Contribution, 'id' | 'number' | 'partnerId' | 'engagementId'>,
  mayOpenCase: boolean,
): Promise<TriageLine> {
  const giver = await giverOf(manager, row.partnerId);
  const kept = await keptTriages(manager, { contributionId: row.id });
  const { needed, reason } = triage({
    ...{ kind: null, donation: true, aggregatedPublic: isPublic(row.partnerId, giver) },
    ...{ partnerKind: giver?.kind ?? null, youngOrSmall: false, approvedParent: false },
  });
  const query: Record<string, string> = { partnerId: String(row.partnerId ?? ''), purpose: row.number };
  if (row.engagementId !== null) query.engagementId = String(row.engagementId);
  const answered = { partnerName: '', needed, reasonKey: reason.key };
  return triageLine(locale, answered, kept.get(row.partnerId ?? 0), mayOpenCase ? query : null);
}

function giverOf(manager: EntityManager, id: number | null): Promise<Partner | null> {
  return id === null ? Promise.resolve(null) : rowWhere(manager, Partner, { id });
}

/** Gifts of the public without their givers. */
function isPublic(partnerId: number | null, giver: Partner | null): boolean {
  return partnerId === null || giver?.kind === 'general_public';
}
