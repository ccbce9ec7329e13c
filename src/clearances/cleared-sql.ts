/**
 * The rule of `clearance.ts` as SQL, for lists: the same on both databases. `day` is a parameter or a column.
 * The triggers of the migrations say the same of one partner; a property test compares the three.
 */

const suspended = (clearance: string, day: string): string => `EXISTS (SELECT 1 FROM clearance_suspension
  WHERE clearance_suspension.clearance_id = ${clearance}.id AND clearance_suspension.from_day <= ${day}
    AND (clearance_suspension.lifted_on IS NULL OR clearance_suspension.lifted_on > ${day}))`;

/** Binding, not held, within its days, not suspended. */
const inForce = (day: string): string => `clearance.binding AND NOT clearance.held
  AND clearance.valid_from <= ${day} AND clearance.valid_until >= ${day} AND NOT ${suspended('clearance', day)}`;

/** `standsAgainst` of `company.ts`. */
const standsAgainst = (partner: string, day: string): string => `(EXISTS (
    SELECT 1 FROM decision refused JOIN due_diligence_case file ON file.id = refused.case_id
    WHERE file.partner_id = ${partner} AND refused.stage = 'decision' AND refused.outcome = 'rejected'
      AND SUBSTR(refused.decided_at, 1, 10) <= ${day}
      AND NOT EXISTS (SELECT 1 FROM decision given JOIN due_diligence_case other ON other.id = given.case_id
        WHERE other.partner_id = ${partner} AND given.stage = 'decision' AND given.binding
          AND given.outcome IN ('approved', 'approved_with_conditions')
          AND given.id > refused.id AND SUBSTR(given.decided_at, 1, 10) <= ${day}))
  OR EXISTS (SELECT 1 FROM clearance own WHERE own.partner_id = ${partner} AND own.binding AND (
      (own.held AND own.valid_from <= ${day} AND NOT ${answered('own.valid_from', partner, day)})
      OR EXISTS (SELECT 1 FROM clearance_suspension stop WHERE stop.clearance_id = own.id
        AND stop.from_day <= ${day} AND (stop.lifted_on IS NULL OR stop.lifted_on > ${day})
        AND NOT ${answered('stop.from_day', partner, day)})))
  OR EXISTS (SELECT 1 FROM case_step step JOIN due_diligence_case file ON file.id = step.case_id
    WHERE file.partner_id = ${partner} AND step.state <> 'draft' AND SUBSTR(step.entered_at, 1, 10) <= ${day}
      AND (step.left_at IS NULL OR SUBSTR(step.left_at, 1, 10) > ${day})))`;

/** A later clearance of its own came in the place of `own` after that day. */
function answered(since: string, partner: string, day: string): string {
  return `EXISTS (SELECT 1 FROM clearance later WHERE later.partner_id = ${partner} AND later.binding
    AND later.id > own.id AND later.valid_from >= ${since} AND later.valid_from <= ${day})`;
}

/**
 * `WITH … reach(partner_id, clearance_id)`: every clearance in force on the day, with its partner and with
 * each company below that it reaches through the group. To stand at the beginning of a subquery.
 */
export const reach = (day: string): string => `WITH RECURSIVE reach(partner_id, clearance_id) AS (
  SELECT clearance.partner_id, clearance.id FROM clearance WHERE ${inForce(day)}
  UNION
  SELECT member.id, reach.clearance_id FROM reach
  JOIN clearance_scope ON clearance_scope.clearance_id = reach.clearance_id AND clearance_scope.covers = 'group'
  JOIN partner member ON member.parent_id = reach.partner_id
  WHERE NOT ${standsAgainst('member.id', day)})`;

/** That the clearance of a row of `reach` covers the type and every country of the engagement `engaged`. */
const COVERS_ENGAGED = `(NOT EXISTS (SELECT 1 FROM clearance_scope_type s WHERE s.clearance_id = reach.clearance_id)
    OR EXISTS (SELECT 1 FROM clearance_scope_type s
      WHERE s.clearance_id = reach.clearance_id AND s.type_id = engaged.type_id))
  AND (NOT EXISTS (SELECT 1 FROM clearance_scope_country s WHERE s.clearance_id = reach.clearance_id)
    OR NOT EXISTS (SELECT 1 FROM engagement_country c WHERE c.engagement_id = engaged.id
      AND c.country_code NOT IN
        (SELECT s.country_code FROM clearance_scope_country s WHERE s.clearance_id = reach.clearance_id)))`;

/** The ids of `engagement_partner` whose partner is cleared on the day for that engagement. */
export const clearedParts = (day: string): string => `(${reach(day)}
  SELECT part.id FROM reach JOIN engagement_partner part ON part.partner_id = reach.partner_id
  JOIN engagement engaged ON engaged.id = part.engagement_id WHERE ${COVERS_ENGAGED})`;

/** The ids of partners cleared on the day to give. */
export const clearedGivers = (day: string): string => `(${reach(day)} SELECT reach.partner_id FROM reach
  WHERE reach.clearance_id NOT IN
    (SELECT clearance_scope.clearance_id FROM clearance_scope WHERE NOT clearance_scope.donations))`;

/** The ids of partners cleared on the day for anything at all. */
export const clearedPartners = (day: string): string => `(${reach(day)} SELECT reach.partner_id FROM reach)`;

/** Of partners that are not cleared: their own clearances run and are suspended, or have ended. */
export const suspendedPartners = (day: string): string => `(SELECT clearance.partner_id FROM clearance
  WHERE clearance.valid_from <= ${day} AND clearance.valid_until >= ${day} AND ${suspended('clearance', day)})`;

export const expiredPartners = (day: string): string => `(SELECT clearance.partner_id FROM clearance
  WHERE clearance.valid_until < ${day} AND NOT EXISTS (SELECT 1 FROM clearance later
    WHERE later.partner_id = clearance.partner_id AND later.valid_from <= ${day} AND later.valid_until >= ${day}))`;
