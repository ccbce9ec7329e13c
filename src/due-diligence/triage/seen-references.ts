import { mayAsk } from '../../access/permissions';
import type { Change } from '../../database/change';
import { rolesOf } from '../../kernel/actor';
import { Invalid } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { giftsSeen } from '../../partners/gift.scope';
import { partnerSeen } from '../../partners/seen-partners';
import type { TriageInput } from './triage.input';

/**
 * What somebody asks about by its number, as far as they see it: an invisible record is answered as an unknown
 * one. By name: engagements and contributions are later modules.
 * @throws Invalid
 */
export async function checkSeen(
  { manager, actor }: Change,
  { partnerId, engagementId, contributionId }: TriageInput,
): Promise<void> {
  const unknown = new Set<string>();
  if (partnerId !== null && !(await partnerSeen(manager, actor, partnerId))) unknown.add('partnerId');
  if (engagementId !== null) {
    const readsAll = mayAsk(rolesOf(actor), 'engagements.read');
    const isThere = readsAll && (await manager.existsBy('Engagement', { id: engagementId }));
    if (!isThere) unknown.add('engagementId');
  }
  if (contributionId !== null) {
    const query = manager.createQueryBuilder().select('gift.id', 'id').from('Contribution', 'gift');
    query.where('gift.id = :contributionId', { contributionId }).andWhere(giftsSeen(actor, 'gift.office_id'));
    if (!(await query.getRawOne())) unknown.add('contributionId');
  }
  if (unknown.size > 0)
    throw new Invalid([...unknown].map((field) => ({ field, reason: reason('field.unknown_reference') })));
}
