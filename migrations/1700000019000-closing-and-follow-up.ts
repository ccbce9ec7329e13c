import { TableCheck, TableColumn, TableForeignKey, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, long, nullable, text, type TableSpec } from './support/tables';

const STATEMENTS = "'no_founder', 'source_of_wealth', 'public_statements', 'companies_controlled'";
const OWNERS = [
  ['owner_user_id', 'user_account'],
  ['owner_office_id', 'office'],
] as const;

/** Columns added in place: TypeORM would make the whole table anew on SQLite. */
const COLUMNS = [
  ['partner', 'founded_in', 'integer'],
  ['partner', 'family_run', 'boolean'],
  ['due_diligence_case', 'track_reason', 'text'],
  ['case_source', 'kind', 'varchar(20)'],
  ['decision_condition', 'told_stage', 'varchar(20)'],
  ['monitoring_check_in', 'agreement_kept', 'varchar(20)'],
  ['monitoring_check_in', 'results_reached', 'varchar(20)'],
  ['monitoring_check_in', 'conditions_kept', 'varchar(20)'],
] as const;

const person = (column: string) => ({ column, table: 'user_account', key: 'id' });

const TABLES: readonly TableSpec[] = [
  {
    name: 'risk_review',
    columns: [
      id(),
      int('risk_id'),
      text('reviewed_on', 10),
      nullable(int('reviewed_by')),
      text('outcome', 20),
      long('note'),
      nullable(text('next_on', 10)),
    ],
    indexes: [{ name: 'ix_risk_review_risk_id', columns: ['risk_id'], unique: false }],
    checks: [['ck_risk_review_outcome', "outcome IN ('as_rated', 'lower', 'higher', 'gone')"]],
    references: [{ column: 'risk_id', table: 'case_risk', key: 'id' }, person('reviewed_by')],
  },
  {
    name: 'policy_lesson',
    columns: [
      id(),
      int('policy_id'),
      int('incident_id'),
      nullable(text('criterion', 20)),
      long('note'),
      nullable(int('linked_by')),
      text('linked_on', 10),
    ],
    indexes: [
      { name: 'uq_policy_lesson', columns: ['policy_id', 'incident_id'], unique: true },
      { name: 'ix_policy_lesson_incident_id', columns: ['incident_id'], unique: false },
    ],
    checks: [],
    references: [
      { column: 'policy_id', table: 'due_diligence_policy', key: 'id' },
      { column: 'incident_id', table: 'incident', key: 'id' },
      person('linked_by'),
    ],
  },
];

/**
 * What closing an assessment asks for, who owns a risk and when it is looked at again, how far an unmet
 * condition was told of, what a check-in asks, and what incidents teach the policy. A source kept before
 * had no kind: all of them were screenings. The owner of a risk in words stays beside the chosen one.
 */
export class ClosingAndFollowUp1700000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of COLUMNS) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    }
    await runner.query(`UPDATE case_source SET kind = 'screening'`);
    await runner.addColumns('case_risk', [
      ...OWNERS.map(([name]) => new TableColumn(nullable(int(name))(runner))),
      new TableColumn(nullable(text('told_on', 10))(runner)),
    ]);
    await runner.createForeignKeys(
      'case_risk',
      OWNERS.map(
        ([column, table]) =>
          new TableForeignKey({
            columnNames: [column],
            referencedTableName: table,
            referencedColumnNames: ['id'],
          }),
      ),
    );
    await restate(runner, `kind IN (${STATEMENTS}, 'no_owner')`);
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await runner.query(`DELETE FROM case_statement WHERE kind = 'no_owner'`);
    await restate(runner, `kind IN (${STATEMENTS})`);
    const risks = await runner.getTable('case_risk');
    const keys = risks?.foreignKeys.filter(({ columnNames }) =>
      OWNERS.some(([column]) => columnNames.includes(column)),
    );
    await runner.dropForeignKeys('case_risk', keys ?? []);
    await runner.dropColumns('case_risk', [...OWNERS.map(([name]) => name), 'told_on']);
    for (const [table, column] of [...COLUMNS].reverse()) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
  }
}

async function restate(runner: QueryRunner, expression: string): Promise<void> {
  const name = 'ck_case_statement_kind';
  await runner.dropCheckConstraint('case_statement', name);
  await runner.createCheckConstraint('case_statement', new TableCheck({ name, expression }));
}
