import { In } from 'typeorm';
import type { Change } from '../../database/change';
import { EngagementPartner } from '../../engagements/engagement-partner.entity';
import { Clearance } from '../../clearances/clearance.entity';
import { suspendClearances } from '../../clearances/suspend-clearance';
import { claimGroup } from '../../partners/groups/claim-group';
import { anyCoversItsGroup, fromHereUp } from '../../partners/groups/group-above';
import { claimMembership } from '../../partners/groups/membership';
import { GroupClaim } from '../../partners/groups/group-claim.entity';
import { keepingIdentity } from '../../partners/identity/identity-watch';
import { nameKeyOf } from '../../partners/name-keys';
import { PartnerAlias } from '../../partners/partner-alias.entity';
import { Partner } from '../../partners/partner.entity';
import type { MergeDetail } from '../../partners/duplicates/merge-detail';
import { give, parts, rekey } from './merge-moves';
import type { MergePlan } from './merge-plan';
import { suspends } from './merge-standing';
import { PartnerMerge } from '../../partners/duplicates/partner-merge.entity';
import { PartnerPair } from '../../partners/duplicates/partner-pair.entity';

/**
 * Makes one record of two: everything of the other moves, and the other stays and points to it. Members that
 * a clearance of the group would reach only because of the merge are claimed anew.
 */
export async function mergePartners(change: Change, plan: MergePlan, note: string): Promise<MergeDetail> {
  const work = (): Promise<MergeDetail> => move(change, plan, note);
  // Where two confirm it, all that is cleared waits for a new decision: nobody need be asked twice.
  const detail = plan.standing ? await work() : await keepingIdentity(change, plan.keep.id, work);
  const { keep, other, standing } = plan;
  change.record({ verb: 'partner.merge', subject: 'partner', subjectId: keep.id, detail });
  change.record({
    verb: 'partner.merged_into',
    subject: 'partner',
    subjectId: other.id,
    detail: { into: { id: keep.id, name: keep.name }, note },
  });
  const differs = standing !== null && suspends(standing);
  if (differs) await keepStricter(change, keep.id, other.id);
  return detail;
}

/** Nothing new passes on what cleared either, its own clearance or that of a group, until it is decided anew. */
async function keepStricter(change: Change, keepId: number, otherId: number): Promise<void> {
  await suspendClearances(change, { partnerId: keepId }, 'merge', String(otherId));
  const above = await fromHereUp(change.manager, keepId);
  const groups = above.filter((id) => id !== keepId);
  if (await anyCoversItsGroup(change.manager, groups, change.clock.today()))
    await claimMembership(change, keepId, 'merged');
}

async function move(change: Change, plan: MergePlan, note: string): Promise<MergeDetail> {
  const { keep, other, moved, dropped, aliasIds, identifierIds, childIds, filled } = plan;
  const claimed = await newlyReached(change, plan);
  for (const [entity, ids] of Object.entries(moved)) await give(change, entity, ids, keep.id);
  for (const { engagementId } of dropped)
    await change.remove(EngagementPartner, { engagementId, partnerId: other.id });
  await give(change, 'PartnerAlias', aliasIds, keep.id);
  await give(change, 'PartnerIdentifier', identifierIds, keep.id);
  for (const part of parts(childIds)) await change.set(Partner, { id: In(part) }, { parentId: keep.id });
  const earlier = await change.manager.findBy(Partner, { mergedIntoId: other.id });
  const mergedIds = earlier.map(({ id }) => id);
  for (const part of parts(mergedIds)) await change.set(Partner, { id: In(part) }, { mergedIntoId: keep.id });
  const named = other.name === keep.name ? null : await nameAlias(change, keep.id, other);
  await moveClaims(change, plan);
  await change.set(Partner, { id: other.id }, { mergedIntoId: keep.id, nameKey: '', sourceRef: filled.sourceRef ? null : other.sourceRef }); // prettier-ignore
  const parentId = keep.parentId === other.id ? other.parentId : keep.parentId;
  await change.set(Partner, { id: keep.id }, { ...filled, parentId });
  await rekey(change, keep.id, other.id);
  for (const where of [{ lowId: other.id }, { highId: other.id }]) await change.remove(PartnerPair, where);
  for (const id of claimed) await claimAgain(change, id, keep.id);
  return {
    ...{ other: { id: other.id, name: other.name }, note, moved, dropped, aliasIds, identifierIds, childIds },
    ...{ addedAliasId: named?.id ?? null, mergedIds, filled, parentId: keep.parentId, claimedIds: claimed },
  };
}

/** Members of one record that a clearance of the other's group does not reach yet. */
async function newlyReached({ manager, clock }: Change, plan: MergePlan): Promise<number[]> {
  const { keep, other, childIds } = plan;
  const covers = async (id: number): Promise<boolean> =>
    anyCoversItsGroup(manager, await fromHereUp(manager, id), clock.today());
  const own = await manager.findBy(Partner, { parentId: keep.id });
  const keptIds = own.map(({ id }) => id).filter((id) => id !== other.id);
  const ofOther = childIds.length > 0 && (await covers(keep.id)) ? childIds : [];
  const ofKeep =
    keptIds.length > 0 && (plan.moved[Clearance.name] ?? []).length > 0 && (await covers(other.id))
      ? keptIds
      : [];
  return [...ofOther, ...ofKeep];
}

async function claimAgain(change: Change, partnerId: number, parentId: number): Promise<void> {
  await keepingIdentity(change, partnerId, async () => {
    await change.set(Partner, { id: partnerId }, { parentId: null });
    const open = await change.manager.findOneBy(GroupClaim, { partnerId, state: 'open' });
    const said = { partnerId, parentId, because: 'merged', evidence: null, evidenceUrl: null } as const;
    if (!open) await claimGroup(change, said);
  });
}

/** Claims of the other are over; those that name it as the group name the record that stays. */
async function moveClaims(change: Change, { keep, other }: MergePlan): Promise<void> {
  const decided = { decidedBy: change.actor.id, decidedAt: change.clock.now() };
  await change.set(GroupClaim, { partnerId: other.id, state: 'open' }, { state: 'withdrawn', ...decided });
  await change.set(GroupClaim, { partnerId: keep.id, parentId: other.id, state: 'open' }, { state: 'withdrawn', ...decided }); // prettier-ignore
  await change.set(GroupClaim, { parentId: other.id, state: 'open' }, { parentId: keep.id });
}

async function nameAlias(change: Change, partnerId: number, other: Partner): Promise<PartnerAlias> {
  const { name } = other;
  return change.insert(PartnerAlias, { partnerId, name, nameKey: nameKeyOf(name), formerSince: null });
}

/** Keeps a merge that one person makes, with what takes it back. */
export async function keepMerge(change: Change, plan: MergePlan, note: string): Promise<void> {
  const detail = await mergePartners(change, plan, note);
  const [by, at] = [change.actor.id, change.clock.now()];
  await change.insert(PartnerMerge, {
    ...{
      keepId: plan.keep.id,
      otherId: plan.other.id,
      state: 'merged',
      note,
      standing: plan.standing,
      detail,
    },
    ...{ proposedBy: by, proposedAt: at, decidedBy: by, decidedAt: at, decisionNote: null },
  });
}
