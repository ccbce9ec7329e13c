import { copyFile, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { loadConfig, type Config } from '../config/config';
import { closeFile, closeFolder, privateFolder } from '../config/private-files';
import { sqliteFile } from '../database/sources';
import { SqliteFile } from '../database/sqlite';
import { CommandFailed, print, say } from './product';

const WITH_POSTGRES =
  'This register is kept in PostgreSQL. Use its own tools: pg_dump "$DATABASE_URL" to back up, psql or pg_restore to restore.';

/** Copies the whole embedded database into a new file, while the product may go on serving. */
export async function backup(target: string, config: Config = loadConfig()): Promise<void> {
  const source = embedded(config);
  if (!(await exists(source))) throw new CommandFailed(`There is no database at ${source} yet.`);
  const file = resolve(target);
  if (await exists(file)) throw new CommandFailed(`${file} is there already. Name a new file.`);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  say(`Copying ${source} …`);
  const database = new SqliteFile(source, { readonly: true, fileMustExist: true, timeout: 15_000 });
  try {
    database.prepare('VACUUM INTO ?').run(file);
  } finally {
    database.close();
  }
  closeFile(file);
  await copyEvidence(evidenceFolder(config), `${file}.evidence`);
  const entries = check(file);
  print(`${file} holds the register with ${entries} audit entries.`);
}

/** Puts a backup in the place of the database; the one that was there is kept beside it. */
export async function restore(backupFile: string, config: Config = loadConfig()): Promise<void> {
  const target = embedded(config);
  const source = resolve(backupFile);
  if (!(await exists(source))) throw new CommandFailed(`There is no file ${source}.`);
  const entries = check(source);
  privateFolder(config.home);
  const fresh = `${target}.restoring`;
  await copyFile(source, fresh);
  closeFile(fresh);
  if (await exists(target)) {
    refuseWhileServed(target);
    const aside = `${target}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    await rename(target, aside);
    closeFile(aside);
    print(`The database that was there is kept as ${aside}.`);
  }
  await copyEvidence(`${source}.evidence`, evidenceFolder(config));
  for (const ending of ['-wal', '-shm']) await rm(`${target}${ending}`, { force: true });
  await rename(fresh, target);
  print(`${target} is restored with ${entries} audit entries. Check it with: accord audit verify`);
}

function evidenceFolder(config: Config): string {
  return join(config.home, 'evidence');
}

/**
 * Copies the files of evidence, after the register that names them: files are kept before their rows are
 * written, so every row finds its file. A file is named by its content: what is there already is the same.
 */
async function copyEvidence(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return;
  await cp(from, to, { recursive: true, force: false, errorOnExist: false });
  closeFolder(to);
  print(`${to} holds the evidence.`);
}

function embedded(config: Config): string {
  if (config.databaseUrl) throw new CommandFailed(WITH_POSTGRES);
  return sqliteFile(config);
}

/** The audit entries of a sound copy. @throws CommandFailed when the file is none */
function check(file: string): number {
  try {
    const database = new SqliteFile(file, { readonly: true, fileMustExist: true });
    try {
      const sound = database.pragma('quick_check', { simple: true });
      if (sound !== 'ok') throw new Error(String(sound));
      const row = database.prepare('SELECT seq FROM audit_head WHERE id = 1').get() as { seq: number };
      return row.seq;
    } finally {
      database.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(`${file} is no sound copy of a register: ${why}`);
  }
}

/** Leaving write-ahead logging succeeds only for the one connection that has the file open. */
function refuseWhileServed(file: string): void {
  const database = new SqliteFile(file, { timeout: 500 });
  try {
    database.pragma('journal_mode = DELETE');
  } catch {
    throw new CommandFailed('Another process has the database open. Stop the product first, then restore.');
  } finally {
    database.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
