import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Config } from '../config/config';
import { Database } from '../database/database';
import { sqliteFile } from '../database/sources';
import { SqliteFile } from '../database/sqlite';
import { clockAt } from '../kernel/clock';
import { schema } from '../schema';
import { generate, type Speed } from './generate';
import { NOW } from './sizes';

/** How fast the bulk functions are, and how many times longer they take than bare inserts. */
export interface ImportSpeed {
  speeds: Speed[];
  /** Contributions by one prepared statement, with the same indexes, keys and gate. */
  bare: Speed;
}

const ROWS = { seed: 2, partners: 20_000, engagements: 40_000, contributions: 60_000 };

/** Imports into an embedded database of its own, which is thrown away. */
export async function importSpeed(config: Config): Promise<ImportSpeed> {
  const home = mkdtempSync(join(tmpdir(), 'accord-bench-'));
  const own = { ...config, home, databaseUrl: null };
  try {
    const database = await Database.open(own, schema);
    const speeds = await generate(new UnitOfWork(database, clockAt(NOW)), ROWS, '', () => undefined);
    await database.onApplicationShutdown();
    return { speeds, bare: bareInserts(sqliteFile(own)) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Takes the contributions out and puts them back in the barest way there is. */
function bareInserts(file: string): Speed {
  const database = new SqliteFile(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const rows = database.prepare('SELECT * FROM contribution ORDER BY id').raw().all() as unknown[][];
  database.exec('DELETE FROM contribution');
  const places = (rows[0] ?? []).map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO contribution VALUES (${places})`);
  const started = performance.now();
  database.transaction(() => {
    for (const row of rows) insert.run(...row);
  })();
  const seconds = (performance.now() - started) / 1000;
  database.close();
  return { what: 'contributions, bare', rows: rows.length, seconds };
}
