import type { Change } from '../../database/change';
import { Partner } from '../partner.entity';
import { claimGroup } from './claim-group';
import { fromHereUp } from './group-above';
import { GroupClaim, type ClaimCause } from './group-claim.entity';

/** A member that is another than it was stands outside its group until that is confirmed again. */
export async function claimMembership(
  change: Change,
  partnerId: number,
  because: Exclude<ClaimCause, 'said'>,
): Promise<void> {
  const { manager } = change;
  const { parentId } = await manager.findOneByOrFail(Partner, { id: partnerId });
  if (parentId === null) return;
  await change.update(Partner, partnerId, { parentId: null });
  if (await manager.existsBy(GroupClaim, { partnerId, state: 'open' })) return;
  await claimGroup(change, { partnerId, parentId, because, evidence: null, evidenceUrl: null });
}

/** It was found to be the same: it belongs to its group as before. */
export async function restoreMembership(
  change: Change,
  partnerId: number,
  because: Exclude<ClaimCause, 'said'>,
): Promise<void> {
  const { manager, actor, clock } = change;
  const claim = await manager.findOneBy(GroupClaim, { partnerId, state: 'open', because });
  if (!claim || (await fromHereUp(manager, claim.parentId)).includes(partnerId)) return;
  const decided = { decidedBy: actor.id, decidedAt: clock.now() };
  await change.move(GroupClaim, claim.id, 'open', { state: 'confirmed', ...decided });
  await change.update(Partner, partnerId, { parentId: claim.parentId });
}
