import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { membersAbove } from '../../partners/groups/line';
import { ScreeningHit } from '../../screening/screening-hit.entity';
import { ScreeningList } from '../../screening/screening-list.entity';
import type { ScreeningHit as Judged } from '../assessment/assessment';
import type { DueDiligenceCase } from './due-diligence-case.entity';

type Moments = Pick<ScreeningHit, 'state' | 'openedAt' | 'decidedAt' | 'confirmedAt' | 'endedAt'>;

/**
 * How a hit stood at an instant, as far as its row tells; with null, how it stands now. A proposal to
 * confirm is still a possible hit, and so is one that was not yet decided then.
 */
export function standingAt(hit: Moments, at: string | null): Judged['status'] {
  const by = (instant: string | null): boolean => instant !== null && (at === null || instant <= at);
  if (at !== null && hit.openedAt > at) return 'dismissed';
  if (hit.state === 'ended' && by(hit.endedAt)) return 'dismissed';
  if (hit.state === 'cleared' && by(hit.decidedAt)) return 'dismissed';
  return hit.state === 'confirmed' && by(hit.confirmedAt) ? 'confirmed' : 'possible';
}

/** The criterion a list stands for; null where it is one of many that raise the level only. */
export function criterionOf(listCode: string): string | null {
  if (listCode === 'un') return 'SAN-1';
  return /vendor|ineligib|ungm/.test(listCode) ? 'SAN-2' : null;
}

/**
 * The hits that bear on a case, each kind once: those of its partner and those of the group above it. Of a
 * decided case those that were known when it was decided.
 */
export async function screeningHitsOf(
  manager: EntityManager,
  found: Pick<DueDiligenceCase, 'partnerId' | 'decidedAt'>,
): Promise<Judged[]> {
  const partnerIds = (await membersAbove(manager, [found.partnerId])).map(({ id }) => id);
  const hits = await manager.findBy(ScreeningHit, { partnerId: In(partnerIds) });
  if (hits.length === 0) return [];
  const lists = new Map((await manager.find(ScreeningList)).map(({ id, code }) => [id, code]));
  const kinds = new Map<string, Judged>();
  for (const hit of hits) {
    const status = standingAt(hit, found.decidedAt);
    if (status === 'dismissed') continue;
    const criterion = status === 'confirmed' ? criterionOf(lists.get(hit.listId) ?? '') : null;
    kinds.set(`${status} ${criterion}`, { status, criterion });
  }
  return [...kinds.values()];
}
