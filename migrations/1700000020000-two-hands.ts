import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, nullable, text, type TableSpec } from './support/tables';

const person = (column: string) => ({ column, table: 'user_account', key: 'id' });

const TABLES: readonly TableSpec[] = [
  {
    name: 'account_request',
    columns: [
      id(),
      int('user_id'),
      text('kind', 20),
      nullable(text('email', 200)),
      int('asked_by'),
      text('asked_at', 24),
      text('state', 20),
      nullable(int('decided_by')),
      nullable(text('decided_at', 24)),
      int('version'),
    ],
    indexes: [
      { name: 'ix_account_request_state', columns: ['state'], unique: false },
      { name: 'ix_account_request_user_id', columns: ['user_id'], unique: false },
    ],
    checks: [
      ['ck_account_request_kind', "kind IN ('password', 'email')"],
      ['ck_account_request_state', "state IN ('waiting', 'confirmed', 'refused')"],
    ],
    references: [person('user_id'), person('asked_by'), person('decided_by')],
  },
];

/** `personNameKey` as it was when this was written. */
function keyOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.toSorted().join(' ').slice(0, 200);
}

/** Passwords and addresses that two administrators give, and why the Director General overruled the committee, and by
 * which names accounts are compared. */
export class TwoHands1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query('ALTER TABLE decision ADD COLUMN overruled_because text');
    await runner.query('ALTER TABLE user_account ADD COLUMN name_key varchar(200)');
    await runner.query('CREATE INDEX ix_user_account_name_key ON user_account (name_key)');
    const users = (await runner.query('SELECT id, name FROM user_account')) as { id: number; name: string }[];
    for (const { id: userId, name } of users) {
      const key = keyOf(name).replaceAll("'", "''");
      await runner.query(`UPDATE user_account SET name_key = '${key}' WHERE id = ${userId}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_user_account_name_key');
    await runner.query('ALTER TABLE user_account DROP COLUMN name_key');
    await runner.query('ALTER TABLE decision DROP COLUMN overruled_because');
    await dropTables(runner, TABLES);
  }
}
