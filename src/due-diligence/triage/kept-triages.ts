import type { EntityManager } from 'typeorm';
import type { Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { TriageAnswer } from '../due-diligence.vocabulary';
import { Triage } from './triage.entity';

/** One answer of the section "do I need due diligence?" of an engagement or a contribution. */
export interface TriageLine {
  partnerName: string;
  needed: TriageAnswer;
  answer: string;
  reason: string;
  /** When it was kept; null for records entered before answers were kept with them. */
  askedAt: string | null;
  href: string | null;
  /** Opens the case with what is known; null when none is needed, or a clearance covers it, or one may not. */
  openCase: string | null;
}

/** The newest answer for each partner of an engagement or a contribution; `0` stands for no partner. */
export async function keptTriages(
  manager: EntityManager,
  of: { engagementId: number } | { contributionId: number },
): Promise<ReadonlyMap<number, Triage>> {
  const asked = await manager.find(Triage, { where: of, order: { id: 'ASC' } });
  return new Map(asked.map((each) => [each.partnerId ?? 0, each]));
}

/**
 * Says it in the reader's words.
 * @param caseQuery what a case opened from here is to start with; null when none is to be opened
 */
export function triageLine(
  locale: Locale,
  answered: { partnerName: string; needed: TriageAnswer; reasonKey: string },
  kept: Triage | undefined,
  caseQuery: Readonly<Record<string, string>> | null,
): TriageLine {
  const { partnerName, needed, reasonKey } = answered;
  const wanted = needed === 'no' ? null : caseQuery;
  return {
    ...{ partnerName, needed, askedAt: kept?.askedAt ?? null, href: kept ? `/triage/${kept.id}` : null },
    answer: translate(locale, `triage.needed.${needed}`),
    reason: translate(locale, reasonKey),
    openCase: wanted && `/cases/new?${new URLSearchParams({ ...wanted }).toString()}`,
  };
}
