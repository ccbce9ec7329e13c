import type { MigrationInterface, QueryRunner } from 'typeorm';
import { backfillSteps } from './support/backfill-steps';
import { SCOPED_GATE, UNSCOPED_GATE } from './support/scoped-gate';
import { createTables, dropTables, flag, id, int, long, nullable, text, type TableSpec } from './support/tables'; // prettier-ignore
import { createRefusals, dropRefusals } from './support/triggers';

const CASES = { column: 'case_id', table: 'due_diligence_case', key: 'id' };
const PARTNERS = { column: 'partner_id', table: 'partner', key: 'id' };
const OFFICES = { column: 'office_id', table: 'office', key: 'id' };
const CLEARANCES = { column: 'clearance_id', table: 'clearance', key: 'id' };
const person = (column: string) => ({ column, table: 'user_account', key: 'id' });

const TABLES: readonly TableSpec[] = [
  {
    name: 'case_step',
    columns: [
      id(),
      int('case_id'),
      int('office_id'),
      text('state', 30),
      nullable(text('level', 30)),
      text('entered_at', 24),
      nullable(text('left_at', 24)),
      nullable(text('due_on', 10)),
      nullable(int('working_days')),
      nullable(text('reminded_on', 10)),
      nullable(text('escalated_on', 10)),
    ],
    indexes: [
      { name: 'ix_case_step_case_id', columns: ['case_id'], unique: false },
      { name: 'ix_case_step_left_at_due_on', columns: ['left_at', 'due_on'], unique: false },
    ],
    checks: [],
    references: [CASES, OFFICES],
  },
  {
    name: 'fast_track',
    columns: [id(), int('case_id'), long('reason'), nullable(int('marked_by')), text('marked_on', 10)],
    indexes: [{ name: 'uq_fast_track_case_id', columns: ['case_id'], unique: true }],
    checks: [],
    references: [CASES, person('marked_by')],
  },
  {
    name: 'clearance_scope',
    columns: [id(), int('clearance_id'), text('covers', 10), flag('donations')],
    indexes: [{ name: 'uq_clearance_scope_clearance_id', columns: ['clearance_id'], unique: true }],
    checks: [['ck_clearance_scope_covers', "covers IN ('partner', 'group')"]],
    references: [CLEARANCES],
  },
  {
    name: 'clearance_scope_type',
    columns: [id(), int('clearance_id'), int('type_id')],
    indexes: [{ name: 'uq_clearance_scope_type', columns: ['clearance_id', 'type_id'], unique: true }],
    checks: [],
    references: [CLEARANCES, { column: 'type_id', table: 'partnership_type', key: 'id' }],
  },
  {
    name: 'clearance_scope_country',
    columns: [id(), int('clearance_id'), text('country_code', 2)],
    indexes: [
      { name: 'uq_clearance_scope_country', columns: ['clearance_id', 'country_code'], unique: true },
    ],
    checks: [],
    references: [CLEARANCES, { column: 'country_code', table: 'country', key: 'code' }],
  },
  {
    name: 'monitoring_plan',
    columns: [
      id(),
      int('case_id'),
      int('partner_id'),
      int('office_id'),
      text('level', 30),
      text('because', 20),
      int('interval_months'),
      text('starts_on', 10),
      text('until_day', 10),
      nullable(text('ended_on', 10)),
      flag('illustrative'),
    ],
    indexes: [
      { name: 'ix_monitoring_plan_case_id', columns: ['case_id'], unique: false },
      { name: 'ix_monitoring_plan_partner_id', columns: ['partner_id'], unique: false },
      { name: 'ix_monitoring_plan_office_id', columns: ['office_id'], unique: false },
    ],
    checks: [['ck_monitoring_plan_because', "because IN ('level', 'condition')"]],
    references: [CASES, PARTNERS, OFFICES],
  },
  {
    name: 'monitoring_check_in',
    columns: [
      id(),
      int('plan_id'),
      text('due_on', 10),
      nullable(text('done_on', 10)),
      nullable(int('done_by')),
      nullable(long('what_happened')),
      nullable(text('rating', 20)),
      nullable(text('reminded_on', 10)),
      int('version'),
    ],
    indexes: [
      { name: 'ix_monitoring_check_in_plan_id', columns: ['plan_id'], unique: false },
      { name: 'ix_monitoring_check_in_done_on_due_on', columns: ['done_on', 'due_on'], unique: false },
    ],
    checks: [['ck_monitoring_check_in_rating', "rating IN ('as_agreed', 'watch', 'serious')"]],
    references: [{ column: 'plan_id', table: 'monitoring_plan', key: 'id' }, person('done_by')],
  },
  {
    name: 'incident',
    columns: [
      id(),
      int('partner_id'),
      nullable(int('case_id')),
      text('happened_on', 10),
      long('what'),
      nullable(text('criterion', 20)),
      text('severity', 20),
      text('effect', 20),
      nullable(int('recorded_by')),
      text('recorded_at', 24),
      flag('illustrative'),
    ],
    indexes: [
      { name: 'ix_incident_partner_id', columns: ['partner_id'], unique: false },
      { name: 'ix_incident_case_id', columns: ['case_id'], unique: false },
    ],
    checks: [
      ['ck_incident_severity', "severity IN ('minor', 'serious', 'grave')"],
      ['ck_incident_effect', "effect IN ('none', 'changed', 'suspended', 'ended')"],
    ],
    references: [PARTNERS, CASES, person('recorded_by')],
  },
  {
    name: 'concern',
    columns: [
      id(),
      nullable(int('partner_id')),
      text('partner_name', 300),
      long('text'),
      nullable(int('raised_by')),
      text('raised_on', 10),
      text('reference_hash', 64),
      text('state', 20),
      nullable(int('taken_by')),
      nullable(long('answer')),
      nullable(long('note')),
      nullable(text('closed_on', 10)),
      flag('illustrative'),
      int('version'),
    ],
    indexes: [
      { name: 'ix_concern_partner_id', columns: ['partner_id'], unique: false },
      { name: 'ix_concern_raised_by', columns: ['raised_by'], unique: false },
      { name: 'uq_concern_reference_hash', columns: ['reference_hash'], unique: true },
      { name: 'ix_concern_state', columns: ['state'], unique: false },
    ],
    checks: [['ck_concern_state', "state IN ('open', 'looked_into', 'closed')"]],
    references: [PARTNERS, person('raised_by'), person('taken_by')],
  },
];

/** Clocks of each step, how far a clearance reaches, monitoring, incidents and concerns. */
export class Control1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await backfillSteps(runner);
    await dropRefusals(runner, UNSCOPED_GATE);
    await createRefusals(runner, SCOPED_GATE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropRefusals(runner, SCOPED_GATE);
    await createRefusals(runner, UNSCOPED_GATE);
    await dropTables(runner, TABLES);
  }
}
