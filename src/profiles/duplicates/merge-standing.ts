import type { EntityManager } from 'typeorm';
import { standingOn } from '../../clearances/clearance';
import { alive, coversGroup } from '../../clearances/alive';
import { standsAgainst, type Line } from '../../clearances/company';
import { linesOf } from '../../clearances/load-lines';
import type { Day } from '../../kernel/clock';
import { GroupClaim } from '../../partners/groups/group-claim.entity';
import type { MergeStanding, RecordStanding } from '../../partners/duplicates/merge-detail';
import type { Partner } from '../../partners/partner.entity';

/** One of two records that are to become one. */
export type Side = Pick<Partner, 'kind' | 'countryCode' | 'sector'> & {
  standing: RecordStanding;
  /** Nothing was ever done with it: no case, engagement, gift or member. */
  isEmpty: boolean;
};

/**
 * Whether two records become one by two hands. Two that nobody judged do by one, and so does an empty
 * duplicate of the same kind, country and sector that goes into the judged one, never the other way round;
 * else a second analyst confirms, for merging is not clearing.
 */
export function takesTwo(keep: Side, other: Side): boolean {
  if (keep.standing === 'none' && other.standing === 'none') return false;
  const isSameOnPaper =
    keep.kind === other.kind &&
    keep.countryCode === other.countryCode &&
    (keep.sector === null || other.sector === null || keep.sector === other.sector);
  return !(isSameOnPaper && other.isEmpty);
}

/** True when the clearances of either are to wait for a new decision: one record stands stricter. */
export function suspends({ keep, other }: MergeStanding): boolean {
  return keep !== other;
}

/** Whether anything was ever done with it. */
const USED = `SELECT (SELECT COUNT(*) FROM due_diligence_case c WHERE c.partner_id = $id)
  + (SELECT COUNT(*) FROM clearance c WHERE c.partner_id = $id)
  + (SELECT COUNT(*) FROM engagement_partner p WHERE p.partner_id = $id)
  + (SELECT COUNT(*) FROM contribution g WHERE g.partner_id = $id)
  + (SELECT COUNT(*) FROM partner m WHERE m.parent_id = $id) AS used`;

/** How a record stands on a day: by what is its own, and cleared by its group too. */
export async function sideOf(manager: EntityManager, partner: Partner, today: Day): Promise<Side> {
  const line = (await linesOf(manager, [partner.id])).get(partner.id) ?? [];
  // A number of the database: safe to write out.
  const [row]: { used: number | string }[] = await manager.query(USED.replaceAll('$id', String(partner.id)));
  const { kind, countryCode, sector } = partner;
  const own = standingBy(today, line);
  const isUnjudged = own === 'none' || own === 'expired';
  // What its group waits for may come back, and would then reach whatever was merged into it meanwhile.
  const standing = isUnjudged && (await mayBeCovered(manager, partner, today)) ? 'suspended' : own;
  return { kind, countryCode, sector, standing, isEmpty: Number(row?.used ?? 0) === 0 };
}

/** Whether a clearance of the group above, that it belongs to or did until it was changed, may give it leave again. */
async function mayBeCovered(manager: EntityManager, { id, parentId }: Partner, today: Day): Promise<boolean> {
  const left = parentId === null ? await manager.findOneBy(GroupClaim, { partnerId: id, state: 'open', because: 'changed' }) : null; // prettier-ignore
  const above = parentId ?? left?.parentId;
  if (above === undefined) return false;
  const line = (await linesOf(manager, [above])).get(above) ?? [];
  return line.some(({ clearances }) => alive(clearances, today).some(coversGroup));
}

const AGAINST: Readonly<Record<string, RecordStanding>> = {
  'clearance.own.rejected': 'rejected',
  'clearance.own.stopped': 'suspended',
  'clearance.own.open_case': 'open_case',
};

function standingBy(today: Day, line: Line): RecordStanding {
  const [own] = line;
  const against = own && AGAINST[standsAgainst(today, own)?.key ?? ''];
  if (against) return against;
  const { state } = standingOn(today, line);
  if (state === 'valid') return 'cleared';
  return state === 'none' || state === 'expired' ? state : 'suspended';
}
