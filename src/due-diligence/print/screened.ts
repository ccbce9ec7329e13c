import { In, Not, type EntityManager } from 'typeorm';
import { ScreeningCheck } from '../../screening/screening-check.entity';
import { ScreeningHit } from '../../screening/screening-hit.entity';
import { ScreeningList } from '../../screening/screening-list.entity';

/** When a partner was last screened, and every hit that still stands or was cleared. */
export interface Screened {
  checkedAt: string;
  hits: { subjectName: string; entryName: string; list: string; state: string }[];
}

export async function screenedPartner(manager: EntityManager, partnerId: number): Promise<Screened | null> {
  const check = await manager.findOneBy(ScreeningCheck, { partnerId, latest: true });
  if (!check) return null;
  const hits = await manager.find(ScreeningHit, {
    where: { partnerId, state: Not('ended') },
    order: { id: 'ASC' },
  });
  const lists = await manager.findBy(ScreeningList, {
    id: In([...new Set(hits.map((each) => each.listId))]),
  });
  const names = new Map(lists.map((each) => [each.id, each.title]));
  return {
    checkedAt: check.checkedAt,
    hits: hits.map(({ subjectName, entryName, listId, state }) => ({
      ...{ subjectName, entryName, state },
      list: names.get(listId) ?? '',
    })),
  };
}
