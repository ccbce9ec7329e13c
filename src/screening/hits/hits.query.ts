import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { contains } from '../../database/search';
import type { ListRequest, ListRules } from '../../web/list';
import { ScreeningHit } from '../screening-hit.entity';

/** The newest first: what was found today is never behind what has long been waiting. */
export const HIT_LIST: ListRules = {
  sorts: ['opened', 'score', 'partner', 'list'],
  filters: ['state', 'list', 'relation', 'office', 'partner', 'entry'],
  usual: { sort: 'opened', direction: 'desc' },
};

export const HIT_SORTS: Readonly<Record<string, string>> = {
  opened: 'hit.openedAt',
  score: 'hit.score',
  partner: 'partner.name',
  list: 'list.code',
};

/** A hit with the names a list shows of it. */
export interface HitRow {
  id: number;
  hit: ScreeningHit;
  partner: string;
  officeId: number;
  office: string;
  list: string;
  listTitle: string;
}

export function matchingHits(
  manager: EntityManager,
  { q, filters }: Pick<ListRequest, 'q' | 'filters'>,
): SelectQueryBuilder<ScreeningHit> {
  const query = manager
    .createQueryBuilder(ScreeningHit, 'hit')
    .innerJoin('Partner', 'partner', 'partner.id = hit.partnerId')
    .innerJoin('Office', 'office', 'office.id = partner.leadOfficeId')
    .innerJoin('ScreeningList', 'list', 'list.id = hit.listId');
  const { state = 'open', list, relation, office, partner, entry } = filters;
  if (state === 'open') query.andWhere("hit.state IN ('possible', 'proposed')");
  else if (state !== 'all') query.andWhere('hit.state = :state', { state });
  if (list) query.andWhere('list.code = :list', { list });
  if (relation) query.andWhere('hit.relation = :relation', { relation });
  if (office) query.andWhere('partner.leadOfficeId = :office', { office: Number(office) || 0 });
  if (partner) query.andWhere('hit.partnerId = :partner', { partner: Number(partner) || 0 });
  if (entry) query.andWhere('hit.entryId = :entry', { entry });
  if (q) {
    const columns = ['partner.name', 'hit.subjectName', 'hit.entryName'].map((each) => contains(each));
    query.andWhere(`(${columns.join(' OR ')})`, contains.value(q));
  }
  return query;
}

/** The rows of a query with their names, in its order. */
export async function hitRows(query: SelectQueryBuilder<ScreeningHit>): Promise<HitRow[]> {
  const { entities, raw } = await query
    .addSelect('partner.name', 'partner_name')
    .addSelect('office.id', 'office_id')
    .addSelect('office.name', 'office_name')
    .addSelect('list.code', 'list_code')
    .addSelect('list.title', 'list_title')
    .getRawAndEntities<Named>();
  return entities.flatMap((hit, at) => {
    const row = raw[at];
    if (!row) return [];
    const { partner_name: partner, office_id: officeId, office_name: office } = row;
    return [{ id: hit.id, hit, partner, officeId, office, list: row.list_code, listTitle: row.list_title }];
  });
}

interface Named {
  partner_name: string;
  office_id: number;
  office_name: string;
  list_code: string;
  list_title: string;
}
