import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config';
import { closeFile, privateFolder } from '../config/private-files';
import { SnakeNaming } from './naming';
import { useRunner } from './quick-runner';
import { SqliteFile } from './sqlite';

type EntityClass = new () => object;
type MigrationClass = NonNullable<DataSourceOptions['migrations']>;

export interface Schema {
  entities: readonly EntityClass[];
  migrations: MigrationClass;
}

interface Pragmas {
  pragma(statement: string): unknown;
}

/**
 * Connections to PostgreSQL. Changes queue in the process, so few write at once; whoever reads has a pool that
 * no change can use up. A connection that is not given, a lock that is not let go, a statement that never ends:
 * each has its limit, in milliseconds, and whoever waited is told to try again.
 */
const WRITING = {
  poolSize: 4,
  settings: {
    lock_timeout: 30_000,
    statement_timeout: 300_000,
    idle_in_transaction_session_timeout: 120_000,
  },
};
const READING = {
  poolSize: 10,
  settings: { default_transaction_read_only: 'on', statement_timeout: 60_000 },
};
const CONNECT_MS = 10_000;

function postgres(url: string, { poolSize, settings }: typeof WRITING | typeof READING) {
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  return { type: 'postgres' as const, url, poolSize, connectTimeoutMS: CONNECT_MS, extra: { options } };
}

/** The connection that writes. */
export function writeSource(config: Config, schema: Schema): DataSource {
  const shared = {
    entities: [...schema.entities],
    migrations: schema.migrations,
    migrationsTransactionMode: 'each' as const,
    namingStrategy: new SnakeNaming(),
    logging: false as const,
  };
  if (config.databaseUrl) return new DataSource({ ...shared, ...postgres(config.databaseUrl, WRITING) });
  privateFolder(config.home);
  closeDatabase(config);
  const source = new DataSource({
    ...shared,
    type: 'better-sqlite3',
    driver: SqliteFile,
    database: sqliteFile(config),
    enableWAL: true,
    timeout: 15_000,
    prepareDatabase: (database: Pragmas) => {
      // What was confirmed must survive a power cut, not only a killed process.
      database.pragma('synchronous = FULL');
      database.pragma('cache_size = -64000');
      // What is erased by law is overwritten in the file, not only unlinked.
      database.pragma('secure_delete = ON');
    },
  });
  useRunner(source);
  return source;
}

/**
 * The connection that reads. SQLite's driver has one connection, whose reads would see the changes of a
 * transaction in flight: a second, read-only one sees only what is committed. On PostgreSQL a pool of its own,
 * so that no reader waits for changes.
 */
export function readSource(config: Config, schema: Schema): DataSource {
  const shared = {
    entities: [...schema.entities],
    namingStrategy: new SnakeNaming(),
    logging: false as const,
  };
  if (config.databaseUrl) return new DataSource({ ...shared, ...postgres(config.databaseUrl, READING) });
  const source = new DataSource({
    ...shared,
    type: 'better-sqlite3',
    driver: SqliteFile,
    database: sqliteFile(config),
    readonly: true,
    fileMustExist: true,
    timeout: 1000,
    prepareDatabase: (database: Pragmas) => {
      database.pragma('cache_size = -64000');
      database.pragma('mmap_size = 1073741824');
    },
  });
  useRunner(source);
  return source;
}

/** The file and those beside it are for whoever runs the product alone; also where an earlier version made them. */
export function closeDatabase(config: Config): void {
  if (config.databaseUrl) return;
  for (const ending of ['', '-wal', '-shm']) closeFile(`${sqliteFile(config)}${ending}`);
}

export function sqliteFile(config: Config): string {
  return join(config.home, 'accord.sqlite');
}
