import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCOPED_GATE } from './support/scoped-gate';
import { createTables, dropTables, id, int, nullable, text, type TableSpec } from './support/tables';
import { createRefusals, dropRefusals, type Refusal } from './support/triggers';

const TABLES: readonly TableSpec[] = [
  {
    name: 'clearance_suspension',
    columns: [
      id(),
      int('clearance_id'),
      text('cause', 20),
      nullable(text('reference', 80)),
      text('from_day', 10),
      nullable(text('lifted_on', 10)),
      nullable(int('lifted_by')),
    ],
    indexes: [{ name: 'ix_clearance_suspension_clearance_id', columns: ['clearance_id'], unique: false }],
    checks: [],
    references: [
      { column: 'clearance_id', table: 'clearance', key: 'id' },
      { column: 'lifted_by', table: 'user_account', key: 'id' },
    ],
  },
];

/** Plain SQL: TypeORM would copy whole tables on SQLite, and drop their triggers. */
const COLUMNS = [
  ['engagement', 'committed_on'],
  ['engagement_partner', 'since'],
  ['engagement_country', 'since'],
] as const;

/** Each suspension that is there becomes a row of its own cause; a case's number said that it had decided anew. */
const BACKFILL = [
  `INSERT INTO clearance_suspension (clearance_id, cause, reference, from_day)
   SELECT clearance.id,
     CASE WHEN clearance.suspension_reason IN ('answers', 'concern', 'incident', 'screening')
         THEN clearance.suspension_reason
       WHEN EXISTS (SELECT 1 FROM due_diligence_case file JOIN decision made ON made.case_id = file.id
         WHERE file.number = clearance.suspension_reason AND made.stage = 'decision' AND made.outcome = 'rejected'
           AND SUBSTR(made.decided_at, 1, 10) = clearance.suspended_on) THEN 'rejected'
       ELSE 'replaced' END,
     CASE WHEN clearance.suspension_reason IN ('answers', 'concern', 'incident', 'screening') THEN NULL
       ELSE SUBSTR(clearance.suspension_reason, 1, 80) END,
     clearance.suspended_on
   FROM clearance WHERE clearance.suspended_on IS NOT NULL`,
  `UPDATE clearance SET suspension_reason = (SELECT stop.cause FROM clearance_suspension stop
     WHERE stop.clearance_id = clearance.id) WHERE suspended_on IS NOT NULL`,
  // What stands on a decision that is being looked into again stops, from the day it was taken up.
  `INSERT INTO clearance_suspension (clearance_id, cause, reference, from_day)
   SELECT clearance.id, 'reopened', file.number, (SELECT MIN(SUBSTR(step.entered_at, 1, 10)) FROM case_step step
     WHERE step.case_id = file.id AND step.entered_at >= (SELECT MAX(made.decided_at) FROM decision made
       WHERE made.case_id = file.id AND made.stage = 'decision' AND made.outcome <> 'returned'))
   FROM clearance JOIN due_diligence_case file ON file.id = clearance.case_id
   WHERE clearance.suspended_on IS NULL AND file.state NOT IN ('draft', 'decided', 'withdrawn')
     AND EXISTS (SELECT 1 FROM case_step step WHERE step.case_id = file.id
       AND step.entered_at >= (SELECT MAX(made.decided_at) FROM decision made
         WHERE made.case_id = file.id AND made.stage = 'decision' AND made.outcome <> 'returned'))`,
  `UPDATE clearance SET suspension_reason = 'reopened', suspended_on = (SELECT stop.from_day
     FROM clearance_suspension stop WHERE stop.clearance_id = clearance.id)
   WHERE suspended_on IS NULL AND id IN (SELECT stop.clearance_id FROM clearance_suspension stop)`,
];

/**
 * The gate as the rule of `src/clearances` says it, written out here as it was on this day: by a clearance in
 * force of the partner itself, or of a company above it that covers the group, unless the walk up the group
 * meets one that has something of its own against it. The day is that of the commitment: the database has no
 * calendar of its own (a register may be told another today), so the service writes down when a partner or a
 * country joined and when the terms were last judged, and the triggers read that.
 */
const SUSPENDED = (clearance: string, day: string): string => `EXISTS (SELECT 1 FROM clearance_suspension stop
  WHERE stop.clearance_id = ${clearance}.id AND stop.from_day <= ${day}
    AND (stop.lifted_on IS NULL OR stop.lifted_on > ${day}))`;

const ANSWERED = (
  since: string,
  partner: string,
  day: string,
): string => `EXISTS (SELECT 1 FROM clearance later
  WHERE later.partner_id = ${partner} AND later.binding AND later.id > own.id
    AND later.valid_from >= ${since} AND later.valid_from <= ${day})`;

const STANDS_AGAINST = (partner: string, day: string): string => `(EXISTS (
    SELECT 1 FROM decision refused JOIN due_diligence_case file ON file.id = refused.case_id
    WHERE file.partner_id = ${partner} AND refused.stage = 'decision' AND refused.outcome = 'rejected'
      AND SUBSTR(refused.decided_at, 1, 10) <= ${day}
      AND NOT EXISTS (SELECT 1 FROM decision given JOIN due_diligence_case other ON other.id = given.case_id
        WHERE other.partner_id = ${partner} AND given.stage = 'decision' AND given.binding
          AND given.outcome IN ('approved', 'approved_with_conditions')
          AND given.id > refused.id AND SUBSTR(given.decided_at, 1, 10) <= ${day}))
  OR EXISTS (SELECT 1 FROM clearance own WHERE own.partner_id = ${partner} AND own.binding AND (
      (own.held AND own.valid_from <= ${day} AND NOT ${ANSWERED('own.valid_from', partner, day)})
      OR EXISTS (SELECT 1 FROM clearance_suspension stop WHERE stop.clearance_id = own.id
        AND stop.from_day <= ${day} AND (stop.lifted_on IS NULL OR stop.lifted_on > ${day})
        AND NOT ${ANSWERED('stop.from_day', partner, day)})))
  OR EXISTS (SELECT 1 FROM case_step step JOIN due_diligence_case file ON file.id = step.case_id
    WHERE file.partner_id = ${partner} AND step.state <> 'draft' AND SUBSTR(step.entered_at, 1, 10) <= ${day}
      AND (step.left_at IS NULL OR SUBSTR(step.left_at, 1, 10) > ${day})))`;

interface Asked {
  partner: string;
  day: string;
  /** Names of the engagement's columns; null for a donation. */
  engagement: { id: string; type: string; country?: string } | null;
}

const listed = (table: string): string => `(SELECT 1 FROM ${table} s WHERE s.clearance_id = clearance.id)`;

function reaches(engagement: Asked['engagement']): string {
  if (!engagement) return 'COALESCE(scope.donations, clearance.binding)';
  const outside =
    'NOT IN (SELECT s.country_code FROM clearance_scope_country s WHERE s.clearance_id = clearance.id)';
  const country = engagement.country ? ` AND NOT (${engagement.country} ${outside})` : '';
  return `(NOT EXISTS ${listed('clearance_scope_type')} OR EXISTS (SELECT 1 FROM clearance_scope_type s
      WHERE s.clearance_id = clearance.id AND s.type_id = ${engagement.type}))
    AND (NOT EXISTS ${listed('clearance_scope_country')} OR (NOT EXISTS (SELECT 1 FROM engagement_country c
      WHERE c.engagement_id = ${engagement.id} AND c.country_code ${outside})${country}))`;
}

const CLEARED = ({ partner, day, engagement }: Asked): string => `EXISTS (
    WITH RECURSIVE above(id) AS (
      SELECT ${partner}
      UNION
      SELECT member.parent_id FROM above JOIN partner member ON member.id = above.id
      WHERE member.parent_id IS NOT NULL AND NOT ${STANDS_AGAINST('member.id', day)})
    SELECT 1 FROM above JOIN clearance ON clearance.partner_id = above.id
      LEFT JOIN clearance_scope scope ON scope.clearance_id = clearance.id
    WHERE (clearance.partner_id = ${partner} OR scope.covers = 'group')
      AND clearance.binding AND NOT clearance.held AND clearance.valid_from <= ${day}
      AND clearance.valid_until >= ${day} AND NOT ${SUSPENDED('clearance', day)} AND ${reaches(engagement)})`;

const GATED = `NEW.kind = 'partnership' AND NEW.state IN ('agreed', 'active')`;
const PASSES = 'NOT NEW.without_clearance AND NEW.override_by IS NULL';
const DAY = 'COALESCE(NEW.committed_on, NEW.agreed_on)';
const PARTNERSHIP = 'gate: a partnership needs a valid clearance for each partner';

const UNCLEARED_PARTNER = `EXISTS (SELECT 1 FROM engagement_partner WHERE engagement_partner.engagement_id = NEW.id
  AND NOT ${CLEARED({
    partner: 'engagement_partner.partner_id',
    day: DAY,
    engagement: { id: 'NEW.id', type: 'NEW.type_id' },
  })})`;

const NOBODY =
  'NOT EXISTS (SELECT 1 FROM engagement_partner WHERE engagement_partner.engagement_id = NEW.id)';

/** It was within the gate before, by the same leave. */
const WITHIN = `OLD.kind = NEW.kind AND OLD.state IN ('agreed', 'active')
  AND OLD.without_clearance = NEW.without_clearance AND (OLD.override_by IS NULL) = (NEW.override_by IS NULL)`;

/** Nothing more was committed to than before. */
const SAME_TERMS = `OLD.agreed_on = NEW.agreed_on AND OLD.type_id = NEW.type_id
  AND COALESCE(OLD.committed_on, '') = COALESCE(NEW.committed_on, '') AND OLD.starts_on <= NEW.starts_on
  AND COALESCE(OLD.ends_on, '9999-12-31') >= COALESCE(NEW.ends_on, '9999-12-31')`;

/** Who joins later, and terms that change, pass no mark that was given for what was there before. */
const RUNNING = (since: string): string => `engagement.kind = 'partnership'
  AND engagement.state IN ('agreed', 'active')
  AND (${since} IS NOT NULL OR (NOT engagement.without_clearance AND engagement.override_by IS NULL))`;

const JOINED = `COALESCE(NEW.since, engagement.agreed_on)`;

const GATE: readonly Refusal[] = [
  {
    name: 'engagement_gate_insert',
    table: 'engagement',
    on: 'INSERT',
    condition: `${GATED} AND ${PASSES} AND (NEW.agreed_on IS NULL OR ${NOBODY} OR ${UNCLEARED_PARTNER})`,
    message: PARTNERSHIP,
  },
  {
    name: 'engagement_gate_update',
    table: 'engagement',
    on: 'UPDATE',
    condition: `${GATED} AND (
      (${PASSES} AND NOT (${WITHIN}) AND (NEW.agreed_on IS NULL OR ${NOBODY} OR ${UNCLEARED_PARTNER}))
      OR (${WITHIN} AND NOT (${SAME_TERMS})
        AND (${PASSES} OR COALESCE(OLD.committed_on, '') <> COALESCE(NEW.committed_on, ''))
        AND ${UNCLEARED_PARTNER}))`,
    message: PARTNERSHIP,
  },
  ...(['INSERT', 'UPDATE'] as const).map((on) => ({
    name: `engagement_partner_gate_${on.toLowerCase()}`,
    table: 'engagement_partner',
    on,
    condition: `${on === 'UPDATE' ? `(OLD.partner_id <> NEW.partner_id OR OLD.engagement_id <> NEW.engagement_id OR COALESCE(OLD.since, '') <> COALESCE(NEW.since, '')) AND ` : ''}
      EXISTS (SELECT 1 FROM engagement WHERE engagement.id = NEW.engagement_id AND ${RUNNING('NEW.since')}
        AND NOT ${CLEARED({
          partner: 'NEW.partner_id',
          day: JOINED,
          engagement: { id: 'engagement.id', type: 'engagement.type_id' },
        })})`,
    message: PARTNERSHIP,
  })),
  ...(['INSERT', 'UPDATE'] as const).map((on) => ({
    name: `engagement_country_gate_${on.toLowerCase()}`,
    table: 'engagement_country',
    on,
    condition: `EXISTS (SELECT 1 FROM engagement
      JOIN engagement_partner ON engagement_partner.engagement_id = engagement.id
      WHERE engagement.id = NEW.engagement_id AND ${RUNNING('NEW.since')}
        AND NOT ${CLEARED({
          partner: 'engagement_partner.partner_id',
          day: JOINED,
          engagement: { id: 'engagement.id', type: 'engagement.type_id', country: 'NEW.country_code' },
        })})`,
    message: 'gate: a clearance of a partner does not cover this country',
  })),
  ...(['INSERT', 'UPDATE'] as const).map((on) => ({
    name: `contribution_gate_${on.toLowerCase()}`,
    table: 'contribution',
    on,
    condition: `NEW.state = 'confirmed' AND NEW.partner_id IS NOT NULL
      AND NOT NEW.without_clearance AND NEW.override_by IS NULL
      AND NOT ${CLEARED({ partner: 'NEW.partner_id', day: 'NEW.received_on', engagement: null })}`,
    message: 'gate: a donation needs a valid clearance of its donor',
  })),
];

/** One answer to "cleared, for this, on this day?": suspensions by cause, the day of each commitment, the gate. */
export class OneAnswer1700000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    for (const [table, column] of COLUMNS) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} varchar(10)`);
    }
    for (const statement of BACKFILL) await runner.query(statement);
    await dropRefusals(runner, SCOPED_GATE);
    await createRefusals(runner, GATE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropRefusals(runner, GATE);
    await createRefusals(runner, SCOPED_GATE);
    for (const [table, column] of COLUMNS) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
    await dropTables(runner, TABLES);
  }
}
