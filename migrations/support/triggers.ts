import type { QueryRunner } from 'typeorm';
import { isPostgres } from './tables';

/** A trigger that refuses: raises `message` when `condition` holds. Conditions are portable SQL over NEW and OLD. */
export interface Refusal {
  name: string;
  table: string;
  on: 'INSERT' | 'UPDATE' | 'DELETE';
  condition: string;
  message: string;
}

export async function createRefusals(runner: QueryRunner, refusals: readonly Refusal[]): Promise<void> {
  for (const refusal of refusals) {
    for (const statement of isPostgres(runner) ? onPostgres(refusal) : onSqlite(refusal)) {
      await runner.query(statement);
    }
  }
}

export async function dropRefusals(runner: QueryRunner, refusals: readonly Refusal[]): Promise<void> {
  for (const { name, table } of [...refusals].reverse()) {
    if (isPostgres(runner)) {
      await runner.query(`DROP TRIGGER ${name} ON ${table}`);
      await runner.query(`DROP FUNCTION ${name}_refuses()`);
    } else {
      await runner.query(`DROP TRIGGER ${name}`);
    }
  }
}

function onSqlite({ name, table, on, condition, message }: Refusal): string[] {
  return [
    `CREATE TRIGGER ${name} BEFORE ${on} ON ${table} WHEN ${condition}
     BEGIN SELECT RAISE(ABORT, '${message}'); END`,
  ];
}

function onPostgres({ name, table, on, condition, message }: Refusal): string[] {
  return [
    `CREATE FUNCTION ${name}_refuses() RETURNS trigger AS $$
     BEGIN
       IF ${condition} THEN RAISE EXCEPTION '${message}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
       ${on === 'DELETE' ? 'RETURN OLD;' : 'RETURN NEW;'}
     END $$ LANGUAGE plpgsql`,
    `CREATE TRIGGER ${name} BEFORE ${on} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}_refuses()`,
  ];
}
