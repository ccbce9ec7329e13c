import type { EntityManager } from 'typeorm';
import { ask } from '../database/ask';
import type { GiftRule } from '../due-diligence/policy/policy';
import type { Actor } from '../kernel/actor';
import { addDays, type Day } from '../kernel/clock';
import { memoOf } from '../kernel/memo';
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

const MOST_DAYS = 10_000;
const ALIKE = ['day', 'byOne', 'byAnalyst', 'checked', 'seen'] as const;

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
  /** The days within which gifts of a day are weighed. */
  private readonly around: (day: Day) => [Day, Day];

  private constructor(
    private readonly actor: Actor,
    private readonly days: number,
  ) {
    this.around = memoOf(MOST_DAYS, (day) => [addDays(day, -days), addDays(day, days)]);
  }

  /** For one gift in any state, or for many that are not confirmed yet. */
  static async load(
    manager: EntityManager,
    actor: Actor,
    gifts: readonly Gift[],
    { togetherDays: days }: Pick<GiftRule, 'togetherDays'>,
  ): Promise<TogetherBook> {
    const book = new TogetherBook(actor, days);
    if (days === 0) return book;
    for (const row of await confirmedOf(manager, actor, gifts, days)) book.take(row);
    return book;
  }

  of(gift: Gift): Together {
    const { days } = this;
    if (days === 0) return ALONE;
    const known = this.byGiver.get(this.giverOf(gift.partnerId, gift.officeId, gift.publicLabel)) ?? [];
    const [first, last] = known.length === 0 ? ['', ''] : this.around(gift.receivedOn);
    const rows = known.filter(({ day }) => first <= day && day <= last);
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

  /** Those alike in all that is weighed become one: a file has thousands of one giver. */
  private take(row: Row): void {
    const giver = this.giverOf(row.partner, row.office, row.label);
    const known = this.byGiver.get(giver) ?? [];
    this.byGiver.set(giver, known);
    const same = known.find((other) => ALIKE.every((name) => other[name] === row[name]));
    if (!same) {
      known.push(row);
      return;
    }
    same.count = Number(same.count) + Number(row.count);
    same.usd = Number(same.usd) + Number(row.usd);
  }

  /** Under what gifts are one giver's: the partner, or the name of many at an office. */
  private giverOf(partnerId: number | null, officeId: number, label: string | null): string {
    return JSON.stringify([partnerId ?? [officeId], label === null ? null : nameKeyOf(label)]);
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

/** Confirmed gifts that may be weighed with some, by giver: those of partners, and those of many under their names. */
async function confirmedOf(
  manager: EntityManager,
  actor: Actor,
  gifts: readonly Gift[],
  days: number,
): Promise<Row[]> {
  const named = gifts.filter(({ partnerId }) => partnerId !== null);
  const ofMany = gifts.filter(({ partnerId }) => partnerId === null);
  const rows: Row[] = [];
  if (named.length > 0) {
    const partners = [...new Set(named.flatMap(({ partnerId }) => partnerId ?? []))];
    rows.push(
      ...(await summed(manager, actor, named, days, ['c.partner_id IN (:...partners)', { partners }])),
    );
  }
  if (ofMany.length > 0) {
    const offices = [...new Set(ofMany.map(({ officeId }) => officeId))];
    const labels = await namedAlike(manager, ofMany, { offices, ...within(ofMany, days) });
    const giver = `${OF_MANY} AND c.public_label IN (:...labels)`;
    if (labels.length > 0)
      rows.push(...(await summed(manager, actor, ofMany, days, [giver, { offices, labels }])));
  }
  return rows;
}

/** From an index of its own (`ix_contribution_of_many`). */
const OF_MANY = `c.partner_id IS NULL AND c.office_id IN (:...offices)`;

/** The names, as they are written, that are those of the gifts: few of all that an office took together with them. */
async function namedAlike(
  manager: EntityManager,
  gifts: readonly Gift[],
  among: { offices: number[]; first: Day; last: Day },
): Promise<string[]> {
  const keys = new Set(gifts.map(({ publicLabel }) => publicLabel && nameKeyOf(publicLabel)));
  const found = await ask<{ label: string }>(
    manager,
    `SELECT DISTINCT c.public_label AS label FROM contribution c
     WHERE ${OF_MANY} AND c.state = 'confirmed' AND c.received_on BETWEEN :first AND :last`,
    among,
  );
  return found.flatMap(({ label }) => (keys.has(nameKeyOf(label)) ? label : []));
}

/** The days that gifts may be weighed within. */
function within(gifts: readonly Gift[], days: number): { first: Day; last: Day } {
  const received = gifts.map(({ receivedOn }) => receivedOn).sort();
  const [first = '', last = ''] = [received[0], received.at(-1)];
  return { first: addDays(first, -days), last: addDays(last, days) };
}

function summed(
  manager: EntityManager,
  actor: Actor,
  gifts: readonly Gift[],
  days: number,
  [giver, values]: [string, Record<string, (string | number)[]>],
): Promise<Row[]> {
  return ask<Row>(
    manager,
    `SELECT partner, office, label, day, "byOne", "byAnalyst", checked, seen, COUNT(*) AS count, SUM(usd) AS usd
    FROM (SELECT c.partner_id AS partner, c.office_id AS office, c.public_label AS label, c.received_on AS day,
        c.usd_minor AS usd, ${flag(BY_ONE)} AS "byOne", ${flag(BY_ANALYST)} AS "byAnalyst",
        ${flag(CHECKED)} AS checked, ${flag(giftsSeen(actor, 'c.office_id'))} AS seen
      FROM contribution c
      WHERE ${giver} AND c.state = 'confirmed' AND c.id <> :own
        AND COALESCE(c.confirmed_by, c.created_by) IS NOT NULL
        AND c.received_on BETWEEN :first AND :last) g
    GROUP BY partner, office, label, day, "byOne", "byAnalyst", checked, seen`,
    // One of many is not confirmed yet, and so is not among these.
    { ...values, ...within(gifts, days), own: gifts.length === 1 ? (gifts[0]?.id ?? 0) : 0 },
  );
}
