import type { EntityManager } from 'typeorm';
import { holds, type Actor } from '../../kernel/actor';
import { reason } from '../../kernel/verdict';
import { WAITING_LIMIT, type WaitingItem } from '../../web/waiting';

interface Row {
  id: number;
  name: string;
  office: string;
  hits: number | string;
}

/** One line for each partner with hits that wait for an analyst; not those that wait for a second one only. */
export async function waitingHits(manager: EntityManager, actor: Actor): Promise<WaitingItem[]> {
  if (!holds(actor, 'analyst')) return [];
  const rows = await manager
    .createQueryBuilder()
    .select(['partner.id AS "id"', 'partner.name AS "name"', 'office.name AS "office"'])
    .addSelect('COUNT(*)', 'hits')
    .from('ScreeningHit', 'hit')
    .innerJoin('Partner', 'partner', 'partner.id = hit.partnerId')
    .innerJoin('Office', 'office', 'office.id = partner.leadOfficeId')
    .where("hit.state IN ('possible', 'proposed')")
    .andWhere("NOT (hit.state = 'proposed' AND hit.decidedBy = :self)", { self: actor.id ?? 0 })
    .groupBy('partner.id')
    .addGroupBy('partner.name')
    .addGroupBy('office.name')
    .orderBy('MAX(hit.openedAt)', 'DESC')
    .limit(WAITING_LIMIT)
    .getRawMany<Row>();
  return rows.map(({ id, name, office, hits }) => ({
    ...{ dueOn: null, title: name, level: null, office, href: `/screening/hits?partner=${id}` },
    subtitle: reason('hits.waiting', { count: Number(hits) }),
    nextStep: reason('hits.next'),
  }));
}
