import { chmodSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const NAME = 'accord-suite-';
/** What a run of the suite may need at most, and more than a container gives by itself. */
const ROOM_BYTES = 3 * 1024 ** 3;

/**
 * From here on temporary files of this process and its workers are in memory, where the machine has such a folder
 * with room: to make a database there takes a tenth of the time, and nothing is left on the disk.
 */
export function keepFilesInMemory(): void {
  if (!hasRoom()) return;
  for (const name of readdirSync(MEMORY)) {
    // Of a run that was stopped before it could clean up.
    if (name.startsWith(NAME) && !isRunning(Number(name.slice(NAME.length)))) remove(name);
  }
  process.env.TMPDIR = join(MEMORY, `${NAME}${process.pid}`);
  mkdirSync(process.env.TMPDIR, { recursive: true });
  // PostgreSQL runs as a user of its own where the suite is run by root.
  chmodSync(process.env.TMPDIR, 0o711);
}

export function forgetFilesInMemory(): void {
  remove(`${NAME}${process.pid}`);
}

function remove(name: string): void {
  rmSync(join(MEMORY, name), { recursive: true, force: true });
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
