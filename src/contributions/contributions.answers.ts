import { isThere } from '../database/ask';
import { GIFTS } from '../due-diligence/engaged';
import { giftsSeen } from '../partners/gift.scope';
import { Contribution } from './contribution.entity';

GIFTS.answer({
  isThere: (manager, id) => isThere(manager, Contribution, { id }),
  isSeen: (manager, actor, id) =>
    manager
      .createQueryBuilder(Contribution, 'gift')
      .where('gift.id = :id', { id })
      .andWhere(giftsSeen(actor, 'gift.office_id'))
      .getExists(),
});
