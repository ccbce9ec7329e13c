import { rowWhere } from '../../database/ask';
import type { Change } from '../../database/change';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { Partner } from '../partner.entity';
import { anyCoversItsGroup, fromHereUp } from './group-above';
import { GroupClaim, type ClaimCause } from './group-claim.entity';
import { joins } from './joining';

/** What shows that a partner belongs to a group. */
export interface Evidence {
  evidence: string | null;
  evidenceUrl: string | null;
}

const NO_EVIDENCE: Evidence = { evidence: null, evidenceUrl: null };

/**
 * Says to which group a partner belongs. Leaving one counts at once; joining one counts at once or is claimed,
 * by who says it. What is said again changes nothing, and saying another thing withdraws an open claim.
 */
export async function sayGroup(
  change: Change,
  partnerId: number,
  parentId: number | null,
  evidence: Evidence = NO_EVIDENCE,
): Promise<void> {
  const { manager } = change;
  const partner = await manager.findOneByOrFail(Partner, { id: partnerId });
  const open = await rowWhere(manager, GroupClaim, { partnerId, state: 'open' });
  if (open && open.parentId === parentId) return addEvidence(change, open, evidence);
  if (open) await change.update(GroupClaim, open.id, { state: 'withdrawn', ...decided(change) });
  if (partner.parentId === parentId) return;
  if (partner.parentId !== null) await change.update(Partner, partnerId, { parentId: null });
  if (parentId === null) return;
  const above = await fromHereUp(manager, parentId);
  if (joins(change.actor, await anyCoversItsGroup(manager, above, change.clock.today())) === 'now')
    await change.update(Partner, partnerId, { parentId });
  else await claimGroup(change, { partnerId, parentId, because: 'said', ...evidence });
}

/** Opens a claim and tells the analysts. */
export async function claimGroup(
  change: Change,
  said: { partnerId: number; parentId: number; because: ClaimCause } & Evidence,
): Promise<GroupClaim> {
  const { manager, actor, clock } = change;
  const { name, illustrative } = await manager.findOneByOrFail(Partner, { id: said.partnerId });
  const group = await manager.findOneByOrFail(Partner, { id: said.parentId });
  const claim = await change.insert(GroupClaim, {
    ...said,
    ...{ state: 'open', claimedBy: actor.id, claimedAt: clock.now(), illustrative },
    ...{ decidedBy: null, decidedAt: null, note: null },
  });
  await notify(change, {
    to: await usersWith(manager, 'analyst', null, clock.today()),
    kind: 'groups.notice.claimed',
    values: { partner: name, group: group.name },
    ...{ href: `/group-claims/${claim.id}`, subject: 'group_claim', subjectId: claim.id },
    illustrative,
  });
  const { partnerId, parentId, because, evidence, evidenceUrl } = said;
  change.record({
    ...{ verb: 'partner.claim_group', subject: 'partner', subjectId: partnerId },
    detail: { claim: claim.id, parentId, because, evidence, evidenceUrl },
  });
  return claim;
}

async function addEvidence(change: Change, open: GroupClaim, evidence: Evidence): Promise<void> {
  const isNew =
    (evidence.evidence !== null && evidence.evidence !== open.evidence) ||
    (evidence.evidenceUrl !== null && evidence.evidenceUrl !== open.evidenceUrl);
  if (!isNew) return;
  await change.update(GroupClaim, open.id, {
    evidence: evidence.evidence ?? open.evidence,
    evidenceUrl: evidence.evidenceUrl ?? open.evidenceUrl,
  });
}

function decided({ actor, clock }: Change): Pick<GroupClaim, 'decidedBy' | 'decidedAt'> {
  return { decidedBy: actor.id, decidedAt: clock.now() };
}
