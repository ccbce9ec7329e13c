import { inForce, reach } from '../clearances/cleared-sql';

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

/** That the partner of a row of `engagement_partner` is cleared on the day for that engagement. */
export const isClearedPart = (part: string, day: string): string => `(EXISTS (
    SELECT 1 FROM clearance JOIN engagement engaged ON engaged.id = ${part}.engagement_id
    WHERE clearance.partner_id = ${part}.partner_id AND ${inForce(day)} AND ${coversEngaged('clearance.id')})
  OR ${part}.id IN (${reach(day)}
    SELECT below.id FROM reach JOIN engagement_partner below ON below.partner_id = reach.partner_id
    JOIN engagement engaged ON engaged.id = below.engagement_id WHERE ${coversEngaged('reach.clearance_id')}))`;
