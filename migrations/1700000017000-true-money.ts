import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, int, isPostgres, long, text, type TableSpec } from './support/tables';
import { createRefusals, dropRefusals, type Refusal } from './support/triggers';

const TABLES: readonly TableSpec[] = [
  {
    name: 'label_check',
    columns: [
      id(),
      text('label', 200),
      long('versions'),
      long('alike'),
      text('checked_at', 24),
      int('version'),
    ],
    indexes: [{ name: 'uq_label_check_label', columns: ['label'], unique: true }],
    checks: [],
    references: [],
  },
];

const COLUMNS: readonly (readonly [string, string])[] = [
  ['givers', 'integer'],
  ['largest_minor', 'bigint'],
  ['rate_reason', 'text'],
  ['accepted_on', 'varchar(10)'],
  ['accepted_by', 'integer'],
  ['confirm_reason', 'text'],
  ['confirmed_by', 'integer'],
  ['confirmed_at', 'varchar(24)'],
];

/** What a computer keeps exactly; above it SQLite would keep a floating number. */
const MOST = '9007199254740991';

const inexact = (row: string): string =>
  `(${row}.amount_minor < 1 OR ${row}.amount_minor > ${MOST} OR ${row}.usd_minor < 0 OR ${row}.usd_minor > ${MOST})`;

/** Rows of before keep what they hold: only what is written anew is judged, so that they can be cancelled. */
const REFUSALS: readonly Refusal[] = [
  {
    name: 'contribution_amount_insert',
    table: 'contribution',
    on: 'INSERT',
    condition: inexact('NEW'),
    message: 'money: an amount is a whole number of its smallest unit, above zero',
  },
  {
    name: 'contribution_amount_update',
    table: 'contribution',
    on: 'UPDATE',
    condition: `(NEW.amount_minor <> OLD.amount_minor OR NEW.usd_minor <> OLD.usd_minor) AND ${inexact('NEW')}`,
    message: 'money: an amount is a whole number of its smallest unit, above zero',
  },
  ...(['INSERT', 'UPDATE'] as const).map((on) => ({
    name: `contribution_accepted_${on.toLowerCase()}`,
    table: 'contribution',
    on,
    condition: `NEW.accepted_on IS NOT NULL AND (NEW.accepted_by IS NULL OR NEW.confirm_reason IS NULL
      OR NEW.accepted_on < NEW.received_on OR NEW.state = 'recorded')`,
    message: 'gate: an early gift is accepted by somebody, for a reason, after it came',
  })),
];

const ON_DAY = 'NEW.received_on';
const ON_ACCEPTED_DAY = 'COALESCE(NEW.accepted_on, NEW.received_on)';
const GATES = ['contribution_gate_insert', 'contribution_gate_update'];

/**
 * How many gave and the largest gift of an aggregate, why a rate is what it is, who confirmed, and from which day
 * on an early gift was accepted: the gate of donations judges that day where there is one.
 */
export class TrueMoney1700000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    // Plain SQL: TypeORM would copy the whole table on SQLite.
    for (const [name, type] of COLUMNS) {
      await runner.query(`ALTER TABLE contribution ADD COLUMN ${name} ${type}`);
    }
    await createRefusals(runner, REFUSALS);
    for (const gate of GATES) await remake(runner, gate, ON_DAY, ON_ACCEPTED_DAY);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const gate of GATES) await remake(runner, gate, ON_ACCEPTED_DAY, ON_DAY);
    await dropRefusals(runner, REFUSALS);
    for (const [name] of [...COLUMNS].reverse()) {
      await runner.query(`ALTER TABLE contribution DROP COLUMN ${name}`);
    }
    await dropTables(runner, TABLES);
  }
}

/** The gate as the migration before left it, asked for another day. */
async function remake(runner: QueryRunner, name: string, day: string, by: string): Promise<void> {
  if (isPostgres(runner)) {
    const [row] = (await runner.query(
      `SELECT pg_get_functiondef(oid) AS body FROM pg_proc
       WHERE proname = '${name}_refuses' AND pronamespace = current_schema()::regnamespace`,
    )) as { body: string }[];
    await runner.query(replaced(row?.body, day, by));
    return;
  }
  const [row] = (await runner.query(
    `SELECT sql AS body FROM sqlite_master WHERE type = 'trigger' AND name = '${name}'`,
  )) as { body: string }[];
  await runner.query(`DROP TRIGGER ${name}`);
  await runner.query(replaced(row?.body, day, by));
}

function replaced(body: string | undefined, day: string, by: string): string {
  if (!body?.includes(day)) throw new Error(`the gate of contributions does not ask for ${day}`);
  return body.replaceAll(day, by);
}
