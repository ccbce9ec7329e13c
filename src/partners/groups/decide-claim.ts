import type { Change } from '../../database/change';
import { Forbidden, Invalid, Missing, Refused, Stale } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { notify } from '../../notices/notify';
import { keepingIdentity } from '../identity/identity-watch';
import { refuseMerged } from '../merged';
import { Partner } from '../partner.entity';
import { fromHereUp } from './group-above';
import { GroupClaim } from './group-claim.entity';
import type { GroupClaimInput } from './group-claim.input';
import { mayConfirm } from './joining';

/**
 * Confirms a claim, and from then on the partner belongs to the group; or refuses it.
 * @throws Forbidden to whoever claimed it · Invalid without evidence, or refused without a word · Refused · Stale
 */
export async function decideClaim(
  change: Change,
  id: number,
  input: GroupClaimInput,
  version?: number,
): Promise<void> {
  const claim = await change.manager.findOneBy(GroupClaim, { id });
  if (!claim) throw new Missing();
  if (version !== undefined && version !== claim.version) throw new Stale();
  if (claim.state !== 'open') throw new Refused([reason('groups.error.not_open')]);
  const { leadOfficeId } = await change.manager.findOneByOrFail(Partner, { id: claim.partnerId });
  if (!mayConfirm(change.actor, { ...claim, leadOfficeId }))
    throw new Forbidden([reason('groups.error.own')]);
  if (input.move === 'refuse' && input.note === null) throw Invalid.field('note', 'field.required');
  if (input.move === 'confirm') await mayStand(change, claim, input);
  await keepingIdentity(change, claim.partnerId, () => settle(change, claim, input));
  await tell(change, claim, input);
  const { partnerId, parentId } = claim;
  const { move, evidence, evidenceUrl, note } = input;
  change.record({
    ...{ verb: `partner.${move}_group`, subject: 'partner', subjectId: partnerId },
    detail: { claim: id, parentId, evidence, evidenceUrl, note },
  });
}

/** Everything a claim may have run into since it was made. */
async function mayStand(change: Change, claim: GroupClaim, input: GroupClaimInput): Promise<void> {
  const shown = [claim.evidence, claim.evidenceUrl, input.evidence, input.evidenceUrl];
  if (shown.every((each) => each === null)) throw Invalid.field('evidence', 'groups.error.evidence');
  await refuseMerged(change.manager, [claim.partnerId, claim.parentId]);
  const above = await fromHereUp(change.manager, claim.parentId);
  if (above.includes(claim.partnerId)) throw new Refused([reason('partners.error.parent_circle')]);
}

async function settle(change: Change, claim: GroupClaim, input: GroupClaimInput): Promise<void> {
  await change.move(GroupClaim, claim.id, 'open', {
    state: input.move === 'confirm' ? 'confirmed' : 'refused',
    ...{ evidence: input.evidence ?? claim.evidence, evidenceUrl: input.evidenceUrl ?? claim.evidenceUrl },
    ...{ decidedBy: change.actor.id, decidedAt: change.clock.now(), note: input.note },
  });
  if (input.move === 'confirm') await change.update(Partner, claim.partnerId, { parentId: claim.parentId });
}

async function tell(change: Change, claim: GroupClaim, { move }: GroupClaimInput): Promise<void> {
  if (claim.claimedBy === null) return;
  const { name } = await change.manager.findOneByOrFail(Partner, { id: claim.partnerId });
  await notify(change, {
    to: [claim.claimedBy],
    kind: move === 'confirm' ? 'groups.notice.confirmed' : 'groups.notice.refused',
    values: { partner: name },
    ...{ href: `/group-claims/${claim.id}`, subject: 'group_claim', subjectId: claim.id },
    illustrative: claim.illustrative,
  });
}
