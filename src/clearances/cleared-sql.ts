/**
 * The rule of `clearance.ts` as SQL, for lists: the same on both databases. `day` is a parameter or a column.
 * The triggers of the migrations say the same of one partner; a property test compares the three.
 */

const stops = (day: string): string => `clearance_suspension.from_day <= ${day}
    AND (clearance_suspension.lifted_on IS NULL OR clearance_suspension.lifted_on > ${day})`;

const suspended = (day: string): string => `EXISTS (SELECT 1 FROM clearance_suspension
  WHERE clearance_suspension.clearance_id = clearance.id AND ${stops(day)})`;

/** Binding, not held, within its days, not suspended. */
const inForce = (day: string): string => `clearance.binding AND NOT clearance.held
  AND clearance.valid_from <= ${day} AND clearance.valid_until >= ${day} AND NOT ${suspended(day)}`;

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
 * `WITH … reach(partner_id, clearance_id)`: every clearance in force on the day that covers a group, with its
 * partner and with each company below that it reaches. To stand at the beginning of a subquery, which is asked once
 * for a list: few clearances cover a group. Those of its own are looked for at each partner of the list.
 */
const reach = (day: string): string => `WITH RECURSIVE reach(partner_id, clearance_id) AS (
  SELECT clearance.partner_id, clearance.id FROM clearance_scope
  CROSS JOIN clearance WHERE clearance.id = clearance_scope.clearance_id AND clearance_scope.covers = 'group'
    AND ${inForce(day)}
  UNION
  SELECT member.id, reach.clearance_id FROM reach
  JOIN partner member ON member.parent_id = reach.partner_id
  WHERE NOT ${standsAgainst('member.id', day)})`;

/** That the clearance covers the type and every country of the engagement `engaged`. */
const coversEngaged = (
  clearance: string,
): string => `(NOT EXISTS (SELECT 1 FROM clearance_scope_type s WHERE s.clearance_id = ${clearance})
    OR EXISTS (SELECT 1 FROM clearance_scope_type s
      WHERE s.clearance_id = ${clearance} AND s.type_id = engaged.type_id))
  AND (NOT EXISTS (SELECT 1 FROM clearance_scope_country s WHERE s.clearance_id = ${clearance})
    OR NOT EXISTS (SELECT 1 FROM engagement_country c WHERE c.engagement_id = engaged.id
      AND c.country_code NOT IN
        (SELECT s.country_code FROM clearance_scope_country s WHERE s.clearance_id = ${clearance})))`;

const coversGifts = (clearance: string): string => `${clearance} NOT IN
  (SELECT clearance_scope.clearance_id FROM clearance_scope WHERE NOT clearance_scope.donations)`;

/** That the partner of a row of `engagement_partner` is cleared on the day for that engagement. */
export const isClearedPart = (part: string, day: string): string => `(EXISTS (
    SELECT 1 FROM clearance JOIN engagement engaged ON engaged.id = ${part}.engagement_id
    WHERE clearance.partner_id = ${part}.partner_id AND ${inForce(day)} AND ${coversEngaged('clearance.id')})
  OR ${part}.id IN (${reach(day)}
    SELECT below.id FROM reach JOIN engagement_partner below ON below.partner_id = reach.partner_id
    JOIN engagement engaged ON engaged.id = below.engagement_id WHERE ${coversEngaged('reach.clearance_id')}))`;

/** That a partner is cleared on the day to give. */
export const isClearedGiver = (partner: string, day: string): string => `(EXISTS (SELECT 1 FROM clearance
    WHERE clearance.partner_id = ${partner} AND ${inForce(day)} AND ${coversGifts('clearance.id')})
  OR ${partner} IN (${reach(day)} SELECT reach.partner_id FROM reach WHERE ${coversGifts('reach.clearance_id')}))`;

/** That a partner is cleared on the day for anything at all. */
export const isCleared = (partner: string, day: string): string => `(EXISTS (SELECT 1 FROM clearance
    WHERE clearance.partner_id = ${partner} AND ${inForce(day)})
  OR ${partner} IN (${reach(day)} SELECT reach.partner_id FROM reach))`;

/**
 * Of a partner that is not cleared: that clearances of its own run and are suspended, or have ended. Few are
 * suspended, so those are looked up once for a list; as many as there are partners may have ended.
 */
export const isSuspended = (partner: string, day: string): string => `${partner} IN (
  SELECT clearance.partner_id FROM clearance_suspension
  CROSS JOIN clearance WHERE clearance.id = clearance_suspension.clearance_id AND ${stops(day)}
    AND clearance.valid_from <= ${day} AND clearance.valid_until >= ${day})`;

export const isExpired = (partner: string, day: string): string => `EXISTS (SELECT 1 FROM clearance
  WHERE clearance.partner_id = ${partner} AND clearance.valid_until < ${day} AND NOT EXISTS (
    SELECT 1 FROM clearance later WHERE later.partner_id = ${partner}
      AND later.valid_from <= ${day} AND later.valid_until >= ${day}))`;
