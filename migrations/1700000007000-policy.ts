import { TableCheck, TableColumn, TableForeignKey, type MigrationInterface, type QueryRunner } from 'typeorm';
import { int, long, nullable, text } from './support/tables';

const TABLE = 'due_diligence_policy';
const CHECK = 'ck_due_diligence_policy_state';
const PERSONS = ['created_by', 'proposed_by', 'activated_by'] as const;

/**
 * The life of a policy version: who drafted, proposed and activated it. On SQLite each step makes the
 * table anew, which is safe here: it holds a few rows and carries no triggers. On the way back the table has
 * to be empty there, since TypeORM leaves foreign keys on when it takes a step back.
 */
export class Policy1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      ...PERSONS.map((name) => nullable(int(name))),
      nullable(text('proposed_at', 24)),
      nullable(text('retired_at', 24)),
      nullable(long('note')),
    ];
    await runner.addColumns(
      TABLE,
      columns.map((column) => new TableColumn(column(runner))),
    );
    await runner.createForeignKeys(TABLE, PERSONS.map(toPerson));
    await restate(runner, "state IN ('draft', 'proposed', 'active', 'retired', 'discarded')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await restate(runner, "state IN ('draft', 'active', 'retired')");
    const table = await runner.getTable(TABLE);
    await runner.dropForeignKeys(TABLE, table?.foreignKeys ?? []);
    await runner.dropColumns(TABLE, [...PERSONS, 'proposed_at', 'retired_at', 'note']);
  }
}

function toPerson(column: string): TableForeignKey {
  return new TableForeignKey({
    columnNames: [column],
    referencedTableName: 'user_account',
    referencedColumnNames: ['id'],
  });
}

async function restate(runner: QueryRunner, expression: string): Promise<void> {
  await runner.dropCheckConstraint(TABLE, CHECK);
  await runner.createCheckConstraint(TABLE, new TableCheck({ name: CHECK, expression }));
}
