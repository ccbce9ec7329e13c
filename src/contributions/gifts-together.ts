import type { EntityManager } from 'typeorm';
import type { GiftRule } from '../due-diligence/policy/policy';
import type { Actor } from '../kernel/actor';
import { addDays, type Day } from '../kernel/clock';
import { giftOffices, giftsSeen } from '../partners/gift.scope';
import { nameKeyOf } from '../partners/name-keys';
import { ALONE, type Others, type Together } from './confirming';
import type { Contribution } from './contribution.entity';

type Gift = Pick<Contribution, 'id' | 'partnerId' | 'publicLabel' | 'officeId' | 'receivedOn'>;

/** Confirmed gifts of one giver, office, name and day that are alike in what is weighed, summed by the database. */
interface Row {
  partner: number | null;
  office: number;
  label: string | null;
  day: Day;
  byOne: number;
  byAnalyst: number;
  checked: number;
  seen: number;
  count: number | string;
  usd: number | string;
}

/** How a gift was confirmed, as far as later ones are weighed by it. */
export interface Confirmed {
  byOne: boolean;
  byAnalyst: boolean;
  checked: boolean;
  usdMinor: number;
}

/**
 * What else the givers of some gifts gave about the same time and is confirmed, in all offices: of many givers, what
 * the same office received under the same name, however written. Gifts that the product entered itself (older ones,
 * from before the register) were confirmed by nobody, and are left out.
 */
export class TogetherBook {
  private readonly byGiver = new Map<string, Row[]>();
  private readonly keys = new Map<string, string>();

  private constructor(
    private readonly actor: Actor,
    private readonly days: number,
  ) {}

  /** For one gift in any state, or for many that are not confirmed yet. */
  static async load(
    manager: EntityManager,
    actor: Actor,
    gifts: readonly Gift[],
    { togetherDays: days }: Pick<GiftRule, 'togetherDays'>,
  ): Promise<TogetherBook> {
    const book = new TogetherBook(actor, days);
    if (days === 0) return book;
    for (const statement of statements(actor, gifts, days)) {
      for (const row of await manager.query<Row[]>(statement)) book.take(row);
    }
    return book;
  }

  of(gift: Gift): Together {
    const { days } = this;
    if (days === 0) return ALONE;
    const [first, last] = [addDays(gift.receivedOn, -days), addDays(gift.receivedOn, days)];
    const rows = (
      this.byGiver.get(this.giverOf(gift.partnerId, gift.officeId, gift.publicLabel)) ?? []
    ).filter(({ day }) => first <= day && day <= last);
    return {
      ...{ days, of: gift.publicLabel === null ? 'giver' : 'name' },
      byOne: sumOf(rows.filter(({ byOne }) => byOne === 1)),
      notByAnalyst: sumOf(rows.filter(({ byAnalyst }) => byAnalyst === 0)),
      withinBounds: sumOf(rows.filter(({ checked }) => checked === 0)),
    };
  }

  /** Counts one that is being confirmed in the same change. */
  add(gift: Gift, { byOne, byAnalyst, checked, usdMinor }: Confirmed): void {
    const offices = giftOffices(this.actor);
    this.take({
      ...{ partner: gift.partnerId, office: gift.officeId, label: gift.publicLabel, day: gift.receivedOn },
      ...{ byOne: Number(byOne), byAnalyst: Number(byAnalyst), checked: Number(checked) },
      seen: Number(offices === 'all' || offices.includes(gift.officeId)),
      ...{ count: 1, usd: usdMinor },
    });
  }

  private take(row: Row): void {
    const giver = this.giverOf(row.partner, row.office, row.label);
    const known = this.byGiver.get(giver);
    if (known) known.push(row);
    else this.byGiver.set(giver, [row]);
  }

  /** Under what gifts are one giver's: the partner, or the name of many at an office. */
  private giverOf(partnerId: number | null, officeId: number, label: string | null): string {
    return JSON.stringify([partnerId ?? [officeId], label === null ? null : this.keyOf(label)]);
  }

  private keyOf(label: string): string {
    const known = this.keys.get(label);
    if (known !== undefined) return known;
    const key = nameKeyOf(label);
    this.keys.set(label, key);
    return key;
  }
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

/** One for the gifts of partners, one for those of many givers. Ids and days come from the database: safe to write out. */
function statements(actor: Actor, gifts: readonly Gift[], days: number): string[] {
  const named = gifts.filter(({ partnerId }) => partnerId !== null);
  const ofMany = gifts.filter(({ partnerId }) => partnerId === null);
  const ids = (all: readonly (number | null)[]): string => [...new Set(all)].map(Number).join(', ');
  const found: string[] = [];
  if (named.length > 0) {
    const partners = ids(named.map(({ partnerId }) => partnerId));
    found.push(statement(actor, named, `c.partner_id IN (${partners})`, days));
  }
  if (ofMany.length > 0) {
    const offices = ids(ofMany.map(({ officeId }) => officeId));
    // The sign has SQLite look under the office and the days, not under all that nobody is named for.
    found.push(statement(actor, ofMany, `+ c.partner_id IS NULL AND c.office_id IN (${offices})`, days));
  }
  return found;
}

function statement(actor: Actor, gifts: readonly Gift[], giver: string, days: number): string {
  const received = gifts.map(({ receivedOn }) => receivedOn).sort();
  const [first = '', last = ''] = [received[0], received.at(-1)];
  // One of many is not confirmed yet, and so is not among these.
  const others = gifts.length === 1 ? `AND c.id <> ${gifts[0]?.id ?? 0}` : '';
  return `SELECT partner, office, label, day, "byOne", "byAnalyst", checked, seen, COUNT(*) AS count, SUM(usd) AS usd
    FROM (SELECT c.partner_id AS partner, c.office_id AS office, c.public_label AS label, c.received_on AS day,
        c.usd_minor AS usd, ${flag(BY_ONE)} AS "byOne", ${flag(BY_ANALYST)} AS "byAnalyst",
        ${flag(CHECKED)} AS checked, ${flag(giftsSeen(actor, 'c.office_id'))} AS seen
      FROM contribution c
      WHERE ${giver} AND c.state = 'confirmed' ${others}
        AND COALESCE(c.confirmed_by, c.created_by) IS NOT NULL
        AND c.received_on BETWEEN '${addDays(first, -days)}' AND '${addDays(last, days)}') g
    GROUP BY partner, office, label, day, "byOne", "byAnalyst", checked, seen`;
}
