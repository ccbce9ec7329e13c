import type { Change } from '../../database/change';
import type { FieldError } from '../../kernel/errors';
import { reason, type Reason } from '../../kernel/verdict';
import { nameKeyOf } from '../name-keys';
import { Partner } from '../partner.entity';
import { partnersSeen, seesPartner } from '../seen-partners';
import { fromHereUp } from './group-above';
import { GroupClaim } from './group-claim.entity';

/**
 * The group a partner is said to belong to, by number or exact name; never itself or one below it, nor a
 * record merged into another. One that this person may not see is unknown to them.
 */
export async function groupSaid(
  change: Change,
  said: string | null,
  id: number | null,
  errors: FieldError[],
): Promise<number | null> {
  if (said === null) return unseenGroup(change, id);
  const wrong = (key: string, values?: Reason['values']): null => {
    errors.push({ field: 'parent', reason: reason(key, values) });
    return null;
  };
  const found = await named(change, said);
  const parent = found[0];
  if (!parent) return wrong('partners.error.parent_unknown');
  if (found.length > 1) return wrong('partners.error.parent_several');
  if (typeof parent.mergedIntoId === 'number')
    return wrong('partners.error.parent_merged', { id: parent.mergedIntoId });
  const above = await fromHereUp(change.manager, parent.id);
  if (id !== null && above.includes(id)) return wrong('partners.error.parent_circle');
  return parent.id;
}

async function named({ manager, actor }: Change, said: string): Promise<Partner[]> {
  const isNumber = /^#?\d{1,9}$/.test(said);
  const nameKey = nameKeyOf(said);
  // Merged records, and names of signs alone, have no folded name.
  if (!isNumber && nameKey === '') return [];
  const where = isNumber ? { id: Number(said.replace('#', '')) } : { nameKey };
  const ids = (await manager.find(Partner, { where, select: { id: true } })).map((each) => each.id);
  return [...(await partnersSeen(manager, actor, ids)).values()];
}

/** A group the person does not see is not on their form: leaving the field empty does not end it. */
async function unseenGroup({ manager, actor }: Change, id: number | null): Promise<number | null> {
  if (id === null) return null;
  const claim = await manager.findOneBy(GroupClaim, { partnerId: id, state: 'open' });
  const parentId = claim?.parentId ?? (await manager.findOneBy(Partner, { id }))?.parentId ?? null;
  if (parentId === null) return null;
  const above = await manager.findOneByOrFail(Partner, { id: parentId });
  return seesPartner(actor, above) ? null : parentId;
}
