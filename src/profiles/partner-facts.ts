import type { EntityManager } from 'typeorm';
import { standingOn, withoutDecision, type Standing } from '../clearances/clearance';
import { linesOf } from '../clearances/load-lines';
import { restrictedFor } from '../due-diligence/cases/restricted.scope';
import { ask } from '../database/ask';
import type { Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import { givenBy } from '../contributions/of-partner';
import { engagementCounts } from '../engagements/of-partner';

export interface PartnerFacts {
  /** How it stands today. */
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

const NO_STANDING: Standing & { caseId: null } = { state: 'none', level: null, until: null, caseId: null };

/** What a list shows of partners beside their own columns: a few statements, however many partners. */
export async function factsOf(
  read: EntityManager,
  reader: Actor,
  ids: readonly number[],
  today: Day,
): Promise<Map<number, PartnerFacts>> {
  if (ids.length === 0) return new Map();
  const [lines, aliases, engagements, given] = await Promise.all([
    linesOf(read, ids),
    ask<{ partner_id: number; name: string; former_since: Day | null }>(
      read,
      `SELECT partner_id, name, former_since FROM partner_alias WHERE partner_id IN (:...ids) ORDER BY id`,
      { ids },
    ),
    engagementCounts(read, ids),
    givenBy(read, reader, ids),
  ]);
  const standings = new Map(ids.map((id) => [id, standingOn(today, lines.get(id) ?? [])]));
  const behind = [...standings.values()].flatMap(({ caseId }) => caseId ?? []);
  const restricted = await restrictedFor(read, reader, behind);
  return new Map(
    ids.map((id) => {
      const { caseId, ...standing } = standings.get(id) ?? NO_STANDING;
      const facts: PartnerFacts = {
        standing: caseId !== null && restricted.has(caseId) ? withoutDecision(standing) : standing,
        ...namesOf(aliases.filter((row) => row.partner_id === id)),
        ...(engagements.get(id) ?? { engagements: 0, countries: 0 }),
        ...(given.get(id) ?? { givenMinor: 0, waitingMinor: 0 }),
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
