import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRefusals, dropRefusals, type Refusal } from './support/triggers';

/**
 * The gate, below the service: whatever door a change comes through, no partnership is agreed or active
 * (evaluation 4.2.2), and no donation of a named donor confirmed, without a clearance that was valid on
 * the day, unless it is marked as found running or overridden by the Director General.
 */
const valid = (partner: string, day: string): string => `EXISTS (
    SELECT 1 FROM clearance WHERE clearance.partner_id = ${partner} AND clearance.binding AND NOT clearance.held
      AND clearance.valid_from <= ${day} AND clearance.valid_until >= ${day}
      AND (clearance.suspended_on IS NULL OR clearance.suspended_on > ${day}))`;

const ENGAGEMENT = `NEW.kind = 'partnership' AND NEW.state IN ('agreed', 'active')
  AND NOT NEW.without_clearance AND NEW.override_by IS NULL`;

const engagementGate = (name: string, on: 'INSERT' | 'UPDATE', when: string): Refusal => ({
  name,
  table: 'engagement',
  on,
  condition: `${ENGAGEMENT}${when} AND (
    NEW.agreed_on IS NULL
    OR NOT EXISTS (SELECT 1 FROM engagement_partner WHERE engagement_partner.engagement_id = NEW.id)
    OR EXISTS (SELECT 1 FROM engagement_partner WHERE engagement_partner.engagement_id = NEW.id
      AND NOT ${valid('engagement_partner.partner_id', 'NEW.agreed_on')}))`,
  message: 'gate: a partnership needs a valid clearance for each partner',
});

const CHANGED = ` AND NOT (OLD.kind = NEW.kind AND OLD.state IN ('agreed', 'active')
  AND OLD.agreed_on = NEW.agreed_on AND OLD.without_clearance = NEW.without_clearance
  AND OLD.override_by IS NULL)`;

const REFUSALS: readonly Refusal[] = [
  engagementGate('engagement_gate_insert', 'INSERT', ''),
  engagementGate('engagement_gate_update', 'UPDATE', CHANGED),
  ...(['INSERT', 'UPDATE'] as const).map((on) => ({
    name: `engagement_partner_gate_${on.toLowerCase()}`,
    table: 'engagement_partner',
    on,
    condition: `EXISTS (SELECT 1 FROM engagement WHERE engagement.id = NEW.engagement_id
        AND engagement.kind = 'partnership' AND engagement.state IN ('agreed', 'active')
        AND NOT engagement.without_clearance AND engagement.override_by IS NULL
        AND NOT ${valid('NEW.partner_id', 'engagement.agreed_on')})`,
    message: 'gate: a partnership needs a valid clearance for each partner',
  })),
  ...(['INSERT', 'UPDATE'] as const).map((on) => ({
    name: `contribution_gate_${on.toLowerCase()}`,
    table: 'contribution',
    on,
    condition: `NEW.state = 'confirmed' AND NEW.partner_id IS NOT NULL
      AND NOT NEW.without_clearance AND NEW.override_by IS NULL
      AND NOT ${valid('NEW.partner_id', 'NEW.received_on')}`,
    message: 'gate: a donation needs a valid clearance of its donor',
  })),
];

export class Gate1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRefusals(runner, REFUSALS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropRefusals(runner, REFUSALS);
  }
}
