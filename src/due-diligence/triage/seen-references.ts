import { mayAsk } from '../../access/permissions';
import type { Change } from '../../database/change';
import { rolesOf } from '../../kernel/actor';
import { Invalid } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { partnerSeen } from '../../partners/seen-partners';
import type { TriageInput } from './triage.input';
import { ENGAGEMENTS, GIFTS } from '../engaged';

/**
 * What somebody asks about by its number, as far as they see it: an invisible record is answered as an unknown
 * one.
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
    const isThere = readsAll && (await ENGAGEMENTS.only.isThere(manager, engagementId));
    if (!isThere) unknown.add('engagementId');
  }
  if (contributionId !== null && !(await GIFTS.only.isSeen(manager, actor, contributionId)))
    unknown.add('contributionId');
  if (unknown.size > 0)
    throw new Invalid([...unknown].map((field) => ({ field, reason: reason('field.unknown_reference') })));
}
