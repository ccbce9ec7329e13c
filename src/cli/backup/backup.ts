import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { loadConfig, type Config } from '../../config/config';
import { closeFile, closeFolder } from '../../config/private-files';
import { sqliteFile } from '../../database/sources';
import { SqliteFile } from '../../database/sqlite';
import { CommandFailed, print, say } from '../product';
import { DISK, heldBy, type Disk, type Held } from './disk';
import { copyEvidence } from './evidence-files';
import { readRegister, type Register } from './register-file';
import { sumsFile, sumsText } from './sums';

const WITH_POSTGRES =
  'This register is kept in PostgreSQL. Use its own tools: pg_dump "$DATABASE_URL" to back up, psql or pg_restore to restore;' +
  ' copy the folder of evidence after the dump; and after a restore run: accord user sign-out-all';
const DAY = 86_400_000;

export function evidenceFolder(home: string): string {
  return join(home, 'evidence');
}

export function evidenceOf(backup: string): string {
  return `${backup}.evidence`;
}

/** @throws CommandFailed on PostgreSQL, which has tools of its own */
export function embedded(config: Config): string {
  if (config.databaseUrl) throw new CommandFailed(WITH_POSTGRES);
  return sqliteFile(config);
}

/**
 * Copies the whole embedded database into a new file, while the product may go on serving, with its evidence and
 * the sums of both beside it. The file takes its name last: where it has it, all of the backup is there.
 */
export async function backup(
  target: string,
  config: Config = loadConfig(),
  disk: Disk = DISK,
): Promise<void> {
  const source = embedded(config);
  if (!existsSync(source)) throw new CommandFailed(`There is no database at ${source} yet.`);
  const file = resolve(target);
  if (existsSync(file)) throw new CommandFailed(`${file} is there already. Name a new file.`);
  await disk.makeFolder(dirname(file));
  await dropOldParts(file, disk);
  const part = `${file}.part-${randomBytes(4).toString('hex')}`;
  say(`Copying ${source} …`);
  try {
    await write(part, file, config, disk);
  } catch (error) {
    await disk.remove(part).catch(() => undefined);
    await disk.remove(sumsFile(part)).catch(() => undefined);
    throw isFull(error) ? new CommandFailed(`There is no room for ${file}: no backup was made.`) : error;
  }
}

async function write(part: string, file: string, config: Config, disk: Disk): Promise<void> {
  copyDatabase(sqliteFile(config), part);
  closeFile(part);
  await disk.keep(part);
  const register = readRegister(part);
  const held = await heldBy(part);
  const { kept, lost } = await keepEvidence(register, file, config, disk);
  await disk.write(
    sumsFile(part),
    sumsText({ madeAt: new Date().toISOString(), register: held, evidence: kept }),
  );
  await disk.keep(sumsFile(part));
  await disk.rename(sumsFile(part), sumsFile(file));
  await disk.rename(part, file);
  await disk.keep(dirname(file));
  if (!same(await heldBy(file), held)) throw new CommandFailed(`${file} does not hold what was written to it.`); // prettier-ignore
  print(`${file} holds the register with ${register.entries} audit entries.`);
  if (kept.length > 0) print(`${evidenceOf(file)} holds ${kept.length} files of evidence.`);
  if (config.evidenceS3) print('The evidence stays in its own store, which has to be kept by itself.');
  if (lost.length > 0) throw new CommandFailed(lostText(lost, config));
}

/** The register as it is at one moment, whatever is written meanwhile. */
function copyDatabase(source: string, target: string): void {
  const database = new SqliteFile(source, { readonly: true, fileMustExist: true, timeout: 15_000 });
  try {
    database.prepare('VACUUM INTO ?').run(target);
  } finally {
    database.close();
  }
}

/** After the register that names them: files are kept before their rows are written, so every row finds its file. */
async function keepEvidence(
  { evidence }: Register,
  file: string,
  config: Config,
  disk: Disk,
): Promise<{ kept: string[]; lost: string[] }> {
  if (config.evidenceS3 || evidence.length === 0) return { kept: [], lost: [] };
  const keys = evidence.map(({ key }) => key);
  const kept = await copyEvidence(evidenceFolder(config.home), evidenceOf(file), keys, disk);
  closeFolder(evidenceOf(file));
  const there = new Set(kept);
  return {
    kept,
    lost: evidence.filter(({ key, needed }) => needed && !there.has(key)).map(({ key }) => key),
  };
}

function lostText(lost: readonly string[], { home }: Config): string {
  return (
    `The backup is made, but of the evidence that the register names ${lost.length} ` +
    `${lost.length === 1 ? 'file is' : 'files are'} not, or not whole, in ${evidenceFolder(home)}: ` +
    `${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ', …' : ''}`
  );
}

/** What a backup left that was killed: not one that may be under way. */
async function dropOldParts(file: string, disk: Disk): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(file)}.part-`)) continue;
    const path = join(folder, name);
    const changed = (await stat(path).catch(() => null))?.mtimeMs ?? Date.now();
    if (Date.now() - changed > DAY) await disk.remove(path);
  }
}

function same(one: Held, other: Held): boolean {
  return one.sha256 === other.sha256 && one.bytes === other.bytes;
}

/** True where there was no room: of SQLite's or the system's saying. */
export function isFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes((error as { code?: string }).code ?? '');
}
