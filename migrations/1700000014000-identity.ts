import type { MigrationInterface, QueryRunner } from 'typeorm';
import { backfillMerges } from './support/backfill-merges';
import {
  createTables,
  dropTables,
  flag,
  id,
  int,
  long,
  nullable,
  text,
  type TableSpec,
} from './support/tables';
import { createRefusals, dropRefusals, type Refusal } from './support/triggers';

const TABLES: readonly TableSpec[] = [
  {
    name: 'group_claim',
    columns: [
      id(),
      int('partner_id'),
      int('parent_id'),
      text('state', 20),
      text('because', 20),
      nullable(long('evidence')),
      nullable(text('evidence_url', 300)),
      nullable(int('claimed_by')),
      text('claimed_at', 24),
      nullable(int('decided_by')),
      nullable(text('decided_at', 24)),
      nullable(long('note')),
      flag('illustrative'),
      int('version'),
    ],
    indexes: [
      { name: 'ix_group_claim_partner_id', columns: ['partner_id'], unique: false },
      { name: 'ix_group_claim_parent_id', columns: ['parent_id'], unique: false },
      { name: 'ix_group_claim_state', columns: ['state'], unique: false },
    ],
    checks: [
      ['ck_group_claim_state', "state IN ('open', 'confirmed', 'refused', 'withdrawn')"],
      ['ck_group_claim_because', "because IN ('said', 'changed', 'merged')"],
    ],
    references: [
      { column: 'partner_id', table: 'partner', key: 'id' },
      { column: 'parent_id', table: 'partner', key: 'id' },
      { column: 'claimed_by', table: 'user_account', key: 'id' },
      { column: 'decided_by', table: 'user_account', key: 'id' },
    ],
  },
  {
    name: 'identity_change',
    columns: [
      id(),
      int('partner_id'),
      nullable(int('changed_by')),
      text('changed_at', 24),
      long('differences'),
    ],
    indexes: [{ name: 'ix_identity_change_partner_id', columns: ['partner_id'], unique: false }],
    checks: [],
    references: [
      { column: 'partner_id', table: 'partner', key: 'id' },
      { column: 'changed_by', table: 'user_account', key: 'id' },
    ],
  },
  {
    name: 'identity_question',
    columns: [
      id(),
      int('partner_id'),
      nullable(int('case_id')),
      text('state', 20),
      long('before'),
      long('after'),
      long('left_without'),
      text('asked_at', 24),
      nullable(int('answered_by')),
      nullable(text('answered_at', 24)),
      nullable(long('reason')),
      flag('illustrative'),
      int('version'),
    ],
    indexes: [
      { name: 'ix_identity_question_partner_id', columns: ['partner_id'], unique: false },
      { name: 'ix_identity_question_state', columns: ['state'], unique: false },
    ],
    checks: [['ck_identity_question_state', "state IN ('open', 'same', 'reassess', 'taken_back')"]],
    references: [
      { column: 'partner_id', table: 'partner', key: 'id' },
      { column: 'case_id', table: 'due_diligence_case', key: 'id' },
      { column: 'answered_by', table: 'user_account', key: 'id' },
    ],
  },
  {
    name: 'partner_merge',
    columns: [
      id(),
      int('keep_id'),
      int('other_id'),
      text('state', 20),
      long('note'),
      nullable(long('standing')),
      nullable(long('detail')),
      nullable(int('proposed_by')),
      text('proposed_at', 24),
      nullable(int('decided_by')),
      nullable(text('decided_at', 24)),
      nullable(long('decision_note')),
      int('version'),
    ],
    indexes: [
      { name: 'ix_partner_merge_keep_id', columns: ['keep_id'], unique: false },
      { name: 'ix_partner_merge_other_id', columns: ['other_id'], unique: false },
      { name: 'ix_partner_merge_state', columns: ['state'], unique: false },
    ],
    checks: [['ck_partner_merge_state', "state IN ('proposed', 'merged', 'refused', 'unmerged')"]],
    references: [
      { column: 'keep_id', table: 'partner', key: 'id' },
      { column: 'other_id', table: 'partner', key: 'id' },
      { column: 'proposed_by', table: 'user_account', key: 'id' },
      { column: 'decided_by', table: 'user_account', key: 'id' },
    ],
  },
];

/** Whatever is said of a partner: once its record was merged into another, it is said of that one. */
const OF_A_PARTNER = [
  'related_party',
  'partner_alias',
  'partner_identifier',
  'engagement_partner',
  'contribution',
  'due_diligence_case',
  'case_source',
  'clearance',
  'triage',
  'monitoring_plan',
  'incident',
  'concern',
  'group_claim',
];

const isMerged = (id: string): string =>
  `EXISTS (SELECT 1 FROM partner there WHERE there.id = ${id} AND there.merged_into_id IS NOT NULL)`;

const MESSAGE = 'merged: this record stands under another one';

/** What stays with a merged record may still change; nothing new comes to it, and nobody belongs to it. */
const REFUSALS: readonly Refusal[] = [
  ...OF_A_PARTNER.flatMap((table): Refusal[] => [
    {
      ...{ name: `${table}_merged_insert`, table, on: 'INSERT', message: MESSAGE },
      condition: isMerged('NEW.partner_id'),
    },
    {
      ...{ name: `${table}_merged_update`, table, on: 'UPDATE', message: MESSAGE },
      condition: `COALESCE(OLD.partner_id, 0) <> COALESCE(NEW.partner_id, 0) AND ${isMerged('NEW.partner_id')}`,
    },
  ]),
  {
    ...{ name: 'partner_parent_merged_insert', table: 'partner', on: 'INSERT', message: MESSAGE },
    condition: `NEW.parent_id IS NOT NULL AND ${isMerged('NEW.parent_id')}`,
  },
  {
    ...{ name: 'partner_parent_merged_update', table: 'partner', on: 'UPDATE', message: MESSAGE },
    condition: `COALESCE(NEW.parent_id, 0) <> COALESCE(OLD.parent_id, 0) AND ${isMerged('NEW.parent_id')}`,
  },
];

/**
 * Who a partner is and whose it is: claims of a parent, what changed of a partner since it was judged, and
 * merges with what takes them back. Parents that are there already count as confirmed.
 */
export class Identity1700000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await backfillMerges(runner);
    await createRefusals(runner, REFUSALS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropRefusals(runner, REFUSALS);
    await dropTables(runner, TABLES);
  }
}
