import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, id, int, long, nullable, text, type TableSpec } from './support/tables'; // prettier-ignore

type Reference = TableSpec['references'][number];
type Index = TableSpec['indexes'][number];

const person = (column: string): Reference => ({ column, table: 'user_account', key: 'id' });
const held = (column: string): Reference => ({ column, table: 'role_assignment', key: 'id' });
const condition = (column: string): Reference => ({ column, table: 'decision_condition', key: 'id' });
const index = (name: string, ...columns: string[]): Index => ({
  ...{ name, columns, unique: name.startsWith('uq_') },
});

const TABLES: readonly TableSpec[] = [
  {
    name: 'role_proposal',
    columns: [
      id(),
      int('user_id'),
      text('role', 30),
      nullable(int('office_id')),
      text('from_day', 10),
      nullable(text('to_day', 10)),
      nullable(text('capacity', 60)),
      nullable(int('in_charge_for_id')),
      nullable(int('assignment_id')),
      int('proposed_by'),
      text('proposed_at', 24),
      text('state', 20),
      nullable(int('decided_by')),
      nullable(text('decided_at', 24)),
      int('version'),
    ],
    indexes: [index('ix_role_proposal_user_id', 'user_id'), index('ix_role_proposal_state', 'state')],
    checks: [
      [
        'ck_role_proposal_role',
        "role IN ('focal_point', 'chief', 'regional_director', 'committee_member', 'director_general', 'analyst', 'affiliate', 'auditor', 'administrator')",
      ],
      ['ck_role_proposal_state', "state IN ('waiting', 'confirmed', 'refused')"],
    ],
    references: [
      person('user_id'),
      { column: 'office_id', table: 'office', key: 'id' },
      held('in_charge_for_id'),
      held('assignment_id'),
      person('proposed_by'),
      person('decided_by'),
    ],
  },
  {
    name: 'given_password',
    columns: [
      id(),
      int('user_id'),
      nullable(int('set_by')),
      text('set_at', 24),
      nullable(text('used_at', 24)),
      nullable(text('ended_at', 24)),
    ],
    indexes: [index('ix_given_password_user_id', 'user_id')],
    checks: [],
    references: [person('user_id'), person('set_by')],
  },
  {
    name: 'committee_condition',
    columns: [
      id(),
      int('condition_id'),
      nullable(int('asked_by')),
      nullable(int('worded_by_id')),
      nullable(text('lifted_on', 10)),
    ],
    indexes: [index('uq_committee_condition_condition_id', 'condition_id')],
    checks: [],
    references: [condition('condition_id'), person('asked_by'), condition('worded_by_id')],
  },
  {
    name: 'condition_lift',
    columns: [
      id(),
      int('condition_id'),
      int('user_id'),
      nullable(text('capacity', 60)),
      flag('lift'),
      nullable(long('reason')),
      text('cast_at', 24),
    ],
    indexes: [index('uq_condition_lift_condition_id_user_id', 'condition_id', 'user_id')],
    checks: [],
    references: [condition('condition_id'), person('user_id')],
  },
];

interface Row {
  id: number;
  reason: string | null;
}

/** Acts that ask for two: roles given and confirmed, passwords for one sign-in, conditions of voters. */
export class FourEyes1700000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    // Plain SQL: TypeORM would copy the whole table on SQLite.
    await runner.query('ALTER TABLE committee_vote ADD COLUMN conditions text');
    await runner.query('ALTER TABLE committee_vote ADD COLUMN salt varchar(64)');
    await takeReasonsAsConditions(runner);
    // What the committee asked for before, and what still holds the gate, is the committee's to let go.
    await runner.query(`INSERT INTO committee_condition (condition_id, asked_by, worded_by_id, lifted_on)
      SELECT asked.id, NULL, NULL, CASE WHEN asked.holds_gate THEN asked.met_on ELSE NULL END
      FROM decision_condition asked JOIN decision ON decision.id = asked.decision_id
      WHERE decision.decided_as = 'committee_member' ORDER BY asked.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE committee_vote DROP COLUMN salt');
    await runner.query('ALTER TABLE committee_vote DROP COLUMN conditions');
    await dropTables(runner, TABLES);
  }
}

/** Votes with conditions used to say them in their reason: it becomes one that holds the gate. */
async function takeReasonsAsConditions(runner: QueryRunner): Promise<void> {
  const rows = (await runner.query(
    "SELECT id, reason FROM committee_vote WHERE vote = 'approve_with_conditions'",
  )) as Row[];
  for (const { id: voteId, reason } of rows) {
    const conditions = [{ text: reason ?? '', owner: null, dueOn: null, holdsGate: true }];
    const json = JSON.stringify(conditions).replaceAll("'", "''");
    await runner.query(`UPDATE committee_vote SET conditions = '${json}' WHERE id = ${voteId}`);
  }
}
