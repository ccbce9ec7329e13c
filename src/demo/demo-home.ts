import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadConfig, type Config } from '../config/config';
import { memoryOf } from '../database/known-register';
import { sqliteFile } from '../database/sources';
import { SqliteFile } from '../database/sqlite';

/** The setting that says a database was made by the demo and may be made anew. */
export const DEMO_MARK = 'demo';

/** The demo's own configuration: `./data/demo` unless ACCORD_HOME names another folder; never PostgreSQL. */
export function demoConfig(): Config {
  const { DATABASE_URL: _, ...env } = process.env;
  return loadConfig({ ...env, ACCORD_HOME: env.ACCORD_HOME ?? resolve('data', 'demo') });
}

/**
 * Removes an earlier demo database.
 * @throws Error when the database there is no demo, or somebody serves it
 */
export function clearDemo(config: Config): void {
  const file = sqliteFile(config);
  if (!existsSync(file)) return;
  const database = new SqliteFile(file, { timeout: 500 });
  try {
    if (!isDemo(database)) {
      throw new Error(
        `The database in ${config.home} is not a demo and stays as it is. Name another folder by ACCORD_HOME.`,
      );
    }
    leaveWal(database);
  } finally {
    database.close();
  }
  rmSync(memoryOf(config), { force: true });
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  rmSync(join(config.home, 'illustrative'), { recursive: true, force: true });
}

function isDemo(database: SqliteFile): boolean {
  try {
    return database.prepare('SELECT 1 FROM setting WHERE key = ?').get(DEMO_MARK) !== undefined;
  } catch {
    return false;
  }
}

/** Succeeds only while nobody else has the file open. */
function leaveWal(database: SqliteFile): void {
  try {
    database.pragma('journal_mode = DELETE');
  } catch {
    throw new Error('The demo is being served by another process. Stop it first, then make the demo anew.');
  }
}
