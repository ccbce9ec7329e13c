import { In, type EntityManager } from 'typeorm';
import type { Change } from '../../database/change';
import { liftSuspension } from '../../clearances/suspend-clearance';
import { EngagementPartner } from '../../engagements/engagement-partner.entity';
import type { Day } from '../../kernel/clock';
import { Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { fromHereUp } from '../../partners/groups/group-above';
import { restoreMembership } from '../../partners/groups/membership';
import { keepingIdentity } from '../../partners/identity/identity-watch';
import { nameKeyOf } from '../../partners/name-keys';
import { PartnerAlias } from '../../partners/partner-alias.entity';
import { Partner } from '../../partners/partner.entity';
import { giveBack, parts, rekey, tried } from './merge-moves';
import type { MergeDetail } from '../../partners/duplicates/merge-detail';
import { PartnerMerge } from '../../partners/duplicates/partner-merge.entity';

/** What a merge that was taken back left where it was. */
export interface Unmerged {
  keptId: number;
  /** Rows that could not go home, by kind: agreed or received since on a clearance of the record that stays. */
  stayed: Record<string, number[]>;
}

/**
 * Takes a merge back, always: what moved goes home, and both records stand again. What was entered since
 * stays where it was put, and so does what the gate would not let the other have; that is said.
 * @throws Refused when the partner is not merged
 */
export async function unmergePartner(change: Change, merged: Partner, note: string): Promise<Unmerged> {
  const { manager } = change;
  const from = merged.mergedIntoId;
  const row = await manager.findOne(PartnerMerge, {
    where: { otherId: merged.id, state: 'merged' },
    order: { id: 'DESC' },
  });
  if (typeof from !== 'number' || !row?.detail) throw new Refused([reason('duplicates.error.not_merged')]);
  const { detail } = row;
  const work = (): Promise<Record<string, number[]>> => goHome(change, merged, from, row, detail);
  const stayed = row.standing ? await work() : await keepingIdentity(change, from, work);
  await change.update(PartnerMerge, row.id, { state: 'unmerged' });
  change.record({ verb: 'partner.unmerge', subject: 'partner', subjectId: merged.id, detail: { from, note, stayed } }); // prettier-ignore
  change.record({ verb: 'partner.unmerge', subject: 'partner', subjectId: from, detail: { other: merged.id, note, stayed } }); // prettier-ignore
  for (const id of [merged.id, from]) await liftSuspension(change, id, 'merge', String(merged.id));
  await restoreMembership(change, from, 'merged');
  return { keptId: from, stayed };
}

async function goHome(
  change: Change,
  merged: Partner,
  from: number,
  { keepId, decidedAt, proposedAt }: PartnerMerge,
  detail: MergeDetail,
): Promise<Record<string, number[]>> {
  const mergedOn = (decidedAt ?? proposedAt).slice(0, 10);
  const { id } = merged;
  // First: nothing comes to a record that is merged.
  const sourceRef = detail.filled.sourceRef ?? merged.sourceRef;
  await emptyAgain(change, keepId, detail);
  await change.set(Partner, { id }, { mergedIntoId: null, nameKey: nameKeyOf(merged.name), sourceRef });
  const stayed: Record<string, number[]> = {};
  const home = { from, to: id };
  const committed = await committedSince(change.manager, from, mergedOn);
  for (const [entity, ids] of Object.entries(detail.moved)) {
    const left =
      entity === EngagementPartner.name
        ? await goesOnWith(change, ids, home, committed)
        : await giveBack(change, entity, ids, home);
    if (left.length > 0) stayed[entity] = left;
  }
  for (const { engagementId, lead = false } of detail.dropped) {
    const since = committed.get(engagementId) ?? null;
    await tried(change, () =>
      change.insertMany(EngagementPartner, [{ engagementId, partnerId: id, lead, since }]),
    );
  }
  await giveBack(change, 'PartnerAlias', detail.aliasIds, home);
  await giveBack(change, 'PartnerIdentifier', detail.identifierIds, home);
  if (detail.addedAliasId !== null)
    await change.remove(PartnerAlias, { id: detail.addedAliasId, partnerId: from });
  for (const childId of detail.childIds)
    await change.set(Partner, { id: childId, parentId: from }, { parentId: id });
  for (const part of parts(detail.mergedIds))
    await change.set(Partner, { id: In(part), mergedIntoId: from }, { mergedIntoId: id });
  if (detail.parentId === id && !(await fromHereUp(change.manager, id)).includes(keepId))
    await change.set(Partner, { id: keepId }, { parentId: id });
  await rekey(change, from, keepId, id);
  return stayed;
}

/**
 * The days on which engagements of a record were committed to more, or began to run, since a merge: it was
 * judged as one with the other then.
 */
async function committedSince(
  manager: EntityManager,
  partnerId: number,
  mergedOn: Day,
): Promise<ReadonlyMap<number, Day>> {
  const rows: { id: number; terms: Day | null; country: Day | null }[] = await manager.query(
    `SELECT engagement.id AS "id", engagement.committed_on AS "terms",
       (SELECT MAX(since) FROM engagement_country c WHERE c.engagement_id = engagement.id) AS "country"
     FROM engagement JOIN engagement_partner part ON part.engagement_id = engagement.id
     WHERE part.partner_id = ${partnerId}`,
  );
  return new Map(
    rows.flatMap(({ id, terms, country }) => {
      const day = [terms ?? '', country ?? ''].toSorted().at(-1) ?? '';
      return day >= mergedOn ? [[id, day] as const] : [];
    }),
  );
}

/** Engagements go home too, each judged as of the day it was last committed to more; answers those that stay. */
async function goesOnWith(
  change: Change,
  ids: readonly number[],
  { from, to }: { from: number; to: number },
  committed: ReadonlyMap<number, Day>,
): Promise<number[]> {
  const rows = await change.manager.findBy(EngagementPartner, { id: In([...ids]), partnerId: from });
  const later = rows.filter(({ engagementId }) => committed.has(engagementId));
  const stayed: number[] = [];
  for (const { id, engagementId } of later) {
    const patch = { partnerId: to, since: committed.get(engagementId) };
    if (!(await tried(change, () => change.set(EngagementPartner, { id }, patch)))) stayed.push(id);
  }
  const others = ids.filter((id) => !later.some((row) => row.id === id));
  return [...stayed, ...(await giveBack(change, EngagementPartner.name, others, { from, to }))];
}

/** Fields the record that stayed had taken over are empty again, where they still say the same. */
async function emptyAgain(change: Change, keepId: number, { filled }: MergeDetail): Promise<void> {
  const keep = await change.manager.findOneByOrFail(Partner, { id: keepId });
  const emptied = Object.entries(filled).flatMap(([field, value]) =>
    keep[field as keyof Partner] === value ? [[field, null] as const] : [],
  );
  await change.set(Partner, { id: keepId }, Object.fromEntries(emptied));
}
