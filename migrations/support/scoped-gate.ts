import type { Refusal } from './triggers';

/**
 * The gate of `1700000003000-gate.ts`, with and without the scope of a clearance: partner or group (three
 * levels up), partnership type, countries, donations. A clearance without a scope reaches everything.
 */
interface Asked {
  partner: string;
  day: string;
  /** Names of the engagement's columns; null for a donation. */
  engagement: { id: string; type: string; country?: string } | null;
}

const IN_FORCE = (day: string): string => `clearance.binding AND NOT clearance.held
  AND clearance.valid_from <= ${day} AND clearance.valid_until >= ${day}
  AND (clearance.suspended_on IS NULL OR clearance.suspended_on > ${day})`;

const unscoped = ({ partner, day }: Asked): string => `EXISTS (
    SELECT 1 FROM clearance WHERE clearance.partner_id = ${partner} AND ${IN_FORCE(day)})`;

const parentOf = (partner: string): string =>
  `(SELECT p1.parent_id FROM partner p1 WHERE p1.id = ${partner})`;
const grandparentOf = (partner: string): string =>
  `(SELECT p2.parent_id FROM partner p1 JOIN partner p2 ON p2.id = p1.parent_id WHERE p1.id = ${partner})`;
const greatGrandparentOf = (partner: string): string =>
  `(SELECT p3.parent_id FROM partner p1 JOIN partner p2 ON p2.id = p1.parent_id
     JOIN partner p3 ON p3.id = p2.parent_id WHERE p1.id = ${partner})`;

const listed = (table: string): string => `(SELECT 1 FROM ${table} s WHERE s.clearance_id = clearance.id)`;

function reaches(engagement: Asked['engagement']): string {
  if (!engagement) return 'COALESCE(scope.donations, clearance.binding)';
  const outside =
    'NOT IN (SELECT s.country_code FROM clearance_scope_country s WHERE s.clearance_id = clearance.id)';
  const country = engagement.country
    ? ` AND NOT (${engagement.country} ${outside})`
    : ` AND NOT EXISTS (SELECT 1 FROM engagement_country c WHERE c.engagement_id = ${engagement.id}
        AND c.country_code ${outside})`;
  return `(NOT EXISTS ${listed('clearance_scope_type')} OR EXISTS (SELECT 1 FROM clearance_scope_type s
      WHERE s.clearance_id = clearance.id AND s.type_id = ${engagement.type}))
    AND (NOT EXISTS ${listed('clearance_scope_country')} OR (1 = 1${country}))`;
}

const scoped = ({ partner, day, engagement }: Asked): string => `EXISTS (
    SELECT 1 FROM clearance LEFT JOIN clearance_scope scope ON scope.clearance_id = clearance.id
    WHERE clearance.partner_id IN (${partner}, ${parentOf(partner)}, ${grandparentOf(partner)}, ${greatGrandparentOf(partner)})
      AND (clearance.partner_id = ${partner} OR scope.covers = 'group')
      AND ${IN_FORCE(day)} AND ${reaches(engagement)})`;

type Valid = (asked: Asked) => string;

const ENGAGEMENT = `NEW.kind = 'partnership' AND NEW.state IN ('agreed', 'active')
  AND NOT NEW.without_clearance AND NEW.override_by IS NULL`;

const PARTNERSHIP = 'gate: a partnership needs a valid clearance for each partner';

const engagementGate = (valid: Valid, name: string, on: 'INSERT' | 'UPDATE', when: string): Refusal => ({
  name,
  table: 'engagement',
  on,
  condition: `${ENGAGEMENT}${when} AND (
    NEW.agreed_on IS NULL
    OR NOT EXISTS (SELECT 1 FROM engagement_partner WHERE engagement_partner.engagement_id = NEW.id)
    OR EXISTS (SELECT 1 FROM engagement_partner WHERE engagement_partner.engagement_id = NEW.id
      AND NOT ${valid({
        partner: 'engagement_partner.partner_id',
        day: 'NEW.agreed_on',
        engagement: { id: 'NEW.id', type: 'NEW.type_id' },
      })}))`,
  message: PARTNERSHIP,
});

const changed = (more: string): string => ` AND NOT (OLD.kind = NEW.kind AND OLD.state IN ('agreed', 'active')
  AND OLD.agreed_on = NEW.agreed_on AND OLD.without_clearance = NEW.without_clearance
  AND OLD.override_by IS NULL${more})`;

const RUNNING = `engagement.kind = 'partnership' AND engagement.state IN ('agreed', 'active')
  AND NOT engagement.without_clearance AND engagement.override_by IS NULL`;

const BOTH = ['INSERT', 'UPDATE'] as const;

function gate(valid: Valid, more: string): Refusal[] {
  return [
    engagementGate(valid, 'engagement_gate_insert', 'INSERT', ''),
    engagementGate(valid, 'engagement_gate_update', 'UPDATE', changed(more)),
    ...BOTH.map((on) => ({
      name: `engagement_partner_gate_${on.toLowerCase()}`,
      table: 'engagement_partner',
      on,
      condition: `EXISTS (SELECT 1 FROM engagement WHERE engagement.id = NEW.engagement_id AND ${RUNNING}
        AND NOT ${valid({
          partner: 'NEW.partner_id',
          day: 'engagement.agreed_on',
          engagement: { id: 'engagement.id', type: 'engagement.type_id' },
        })})`,
      message: PARTNERSHIP,
    })),
    ...BOTH.map((on) => ({
      name: `contribution_gate_${on.toLowerCase()}`,
      table: 'contribution',
      on,
      condition: `NEW.state = 'confirmed' AND NEW.partner_id IS NOT NULL
      AND NOT NEW.without_clearance AND NEW.override_by IS NULL
      AND NOT ${valid({ partner: 'NEW.partner_id', day: 'NEW.received_on', engagement: null })}`,
      message: 'gate: a donation needs a valid clearance of its donor',
    })),
  ];
}

/** As it was before a clearance had a scope. */
export const UNSCOPED_GATE: readonly Refusal[] = gate(unscoped, '');

/** A running partnership that is to take place in one more country meets the gate again. */
const countryGate: readonly Refusal[] = BOTH.map((on) => ({
  name: `engagement_country_gate_${on.toLowerCase()}`,
  table: 'engagement_country',
  on,
  condition: `EXISTS (SELECT 1 FROM engagement
      JOIN engagement_partner ON engagement_partner.engagement_id = engagement.id
      WHERE engagement.id = NEW.engagement_id AND ${RUNNING}
        AND NOT ${scoped({
          partner: 'engagement_partner.partner_id',
          day: 'engagement.agreed_on',
          engagement: { id: 'engagement.id', type: 'engagement.type_id', country: 'NEW.country_code' },
        })})`,
  message: 'gate: a clearance of a partner does not cover this country',
}));

export const SCOPED_GATE: readonly Refusal[] = [
  ...gate(scoped, ' AND OLD.type_id = NEW.type_id'),
  ...countryGate,
];
