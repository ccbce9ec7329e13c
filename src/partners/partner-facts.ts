import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { sumThatWeighs } from '../kernel/counted';
import { giftsSeen } from './gift.scope';

/** How a partner stands today: the best clearance it has, or why it has none. */
export interface Standing {
  state: 'valid' | 'held' | 'suspended' | 'expired' | 'advisory' | 'none';
  level: string | null;
  until: Day | null;
}

export interface PartnerFacts {
  standing: Standing;
  /** Other names in use. */
  aliases: string[];
  /** Names it gave up, the latest first. */
  formerNames: { name: string; since: Day }[];
  engagements: number;
  countries: number;
  /** US cents, confirmed, of the contributions the reader sees. */
  givenMinor: number;
  /** US cents, recorded and not confirmed yet. */
  waitingMinor: number;
}

interface ClearanceRow {
  partner_id: number;
  level: string;
  valid_from: string;
  valid_until: string;
  binding: boolean | number;
  held: boolean | number;
  suspended_on: string | null;
}

/** What a list shows of partners beside their own columns: four statements, however many partners. */
export async function factsOf(
  manager: EntityManager,
  reader: Actor,
  ids: readonly number[],
  today: Day,
): Promise<Map<number, PartnerFacts>> {
  if (ids.length === 0) return new Map();
  // Ids come from the database: they are whole numbers, and safe to write out.
  const list = ids.map(Number).join(', ');
  const [clearances, aliases, engagements, given] = await Promise.all([
    manager.query<ClearanceRow[]>(clearancesOf(list)),
    manager.query<{ partner_id: number; name: string; former_since: Day | null }[]>(
      `SELECT partner_id, name, former_since FROM partner_alias WHERE partner_id IN (${list}) ORDER BY id`,
    ),
    manager.query<{ partner_id: number; engagements: number | string; countries: number | string }[]>(
      `SELECT engagement_partner.partner_id, COUNT(DISTINCT engagement_partner.engagement_id) AS engagements,
         COUNT(DISTINCT engagement_country.country_code) AS countries
       FROM engagement_partner
       JOIN engagement ON engagement.id = engagement_partner.engagement_id AND engagement.state <> 'cancelled'
       LEFT JOIN engagement_country ON engagement_country.engagement_id = engagement_partner.engagement_id
       WHERE engagement_partner.partner_id IN (${list}) GROUP BY engagement_partner.partner_id`,
    ),
    manager.query<{ partner_id: number; given: number | string; waiting: number | string }[]>(
      `SELECT partner_id, ${sumThatWeighs('contribution', 'counted', 'usd_minor')} AS given,
         ${sumThatWeighs('contribution', 'waiting', 'usd_minor')} AS waiting
       FROM contribution
       WHERE partner_id IN (${list}) AND ${giftsSeen(reader, 'office_id')} GROUP BY partner_id`,
    ),
  ]);
  return new Map(
    ids.map((id) => {
      const counted = engagements.find((row) => row.partner_id === id);
      const gifts = given.find((row) => row.partner_id === id);
      const facts: PartnerFacts = {
        standing: standingOf(
          clearances.filter((row) => row.partner_id === id),
          today,
        ),
        ...namesOf(aliases.filter((row) => row.partner_id === id)),
        engagements: Number(counted?.engagements ?? 0),
        countries: Number(counted?.countries ?? 0),
        givenMinor: Number(gifts?.given ?? 0),
        waitingMinor: Number(gifts?.waiting ?? 0),
      };
      return [id, facts];
    }),
  );
}

function namesOf(
  rows: readonly { name: string; former_since: Day | null }[],
): Pick<PartnerFacts, 'aliases' | 'formerNames'> {
  return {
    aliases: rows.flatMap(({ name, former_since }) => (former_since === null ? [name] : [])),
    formerNames: rows
      .flatMap(({ name, former_since }) => (former_since === null ? [] : [{ name, since: former_since }]))
      .sort((a, b) => b.since.localeCompare(a.since)),
  };
}

/** Clearances of the partners themselves, and those of the groups up to three levels above that reach them. */
function clearancesOf(list: string): string {
  const columns = `clearance.id AS id, clearance.level AS level, clearance.valid_from AS valid_from,
    clearance.valid_until AS valid_until, clearance.binding AS binding, clearance.held AS held,
    clearance.suspended_on AS suspended_on`;
  const of = (joins: string, holder: string, reach: string): string =>
    `SELECT partner.id AS partner_id, ${columns} FROM partner ${joins}
     JOIN clearance ON clearance.partner_id = ${holder} ${reach} WHERE partner.id IN (${list})`;
  const group = `JOIN clearance_scope ON clearance_scope.clearance_id = clearance.id AND clearance_scope.covers = 'group'`;
  const first = 'JOIN partner above ON above.id = partner.parent_id';
  const second = `${first} JOIN partner higher ON higher.id = above.parent_id`;
  return `${of('', 'partner.id', '')} UNION ALL ${of('', 'partner.parent_id', group)}
    UNION ALL ${of(first, 'above.parent_id', group)} UNION ALL ${of(second, 'higher.parent_id', group)}
    ORDER BY valid_until DESC, id DESC`;
}

/** The clearance that counts today; failing that, the newest and what is the matter with it. */
export function standingOf(rows: readonly ClearanceRow[], today: Day): Standing {
  const states = rows.map((row) => ({
    state: stateOf(row, today),
    level: row.level,
    until: row.valid_until,
  }));
  return (
    states.find(({ state }) => state === 'valid') ?? states[0] ?? { state: 'none', level: null, until: null }
  );
}

function stateOf(row: ClearanceRow, today: Day): Standing['state'] {
  if (row.suspended_on !== null && row.suspended_on <= today) return 'suspended';
  if (row.valid_until < today || row.valid_from > today) return 'expired';
  if (!row.binding) return 'advisory';
  return row.held ? 'held' : 'valid';
}
