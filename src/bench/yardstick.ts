import { Client } from 'pg';
import type { Config } from '../config/config';
import { sqliteFile } from '../database/sources';
import { SqliteFile } from '../database/sqlite';
import { oneByOne, type Timing } from './timing';

/** Runs plain SQL on the same database, past the product. */
export interface Yardstick {
  /** `sql` has its values written in: the same text on both databases. */
  time(sql: string, count: number): Promise<Timing>;
  close(): Promise<void>;
}

export async function openYardstick(config: Config): Promise<Yardstick> {
  return config.databaseUrl ? onPostgres(config.databaseUrl) : onSqlite(sqliteFile(config));
}

function onSqlite(file: string): Yardstick {
  const database = new SqliteFile(file, { readonly: true, fileMustExist: true });
  database.pragma('cache_size = -64000');
  database.pragma('mmap_size = 1073741824');
  return {
    time: (sql, count) => {
      const statement = database.prepare(sql);
      return timed(count, () => Promise.resolve(statement.all()));
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

async function onPostgres(url: string): Promise<Yardstick> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    time: (sql, count) => timed(count, () => client.query(sql)),
    close: () => client.end(),
  };
}

/** Once without a clock, so that both sides start warm. */
async function timed(count: number, run: () => Promise<unknown>): Promise<Timing> {
  await run();
  return oneByOne(count, async () => {
    const started = performance.now();
    await run();
    return performance.now() - started;
  });
}
