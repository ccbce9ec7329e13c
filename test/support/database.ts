import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadConfig, type Config } from '../../src/config/config';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { Database } from '../../src/database/database';
import { sqliteFile } from '../../src/database/sources';
import { clockAt } from '../../src/kernel/clock';
import { schema } from '../../src/schema';

export interface TestDatabase {
  config: Config;
  database: Database;
  work: UnitOfWork;
  close: () => Promise<void>;
}

/** A configuration of an empty database of its own: a SQLite file, or a database of the test's PostgreSQL. */
export function emptyConfig(): Promise<Config> {
  return configOf(null);
}

/** The same with everything migrated: a copy of what the suite migrated once. */
export function migratedConfig(): Promise<Config> {
  return configOf(process.env.TEST_TEMPLATE ?? null);
}

async function configOf(template: string | null): Promise<Config> {
  const home = mkdtempSync(join(tmpdir(), 'accord-test-'));
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) {
    const config = loadConfig({ ACCORD_HOME: home, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    if (template) copyFileSync(template, sqliteFile(config));
    return config;
  }
  const name = `t_${randomBytes(8).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template} STRATEGY file_copy` : ''}`);
  return loadConfig({
    ACCORD_HOME: home,
    DATABASE_URL: `${server}/${name}`,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
  });
}

/** PostgreSQL's files are in memory, which is not to fill up with what tests have done with. */
export async function dropDatabase({ databaseUrl }: Config): Promise<void> {
  if (databaseUrl) await onServer(`DROP DATABASE IF EXISTS ${new URL(databaseUrl).pathname.slice(1)}`);
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: `${process.env.TEST_POSTGRES_URL}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** No test cuts the power: what is written need not be on the disk before it goes on. */
export async function needNotLast(database: Database): Promise<void> {
  if (database.isSqlite) await database.writer.query('PRAGMA synchronous = OFF');
}

/** A migrated, empty database with a unit of work whose clock stands at `now`. */
export async function openTestDatabase(now = '2017-06-15T12:00:00.000Z'): Promise<TestDatabase> {
  const config = await migratedConfig();
  const database = await Database.open(config, schema);
  await needNotLast(database);
  return {
    config,
    database,
    work: new UnitOfWork(database, clockAt(now)),
    close: async () => {
      await database.onApplicationShutdown();
      await dropDatabase(config);
      rmSync(config.home, { recursive: true, force: true });
    },
  };
}
