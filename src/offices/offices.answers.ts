import { OFFICE_FACTS, type OfficeChoice } from '../accounts/office-facts';
import { Office } from './office.entity';

OFFICE_FACTS.answer({
  isThere: (manager, id) => manager.existsBy(Office, { id }),
  choices: (manager) =>
    manager
      .createQueryBuilder()
      .select(['office.id AS "id"', 'office.name AS "name"'])
      .from(Office, 'office')
      .orderBy('office.name')
      .getRawMany<OfficeChoice>(),
  below: (manager, officeIds) =>
    manager
      .createQueryBuilder()
      .select(['child.id AS "id"', 'child.parentId AS "parentId"'])
      .from(Office, 'child')
      .innerJoin(Office, 'parent', 'parent.id = child.parentId')
      .where("parent.kind = 'regional' AND parent.id IN (:...officeIds)", { officeIds })
      .getRawMany<{ id: number; parentId: number }>(),
  regionOf: async (manager, officeId) => {
    const rows = await manager
      .createQueryBuilder()
      .select('parent.id', 'id')
      .from(Office, 'child')
      .innerJoin(Office, 'parent', 'parent.id = child.parentId')
      .where("child.id = :officeId AND parent.kind = 'regional'", { officeId })
      .getRawMany<{ id: number }>();
    return rows.map(({ id }) => id);
  },
});
