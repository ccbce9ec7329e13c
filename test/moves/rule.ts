import type { EntityManager } from 'typeorm';
import { lineIn, type Snapshot } from './snapshot';

/** What has to be covered: a type and its countries, or a donation. */
export type Asked = { typeId: number; countries: string[] } | 'donation';

interface Leave {
  id: number;
  partnerId: number;
  validFrom: string;
  validUntil: string;
  binding: boolean;
  held: boolean;
  caseId: number;
  covers: string | null;
  donations: boolean | number | null;
  unmet: number | string;
}

interface Stop { clearanceId: number; fromDay: string; liftedOn: string | null } // prettier-ignore
interface Verdict { caseId: number; partnerId: number; outcome: string; binding: boolean; on: string } // prettier-ignore

/**
 * Why a partner is not cleared for something on a day, or null where it is; written down anew: it is by a decision of its own, or of a
 * company above it that covers its group, as long as nobody on the way has something of its own against it,
 * and all of them are still who was judged. It asks nothing of `src/clearances`.
 */
export async function whyUncovered(
  manager: EntityManager,
  snapshot: Snapshot,
  otherSince: ReadonlyMap<number, string>,
  asked: { partnerId: number; what: Asked; day: string },
): Promise<string | null> {
  const { partnerId, what, day } = asked;
  const line = lineIn(snapshot, partnerId);
  const facts = await factsOf(manager, line);
  const why: string[] = [];
  for (const [steps, at] of line.entries()) {
    const since = otherSince.get(at);
    if (since !== undefined && since <= day) {
      why.push(`${at} is another one since ${since} than was judged`);
      break;
    }
    for (const leave of facts.leaves.filter((each) => each.partnerId === at)) {
      const reaches = steps === 0 || leave.covers === 'group';
      if (reaches && inForce(leave, facts, day) && reachesTo(leave, facts, what)) return null;
      why.push(
        JSON.stringify({ ...leave, stops: facts.stops.filter((each) => each.clearanceId === leave.id) }),
      );
    }
    if (hasOwnAgainstIt(at, facts, day)) {
      why.push(`${at} has something of its own against it`);
      break;
    }
  }
  return `not cleared on ${day}: ${why.join('; ') || 'nobody judged it'}`;
}

interface Facts {
  leaves: Leave[];
  stops: Stop[];
  types: { clearanceId: number; typeId: number }[];
  countries: { clearanceId: number; code: string }[];
  verdicts: Verdict[];
  underWay: { partnerId: number; caseId: number; entered: string; leftOn: string | null }[];
}

async function factsOf(manager: EntityManager, line: readonly number[]): Promise<Facts> {
  const ids = line.join(', ');
  const own = `SELECT id FROM clearance WHERE partner_id IN (${ids})`;
  const q = <T>(sql: string): Promise<T[]> => manager.query(sql);
  return {
    leaves: await q<Leave>(`SELECT c.id, c.partner_id AS "partnerId", c.valid_from AS "validFrom",
        c.valid_until AS "validUntil", c.binding, c.held, c.case_id AS "caseId", s.covers, s.donations,
        (SELECT COUNT(*) FROM decision_condition n LEFT JOIN committee_condition k ON k.condition_id = n.id
          WHERE n.decision_id = (SELECT MAX(d.id) FROM decision d WHERE d.case_id = c.case_id AND d.outcome <> 'returned'
            AND d.stage = 'decision') AND n.holds_gate AND c.id = (SELECT MAX(x.id) FROM clearance x WHERE x.case_id = c.case_id)
            AND (CASE WHEN k.id IS NULL THEN n.met_on ELSE k.lifted_on END) IS NULL) AS unmet
      FROM clearance c
        LEFT JOIN clearance_scope s ON s.clearance_id = c.id WHERE c.partner_id IN (${ids}) ORDER BY c.id`),
    stops: await q<Stop>(`SELECT clearance_id AS "clearanceId", from_day AS "fromDay", lifted_on AS "liftedOn"
      FROM clearance_suspension WHERE clearance_id IN (${own})`),
    types: await q(`SELECT clearance_id AS "clearanceId", type_id AS "typeId" FROM clearance_scope_type
      WHERE clearance_id IN (${own})`),
    countries:
      await q(`SELECT clearance_id AS "clearanceId", country_code AS code FROM clearance_scope_country
      WHERE clearance_id IN (${own})`),
    verdicts:
      await q<Verdict>(`SELECT d.case_id AS "caseId", f.partner_id AS "partnerId", d.outcome, d.binding,
        SUBSTR(d.decided_at, 1, 10) AS "on" FROM decision d JOIN due_diligence_case f ON f.id = d.case_id
      WHERE f.partner_id IN (${ids}) AND d.stage = 'decision' AND d.outcome <> 'returned' ORDER BY d.id`),
    underWay:
      await q(`SELECT f.partner_id AS "partnerId", t.case_id AS "caseId", SUBSTR(t.entered_at, 1, 10) AS entered,
        SUBSTR(t.left_at, 1, 10) AS "leftOn" FROM case_step t JOIN due_diligence_case f ON f.id = t.case_id
      WHERE f.partner_id IN (${ids}) AND t.state <> 'draft'`),
  };
}

function isStopped({ id }: Leave, { stops }: Facts, day: string): boolean {
  return stops.some(
    ({ clearanceId, fromDay, liftedOn }) =>
      clearanceId === id && fromDay <= day && (liftedOn === null || day < liftedOn),
  );
}

/** A decision that binds, on its days, with every condition met that comes first, and not looked into again. */
function inForce(leave: Leave, facts: Facts, day: string): boolean {
  if (!leave.binding || leave.held || Number(leave.unmet) > 0) return false;
  if (day < leave.validFrom || leave.validUntil < day) return false;
  const isReopened = facts.underWay.some((each) => each.caseId === leave.caseId && isOn(each, day) && each.entered >= leave.validFrom); // prettier-ignore
  return !isReopened && !isStopped(leave, facts, day);
}

function reachesTo(leave: Leave, { types, countries }: Facts, what: Asked): boolean {
  if (what === 'donation') return leave.donations === null || Boolean(leave.donations);
  const only = types.filter(({ clearanceId }) => clearanceId === leave.id).map(({ typeId }) => typeId);
  const within = countries.filter(({ clearanceId }) => clearanceId === leave.id).map(({ code }) => code);
  return (
    (only.length === 0 || only.includes(what.typeId)) &&
    (within.length === 0 || what.countries.every((code) => within.includes(code)))
  );
}

/** It was refused and not approved since, something it was given is stopped, or a case of its own is under way. */
function hasOwnAgainstIt(partnerId: number, facts: Facts, day: string): boolean {
  const made = facts.verdicts.filter((each) => each.partnerId === partnerId && each.on <= day);
  let refused = false;
  for (const { outcome, binding } of made) {
    if (outcome === 'rejected') refused = true;
    else if (binding) refused = false;
  }
  if (refused) return true;
  const leaves = facts.leaves.filter((each) => each.partnerId === partnerId && each.binding);
  const newest = leaves.filter(({ validFrom }) => validFrom <= day).at(-1);
  if (newest && (newest.held || isStopped(newest, facts, day))) return true;
  return facts.underWay.some((each) => each.partnerId === partnerId && isOn(each, day));
}

function isOn({ entered, leftOn }: Facts['underWay'][number], day: string): boolean {
  return entered <= day && (leftOn === null || day < leftOn);
}
