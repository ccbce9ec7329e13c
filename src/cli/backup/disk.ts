import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, link, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';

/** What a file holds, in two figures. */
export interface Held {
  sha256: string;
  bytes: number;
}

/** What a backup and a restore ask of the file system: in one place, so that a test may end them at each step. */
export const DISK = {
  async makeFolder(path: string): Promise<void> {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },

  async copy(from: string, to: string): Promise<void> {
    await copyFile(from, to);
  },

  async write(path: string, text: string): Promise<void> {
    await writeFile(path, text, { mode: 0o600 });
  },

  /** A second name for the same file. @throws Error when the name is taken */
  async link(from: string, to: string): Promise<void> {
    await link(from, to);
  },

  /** One step for whoever looks: what stood there before is gone and the other is there. */
  async rename(from: string, to: string): Promise<void> {
    await rename(from, to);
  },

  /** A file or a folder with all in it; nothing where it is not there. */
  async remove(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true });
  },

  /** What was written, or named, is there after a power cut. */
  async keep(path: string): Promise<void> {
    const file = await open(path, 'r').catch(() => null);
    // Not every system can do it for a folder.
    await file?.sync().catch(() => undefined);
    await file?.close();
  },
};

export type Disk = typeof DISK;

export async function heldBy(path: string): Promise<Held> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** True when the file is there and holds just this. */
export async function holds(path: string, sha256: string): Promise<boolean> {
  return existsSync(path) && (await heldBy(path)).sha256 === sha256;
}
