import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import { codeOf } from '../config/start-failed';
import { SqliteFile } from './sqlite';

/** Of the advisory locks of the database, the one for migrations. */
const LOCK = 1_700_000_000;
const PATIENCE_MS = 600_000;
const TURN_MS = 50;

/** Brings the database to the newest migration, one process at a time: the second finds nothing left to do. */
export async function migrate(config: Config, writer: DataSource): Promise<void> {
  const unlock = config.databaseUrl ? await lockDatabase(writer) : await lockFile(config);
  try {
    await writer.runMigrations();
  } finally {
    await unlock();
  }
}

/** Held by a connection of its own; the server lets it go when the process dies. */
async function lockDatabase(writer: DataSource): Promise<() => Promise<void>> {
  const runner = writer.createQueryRunner();
  // The waiting and the migrations themselves may take longer than a statement of a day's work.
  await runner.query('SET statement_timeout = 0');
  await runner.query('SET lock_timeout = 0');
  await runner.query(`SELECT pg_advisory_lock(${LOCK})`);
  return async () => {
    await runner.query(`SELECT pg_advisory_unlock(${LOCK})`);
    await runner.query('RESET statement_timeout');
    await runner.query('RESET lock_timeout');
    await runner.release();
  };
}

/** Held on a file beside the register; the system lets it go when the process dies. */
async function lockFile(config: Config): Promise<() => Promise<void>> {
  const file = new SqliteFile(join(config.home, 'accord.lock'), { timeout: 0 });
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      file.exec('BEGIN EXCLUSIVE');
      return () => {
        file.close();
        return Promise.resolve();
      };
    } catch (error) {
      if (!/^SQLITE_(BUSY|LOCKED)/.test(codeOf(error)) || Date.now() > until) {
        file.close();
        throw error;
      }
    }
    await wait(TURN_MS);
  }
}
