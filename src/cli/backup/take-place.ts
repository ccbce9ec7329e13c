import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { closeFile } from '../../config/private-files';
import { BEFORE } from '../../database/interrupted-restore';
import { SqliteFile } from '../../database/sqlite';
import { CommandFailed } from '../product';
import type { Disk } from './disk';

const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;

/**
 * Folds the journal into the file and keeps all others out. Leaving write-ahead logging succeeds only for the
 * one connection that has the file open. One that cannot be read is nobody's. @returns what lets go of it
 * @throws CommandFailed while it is served
 */
export function holdAlone(file: string): () => void {
  if (!existsSync(file)) return () => undefined;
  const database = new SqliteFile(file, { timeout: 500 });
  const release = (): void => {
    database.close();
  };
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return release;
  } catch (error) {
    release();
    const code = (error as { code?: string }).code ?? '';
    if (DAMAGED.test(code)) return () => undefined;
    throw new CommandFailed(
      code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')
        ? 'Another process has the database open. Stop the product first, then restore.'
        : `${file} cannot be opened: ${(error as Error).message}`,
    );
  }
}

/** The last step. What was there keeps a second name until the first is another's. */
export async function takePlace(fresh: string, target: string, aside: string, disk: Disk): Promise<void> {
  closeFile(fresh);
  await disk.keep(fresh);
  const release = holdAlone(target);
  try {
    if (existsSync(target)) {
      await dropTwins(target, disk);
      await linkOrCopy(target, aside, disk);
      closeFile(aside);
    }
    // Folded where the register was sound; a journal of one that was not must not be read into the new one.
    for (const ending of ['-wal', '-shm', '-journal']) {
      if (existsSync(`${target}${ending}`)) await disk.rename(`${target}${ending}`, `${aside}${ending}`);
    }
    await disk.rename(fresh, target);
    await disk.keep(join(target, '..'));
  } catch (error) {
    await dropTwins(target, disk).catch(() => undefined);
    throw error;
  } finally {
    release();
  }
}

/** A second name of the very register that is in place: of a restore that was stopped before its last step. */
async function dropTwins(target: string, disk: Disk): Promise<void> {
  const folder = join(target, '..');
  const own = statSync(target).ino;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(`${basename(target)}${BEFORE}`) && statSync(path).ino === own)
      await disk.remove(path);
  }
}

/** Not every file system knows second names. */
async function linkOrCopy(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await disk.link(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((error as { code?: string }).code ?? '')) throw error; // prettier-ignore
    await disk.copy(from, to);
    await disk.keep(to);
  }
}
