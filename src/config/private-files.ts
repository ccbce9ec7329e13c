import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Readable by whoever runs the product, and by nobody else on the machine. */
const FILE = 0o600;
const FOLDER = 0o700;

/** From here on, whatever this process makes is its own alone: database, backups, exports, evidence. */
export function keepFilesPrivate(): void {
  process.umask(0o077);
}

/** Makes the folder where it is missing, and closes it to others where it is there already. */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER });
  chmodSync(folder, FOLDER);
}

/** Closes files that earlier versions left open to read, whatever is in the folder. */
export function closeFolder(folder: string): void {
  if (!existsSync(folder)) return;
  chmodSync(folder, FOLDER);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) chmodSync(path, FOLDER);
    else if (entry.isFile()) closeFile(path);
  }
}

/** Closes one file, where it is one and is there. */
export function closeFile(path: string): void {
  if (existsSync(path) && lstatSync(path).isFile()) chmodSync(path, FILE);
}

/** Writes a file that only its owner reads, also over one that was open to others. */
export async function writePrivate(file: string, body: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: FOLDER });
  await writeFile(file, body, { mode: FILE });
  await chmod(file, FILE);
}
