import { JUDGED } from './judged';

/**
 * The rule of `clearance.ts` as SQL, for lists: the same on both databases. `day` is a parameter or a column.
 * The triggers of the migrations say the same of one partner; a property test compares the three.
 */

const stops = (day: string): string => `clearance_suspension.from_day <= ${day}
    AND (clearance_suspension.lifted_on IS NULL OR clearance_suspension.lifted_on > ${day})`;

const suspended = (day: string): string => `EXISTS (SELECT 1 FROM clearance_suspension
  WHERE clearance_suspension.clearance_id = clearance.id AND ${stops(day)})`;

/** Binding, not held, within its days, not suspended. */
export const inForce = (day: string): string => `clearance.binding AND NOT clearance.held
  AND clearance.valid_from <= ${day} AND clearance.valid_until >= ${day} AND NOT ${suspended(day)}`;

/** `standsAgainst` of `company.ts`. */
const standsAgainst = (partner: string, day: string): string => `(${JUDGED.only.rejectedSql(partner, day)}
  OR EXISTS (SELECT 1 FROM clearance own WHERE own.partner_id = ${partner} AND own.binding AND (
      (own.held AND own.valid_from <= ${day} AND NOT ${answered('own.valid_from', partner, day)})
      OR EXISTS (SELECT 1 FROM clearance_suspension stop WHERE stop.clearance_id = own.id
        AND stop.from_day <= ${day} AND (stop.lifted_on IS NULL OR stop.lifted_on > ${day})
        AND NOT ${answered('stop.from_day', partner, day)})))
  OR ${JUDGED.only.openCaseSql(partner, day)})`;

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
export const reach = (day: string): string => `WITH RECURSIVE reach(partner_id, clearance_id) AS (
  SELECT clearance.partner_id, clearance.id FROM clearance_scope
  CROSS JOIN clearance WHERE clearance.id = clearance_scope.clearance_id AND clearance_scope.covers = 'group'
    AND ${inForce(day)}
  UNION
  SELECT member.id, reach.clearance_id FROM reach
  JOIN partner member ON member.parent_id = reach.partner_id
  WHERE NOT ${standsAgainst('member.id', day)})`;

const coversGifts = (clearance: string): string => `${clearance} NOT IN
  (SELECT clearance_scope.clearance_id FROM clearance_scope WHERE NOT clearance_scope.donations)`;

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

/**
 * The tables, and the relation of groups, that decide whether a partner is cleared for itself or its group. Each has a
 * revision of its own by the triggers of migration 32000.
 */
export const clearedBy = (): readonly string[] => [
  ...[
    'clearance',
    'clearance_suspension',
    'clearance_scope',
    'clearance_scope_type',
    'clearance_scope_country',
  ],
  ...JUDGED.only.tables,
  'partner_group',
];
