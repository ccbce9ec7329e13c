import { In, MoreThanOrEqual } from 'typeorm';
import { COVERS_ITS_GROUP } from '../partners/groups/group-above';
import { Clearance } from './clearance.entity';
import { ClearanceScope } from './clearance-scope.entity';

COVERS_ITS_GROUP.answer(async (manager, partnerIds, today) => {
  const where = { partnerId: In([...partnerIds]), validUntil: MoreThanOrEqual(today) };
  const held = await manager.find(Clearance, { where, select: { id: true } });
  const ids = held.map(({ id }) => id);
  return ids.length > 0 && manager.existsBy(ClearanceScope, { clearanceId: In(ids), covers: 'group' });
});
