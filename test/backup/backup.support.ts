import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ApiToken } from '../../src/accounts/api-token.entity';
import { UserSession } from '../../src/accounts/user-session.entity';
import { User } from '../../src/accounts/user.entity';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { backup, evidenceFolder } from '../../src/cli/backup/backup';
import { DISK, type Disk } from '../../src/cli/backup/disk';
import { loadConfig, type Config } from '../../src/config/config';
import type { Change } from '../../src/database/change';
import { Database } from '../../src/database/database';
import { sqliteFile } from '../../src/database/sources';
import { SqliteFile } from '../../src/database/sqlite';
import { CaseEvidence } from '../../src/due-diligence/evidence/case-evidence.entity';
import { productActor } from '../../src/kernel/actor';
import { clockAt } from '../../src/kernel/clock';
import { schema } from '../../src/schema';

const NOW = '2026-06-15T12:00:00.000Z';
const FOREVER = '2099-01-01T00:00:00.000Z';

/** An empty folder for an embedded database. */
export function emptyHome(): Config {
  const home = mkdtempSync(join(tmpdir(), 'accord-backup-'));
  return { ...loadConfig({ ACCORD_HOME: home, NODE_ENV: 'test', LOG_LEVEL: 'silent' }), databaseUrl: null };
}

/** A small register of its own with somebody signed in, a token, and two files of evidence. */
export async function register(): Promise<Config> {
  const config = emptyHome();
  await changed(config, async (change) => {
    const user = await change.insert(User, {
      ...{ email: 'ana@example.org', name: 'Ana', locale: 'en', passwordHash: 'one', active: true },
      ...{ sessionsSince: '1970-01-01T00:00:00.000Z', createdAt: NOW },
    });
    await change.manager.insert(UserSession, { id: 's'.repeat(64), userId: user.id, data: '{}', expiresAt: FOREVER, createdAt: NOW }); // prettier-ignore
    await change.insert(ApiToken, {
      ...{ userId: user.id, name: 'Sheet', hash: 'h'.repeat(64), scope: 'write', expiresAt: FOREVER },
      ...{ lastUsedAt: null, revokedAt: null, createdAt: NOW },
    });
    change.record({ verb: 'user.add', subject: 'user', subjectId: user.id });
  });
  addEvidence(config, Buffer.from('%PDF a report'), 1);
  addEvidence(config, Buffer.from('%PDF another'), 2);
  return config;
}

/** Opens the register, makes one change, and closes it. */
export async function changed(config: Config, work: (change: Change) => Promise<void>): Promise<void> {
  const database = await Database.open(config, schema);
  await new UnitOfWork(database, clockAt(NOW)).run(productActor(), work);
  await database.onApplicationShutdown();
}

/** A file of evidence with its row; without a case, which no rule here asks for. */
export function addEvidence(config: Config, content: Buffer, id: number): string {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const key = `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
  const file = join(evidenceFolder(config.home), key);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  const database = new SqliteFile(sqliteFile(config));
  database.pragma('foreign_keys = OFF');
  const row: Partial<Record<keyof CaseEvidence, unknown>> = { title: 'Report' };
  database
    .prepare(
      `INSERT INTO case_evidence (id, case_id, kind, title, seen_on, sha256, storage_key, added_at, illustrative)
       VALUES (?, 1, 'file', ?, '2026-06-15', ?, ?, ?, 0)`,
    )
    .run(id, row.title, sha256, key, NOW);
  database.close();
  return key;
}

/** The row and its file are gone. */
export function dropEvidence(config: Config, id: number): void {
  const database = new SqliteFile(sqliteFile(config));
  const { key } = database.prepare('SELECT storage_key AS key FROM case_evidence WHERE id = ?').get(id) as {
    key: string;
  };
  database.prepare('DELETE FROM case_evidence WHERE id = ?').run(id);
  database.close();
  rmSync(join(evidenceFolder(config.home), key));
}

/** The same register once more, in a home of its own. */
export function copyOf(config: Config): Config {
  const other = emptyHome();
  cpSync(config.home, other.home, { recursive: true });
  return other;
}

/** A backup of the register in a folder of its own. */
export async function backupOf(config: Config, disk?: Disk): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'accord-kept-')), 'copy.sqlite');
  await backup(file, config, disk);
  return file;
}

/** What stands in a register: entries of its trail, the last verb, and the evidence that is whole. */
export function stateOf(config: Config): { entries: number; last: string; lost: string[]; sound: unknown } {
  const database = new SqliteFile(sqliteFile(config), { fileMustExist: true });
  try {
    const one = (statement: string) => database.prepare(statement).get() as { seq: number; verb: string };
    const { verb } = one('SELECT verb FROM audit_entry ORDER BY seq DESC LIMIT 1');
    const keys = database.prepare('SELECT storage_key AS key FROM case_evidence').all() as { key: string }[];
    const lost = keys.map(({ key }) => key).filter((key) => !isWhole(join(evidenceFolder(config.home), key), key));
    return {
      entries: one('SELECT seq FROM audit_head').seq,
      last: verb,
      lost,
      sound: database.pragma('integrity_check', { simple: true }),
    };
  } finally {
    database.close();
  }
} // prettier-ignore

function isWhole(file: string, key: string): boolean {
  if (!existsSync(file)) return false;
  return createHash('sha256').update(readFileSync(file)).digest('hex') === key.replace('/', '');
}

/** The process ends here: nothing more is done, not even cleaning up. */
export class Killed extends Error {}

/**
 * A file system on which the process dies at the step of this number: before it, or half-way where it writes.
 * Each step counts as one; `steps` are those that were begun.
 */
export function diesAt(step: number, how: 'before' | 'half-way'): Disk & { steps: string[] } {
  const steps: string[] = [];
  const dead = { is: false };
  const wrap = <A extends string[]>(name: keyof Disk, call: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      if (dead.is) throw new Killed();
      steps.push(name);
      if (steps.length !== step) return call(...args);
      dead.is = true;
      if (how === 'half-way') halfWay(name, args);
      throw new Killed(`${name} ${args.join(' ')}`);
    }; // prettier-ignore
  return {
    makeFolder: wrap('makeFolder', (...args: [string]) => DISK.makeFolder(...args)),
    copy: wrap('copy', (...args: [string, string]) => DISK.copy(...args)),
    write: wrap('write', (...args: [string, string]) => DISK.write(...args)),
    link: wrap('link', (...args: [string, string]) => DISK.link(...args)),
    rename: wrap('rename', (...args: [string, string]) => DISK.rename(...args)),
    remove: wrap('remove', (...args: [string]) => DISK.remove(...args)),
    keep: wrap('keep', (...args: [string]) => DISK.keep(...args)),
    steps,
  };
}

function halfWay(name: keyof Disk, [from = '', to = '']: readonly string[]): void {
  if (name === 'copy') {
    const content = readFileSync(from);
    writeFileSync(to, content.subarray(0, content.length / 2));
  }
  if (name === 'write') writeFileSync(from, to.slice(0, to.length / 2));
}

/** The files of a backup, each with its path. */
export function filesOf(backupFile: string): string[] {
  const folder = dirname(backupFile);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
