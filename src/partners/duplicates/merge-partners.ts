import { In } from 'typeorm';
import type { Change } from '../../database/change';
import { Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { AuditEntry } from '../../audit/audit-entry.entity';
import { blockingKeysOf, nameKeyOf } from '../name-keys';
import { PartnerAlias } from '../partner-alias.entity';
import { PartnerNameKey } from '../partner-name-key.entity';
import { Partner } from '../partner.entity';
import type { MergePlan } from './merge-plan';
import { PartnerPair } from './partner-pair.entity';

/** What the audit trail keeps of a merge: enough to take it back. */
interface MergeDetail {
  other: { id: number; name: string };
  note: string;
  moved: Record<string, number[]>;
  dropped: { engagementId: number }[];
  aliasIds: number[];
  /** The alias the other's name became; null when the record that stays has that name. */
  addedAliasId: number | null;
  identifierIds: number[];
  childIds: number[];
  /** Those merged into the other before: they lead to the record that stays now. */
  mergedIds: number[];
  filled: Partial<Partner>;
  /** The group of the record that stays, where it was the other. */
  parentId: number | null;
}

/** Makes one record of two: everything of the other moves, and the other stays and points to it. */
export async function mergePartners(change: Change, plan: MergePlan, note: string): Promise<void> {
  const { keep, other, moved, dropped, aliasIds, identifierIds, childIds, filled } = plan;
  for (const [entity, ids] of Object.entries(moved)) await give(change, entity, ids, keep.id);
  for (const { engagementId } of dropped)
    await change.remove('EngagementPartner', { engagementId, partnerId: other.id });
  await give(change, 'PartnerAlias', aliasIds, keep.id);
  await give(change, 'PartnerIdentifier', identifierIds, keep.id);
  for (const part of parts(childIds)) await change.set(Partner, { id: In(part) }, { parentId: keep.id });
  const earlier = await change.manager.findBy(Partner, { mergedIntoId: other.id });
  const mergedIds = earlier.map(({ id }) => id);
  for (const part of parts(mergedIds)) await change.set(Partner, { id: In(part) }, { mergedIntoId: keep.id });
  const named = other.name === keep.name ? null : await nameAlias(change, keep.id, other);
  await change.set(Partner, { id: other.id }, { mergedIntoId: keep.id, nameKey: '', sourceRef: filled.sourceRef ? null : other.sourceRef }); // prettier-ignore
  const parentId = keep.parentId === other.id ? other.parentId : keep.parentId;
  await change.set(Partner, { id: keep.id }, { ...filled, parentId });
  await rekey(change, keep.id, other.id);
  for (const where of [{ lowId: other.id }, { highId: other.id }]) await change.remove(PartnerPair, where);
  const detail: MergeDetail = {
    ...{ other: { id: other.id, name: other.name }, note, moved, dropped, aliasIds, identifierIds, childIds },
    ...{ addedAliasId: named?.id ?? null, mergedIds, filled, parentId: keep.parentId },
  };
  change.record({ verb: 'partner.merge', subject: 'partner', subjectId: keep.id, detail });
  change.record({
    verb: 'partner.merged_into',
    subject: 'partner',
    subjectId: other.id,
    detail: { into: { id: keep.id, name: keep.name }, note },
  });
}

/**
 * Takes a merge back: what moved and is still there goes home, and both records stand again.
 * @throws Refused when the partner is not merged
 */
export async function unmergePartner(change: Change, merged: Partner, note: string): Promise<number> {
  const keepId = merged.mergedIntoId;
  const detail = typeof keepId === 'number' ? await mergeDetail(change, keepId, merged.id) : null;
  if (typeof keepId !== 'number' || !detail) throw new Refused([reason('duplicates.error.not_merged')]);
  for (const [entity, ids] of Object.entries(detail.moved))
    await give(change, entity, ids, merged.id, keepId);
  const takenUp = detail.dropped.map(({ engagementId }) => ({ engagementId, partnerId: merged.id }));
  await change.insertMany('EngagementPartner', takenUp);
  await give(change, 'PartnerAlias', detail.aliasIds, merged.id, keepId);
  await give(change, 'PartnerIdentifier', detail.identifierIds, merged.id, keepId);
  if (detail.addedAliasId !== null)
    await change.remove(PartnerAlias, { id: detail.addedAliasId, partnerId: keepId });
  for (const id of detail.childIds)
    await change.set(Partner, { id, parentId: keepId }, { parentId: merged.id });
  for (const part of parts(detail.mergedIds))
    await change.set(Partner, { id: In(part), mergedIntoId: keepId }, { mergedIntoId: merged.id });
  const keep = await change.manager.findOneByOrFail(Partner, { id: keepId });
  const emptied = Object.entries(detail.filled).flatMap(([field, value]) =>
    keep[field as keyof Partner] === value ? [[field, null] as const] : [],
  );
  const own = detail.parentId === merged.id ? { parentId: merged.id } : {};
  await change.set(Partner, { id: keepId }, { ...Object.fromEntries(emptied), ...own });
  const sourceRef = detail.filled.sourceRef ?? merged.sourceRef;
  await change.set(Partner, { id: merged.id }, { mergedIntoId: null, nameKey: nameKeyOf(merged.name), sourceRef }); // prettier-ignore
  await rekey(change, keepId, merged.id);
  change.record({ verb: 'partner.unmerge', subject: 'partner', subjectId: merged.id, detail: { from: keepId, note } }); // prettier-ignore
  change.record({ verb: 'partner.unmerge', subject: 'partner', subjectId: keepId, detail: { other: merged.id, note } }); // prettier-ignore
  return keepId;
}

async function mergeDetail(change: Change, keepId: number, otherId: number): Promise<MergeDetail | null> {
  const entries = await change.manager.find(AuditEntry, {
    where: { subject: 'partner', subjectId: String(keepId), verb: 'partner.merge' },
    order: { seq: 'DESC' },
  });
  const details = entries.map((entry) => JSON.parse(entry.detail) as MergeDetail);
  return details.find(({ other }) => other.id === otherId) ?? null;
}

async function nameAlias(change: Change, partnerId: number, other: Partner): Promise<PartnerAlias> {
  const { name } = other;
  return change.insert(PartnerAlias, { partnerId, name, nameKey: nameKeyOf(name), formerSince: null });
}

/** Rows change their partner; with `from` only those it still has. */
async function give(
  change: Change,
  entity: string,
  ids: readonly number[],
  partnerId: number,
  from?: number,
): Promise<void> {
  for (const part of parts(ids)) {
    const where = from === undefined ? { id: In(part) } : { id: In(part), partnerId: from };
    await change.set(entity, where, { partnerId });
  }
}

/** The keys of both by the names they now have; a merged record is not found by any. */
async function rekey(change: Change, ...ids: readonly number[]): Promise<void> {
  for (const partnerId of ids) {
    const partner = await change.manager.findOneByOrFail(Partner, { id: partnerId });
    const aliases = await change.manager.findBy(PartnerAlias, { partnerId });
    const names =
      typeof partner.mergedIntoId === 'number' ? [] : [partner, ...aliases].map(({ name }) => name);
    await change.remove(PartnerNameKey, { partnerId });
    await change.insertMany(PartnerNameKey, blockingKeysOf(names).map((key) => ({ partnerId, key }))); // prettier-ignore
  }
}

function parts(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) => ids.slice(at * 500, (at + 1) * 500));
}
