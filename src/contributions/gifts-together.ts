import type { EntityManager } from 'typeorm';
import type { GiftRule } from '../due-diligence/policy/policy';
import type { Actor } from '../kernel/actor';
import { addDays } from '../kernel/clock';
import { giftsSeen } from '../partners/gift.scope';
import { nameKeyOf } from '../partners/name-keys';
import { ALONE, type Others, type Together } from './confirming';
import type { Contribution } from './contribution.entity';

type Gift = Pick<Contribution, 'id' | 'partnerId' | 'publicLabel' | 'officeId' | 'receivedOn'>;

interface Row {
  label: string | null;
  byOne: number;
  byAnalyst: number;
  checked: number;
  seen: number;
  count: number | string;
  usd: number | string;
}

/**
 * What else the giver gave about the same time and is confirmed, in all offices: of many givers, what the same
 * office received under the same name, however written. Gifts that the product entered itself (older ones, from
 * before the register) were confirmed by nobody, and are left out.
 */
export async function giftsTogether(
  manager: EntityManager,
  actor: Actor,
  gift: Gift,
  { togetherDays: days }: Pick<GiftRule, 'togetherDays'>,
): Promise<Together> {
  if (days === 0) return ALONE;
  const found = await manager.query<Row[]>(statement(actor, gift, days));
  const { publicLabel } = gift;
  const key = publicLabel === null ? null : nameKeyOf(publicLabel);
  const rows = found.filter(({ label }) => (label === null ? null : nameKeyOf(label)) === key);
  const of = publicLabel === null ? 'giver' : 'name';
  return {
    ...{ days, of },
    byOne: sumOf(rows.filter(({ byOne }) => byOne === 1)),
    notByAnalyst: sumOf(rows.filter(({ byAnalyst }) => byAnalyst === 0)),
    withinBounds: sumOf(rows.filter(({ checked }) => checked === 0)),
  };
}

function sumOf(rows: readonly Row[]): Others {
  return {
    count: rows.reduce((sum, { count }) => sum + Number(count), 0),
    usdMinor: rows.reduce((sum, { usd }) => sum + Number(usd), 0),
    isSeen: rows.every(({ seen }) => seen === 1),
  };
}

const flag = (condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

/** Whoever confirmed it also recorded or changed it: one pair of eyes. */
const BY_ONE = `c.created_by = COALESCE(c.confirmed_by, c.created_by) OR EXISTS (SELECT 1 FROM audit_entry a
  WHERE a.subject = 'contribution' AND a.subject_id = CAST(c.id AS VARCHAR(60))
    AND a.verb = 'contribution.change' AND a.actor_id = c.confirmed_by)`;

/** Whoever confirmed it was an analyst of its office on that day; the Director General stands above. */
const BY_ANALYST = `c.override_by IS NOT NULL OR EXISTS (SELECT 1 FROM role_assignment r
  WHERE r.user_id = c.confirmed_by AND r.role = 'analyst' AND r.from_day <= SUBSTR(c.confirmed_at, 1, 10)
    AND (r.to_day IS NULL OR r.to_day >= SUBSTR(c.confirmed_at, 1, 10))
    AND (r.office_id IS NULL OR r.office_id = c.office_id
      OR r.office_id = (SELECT o.parent_id FROM office o WHERE o.id = c.office_id)))`;

/** The last act that confirmed it is the one in which an analyst looks into the givers. */
const CHECKED = `(SELECT a.verb FROM audit_entry a
  WHERE a.subject = 'contribution' AND a.subject_id = CAST(c.id AS VARCHAR(60))
    AND a.verb IN ('contribution.confirm', 'contribution.confirm_checked')
  ORDER BY a.seq DESC LIMIT 1) = 'contribution.confirm_checked'`;

/** Ids and days come from the database: safe to write out. */
function statement(actor: Actor, { id, partnerId, officeId, receivedOn }: Gift, days: number): string {
  // The sign has SQLite look under the office and the days, not under all that nobody is named for.
  const giver =
    partnerId === null
      ? `+ c.partner_id IS NULL AND c.office_id = ${officeId}`
      : `c.partner_id = ${partnerId}`;
  return `SELECT label, "byOne", "byAnalyst", checked, seen, COUNT(*) AS count, SUM(usd) AS usd
    FROM (SELECT c.public_label AS label, c.usd_minor AS usd, ${flag(BY_ONE)} AS "byOne",
        ${flag(BY_ANALYST)} AS "byAnalyst", ${flag(CHECKED)} AS checked, ${flag(giftsSeen(actor, 'c.office_id'))} AS seen
      FROM contribution c
      WHERE ${giver} AND c.state = 'confirmed' AND c.id <> ${id}
        AND COALESCE(c.confirmed_by, c.created_by) IS NOT NULL
        AND c.received_on BETWEEN '${addDays(receivedOn, -days)}' AND '${addDays(receivedOn, days)}') g
    GROUP BY label, "byOne", "byAnalyst", checked, seen`;
}
